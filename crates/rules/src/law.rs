//! The law as dated data: parameters and rules from `law/*.toml`, checked and compiled in by `build.rs`.

mod on;
mod slice;

pub use on::LawOn;

use slice::Slice;

use crate::dates::Holiday;
use crate::value::{Groups, Hours, Money, Value, Word};
use chrono::NaiveDate;

/// How sure the project is of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// The text of the law or of the authority was read.
    Read,
    /// A municipality, knowledge centre or organisation says so; shown to the user as such.
    Secondary,
    /// A project reading of open law.
    Reading,
}

impl Confidence {
    /// Its word on the wire.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Secondary => "secondary",
            Self::Reading => "reading",
        }
    }
}

/// Where a rule or a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The scheme it speaks of, by the id of its finding; empty where it speaks of all.
    pub scheme: &'static str,
    /// The act, order, guide or page.
    pub act: &'static str,
    /// The section, empty where it is not known.
    pub section: &'static str,
    /// Its address.
    pub url: &'static str,
    /// When it was published, empty where it is not known.
    pub published: &'static str,
    /// How sure.
    pub confidence: Confidence,
}

/// A value of a parameter from a date until the next one, or until `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while the next value or nothing ends it.
    pub to: Option<NaiveDate>,
    /// The value in the parameter's unit; for a choice, its place among the choices.
    pub value: u64,
    /// Where it stands. Kept apart, because a lookup goes over the dates of many values.
    pub source: &'static Source,
}

/// A number or a choice of the law, with its values by date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParamInfo {
    /// Its id: the file's name.
    pub id: &'static str,
    /// What it is, in Danish.
    pub title: &'static str,
    /// The rulebook's rule it belongs to.
    pub rule: &'static str,
    /// Its unit: `months`, `weeks`, `days`, `hundredth_hours`, `ore`, `percent`, `persons`, `count`, `choice`,
    /// `groups`, `years`, `minutes`.
    pub unit: &'static str,
    /// The kind of value the unit makes.
    pub kind: Kind,
    /// The choices, for the unit `choice`.
    pub choices: &'static [&'static str],
    /// When the values were last compared with the source.
    pub checked_on: NaiveDate,
    /// The values, in order of time.
    pub values: &'static [Dated],
}

/// What a parameter's number stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number of something.
    Count,
    /// Hours of 1/100.
    Hours,
    /// Øre.
    Money,
    /// The place of a choice among the choices.
    Choice,
    /// One bit for each target group.
    Groups,
}

impl ParamInfo {
    /// The value in force on `on`; `None` outside the range, never the nearest one.
    #[must_use]
    pub fn dated(&self, on: NaiveDate) -> Option<&'static Dated> {
        let found = self.values.iter().rev().find(|dated| dated.from <= on)?;
        found.to.is_none_or(|to| on <= to).then_some(found)
    }

    /// A number of the parameter in its kind, as a finding shows it.
    #[must_use]
    pub fn shown(&self, number: u64) -> Value {
        match self.kind {
            Kind::Count => number.into(),
            Kind::Hours => Hours(number).into(),
            Kind::Money => Money(i64::try_from(number).unwrap_or(i64::MAX)).into(),
            Kind::Choice => Word(self.choice(number).unwrap_or("")).into(),
            Kind::Groups => Groups::from_bits(number).into(),
        }
    }

    /// The choice at a place.
    #[must_use]
    pub fn choice(&self, place: u64) -> Option<&'static str> {
        self.choices.get(usize::try_from(place).ok()?).copied()
    }
}

/// A slice of time in which a rule reads the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// First day.
    pub from: NaiveDate,
    /// Last day, where the rule ended.
    pub to: Option<NaiveDate>,
    /// The text has its own end or none, outside the employment law, and PR-26 does not touch it.
    pub own_end: bool,
    /// Where it stands.
    pub sources: &'static [Source],
}

impl Version {
    /// The sources that speak of the scheme with this id, those that speak of all included.
    pub fn sources_of(&self, scheme: &str) -> impl Iterator<Item = &'static Source> {
        self.sources.iter().filter(move |source| source.scheme.is_empty() || source.scheme == scheme)
    }
}

