//! Facts about the employer.

use crate::Fact;
use crate::employer::terms::Representative;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Public or private employer (EMP-SRC-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Municipality, region, state, or a body with at least half its running costs paid by public subsidy.
    Public,
    /// All others.
    Private,
}

impl Sector {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }
}

/// Whether the job was vacated by an ordinary employee in the same function at the same workplace
/// (EMP-MER-05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VacatedPost {
    /// Nobody was dismissed from or left the function.
    No,
    /// Somebody did; the last day of employment.
    LastDay(NaiveDate),
    /// Somebody did; employer and employees have agreed on the placement all the same.
    ByAgreement(NaiveDate),
}

/// Facts about the employer that no staff count shows.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmployerFacts {
    /// Public or private.
    pub sector: Fact<Sector>,
    /// Whether the job is a vacated one.
    pub vacated_post: Fact<VacatedPost>,
    /// Pay and conditions follow the collective agreement, or what is usual (EMP-LTS-05).
    pub pay_as_agreed: Fact<bool>,
    /// Total wage costs of the subsidised job over a year, øre (EMP-LTS-09).
    pub wage_costs: Fact<u64>,
    /// Total public aid to the job over the same year, øre (EMP-LTS-09).
    pub public_aid: Fact<u64>,
    /// Employer and employee representative have stated in writing that the ratio is kept (EMP-RIM-10).
    pub ratio_statement: Fact<bool>,
    /// The place only covers the firm's own need for labour (EMP-VPR-05).
    pub own_need: Fact<bool>,
    /// Covid work-sharing (arbejdsfordeling) runs at the workplace; only asked while the order forbade it
    /// (EMP-VPR-05).
    pub work_sharing: Fact<bool>,
    /// Which employee representative is asked (EMP-REP-01).
    pub representative: Fact<Representative>,
    /// The representative's name is given; the name itself is no fact of a rule (EMP-REP-02).
    pub representative_named: Fact<bool>,
    /// The representative has confirmed the employer's information, or refused to; unknown while nobody has answered
    /// (EMP-REP-02).
    pub representative_confirms: Fact<bool>,
    /// The firm has one employee only (EMP-REP-02).
    pub one_employee: Fact<bool>,
    /// The aid would support export, or the firm is in crisis (EMP-LTS-11).
    pub export_or_crisis: Fact<bool>,
    /// The place can lead to ordinary work in the firm or in the field (EMP-LTS-11).
    pub leads_to_ordinary_work: Fact<bool>,
    /// Groups 10 and 11: several kinds of aid are added up (EMP-LTS-09).
    pub aid_cumulated: Fact<bool>,
}
