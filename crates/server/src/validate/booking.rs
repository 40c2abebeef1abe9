//! Words about a booking.

use super::Faults;
use crate::booking::pattern;
use crate::http::Refusal;
use api::FieldCode;
use api::booking::{
    Cancellation, ExemptionRequest, NewDeadlines, NewMeetingAnswer, NewMeetingRequest, NewSlots, NewUnreached,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rules::citizen::Form;
use store::NewSlot;

/// Characters of a note.
const NOTE: usize = 500;

/// A text of at most so many characters.
fn text(faults: &mut Faults, pointer: &str, text: &str, most: usize) {
    faults.unless(text.chars().count() <= most, pointer, FieldCode::TooLong);
    let shown = |letter: char| !letter.is_control() || letter == '\n';
    faults.unless(text.chars().all(shown), pointer, FieldCode::BadText);
}

/// Why a meeting is given back.
///
/// # Errors
/// `invalid_fields`.
pub fn cancellation(sent: &Cancellation) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    text(&mut faults, "/note", sent.note.as_deref().unwrap_or_default(), NOTE);
    faults.finish()
}

/// Characters of what a citizen writes about a request.
const WORDS: usize = 1_000;

/// What she would like to talk about: said, and not too long.
///
/// # Errors
/// `invalid_fields`.
pub fn meeting_request(sent: &NewMeetingRequest) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!sent.words.trim().is_empty(), "/words", FieldCode::Required);
    text(&mut faults, "/words", &sent.words, WORDS);
    faults.finish()
}

/// What she writes about her ground, if anything.
///
/// # Errors
/// `invalid_fields`.
pub fn exemption_request(sent: &ExemptionRequest) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    text(&mut faults, "/words", sent.words.as_deref().unwrap_or_default(), WORDS);
    faults.finish()
}

/// A time, or a no with its reasons.
///
/// # Errors
/// `invalid_fields`.
pub fn meeting_answer(sent: &NewMeetingAnswer) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    let said = sent.slot.is_some() || !sent.reasons.trim().is_empty();
    faults.unless(said, "/reasons", FieldCode::Required);
    text(&mut faults, "/reasons", &sent.reasons, REASONS);
    faults.finish()
}

/// Moments of one message.
const MOMENTS: usize = 100;

/// Moments that a browser may have noted: at least one, not too many, none a year or more from now.
///
/// # Errors
/// `invalid_fields`.
pub fn unreached(sent: &NewUnreached, now: DateTime<Utc>) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!sent.moments.is_empty(), "/moments", FieldCode::Required);
    faults.unless(sent.moments.len() <= MOMENTS, "/moments", FieldCode::TooMany);
    for (at, moment) in sent.moments.iter().enumerate() {
        let near = moment.at.signed_duration_since(now).num_days().abs() < 366;
        faults.unless(near, &format!("/moments/{at}/at"), FieldCode::DateOutOfRange);
    }
    faults.finish()
}

/// Characters of reasons.
const REASONS: usize = 2_000;

/// Why something is decided: said, and not too long.
///
/// # Errors
/// `invalid_fields`.
pub fn reasons(pointer: &str, sent: &str) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!sent.trim().is_empty(), pointer, FieldCode::Required);
    text(&mut faults, pointer, sent, REASONS);
    faults.finish()
}

/// Citizens of one request.
const PERSONS: usize = 500;

/// Deadlines for at least one citizen, the meeting not before the booking.
///
/// # Errors
/// `invalid_fields`.
pub fn deadlines(sent: &NewDeadlines) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(!sent.persons.is_empty(), "/persons", FieldCode::Required);
    faults.unless(sent.persons.len() <= PERSONS, "/persons", FieldCode::TooMany);
    faults.unless(sent.book_by <= sent.hold_by, "/hold_by", FieldCode::EndBeforeStart);
    faults.finish()
}

/// A moment that is still to come.
///
/// # Errors
/// `invalid_fields`.
pub fn later(pointer: &str, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    faults.unless(at > now, pointer, FieldCode::StartPassed);
    faults.finish()
}

/// Minutes of a meeting.
const LENGTH: core::ops::RangeInclusive<u32> = 5..=240;
/// How far ahead times are published.
const AHEAD: Days = Days::new(366);
/// Characters of a name or a place.
const LINE: usize = 200;

/// A pattern, and the times it makes.
///
/// # Errors
/// `invalid_fields`.
pub fn slots(
    sent: &NewSlots,
    today: NaiveDate,
    times: impl Fn(&NewSlots) -> Result<Vec<NewSlot>, FieldCode>,
) -> Result<Vec<NewSlot>, Refusal> {
    let mut faults = Faults::default();
    let last = today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    faults.unless(sent.first > today, "/first", FieldCode::StartPassed);
    faults.unless(sent.first <= sent.last, "/last", FieldCode::EndBeforeStart);
    faults.unless(sent.last <= last, "/last", FieldCode::DateOutOfRange);
    faults.unless(*LENGTH.start() <= sent.minutes, "/minutes", FieldCode::NumberTooSmall);
    faults.unless(sent.minutes <= *LENGTH.end(), "/minutes", FieldCode::NumberTooLarge);
    faults.unless(!sent.hours.is_empty(), "/hours", FieldCode::Required);
    for (at, hours) in sent.hours.iter().enumerate() {
        let known = (1..=7).contains(&hours.weekday);
        faults.unless(known, &format!("/hours/{at}/weekday"), FieldCode::WrongShape);
        faults.unless(hours.from < hours.to, &format!("/hours/{at}/to"), FieldCode::EndBeforeStart);
    }
    faults.unless(!pattern::overlap(&sent.hours), "/hours", FieldCode::HoursOverlap);
    let place = sent.place.as_deref().unwrap_or_default();
    let somewhere = sent.form != Form::InPerson || !place.trim().is_empty();
    faults.unless(somewhere, "/place", FieldCode::Required);
    faults.unless(!sent.caseworker.trim().is_empty(), "/caseworker", FieldCode::Required);
    text(&mut faults, "/caseworker", &sent.caseworker, LINE);
    text(&mut faults, "/place", place, LINE);
    text(&mut faults, "/room", sent.room.as_deref().unwrap_or_default(), LINE);
    text(&mut faults, "/link", sent.link.as_deref().unwrap_or_default(), LINE);
    faults.finish()?;
    times(sent).map_err(|code| {
        Refusal::fields(vec![crate::http::refusal::Wrong { pointer: "/hours".to_owned(), code }])
    })
}
