//! Facts that only some schemes ask for: a short list by key instead of a field each, because a question has few
//! of them.

use crate::value::{Hours, Money};
use crate::{Fact, Value};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// What kind of answer a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Yes or no.
    Yes,
    /// A whole number.
    Count,
    /// Hours, 1/100.
    Hours,
    /// Øre.
    Money,
    /// A date.
    Day,
}

macro_rules! particulars {
    ($($(#[doc = $doc:literal])+ $name:ident = $key:literal, $kind:ident;)+) => {
        /// A fact that only some schemes ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Particular {
            $($(#[doc = $doc])+ #[serde(rename = $key)] $name),+
        }

        impl Particular {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its key in a finding, as `particulars.self_found`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => concat!("particulars.", $key)),+ }
            }

            /// The word of the condition it states, as `self_found`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// What kind of answer it has.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }
        }
    };
}

particulars! {
    /// Nytteindsats: the tasks lie beyond the normal level of service (EMP-NYT-01).
    TasksBeyondService = "tasks_beyond_service", Yes;
    /// Nytteindsats: the public employer sells on a market (EMP-NYT-03).
    SellsOnMarket = "sells_on_market", Yes;
    /// Nytteindsats: the person has the duty to work (EMP-NYT-04).
    DutyToWork = "duty_to_work", Yes;
    /// Nytteindsats: specially arranged by the municipality (EMP-NYT-04).
    ArrangedByMunicipality = "arranged_by_municipality", Yes;
    /// Isbryder, personal assistance: the person has a disability.
    HasDisability = "has_disability", Yes;
    /// Isbryder: length of the education in months.
    EducationMonths = "education_months", Count;
    /// Isbryder: the education gives the right to membership of an unemployment fund.
    GivesFundMembership = "gives_fund_membership", Yes;
    /// Isbryder: when the education was completed.
    EducationCompleted = "education_completed", Day;
    /// Isbryder: the person lacks work experience in the field.
    LacksExperience = "lacks_experience", Yes;
    /// Isbryder: the job lies in the field of the education.
    FieldMatches = "field_matches", Yes;
    /// Group 9: receives ledighedsydelse.
    OnLedighedsydelse = "on_ledighedsydelse", Yes;
    /// Voksenlærling: the person was employed, not unemployed, before.
    WasEmployed = "was_employed", Yes;
    /// Voksenlærling: has a vocational education already.
    VocationalEducation = "vocational_education", Yes;
    /// Whole years in which the education has not been used.
    EducationUnusedYears = "education_unused_years", Count;
    /// Whole months of unemployment before.
    UnemployedMonths = "unemployed_months", Count;
    /// Voksenlærling: SOSU or PAU with the right to adult trainee pay.
    AdultTraineePay = "adult_trainee_pay", Yes;
    /// Voksenlærling: the education is on the list of areas that lack labour.
    OnShortageList = "on_shortage_list", Yes;
    /// Voksenlærling: the longest break of the course, whole months.
    BreakMonths = "break_months", Count;
    /// Voksenlærling: other public support than the AUB bonus.
    OtherSupport = "other_support", Yes;
    /// IGU: the person has had an IGU before.
    HadIgu = "had_igu", Yes;
    /// IGU: refugee, family-reunified, or under the acts on Ukraine or Afghanistan.
    RefugeeOrFamily = "refugee_or_family", Yes;
    /// IGU: since when the person lives in Denmark.
    ResidenceFrom = "residence_from", Day;
    /// IGU: last day of ordinary employment in the firm; not applicable where there was none.
    LastOrdinaryDay = "last_ordinary_day", Day;
    /// IGU: the agreement is signed and the education plan complete.
    AgreementSigned = "agreement_signed", Yes;
    /// Jobrotation: the employee has an education at kandidat level.
    EmployeeKandidat = "employee_kandidat", Yes;
    /// Jobrotation: whole months of ordinary employment of the employee.
    EmployeeTenureMonths = "employee_tenure_months", Count;
    /// Jobrotation: the substitute has the same or an equivalent function.
    SameFunction = "same_function", Yes;
    /// Jobrotation: the employee's paid hours a week.
    EmployeePaidHours = "employee_paid_hours", Hours;
    /// Jobrotation: hours a week of the employee's course.
    CourseHours = "course_hours", Hours;
    /// Fleksjob: the hours a week that are paid, as the municipality has judged the work (EMP-FLX-02).
    EffectiveHours = "effective_hours", Hours;
    /// Fleksjob: pay a month for the work done, øre.
    MonthlyWage = "monthly_wage", Money;
    /// Mentor: the person is discharged from a psychiatric hospital.
    PsychiatricDischarge = "psychiatric_discharge", Yes;
    /// Mentor: the task goes beyond what the employer normally does.
    BeyondNormalTask = "beyond_normal_task", Yes;
    /// Hjælpemidler: decisive for doing the work.
    DecisiveForWork = "decisive_for_work", Yes;
    /// Hjælpemidler: compensates for the disability.
    CompensatesDisability = "compensates_disability", Yes;
    /// Hjælpemidler: beyond what the employer would normally pay.
    BeyondNormalPay = "beyond_normal_pay", Yes;
    /// Personal assistance: hours of assistance a week, on a quarterly average.
    AssistanceHours = "assistance_hours", Hours;
    /// Småjob: the person is also in praktik or løntilskud in the firm.
    BesidePlacement = "beside_placement", Yes;
    /// Småjob: the functions of the two differ.
    FunctionsDiffer = "functions_differ", Yes;
    /// Senior scheme: the person has found the place.
    SelfFound = "self_found", Yes;
}

