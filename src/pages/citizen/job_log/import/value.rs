//! One field of the file read.

use super::fault::FieldFault;
use api::{JobApplicationKind, JobApplicationStatus};
use chrono::{Datelike, Months, NaiveDate};

/// Titles and employers hold so many characters.
pub const LONGEST: usize = 200;
/// How far back a job may have been sought: ten years.
const BACK: Months = Months::new(120);
/// How far ahead it may be planned: a year.
const AHEAD: Months = Months::new(12);

/// A line of words.
pub fn words(text: &str) -> Result<String, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        Err(FieldFault::Missing)
    } else if text.chars().any(char::is_control) {
        Err(FieldFault::BadText)
    } else if text.chars().count() > LONGEST {
        Err(FieldFault::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

/// A day as `2026-11-16`, `16-11-2026`, `16.11.2026` or `16/11/2026`, seen from `today`.
pub fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldFault::Missing);
    }
    let read = ["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        // A year of two digits is no year: nobody knows which one is meant.
        .filter(|day| day.year() >= 1000)
        .ok_or(FieldFault::BadDate)?;
    let first = today.checked_sub_months(BACK).unwrap_or(NaiveDate::MIN);
    let last = today.checked_add_months(AHEAD).unwrap_or(NaiveDate::MAX);
    if (first..=last).contains(&read) { Ok(read) } else { Err(FieldFault::DateOutOfRange) }
}

/// How it was sought.
pub fn kind(text: &str) -> Result<JobApplicationKind, FieldFault> {
    match text.trim().to_lowercase().as_str() {
        "" => Err(FieldFault::Missing),
        "opslag" | "et opslag" | "advertised" | "advertisement" => Ok(JobApplicationKind::Advertised),
        "uopfordret" | "unsolicited" => Ok(JobApplicationKind::Unsolicited),
        "netværk" | "network" => Ok(JobApplicationKind::Network),
        _ => Err(FieldFault::BadKind),
    }
}

/// How far it is.
pub fn status(text: &str) -> Result<JobApplicationStatus, FieldFault> {
    match text.trim().to_lowercase().as_str() {
        "" => Err(FieldFault::Missing),
        "planlagt" | "planned" => Ok(JobApplicationStatus::Planned),
        "sendt" | "sent" => Ok(JobApplicationStatus::Sent),
        "samtale" | "interview" => Ok(JobApplicationStatus::Interview),
        "fik jobbet" | "ansat" | "hired" => Ok(JobApplicationStatus::Hired),
        "fik nej" | "afslag" | "refused" => Ok(JobApplicationStatus::Refused),
        _ => Err(FieldFault::BadStatus),
    }
}
