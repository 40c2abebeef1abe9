//! Questions and answers as the summary and the carried-over part show them.

use super::draft::Work;
use super::step::form_of;
use super::steps::At;
use super::told;
use crate::components::Row;
use crate::forms::answers::Answers;
use crate::forms::field::{Field, Kind};
use crate::forms::{check, contact};
use crate::pages::employer::precheck::Step;
use crate::pages::words;
use crate::prelude::*;
use crate::state::draft::Facts;
use rules::Verdict;
use rules::value::{Hours, Money, Value};

/// The pre-check in short: what the application goes on from, with a way to change it there.
#[must_use]
pub fn carried(work: Work) -> Vec<Row> {
    let Facts { question, staffing } = work.carried();
    let edit = |step: Step| link(&step.path());
    let mut rows: Vec<Row> =
        told::case(&question).into_iter().map(|row| row.editable(edit(Step::Case))).collect();
    if let Some(staff) = told::latest(&question, &staffing.unit) {
        rows.push(row(msg::application::entry_staff(), staff).editable(edit(Step::Staff)));
    }
    let placements = match question.placements.known() {
        Some(all) => words::value(Value::Count(u64::try_from(all.len()).unwrap_or(u64::MAX))),
        None => not_stated(),
    };
    rows.push(row(msg::application::entry_placements(), placements).editable(edit(Step::Placements)));
    let group = match question.person.group.known() {
        Some(group) => t(msg::application::group_number(u64::from(group.number()))),
        None => not_stated(),
    };
    rows.push(row(msg::application::entry_group(), group).editable(edit(Step::Person)));
    rows.push(verdict(work).editable(edit(Step::Answer)));
    rows
}

/// What the facts lead to.
#[must_use]
pub fn verdict(work: Work) -> Row {
    let verdict =
        work.finding.with(|finding| finding.as_ref().map_or(Verdict::Unknown, |finding| finding.verdict));
    row(msg::application::entry_verdict(), t(words::verdict(verdict)))
}

/// The answers of a step, each with a way back to it.
#[must_use]
pub fn of_step(work: Work, at: At) -> Vec<Row> {
    let address = at.address(&work.id());
    let answers = work.answers.get();
    let unit = (at == At::Job).then(|| {
        let chosen = work.chosen_unit().map_or_else(missing, |unit| words::unit(&unit));
        row(msg::application::entry_unit(), chosen)
    });
    let fields = form_of(at).map(|form| form.asked(&answers)).unwrap_or_default();
    unit.into_iter()
        .chain(fields.into_iter().filter_map(|field| entry(field, &answers)))
        .map(|row| row.editable(address.clone()))
        .collect()
}

/// One answer; none for a field that may stay empty and is.
fn entry(field: &Field, answers: &Answers) -> Option<Row> {
    let value = value_of(field, answers);
    let value = if field.needed.is_some() { Some(value.unwrap_or_else(missing)) } else { value };
    value.map(|value| row((field.label)(), value))
}

/// An answer in words; none where there is none. One that cannot be read stands as it was written.
#[must_use]
pub fn value_of(field: &Field, answers: &Answers) -> Option<String> {
    let text = answers.get(field.key);
    if text.is_empty() {
        return None;
    }
    match field.kind {
        Kind::Choice(choices) | Kind::Pick(choices) => {
            choices.iter().find(|choice| choice.value == text).map(|choice| t((choice.label)()))
        }
        Kind::Date(_) => {
            Some(check::date(text).map_or_else(|_| text.to_owned(), |day| words::value(day.into())))
        }
        Kind::Hours => Some(check::hours(text).map_or_else(|_| text.to_owned(), hours_a_week)),
        Kind::Money | Kind::Cost => Some(
            check::money(text)
                .ok()
                .and_then(|ore| i64::try_from(ore).ok())
                .map_or_else(|| text.to_owned(), |ore| words::value(Value::Money(Money(ore)))),
        ),
        Kind::Cpr => contact::cpr(text).ok().map(|cpr| words::hidden_cpr(&cpr)),
        Kind::Whole { .. } | Kind::Email | Kind::Phone | Kind::Text(_) | Kind::Long(_) => {
            Some(text.to_owned())
        }
    }
}

/// Weekly hours in words.
#[must_use]
pub fn hours_a_week(hours: u64) -> String {
    let whole = hours.is_multiple_of(100);
    t(msg::application::hours_a_week(if whole {
        Value::Count(hours / 100)
    } else {
        Value::Hours(Hours(hours))
    }))
}

/// A label and a value.
#[must_use]
pub fn row(label: texts::Msg, value: impl Into<String>) -> Row {
    Row::new(t(label), value)
}

/// What stands for an answer that nobody gave and that may be left out.
#[must_use]
pub fn not_stated() -> String {
    t(msg::application::not_stated())
}

fn missing() -> String {
    t(msg::application::missing())
}