/// An answer as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Stated {
    /// Yes or no.
    Yes(bool),
    /// A number in the kind's unit.
    Number(u64),
    /// A date.
    Day(NaiveDate),
}

impl Stated {
    const fn fits(self, kind: Kind) -> bool {
        matches!(
            (self, kind),
            (Self::Yes(_), Kind::Yes)
                | (Self::Number(_), Kind::Count | Kind::Hours | Kind::Money)
                | (Self::Day(_), Kind::Day)
        )
    }

    /// The answer as a finding shows it.
    #[must_use]
    pub fn shown(self, kind: Kind) -> Value {
        match (self, kind) {
            (Self::Yes(yes), _) => yes.into(),
            (Self::Day(day), _) => day.into(),
            (Self::Number(hours), Kind::Hours) => Hours(hours).into(),
            (Self::Number(ore), Kind::Money) => Money(i64::try_from(ore).unwrap_or(i64::MAX)).into(),
            (Self::Number(number), _) => number.into(),
        }
    }
}

/// The facts that are stated, or said not to apply; all others are unknown. In order, each at most once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Particulars(Vec<(Particular, Fact<Stated>)>);

impl Particulars {
    /// The fact; unknown where nobody has said.
    #[must_use]
    pub fn get(&self, which: Particular) -> Fact<Stated> {
        self.0.iter().find(|(known, _)| *known == which).map_or(Fact::Unknown, |(_, fact)| *fact)
    }

    /// States a fact. An answer of another kind than the fact's is not taken and `false` comes back.
    pub fn set(&mut self, which: Particular, fact: Fact<Stated>) -> bool {
        if !fact.known().is_none_or(|stated| stated.fits(which.kind())) {
            return false;
        }
        match self.0.binary_search_by_key(&which, |(known, _)| *known) {
            Ok(at) => self.0[at].1 = fact,
            Err(at) => self.0.insert(at, (which, fact)),
        }
        true
    }

    /// Puts another answer of the same kind in place of each known one; one of another kind is not taken.
    pub(in crate::employer) fn change(&mut self, change: impl Fn(Stated) -> Stated) {
        for (which, fact) in &mut self.0 {
            let changed = fact.map(&change);
            if changed.known().is_none_or(|stated| stated.fits(which.kind())) {
                *fact = changed;
            }
        }
    }

    /// Whether nothing is stated.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Particulars {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(which, fact)| (which, fact)))
    }
}

impl<'de> Deserialize<'de> for Particulars {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut all = Self::default();
        for (which, fact) in BTreeMap::<Particular, Fact<Stated>>::deserialize(deserializer)? {
            if !all.set(which, fact) {
                return Err(serde::de::Error::custom(format_args!("{} is of another kind", which.key())));
            }
        }
        Ok(all)
    }
}
