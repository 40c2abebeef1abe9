//! Findings: the tree of verdicts with what each rests on. Explaining and merely deciding run the same
//! code; only the recorder differs.

mod explanation;
mod step;

pub use explanation::{Explain, Explanation, Node};
pub use step::{choice, finding, gap, in_force, param};
pub(crate) use step::{lack, need, note};

use crate::fact::Origin;
use crate::law::{Law, Param, Rule};
use crate::{Month, Reading, Reason, Value, Verdict};
use chrono::NaiveDate;

/// A fact or parameter a finding used, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// A fact: what, for which month if any, its value and where it comes from.
    Fact {
        /// Its key, as `person.group`.
        key: &'static str,
        /// The month it is about.
        month: Option<Month>,
        /// Its value.
        value: Value,
        /// Where it comes from.
        origin: Origin,
    },
    /// A parameter of the law: its number as of the date asked about.
    Param {
        /// Which.
        param: Param,
        /// Its number, or the place of its choice; [`crate::law::ParamInfo::shown`] says it as a value.
        number: u64,
        /// The date for which it was looked up.
        on: NaiveDate,
    },
}

impl Used {
    /// The value of the fact, or of the parameter.
    #[must_use]
    pub fn value(&self, law: &Law) -> Value {
        match *self {
            Self::Fact { value, .. } => value,
            Self::Param { param, number, .. } => law.param(param).shown(number),
        }
    }
}

/// Who makes an assessment that no rule can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The citizen's municipality.
    Municipality,
    /// The employment agency (STAR), for open law.
    Agency,
    /// The citizen's unemployment fund (a-kasse).
    Fund,
}

/// What would settle an unknown finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// A fact, for a month if it has one.
    Fact {
        /// Its key, as `person.group`.
        key: &'static str,
        /// The month it is about.
        month: Option<Month>,
    },
    /// The law is open here: the rulebook id that says so, and who decides.
    Law {
        /// The id, as `EMP-MER-04`.
        id: &'static str,
        /// Who decides.
        who: Who,
    },
    /// Somebody's concrete assessment (PR-31).
    Assessment {
        /// The rule that asks for it.
        id: &'static str,
        /// Who assesses.
        who: Who,
    },
}

/// Receives what rules find, in the order they find it.
pub trait Recorder {
    /// A rule begins, by the law of a day and a reading of its text, if it takes one; what follows until `leave` belongs to
    /// it.
    fn enter(&mut self, rule: Rule, on: NaiveDate, rests_on: Option<Reading>);
    /// The rule that is open used this.
    fn used(&mut self, used: Used);
    /// Whether this can be recorded without making room for it. A step that asks first, and begins anew with more
    /// room, is spared what a call in its midst would cost every time.
    fn has_room(&self) -> bool {
        true
    }
    /// Makes room for more that is used.
    fn make_room(&mut self) {}
    /// The rule that is open misses this.
    fn missing(&mut self, missing: Missing);
    /// The rule that is open rests on this reading.
    fn reading(&mut self, reading: Reading);
    /// The rule that is open says this besides: it does not change the verdict.
    fn note(&mut self, note: Reason);
    /// The rule that is open ends.
    fn leave(&mut self, verdict: Verdict, reason: &Reason);
}

/// Decides without explaining: records nothing and allocates nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decide;

impl Recorder for Decide {
    fn enter(&mut self, _: Rule, _: NaiveDate, _: Option<Reading>) {}
    fn used(&mut self, _: Used) {}
    fn missing(&mut self, _: Missing) {}
    fn reading(&mut self, _: Reading) {}
    fn note(&mut self, _: Reason) {}
    fn leave(&mut self, _: Verdict, _: &Reason) {}
}
