//! What is wrong with the answers of a form: the same whether a page, a summary or a test asks.

use super::answers::Answers;
use super::contact;
use super::field::{Field, FieldError, Form, Kind};
use crate::state::staff::cell::{self, CellProblem};
use chrono::NaiveDate;
use rules::LONGEST_WEEK;
use texts::{Msg, msg};

/// Every error of the questions that are asked, in their order.
#[must_use]
pub fn check(form: &Form, answers: &Answers) -> Vec<FieldError> {
    let mut errors: Vec<FieldError> = form
        .asked(answers)
        .into_iter()
        .filter_map(|field| check_field(field, answers).map(|message| FieldError { id: field.id(), message }))
        .collect();
    for error in (form.across)(answers) {
        if errors.iter().all(|known| known.id != error.id) {
            errors.push(error);
        }
    }
    errors
}

/// What is wrong with one answer.
#[must_use]
pub fn check_field(field: &Field, answers: &Answers) -> Option<Msg> {
    let text = answers.get(field.key);
    if text.is_empty() {
        return field.needed.map(|needed| needed());
    }
    match field.kind {
        Kind::Choice(choices) | Kind::Pick(choices) => {
            let known = choices.iter().any(|choice| choice.value == text);
            (!known).then(|| field.needed.map_or_else(msg::precheck::error_choose, |needed| needed()))
        }
        Kind::Date(name) => date(text).err().map(|problem| date_problem(name(), problem)),
        Kind::Hours => hours(text).err(),
        Kind::Whole { least, most } => whole(text, least, most).err(),
        Kind::Money => money(text).err(),
        Kind::Cost => cost(text).err(),
        Kind::Email => contact::email(text).err(),
        Kind::Phone => contact::phone(text).err(),
        Kind::Cpr => contact::cpr(text).err(),
        Kind::Text(most) | Kind::Long(most) => {
            (text.chars().count() > most).then(|| msg::precheck::error_too_long(most))
        }
    }
}

/// The error as a list of errors says it: with its question, where the words alone do not name that.
#[must_use]
pub fn listed(form: &Form, error: &FieldError) -> Msg {
    let problem = error.message.clone();
    match form.fields.iter().find(|field| field.id() == error.id) {
        Some(field) if !names_itself(field, &problem) => {
            msg::precheck::error_listed(problem, (field.label)())
        }
        _ => problem,
    }
}

/// Dates carry their name, and what is said of an empty field is written for that field, but for the one sentence
/// that all choices share.
fn names_itself(field: &Field, problem: &Msg) -> bool {
    let own = field.needed.is_some_and(|needed| needed() == *problem);
    matches!(field.kind, Kind::Date(_)) || (own && *problem != msg::precheck::error_choose())
}

/// Why three fields are no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// One of them is empty.
    #[error("error_date_incomplete")]
    Incomplete,
    /// The year has not four digits.
    #[error("error_date_short_year")]
    ShortYear,
    /// No calendar has the day, or something is no number.
    #[error("error_date")]
    NoDay,
}

/// A date as a date field keeps it.
///
/// # Errors
/// [`DateProblem`].
pub fn date(text: &str) -> Result<NaiveDate, DateProblem> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return Err(DateProblem::NoDay);
    };
    if [year, month, day].iter().any(|part| part.trim().is_empty()) {
        return Err(DateProblem::Incomplete);
    }
    match cell::date(&format!("{}-{}-{}", day.trim(), month.trim(), year.trim())) {
        Ok(Some(date)) => Ok(date),
        Err(CellProblem::ShortYear) => Err(DateProblem::ShortYear),
        Ok(None) | Err(_) => Err(DateProblem::NoDay),
    }
}

/// What to do about a date, with the field's name before it: several dates stand on one page.
fn date_problem(name: Msg, problem: DateProblem) -> Msg {
    match problem {
        DateProblem::Incomplete => msg::precheck::error_date_incomplete(name),
        DateProblem::ShortYear => msg::precheck::error_date_short_year(name),
        DateProblem::NoDay => msg::precheck::error_date(name),
    }
}

/// Weekly hours in 1/100 hour, more than none and no more than anybody works.
///
/// # Errors
/// What to do about it.
pub fn hours(text: &str) -> Result<u64, Msg> {
    let hours = cell::hours(text).map_err(cell_problem)?;
    if (1..=LONGEST_WEEK).contains(&hours) {
        Ok(hours)
    } else {
        Err(msg::precheck::cell_hours_out_of_range())
    }
}

/// A whole number from `least` to `most`.
///
/// # Errors
/// What to do about it.
pub fn whole(text: &str, least: u64, most: u64) -> Result<u64, Msg> {
    text.parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| msg::precheck::error_whole(least, most))
}

/// Kroner in øre, from `125000`, `125.000` or `125.000,50`.
///
/// # Errors
/// What to do about it.
pub fn money(text: &str) -> Result<u64, Msg> {
    let plain = text.trim().trim_end_matches("kr.").trim_end_matches("kr").trim_end();
    let (whole, cents) = plain.split_once(',').unwrap_or((plain, ""));
    let groups: Vec<&str> = whole.split(['.', ' ']).collect();
    let grouped = groups.len() == 1
        || (groups.iter().skip(1).all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()));
    let text = if cents.is_empty() { groups.concat() } else { format!("{},{cents}", groups.concat()) };
    if !grouped || plain.ends_with(',') {
        return Err(msg::precheck::error_money());
    }
    cell::hundredths(&text, CellProblem::NotHours).map_err(|_| msg::precheck::error_money())
}

/// A cost in øre: kroner as [`money`] reads them, and more than zero.
///
/// # Errors
/// What to do about it.
pub fn cost(text: &str) -> Result<u64, Msg> {
    money(text).and_then(|ore| if ore > 0 { Ok(ore) } else { Err(msg::precheck::error_cost()) })
}

/// A bad cell in words.
#[must_use]
pub fn cell_problem(problem: CellProblem) -> Msg {
    use msg::precheck as text;
    match problem {
        CellProblem::Empty => text::cell_empty(),
        CellProblem::NotHours => text::cell_not_hours(),
        CellProblem::TooManyDecimals => text::cell_too_many_decimals(),
        CellProblem::HoursOutOfRange => text::cell_hours_out_of_range(),
        CellProblem::NotADate => text::cell_not_a_date(),
        CellProblem::ShortYear => text::cell_short_year(),
        CellProblem::EndsBeforeStart => text::cell_ends_before_start(),
        CellProblem::NotYesOrNo => text::cell_not_yes_or_no(),
        CellProblem::NotPersons => text::cell_not_persons(),
    }
}

#[cfg(test)]
mod tests;
