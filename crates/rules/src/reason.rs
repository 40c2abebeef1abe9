//! Why a verdict is what it is: a code with typed arguments, never a prepared sentence.

use crate::value::{FullTime, Places, Value};
use crate::{Month, Verdict};
use chrono::NaiveDate;

macro_rules! reasons {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal { $($arg:ident: $kind:ty),* $(,)? }),+ $(,)?) => {
        /// The reason of a finding. `texts` holds a Danish and an English sentence for each code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the arguments are named in the sentence above each reason")]
        pub enum Reason {
            $($(#[doc = $doc])+ $name { $($arg: $kind),* }),+
        }

        impl Reason {
            /// Every code with the names of its arguments.
            pub const TABLE: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$(stringify!($arg)),*])),+];

            /// The stable code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code),+ }
            }

            /// Calls `each` with every argument, in their written order.
            pub fn each_arg(&self, mut each: impl FnMut(&'static str, Value)) {
                match *self {
                    $(Self::$name { $($arg),* } => { $(each(stringify!($arg), $arg.into());)* })+
                }
            }
        }
    };
}

reasons! {
    /// All requirements below are met.
    AllMet = "all_met" {},
    /// `missed` of the requirements below are not met.
    SomeNotMet = "some_not_met" { missed: u64 },
    /// Something is missing before `open` of the requirements below can be answered.
    SomeUnknown = "some_unknown" { open: u64 },
    /// The fact is not stated.
    FactMissing = "fact_missing" {},
    /// No rule or value is known for `on`.
    LawGap = "law_gap" { on: NaiveDate },
    /// With this placement the load is `load` places, and `staff` ordinary staff allow `cap`.
    RatioMet = "ratio_met" { load: Places, cap: u64, staff: FullTime },
    /// With this placement the load is `load` places, but `staff` ordinary staff allow only `cap`.
    RatioNotMet = "ratio_not_met" { load: Places, cap: u64, staff: FullTime },
    /// The load is `load` places, and one place is always allowed, whatever the number of staff.
    RatioOnePlace = "ratio_one_place" { load: Places },
    /// The load is from `load_low` to `load_high` places and the cap from `cap_low` to `cap_high`: not decided.
    RatioOpen = "ratio_open" { load_low: Places, load_high: Places, cap_low: u64, cap_high: u64 },
    /// Nobody has said which placements run at the workplace; this one alone is `own` places.
    PlacementsMissing = "placements_missing" { own: Places },
    /// No month of staff is reported before the application date.
    StaffMissing = "staff_missing" {},
    /// The latest month of staff, `latest`, is too old; newer payroll is missing.
    StaffStale = "staff_stale" { latest: Month },
    /// Only `known` of the `months` months are known.
    StaffMonthsMissing = "staff_months_missing" { known: u64, months: u64 },
    /// The old and the new way to count staff give different answers, and the law does not say which holds.
    CountsDisagree = "counts_disagree" { heads: Verdict, full_time: Verdict },
    /// The ratio does not apply: the person is employed here, and does praktik at the own employer.
    RatioExemptOwnEmployee = "ratio_exempt_own_employee" {},
    /// The ratio is not tested for a person under integrationsloven; the place counts for later applications.
    RatioNotTestedIntegration = "ratio_not_tested_integration" {},
    /// The ratio is not shown to be met, and it is not known whether it applies to this person.
    RatioAppliesUnknown = "ratio_applies_unknown" {},
    /// The staff of the latest month is `latest`, at least the average of `average`.
    NetIncreaseMet = "net_increase_met" { latest: FullTime, average: FullTime },
    /// The staff of the latest month is `latest`, less than the average of `average`.
    NetIncreaseNotMet = "net_increase_not_met" { latest: FullTime, average: FullTime },
    /// The latest month is from `latest_low` to `latest_high` and the average from `average_low` to
    /// `average_high`: not decided.
    NetIncreaseOpen = "net_increase_open" {
        latest_low: FullTime, latest_high: FullTime, average_low: FullTime, average_high: FullTime,
    },
    /// A private employer would be answered `private`, a public one `public`; the sector is not stated.
    SectorDecides = "sector_decides" { private: Verdict, public: Verdict },
    /// Public employer: the count misses, and the municipality decides for this person's group.
    PublicMissMunicipality = "public_miss_municipality" { latest: FullTime, average: FullTime },
    /// Virksomhedspraktik does not ask for a net increase.
    NetIncreaseNotRequired = "net_increase_not_required" {},
    /// Nobody was dismissed from or left the function.
    PostNotVacated = "post_not_vacated" {},
    /// The post was vacated so long before that it may be used from `from`.
    PostVacatedBefore = "post_vacated_before" { from: NaiveDate },
    /// The post was vacated by an ordinary employee; it may not be used before `from`.
    PostVacated = "post_vacated" { from: NaiveDate },
    /// The post was vacated, employer and employees agree; the municipality decides.
    PostVacatedAgreement = "post_vacated_agreement" { from: NaiveDate },
    /// Public employer: the post was vacated, and the municipality decides.
    PostVacatedPublic = "post_vacated_public" { from: NaiveDate },
    /// The post may be used from `from`, and the first day is not stated.
    PostVacatedStartMissing = "post_vacated_start_missing" { from: NaiveDate },
    /// Employer and employee representative have stated in writing that the ratio is kept.
    StatementMade = "statement_made" {},
    /// The written statement on the ratio must be made before the first day.
    StatementNotMade = "statement_not_made" {},
    /// Note: the company reported `month`, the workplace had no line in it; counted as zero.
    MonthSilent = "month_silent" { month: Month },
    /// Note: `missing` months of the window are not reported; each counts from 0 to the largest month.
    MonthsMissing = "months_missing" { missing: u64 },
    /// Note: the unit or company is new; the average runs over the `months` months from `first`.
    WindowFromStart = "window_from_start" { first: Month, months: u64 },
    /// Note: with a cap kept as a fraction, `cap`, the answer would be `verdict`.
    CapFractionTurns = "cap_fraction_turns" { cap: Places, verdict: Verdict },
    /// Note: nytteindsats may or may not fill a place; with it the load is `with`, without it `without`.
    NytteindsatsBothWays = "nytteindsats_both_ways" { with: Places, without: Places },
    /// Note: the latest month equals the average; a close call.
    NetIncreaseBorderline = "net_increase_borderline" {},
    /// Note: against the 12 months before the latest month, `average`, the answer would be `verdict`.
    WindowBeforeTurns = "window_before_turns" { average: FullTime, verdict: Verdict },
}
