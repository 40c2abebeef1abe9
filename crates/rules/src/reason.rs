//! Why a verdict is what it is: a code with typed arguments, never a prepared sentence.

use crate::value::{FullTime, Places, Value};
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
}
