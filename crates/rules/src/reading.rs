//! The project readings of open law: one id each, so that a finding can say what it rests on.

use serde::{Deserialize, Serialize};

macro_rules! readings {
    ($($name:ident = $id:literal),+ $(,)?) => {
        /// A project reading. Where the law is not clear, we calculate so, and say so.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Reading {
            $(#[doc = concat!("Reading ", $id, " of the rulebook.")] #[serde(rename = $id)] $name),+
        }

        impl Reading {
            /// Every reading.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// One bit, its own among all readings.
            #[must_use]
            #[expect(clippy::as_conversions, reason = "the place of a fieldless variant")]
            pub(crate) const fn bit(self) -> u32 {
                1 << (self as u32)
            }

            /// Its id in the rulebook, as `PR-07`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }
        }
    };
}

readings! {
    FullTimeNorm = "PR-01",
    MonthOfHours = "PR-02",
    LatestMonth = "PR-03",
    WindowLongerThanData = "PR-04",
    GapInWindow = "PR-05",
    MissingFactsInCount = "PR-06",
    WindowIncludesLatest = "PR-07",
    PublicNetIncrease = "PR-08",
    NotOrdinary = "PR-09",
    PlacementWeight = "PR-10",
    CapRoundedDown = "PR-11",
    NytteindsatsChange = "PR-12",
    VacatedPost = "PR-13",
    LengthAsDates = "PR-14",
    MissIsWarning = "PR-15",
    PublicHoursRounding = "PR-16",
    RateWithoutValue = "PR-17",
    BookingDeadline = "PR-18",
    BegunBeforeDeadline = "PR-19",
    TroubleOnLastDay = "PR-20",
    MissedByTheSick = "PR-21",
    DeadlineInAbsence = "PR-22",
    PersonalNumbers = "PR-25",
    RulesWithoutEnd = "PR-26",
    CountingChangeOver = "PR-27",
    DayCounting = "PR-28",
    ContactMonths = "PR-29",
    OverFifty = "PR-30",
    Assessment = "PR-31",
    CutOffLength = "PR-32",
    HeadsFromPayroll = "PR-33",
}
