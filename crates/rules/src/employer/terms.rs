//! Words of the form and of the agreement: purpose, representative, insurance, course of the hours.

use crate::employer::{Group, Sector};
use crate::value::{Value, Word};
use serde::{Deserialize, Serialize};

/// What the placement is for (EMP-VPR-03, EMP-LTS-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Ordinary paid hours (ordinære løntimer).
    OrdinaryHours,
    /// Training or retraining of professional, social or language skills.
    Skills,
    /// Clarifying goals of job or education.
    Goals,
    /// Keeping the person in the job.
    Retention,
    /// Testing that the person is available for work (rådighedsafprøvning).
    Availability,
    /// Getting or keeping a job, for førtidspensionister.
    Employment,
}

impl Purpose {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OrdinaryHours => "ordinary_hours",
            Self::Skills => "skills",
            Self::Goals => "goals",
            Self::Retention => "retention",
            Self::Availability => "availability",
            Self::Employment => "employment",
        }
    }
}

/// Which employee representative is asked, in the order of EMP-REP-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RepresentativeKind {
    /// Tillidsrepræsentant of the staff group at the workplace.
    Workplace,
    /// Tillidsrepræsentant of the staff group in the company.
    Company,
    /// Joint tillidsrepræsentant in the company.
    Joint,
    /// Elected representative of the staff group at the workplace.
    Elected,
    /// There is none.
    Nobody,
}

impl RepresentativeKind {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Workplace => "workplace",
            Self::Company => "company",
            Self::Joint => "joint",
            Self::Elected => "elected",
            Self::Nobody => "nobody",
        }
    }
}

/// The employee representative who is asked, without the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// Which one.
    pub kind: RepresentativeKind,
    /// For how many working days the representative is absent; 0 when present.
    pub absent_days: u64,
}

/// How the person is insured against unemployment (EX-LT-A2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Insurance {
    /// Full-time insured; also every benefit that is not dagpenge.
    FullTime,
    /// Part-time insured.
    PartTime,
}

/// How the weekly hours go on during the placement (EX-LT-A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursCourse {
    /// The same hours all the time.
    Fixed,
    /// They rise; the highest are stated, with a remark.
    HighestWithRemark,
    /// They rise; this application is for one step only.
    OneStep,
    /// They rise, and all the steps are asked for in one application.
    Steps,
}

impl HoursCourse {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::HighestWithRemark => "highest_with_remark",
            Self::OneStep => "one_step",
            Self::Steps => "steps",
        }
    }
}

impl From<Purpose> for Value {
    fn from(purpose: Purpose) -> Self {
        Self::Word(Word(purpose.key()))
    }
}

impl From<Representative> for Value {
    fn from(representative: Representative) -> Self {
        Self::Word(Word(representative.kind.key()))
    }
}

impl From<HoursCourse> for Value {
    fn from(course: HoursCourse) -> Self {
        Self::Word(Word(course.key()))
    }
}

impl From<Insurance> for Value {
    fn from(insurance: Insurance) -> Self {
        Self::Word(Word(match insurance {
            Insurance::FullTime => "full_time",
            Insurance::PartTime => "part_time",
        }))
    }
}

impl From<Sector> for Value {
    fn from(sector: Sector) -> Self {
        Self::Word(Word(sector.key()))
    }
}

impl From<Group> for Value {
    fn from(group: Group) -> Self {
        Self::Count(u64::from(group.number()))
    }
}
