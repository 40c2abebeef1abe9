//! Questions and answers as the summary and the carried-over part show them.

use super::draft::Work;
use super::step::form_of;
use super::steps::At;
use crate::components::Row;
use crate::forms::answers::Answers;
use crate::forms::field::{Field, Kind};
use crate::forms::{check, contact};
use crate::pages::words;
use crate::prelude::*;
use rules::Verdict;
use rules::employer::Sector;
use rules::value::{Hours, Money, Value};

/// What the pre-check knows, with a way to change it there.
#[must_use]
pub fn carried(work: Work) -> Vec<Row> {
    let facts = work.facts.get();
    let question = &facts.question;
    let edit = |step: &str| link(&format!("/arbejdsgiver/tjek/{step}"));
    let mut rows = vec![
        row(msg::application::entry_scheme(), t(words::scheme(question.scheme))).editable(edit("ordning")),
    ];
    if let Some(sector) = question.employer.sector.known() {
        let word = match sector {
            Sector::Private => msg::application::sector_private(),
            Sector::Public => msg::application::sector_public(),
        };
        rows.push(row(msg::application::entry_sector(), t(word)).editable(edit("ordning")));
    }
    // What the application itself was told about the period stands in its own part.
    let told_here = |key| !work.values.signal(key).get().is_empty();
    let day = |known: Option<&chrono::NaiveDate>, key| {
        known.filter(|_| !told_here(key)).map(|day| words::value((*day).into()))
    };
    if let Some(start) = day(question.start.known(), "question.start") {
        rows.push(row(msg::application::entry_start(), start).editable(edit("ordning")));
    }
    if let Some(end) = day(question.end.known(), "question.end") {
        rows.push(row(msg::application::entry_end(), end).editable(edit("ordning")));
    }
    if let Some(hours) = question.weekly_hours.known().filter(|_| !told_here("question.weekly_hours")) {
        rows.push(row(msg::application::entry_hours(), hours_a_week(*hours)).editable(edit("ordning")));
    }
    if let Some(row) = staff(&facts.staffing) {
        rows.push(row.editable(edit("ansatte")));
    }
    let placements = match question.placements.known() {
        Some(all) => words::value(Value::Count(u64::try_from(all.len()).unwrap_or(u64::MAX))),
        None => t(msg::application::not_stated()),
    };
    rows.push(row(msg::application::entry_placements(), placements).editable(edit("pladser")));
    let group = match question.person.group.known() {
        Some(group) => t(msg::application::group_number(u64::from(group.number()))),
        None => t(msg::application::not_stated()),
    };
    rows.push(row(msg::application::entry_group(), group).editable(edit("person")));
    let verdict =
        work.finding.with(|finding| finding.as_ref().map_or(Verdict::Unknown, |finding| finding.verdict));
    rows.push(row(msg::application::entry_verdict(), t(words::verdict(verdict))).editable(edit("svar")));
    rows
}

/// The latest month's ordinary staff at the workplace.
fn staff(staffing: &rules::staffing::Staffing) -> Option<Row> {
    let month = staffing.unit.months.last()?;
    let persons = month.ordinary.persons;
    let count = |count| words::value(Value::Count(count));
    let words = if persons.is_exact() {
        t(msg::application::staff_exact(count(persons.low), words::value(month.month.into())))
    } else {
        t(msg::application::staff_between(
            count(persons.low),
            count(persons.high),
            words::value(month.month.into()),
        ))
    };
    Some(row(msg::application::entry_staff(), words))
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
    let text = answers.get(field.key);
    let value = match field.kind {
        _ if text.is_empty() && field.needed.is_none() => return None,
        _ if text.is_empty() => missing(),
        Kind::Choice(choices) | Kind::Pick(choices) => choices
            .iter()
            .find(|choice| choice.value == text)
            .map_or_else(missing, |choice| t((choice.label)())),
        Kind::Date => check::date(text).map_or_else(|_| text.to_owned(), |day| words::value(day.into())),
        Kind::Hours => check::hours(text).map_or_else(|_| text.to_owned(), hours_a_week),
        Kind::Money | Kind::Cost => check::money(text)
            .ok()
            .and_then(|ore| i64::try_from(ore).ok())
            .map_or_else(|| text.to_owned(), |ore| words::value(Value::Money(Money(ore)))),
        Kind::Cpr => contact::cpr(text).map_or_else(|_| missing(), |cpr| words::hidden_cpr(&cpr)),
        Kind::Whole { .. } | Kind::Email | Kind::Phone | Kind::Text(_) | Kind::Long(_) => text.to_owned(),
    };
    Some(row((field.label)(), value))
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

fn row(label: texts::Msg, value: String) -> Row {
    Row::new(t(label), value)
}

fn missing() -> String {
    t(msg::application::missing())
}
