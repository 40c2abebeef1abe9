//! The fields of a CV, and of a search among CVs.

use super::Faults;
use super::application::{email, phone};
use crate::http::Refusal;
use api::{Cv, CvEducation, CvExperience, CvLevel, CvSearch, FieldCode};
use chrono::{Datelike, NaiveDate};

/// Letters of a line.
const LINE: usize = 200;
/// Letters of a text.
const TEXT: usize = 1_000;
/// Job wishes.
const WISHES: usize = 20;
/// Entries of one kind.
const ENTRIES: usize = 100;
/// The first year anything can have been done or learned in.
const FIRST_YEAR: u16 = 1920;
/// How many years ahead something may end.
const AHEAD: i32 = 10;

fn shown(faults: &mut Faults, pointer: &str, text: &str, most: usize) {
    faults.unless(text.chars().count() <= most, pointer, FieldCode::TooLong);
    let plain = text.chars().all(|letter| !letter.is_control() || (most > LINE && letter == '\n'));
    faults.unless(plain, pointer, FieldCode::BadText);
}

fn line(faults: &mut Faults, pointer: &str, text: &str) {
    faults.unless(!text.trim().is_empty(), pointer, FieldCode::Required);
    shown(faults, pointer, text, LINE);
}

/// Each entry has an id of the client's, and no two the same.
fn ids<'a>(faults: &mut Faults, list: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen: Vec<&str> = Vec::new();
    for (at, id) in ids.enumerate() {
        let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let right = plain && (8..=64).contains(&id.len()) && !seen.contains(&id);
        faults.unless(right, &format!("/{list}/{at}/id"), FieldCode::WrongShape);
        seen.push(id);
    }
}

fn year(faults: &mut Faults, pointer: &str, year: Option<u16>, last: i32) {
    let right = year.is_none_or(|year| year >= FIRST_YEAR && i32::from(year) <= last);
    faults.unless(right, pointer, FieldCode::DateOutOfRange);
}

fn experience(faults: &mut Faults, at: usize, entry: &CvExperience, today: NaiveDate) {
    let here = |field: &str| format!("/experience/{at}/{field}");
    line(faults, &here("title"), &entry.title);
    shown(faults, &here("employer"), &entry.employer, LINE);
    shown(faults, &here("text"), &entry.text, TEXT);
    year(faults, &here("from"), entry.from, today.year());
    year(faults, &here("to"), entry.to, today.year() + AHEAD);
    if let (Some(from), Some(to)) = (entry.from, entry.to) {
        faults.unless(from <= to, &here("to"), FieldCode::EndBeforeStart);
    }
}

fn education(faults: &mut Faults, at: usize, entry: &CvEducation, today: NaiveDate) {
    let here = |field: &str| format!("/education/{at}/{field}");
    if entry.level == CvLevel::Nothing {
        shown(faults, &here("title"), &entry.title, LINE);
    } else {
        line(faults, &here("title"), &entry.title);
    }
    shown(faults, &here("school"), &entry.school, LINE);
    year(faults, &here("year"), entry.year, today.year() + AHEAD);
}

/// What can be kept as a CV on `today`. A part may be empty: what is missing to be found is for the rules to say.
///
/// # Errors
/// `invalid_fields` with all that is wrong.
pub fn cv(cv: &Cv, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    shown(&mut faults, "/about", &cv.about, TEXT);
    if !cv.contact.email.is_empty() {
        email(&mut faults, "/contact/email", &cv.contact.email);
    }
    if !cv.contact.phone.is_empty() {
        phone(&mut faults, "/contact/phone", &cv.contact.phone);
    }
    faults.unless(cv.wishes.len() <= WISHES, "/wishes", FieldCode::TooMany);
    for (at, wish) in cv.wishes.iter().enumerate() {
        line(&mut faults, &format!("/wishes/{at}/title"), &wish.title);
        let right = wish.code.as_ref().is_none_or(|code| {
            (1..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit())
        });
        faults.unless(right, &format!("/wishes/{at}/code"), FieldCode::WrongShape);
    }
    faults.unless(cv.experience.len() <= ENTRIES, "/experience", FieldCode::TooMany);
    faults.unless(cv.education.len() <= ENTRIES, "/education", FieldCode::TooMany);
    faults.unless(cv.competences.len() <= ENTRIES, "/competences", FieldCode::TooMany);
    ids(&mut faults, "experience", cv.experience.iter().map(|entry| entry.id.as_str()));
    ids(&mut faults, "education", cv.education.iter().map(|entry| entry.id.as_str()));
    ids(&mut faults, "competences", cv.competences.iter().map(|entry| entry.id.as_str()));
    cv.experience.iter().enumerate().for_each(|(at, entry)| experience(&mut faults, at, entry, today));
    cv.education.iter().enumerate().for_each(|(at, entry)| education(&mut faults, at, entry, today));
    for (at, entry) in cv.competences.iter().enumerate() {
        line(&mut faults, &format!("/competences/{at}/name"), &entry.name);
        shown(&mut faults, &format!("/competences/{at}/text"), &entry.text, TEXT);
    }
    faults.finish()
}

/// What can be searched for.
///
/// # Errors
/// `invalid_fields`.
pub fn cv_search(search: &CvSearch) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    shown(&mut faults, "/title", &search.title, LINE);
    shown(&mut faults, "/competence", &search.competence, LINE);
    faults.finish()
}
