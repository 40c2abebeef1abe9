//! The law of one day: looked up once, and then asked for many rules and parameters.

use super::slice::Slice;
use super::{Dated, Law, Param, ParamInfo, Rule, RuleInfo, Standing, Version};
use crate::value::Groups;
use chrono::NaiveDate;

/// The law of one day.
#[derive(Clone, Copy, Debug)]
pub struct LawOn<'law> {
    pub(super) law: &'law Law,
    pub(super) day: NaiveDate,
    pub(super) slice: &'static Slice,
}

impl LawOn<'_> {
    /// The day.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// The parameter's table.
    #[must_use]
    pub const fn param(&self, param: Param) -> &'static ParamInfo {
        self.law.param(param)
    }

    /// The rule's table.
    #[must_use]
    pub const fn rule(&self, rule: Rule) -> &'static RuleInfo {
        self.law.rule(rule)
    }

    /// How the rule stands.
    #[must_use]
    pub const fn standing(&self, rule: Rule) -> Standing {
        self.slice.standing(rule)
    }

    /// The version of the rule in force.
    #[must_use]
    pub fn version(&self, rule: Rule) -> Option<&'static Version> {
        self.law.version(rule, self.day)
    }

    /// The value in force; `None` outside the range, never the nearest one.
    #[must_use]
    pub fn dated(&self, param: Param) -> Option<&'static Dated> {
        self.param(param).values.get(self.slice.place(param)?)
    }

    /// The number in force.
    #[must_use]
    pub fn value(&self, param: Param) -> Option<u64> {
        self.dated(param).map(|dated| dated.value)
    }

    /// The choice in force.
    #[must_use]
    pub fn choice(&self, param: Param) -> Option<&'static str> {
        self.param(param).choice(self.value(param)?)
    }

    /// The target groups in force.
    #[must_use]
    pub fn groups(&self, param: Param) -> Option<Groups> {
        self.value(param).map(Groups::from_bits)
    }
}
