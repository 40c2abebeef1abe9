//! The questions of the pre-check, and of everything that goes on from its facts.

mod case;
mod job;
mod person;
mod staff;

pub use case::{CASE, beyond_full_week};
pub use job::JOB;
use person::OPENED_BY_PRIOR;
pub use person::PERSON;
pub use staff::{PLACEMENTS, STAFF, reaches_beyond};

use super::answers::Answers;
use super::field::{Choice, Field, Form, Kind, Shown, Text};
use crate::state::draft::{Draft, Facts};
use rules::employer::stands_beside;
use rules::{Law, Missing, Used};
use texts::msg::precheck as text;

/// Every form of the pre-check, in the order of its steps.
pub const FORMS: [&Form; 5] = [&CASE, &STAFF, &PLACEMENTS, &PERSON, &JOB];

/// Yes.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";
/// The employer does not know; the fact stays unknown.
pub const UNKNOWN: &str = "unknown";

/// Yes, no, or not known.
const YES_NO_UNKNOWN: &[Choice] = &[
    Choice { value: YES, label: text::choice_yes, hint: None },
    Choice { value: NO, label: text::choice_no, hint: None },
    Choice { value: UNKNOWN, label: text::choice_unknown, hint: None },
];

/// A choice that is asked when the rules need its fact.
const fn ask(key: &'static str, choices: &'static [Choice], label: Text, hint: Option<Text>) -> Field {
    let kind = Kind::Choice(choices);
    Field { key, kind, label, hint, shown: Shown::WhenItMatters, needed: Some(text::error_choose) }
}

/// The keys of the fields whose facts the rules use or lack with these answers.
#[must_use]
pub fn matters(answers: &Answers) -> Vec<&'static str> {
    let Some(facts) = Draft::of_answers(answers).all_facts(&Law::COMPILED) else { return Vec::new() };
    let mut matters = of_facts(&facts);
    // Staff and placements are no answers of a form, and the registers may know of placements that the employer
    // does not. Then the ratio may fail, and who the person is matters to it as well.
    matters.extend(of_facts(&facts.crowded(&Law::COMPILED)));
    // One question that only opens others stands for them: while one of them matters, so does the way to it.
    if matters.iter().any(|key| OPENED_BY_PRIOR.contains(key)) {
        matters.push("person.prior_benefit");
    }
    if matters.contains(&"person.prior_benefit") {
        matters.push("person.prior_benefit_months");
    }
    matters
}

/// The keys of the fields whose facts the rules use or lack.
fn of_facts(facts: &Facts) -> Vec<&'static str> {
    let explanation = facts.explain(&Law::COMPILED);
    // What is only told beside the requirements is asked in the application, when it is time for it.
    let counts = |place: &usize| explanation.nodes.get(*place).is_some_and(|node| !stands_beside(node.rule));
    let lacked = explanation.missing.iter().filter_map(|(place, missing)| match missing {
        Missing::Fact { key, .. } if counts(place) => Some(field_of_fact(key)),
        Missing::Fact { .. } | Missing::Law { .. } | Missing::Assessment { .. } => None,
    });
    let used = explanation.used.iter().filter_map(|(place, used)| match used {
        Used::Fact { key, .. } if counts(place) => Some(field_of_fact(key)),
        Used::Fact { .. } | Used::Param { .. } => None,
    });
    lacked.chain(used).collect()
}

/// The key of the field that supplies a fact, where the two differ.
#[must_use]
pub fn field_of_fact(fact: &str) -> &str {
    match fact {
        "on" => "question.on",
        "start" => "question.start",
        "end" => "question.end",
        "weekly_hours" | "question.places" => "question.weekly_hours",
        "placements" | "question.placements" | "placement.weekly_hours" => "placements.any",
        "person.prior_benefit_months" => "person.prior_benefit",
        "unit.limited_contracts" | "company.limited_contracts" => "staff.limited",
        "unit.minors" | "company.minors" => "staff.minors_ending",
        "unit.start" => "staff.unit_start",
        "company.start" => "staff.company_start",
        other => other,
    }
}

/// The step in which the field with this key stands, from 0 for the first form; `None` where no form has it.
#[must_use]
pub fn form_of_field(key: &str) -> Option<usize> {
    FORMS.iter().position(|form| form.fields.iter().any(|field| field.key == key))
}
