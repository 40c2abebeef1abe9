//! An entry of the job log.

use super::{Faults, attachments};
use crate::http::Refusal;
use api::{FieldCode, JobApplication, JobApplicationStatus, JobLogImport, MAX_IMPORT};
use chrono::{Months, NaiveDate};

/// Characters of a title, of an employer.
const LINE: usize = 200;
/// Characters of a goal's name.
const NAME: usize = 64;
/// How far back a job may have been sought: ten years.
const BACK: Months = Months::new(120);
/// How far ahead it may be planned: a year.
const AHEAD: Months = Months::new(12);

fn line(faults: &mut Faults, pointer: &str, text: &str) {
    faults.unless(!text.trim().is_empty(), pointer, FieldCode::Required);
    faults.unless(text.chars().count() <= LINE, pointer, FieldCode::TooLong);
    faults.unless(!text.chars().any(char::is_control), pointer, FieldCode::BadText);
}

/// What can be written in the log on `today`.
///
/// # Errors
/// `invalid_fields`.
pub fn job_application(entry: &JobApplication, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    check(&mut faults, "", entry, today);
    faults.finish()
}

/// Several new entries at once, on `today`. Each under a name of its own.
///
/// # Errors
/// `invalid_fields`.
pub fn job_log_import(import: &JobLogImport, today: NaiveDate) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!import.entries.is_empty(), "/entries", FieldCode::Required);
    faults.unless(import.entries.len() <= MAX_IMPORT, "/entries", FieldCode::TooMany);
    // What is too much is not looked through as well.
    for (at, entry) in import.entries.iter().enumerate().take(MAX_IMPORT) {
        let taken = import.entries.iter().take(at).any(|before| before.id == entry.id);
        let id = format!("/entries/{at}/id");
        faults.unless(!taken && entry_id(&entry.id), &id, FieldCode::WrongShape);
        check(&mut faults, &format!("/entries/{at}/application"), &entry.application, today);
    }
    faults.finish()
}

/// 8 to 64 letters, digits and hyphens.
fn entry_id(id: &str) -> bool {
    (8..=NAME).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn check(faults: &mut Faults, at: &str, entry: &JobApplication, today: NaiveDate) {
    line(faults, &format!("{at}/title"), &entry.title);
    line(faults, &format!("{at}/employer"), &entry.employer);
    let (on, goal_at) = (format!("{at}/on"), format!("{at}/goal"));
    let first = today.checked_sub_months(BACK).unwrap_or(NaiveDate::MIN);
    let last = today.checked_add_months(AHEAD).unwrap_or(NaiveDate::MAX);
    faults.unless((first..=last).contains(&entry.on), &on, FieldCode::DateOutOfRange);
    let done = entry.status != JobApplicationStatus::Planned;
    faults.unless(!done || entry.on <= today || entry.on > last, &on, FieldCode::NotYet);
    attachments::check(faults, &format!("{at}/attachments"), &entry.attachments);
    if let Some(goal) = &entry.goal {
        let plain = goal.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        faults.unless(plain && (1..=NAME).contains(&goal.len()), &goal_at, FieldCode::WrongShape);
    }
}