/// A rule of the rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// The rulebook's id, as `EMP-RIM-01`.
    pub id: &'static str,
    /// What it is, in Danish.
    pub title: &'static str,
    /// Its findings stand beside the requirements: told, but no part of the whole.
    pub beside: bool,
    /// When it was last compared with the source.
    pub checked_on: NaiveDate,
    /// Its slices, in order of time.
    pub versions: &'static [Version],
}

/// How a rule stands on a date. A text without an end of its own goes on as long as PR-26 says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its text is in force.
    InForce,
    /// A text from before law 1750/2025 is taken to go on (PR-26).
    Carried,
    /// No text is known.
    Gap,
}

include!(concat!(env!("OUT_DIR"), "/law_tables.rs"));

/// The tables a question is answered from. Tests move one value and ask again.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    params: &'static [ParamInfo],
    rules: &'static [RuleInfo],
    holidays: &'static [Holiday],
    /// The first day of each slice of time in which nothing of them changes, in order.
    days: &'static [NaiveDate],
    /// The law of each of these slices.
    slices: &'static [Slice],
}

impl Law {
    /// The law as compiled in.
    pub const COMPILED: Self = Self {
        params: PARAMS,
        rules: RULES,
        holidays: Holiday::all(),
        days: &slice::DAYS,
        slices: &slice::SLICES,
    };

    /// The same law with other tables of the same shape. They are kept as long as the program runs.
    #[must_use]
    pub fn with(params: &'static [ParamInfo], rules: &'static [RuleInfo]) -> Self {
        let days = slice::first_days(params, rules);
        let slices: Vec<Slice> = days.iter().map(|day| Slice::of(params, rules, *day)).collect();
        Self { params, rules, holidays: Holiday::all(), days: days.leak(), slices: slices.leak() }
    }

    /// The same law with other holidays.
    #[must_use]
    pub const fn with_holidays(self, holidays: &'static [Holiday]) -> Self {
        Self { holidays, ..self }
    }

    /// All parameters.
    #[must_use]
    pub const fn params(&self) -> &'static [ParamInfo] {
        self.params
    }

    /// All rules.
    #[must_use]
    pub const fn rules(&self) -> &'static [RuleInfo] {
        self.rules
    }

    /// All public holidays, and the days that are none but move a deadline.
    #[must_use]
    pub const fn holidays(&self) -> &'static [Holiday] {
        self.holidays
    }

    /// The parameter's table.
    #[must_use]
    pub const fn param(&self, param: Param) -> &'static ParamInfo {
        &self.params[param.place()]
    }

    /// The rule's table.
    #[must_use]
    pub const fn rule(&self, rule: Rule) -> &'static RuleInfo {
        &self.rules[rule.place()]
    }

    /// The law of one day, to be asked for many rules and parameters.
    #[must_use]
    #[inline(never)]
    pub fn on(&self, day: NaiveDate) -> LawOn<'_> {
        // From the latest one, because most questions are about today.
        let at = self.days.iter().rposition(|first| *first <= day).unwrap_or(0);
        LawOn { law: self, day, slice: &self.slices[at] }
    }

    /// The value in force on `on`; `None` outside the range, never the nearest one.
    #[must_use]
    pub fn dated(&self, param: Param, on: NaiveDate) -> Option<&'static Dated> {
        self.on(on).dated(param)
    }

    /// The number in force on `on`.
    #[must_use]
    pub fn value(&self, param: Param, on: NaiveDate) -> Option<u64> {
        self.on(on).value(param)
    }

    /// The choice in force on `on`.
    #[must_use]
    pub fn choice(&self, param: Param, on: NaiveDate) -> Option<&'static str> {
        self.on(on).choice(param)
    }

    /// The target groups in force on `on`.
    #[must_use]
    pub fn groups(&self, param: Param, on: NaiveDate) -> Option<Groups> {
        self.on(on).groups(param)
    }

    /// How `rule` stands on `on`.
    #[must_use]
    pub fn standing(&self, rule: Rule, on: NaiveDate) -> Standing {
        self.on(on).standing(rule)
    }

    /// The slice of the rule in force on `on`.
    #[must_use]
    pub fn version(&self, rule: Rule, on: NaiveDate) -> Option<&'static Version> {
        let found = self.rule(rule).versions.iter().rev().find(|version| version.from <= on)?;
        found.to.is_none_or(|to| on <= to).then_some(found)
    }
}
