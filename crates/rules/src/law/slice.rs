//! Time cut at every day on which a rule or a parameter changes. Within a slice all of the law reads the same, so that
//! where each rule and value stands is looked up when the project is built and not for every question.

mod days;
mod search;

pub(super) use days::first_days;

use super::{Dated, PARAMS, Param, ParamInfo, RULES, Rule, RuleInfo, Standing, Version};
use chrono::NaiveDate;
use days::Days;
use search::{before, value_at, version_at};

/// The law of a slice of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slice {
    /// How each rule stands.
    rules: [Standing; Rule::ALL.len()],
    /// The place of each parameter's value among its values, or [`NONE`].
    params: [u8; Param::ALL.len()],
}

/// No value is in force.
const NONE: u8 = u8::MAX;

/// The days on which the slices of the law as compiled in begin.
pub(super) static DAYS: [NaiveDate; COMPILED.count()] = {
    let mut days = [NaiveDate::MIN; COMPILED.count()];
    let mut at = 0;
    while at < days.len() {
        days[at] = COMPILED.day(at);
        at += 1;
    }
    days
};

/// These slices.
pub(super) static SLICES: [Slice; COMPILED.count()] = {
    let mut slices = [Slice::EMPTY; COMPILED.count()];
    let mut at = 0;
    while at < slices.len() {
        slices[at] = Slice::of(PARAMS, RULES, COMPILED.day(at));
        at += 1;
    }
    slices
};

const COMPILED: Days = Days::of(PARAMS, RULES);

impl Slice {
    /// Without any law.
    const EMPTY: Self = Self { rules: [Standing::Gap; Rule::ALL.len()], params: [NONE; Param::ALL.len()] };

    /// The law as it reads on `on`.
    pub const fn of(params: &[ParamInfo], rules: &[RuleInfo], on: NaiveDate) -> Self {
        let older_text = params[Param::OlderText.place()].values;
        let mut slice = Self::EMPTY;
        let mut at = 0;
        while at < rules.len() {
            slice.rules[at] = standing(rules[at].versions, older_text, on);
            at += 1;
        }
        let mut at = 0;
        while at < params.len() {
            if let Some(place) = value_at(params[at].values, on) {
                slice.params[at] = small(place);
            }
            at += 1;
        }
        slice
    }

    /// How the rule stands.
    pub const fn standing(&self, rule: Rule) -> Standing {
        self.rules[rule.place()]
    }

    /// The place of the parameter's value among its values.
    pub fn place(&self, param: Param) -> Option<usize> {
        let place = self.params[param.place()];
        (place != NONE).then(|| usize::from(place))
    }
}

/// How a rule with these versions stands. A text without an end of its own goes on as long as PR-26 says.
const fn standing(versions: &[Version], older_text: &[Dated], on: NaiveDate) -> Standing {
    let Some(at) = version_at(versions, on) else { return Standing::Gap };
    let version = &versions[at];
    if version.to.is_some() || version.own_end {
        return Standing::InForce;
    }
    // Before the time of older texts a text simply reads as it does; after it nothing is known.
    match value_at(older_text, on) {
        Some(at) if before(version.from, older_text[at].from) => Standing::Carried,
        Some(_) => Standing::InForce,
        None if !older_text.is_empty() && before(on, older_text[0].from) => Standing::InForce,
        None => Standing::Gap,
    }
}

/// A place as one byte. One that needs more stops the build.
const fn small(place: usize) -> u8 {
    let (mut small, mut count) = (0, 0);
    while count < place {
        small += 1;
        count += 1;
    }
    small
}
