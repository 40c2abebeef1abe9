//! The fields of an application.

use super::{Faults, question, staffing};
use crate::http::Refusal;
use api::{FieldCode, NewApplication};
use chrono::NaiveDate;
use rules::wire::Finding;
use rules::{Verdict, employer::Question};

/// Letters of a name.
const NAME: usize = 200;
/// Letters of an e-mail address, by its standard.
const EMAIL: usize = 254;
/// Letters of a work function.
const FUNCTION: usize = 1_000;
/// A thousand million øre: more than any month's cost.
const MONEY: u64 = 1_000_000_000;
/// Letters of a remark.
const REMARK: usize = 4_000;

/// What the fields are checked against.
pub struct Against<'a> {
    /// The P-numbers of the own company.
    pub units: &'a [&'a str],
    /// The day the application is received.
    pub today: NaiveDate,
    /// What follows from the employer's own facts; absent where they are not right themselves.
    pub finding: Option<&'a Finding>,
}

fn text(faults: &mut Faults, pointer: &str, text: &str, most: usize) {
    faults.unless(!text.trim().is_empty(), pointer, FieldCode::Required);
    faults.unless(text.chars().count() <= most, pointer, FieldCode::TooLong);
    let shown = text.chars().all(|letter| !letter.is_control() || letter == '\n' || letter == '\r');
    faults.unless(shown, pointer, FieldCode::BadText);
}

pub(super) fn email(faults: &mut Faults, pointer: &str, email: &str) {
    text(faults, pointer, email, EMAIL);
    let well_formed = email.trim().split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && domain.split('.').count() >= 2
            && domain.split('.').all(|part| !part.is_empty())
            && !email.trim().chars().any(char::is_whitespace)
            && !domain.contains('@')
    });
    faults.unless(email.trim().is_empty() || well_formed, pointer, FieldCode::BadEmail);
}

pub(super) fn phone(faults: &mut Faults, pointer: &str, phone: &str) {
    text(faults, pointer, phone, NAME);
    let phone = phone.trim();
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let rest_plain = phone.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')'));
    let right = (8..=15).contains(&digits) && rest_plain;
    faults.unless(phone.is_empty() || right, pointer, FieldCode::BadPhone);
}

fn period(faults: &mut Faults, question: &Question, today: NaiveDate) {
    let (start, end) = (question.start.known(), question.end.known());
    faults.unless(start.is_some(), "/question/start", FieldCode::Required);
    faults.unless(end.is_some(), "/question/end", FieldCode::Required);
    faults.unless(question.weekly_hours.known().is_some(), "/question/weekly_hours", FieldCode::Required);
    if let (Some(start), Some(end)) = (start, end) {
        faults.unless(start <= end, "/question/end/value", FieldCode::EndBeforeStart);
    }
    if let Some(start) = start {
        faults.unless(*start >= today, "/question/start/value", FieldCode::StartPassed);
    }
}

/// Whether ratio or net increase is missed anywhere in the tree (PR-15).
#[must_use]
pub fn misses_staff_requirement(finding: &Finding) -> bool {
    let about_staff = finding.rule.starts_with("EMP-RIM-") || finding.rule.starts_with("EMP-MER-");
    (about_staff && finding.verdict == Verdict::NotMet)
        || finding.children.iter().any(misses_staff_requirement)
}

/// An application that can be received.
///
/// # Errors
/// `invalid_fields` with all that is wrong.
pub fn application(new: &NewApplication, against: &Against<'_>) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(against.units.contains(&new.p_number.as_str()), "/p_number", FieldCode::UnknownUnit);
    text(&mut faults, "/job/function", &new.job.function, FUNCTION);
    if let Some(cost) = new.job.monthly_cost {
        faults.unless(cost <= MONEY, "/job/monthly_cost", FieldCode::NumberTooLarge);
    }
    text(&mut faults, "/contact/name", &new.contact.name, NAME);
    email(&mut faults, "/contact/email", &new.contact.email);
    phone(&mut faults, "/contact/phone", &new.contact.phone);
    if new.question.employer.one_employee.known() != Some(&true) || !new.representative.name.is_empty() {
        text(&mut faults, "/representative/name", &new.representative.name, NAME);
    }
    if let Some(address) = &new.representative.email {
        email(&mut faults, "/representative/email", address);
    }
    if let Some(number) = &new.representative.phone {
        phone(&mut faults, "/representative/phone", number);
    }
    if let Some(person) = &new.person {
        // No check digit and no date: constructed and impossible numbers are taken too (PR-25).
        let right = person.cpr.len() == 10 && person.cpr.bytes().all(|byte| byte.is_ascii_digit());
        faults.unless(right, "/person/cpr", FieldCode::BadCpr);
    }
    match &new.remark {
        Some(remark) => text(&mut faults, "/remark", remark, REMARK),
        None => {
            let missed = against.finding.is_some_and(misses_staff_requirement);
            faults.unless(!missed, "/remark", FieldCode::RemarkRequired);
        }
    }
    faults.unless(new.question.scheme.is_applied_for(), "/question/scheme", FieldCode::NoApplication);
    question::check(&mut faults, &new.question);
    period(&mut faults, &new.question, against.today);
    staffing::check(&mut faults, &new.staffing);
    faults.finish()
}
