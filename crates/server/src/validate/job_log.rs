//! An entry of the job log.

use super::Faults;
use crate::http::Refusal;
use api::{FieldCode, JobApplication, JobApplicationStatus};
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
    line(&mut faults, "/title", &entry.title);
    line(&mut faults, "/employer", &entry.employer);
    let first = today.checked_sub_months(BACK).unwrap_or(NaiveDate::MIN);
    let last = today.checked_add_months(AHEAD).unwrap_or(NaiveDate::MAX);
    faults.unless((first..=last).contains(&entry.on), "/on", FieldCode::DateOutOfRange);
    let done = entry.status != JobApplicationStatus::Planned;
    faults.unless(!done || entry.on <= today || entry.on > last, "/on", FieldCode::NotYet);
    if let Some(goal) = &entry.goal {
        let plain = goal.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        faults.unless(plain && (1..=NAME).contains(&goal.len()), "/goal", FieldCode::WrongShape);
    }
    faults.finish()
}
