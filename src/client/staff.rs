//! Calls of the staff about booking: calendars, deadlines, lists, attendance, decisions, summonses.

use super::failure::Failure;
use super::open_case;
use super::request::{Leaving, Method, Write, read, write};
use crate::state::crypto::new_id;
use api::booking::{
    Attendance, AttendanceKind, BookedMeeting, BookingFigures, BookingReceipt, BookingRequestRow, BookingRow,
    CalendarSlot, ContactCourse, DeadlinesSet, MeetingRequest, MissedProposal, NewDeadlines, NewGuidance,
    NewMeetingAnswer, NewSlots, NewSummons, RequestReceipt, SlotClosing, SlotMove, SlotsPreview,
    SlotsPublished,
};
use api::{OpeningPurpose, Page, ProblemCode, UndeliveredReminder, path};
use chrono::NaiveDate;

/// The office's times from one day to another, both included.
///
/// # Errors
/// [`Failure`].
pub async fn calendar(
    from: NaiveDate,
    to: NaiveDate,
    leaving: &Leaving,
) -> Result<Vec<CalendarSlot>, Failure> {
    read(&format!("{}?from={from}&to={to}", path::OFFICE_SLOTS), leaving).await
}

/// What a pattern would make; nothing is published.
///
/// # Errors
/// [`Failure`]; `invalid_fields` where the pattern is not right.
pub async fn preview_slots(new: &NewSlots) -> Result<SlotsPreview, Failure> {
    write(Write::new(Method::Post, path::SLOTS_PREVIEW, &new_id()).with(new)?).await?.json()
}

/// Publishes the times of a pattern.
///
/// # Errors
/// [`Failure`].
pub async fn publish_slots(new: &NewSlots, key: &str) -> Result<SlotsPublished, Failure> {
    write(Write::new(Method::Post, path::OFFICE_SLOTS, key).with(new)?).await?.json()
}

/// Closes a time that nobody has, or opens it again.
///
/// # Errors
/// [`Failure`]; `slot_taken` where somebody has booked it.
pub async fn close_slot(slot: &str, closed: bool, key: &str) -> Result<(), Failure> {
    let body = SlotClosing { closed };
    write(Write::new(Method::Post, &path::slot_closing(slot), key).with(&body)?).await.map(drop)
}

/// Moves a time; who has booked it is told.
///
/// # Errors
/// [`Failure`]; `slot_taken` where the caseworker has another time then.
pub async fn move_slot(slot: &str, to: &SlotMove, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Post, &path::slot_move(slot), key).with(to)?).await.map(drop)
}

/// What would become of a deadline for each citizen; nothing is set.
///
/// # Errors
/// [`Failure`].
pub async fn check_deadlines(new: &NewDeadlines) -> Result<DeadlinesSet, Failure> {
    write(Write::new(Method::Post, path::BOOKING_DEADLINES_CHECK, &new_id()).with(new)?).await?.json()
}

/// Sets a deadline for citizens, each with an outcome of her own.
///
/// # Errors
/// [`Failure`].
pub async fn set_deadlines(new: &NewDeadlines, key: &str) -> Result<DeadlinesSet, Failure> {
    write(Write::new(Method::Post, path::BOOKING_DEADLINES, key).with(new)?).await?.json()
}

/// One of the office's lists; `query` begins with `?`.
///
/// # Errors
/// [`Failure`].
pub async fn office_bookings(query: &str, leaving: &Leaving) -> Result<Page<BookingRow>, Failure> {
    read(&format!("{}{query}", path::OFFICE_BOOKINGS), leaving).await
}

/// Notes what became of a meeting. A case that is not open is opened for it: the note is about the meeting, and the
/// citizen can read that.
///
/// # Errors
/// [`Failure`]; `meeting_over` where it was given back, `meeting_not_begun` before it begins.
pub async fn note_attendance(
    person: &str,
    booking: &str,
    kind: AttendanceKind,
    key: &str,
) -> Result<BookedMeeting, Failure> {
    let body = Attendance { kind };
    let send = async || {
        let note = Write::new(Method::Post, &path::attendance(person, booking), key).with(&body)?;
        write(note).await?.json()
    };
    match send().await {
        Err(failure) if failure.code() == Some(ProblemCode::PurposeMissing) => {
            open_case(person, OpeningPurpose::Meeting, &new_id()).await?;
            send().await
        }
        answer => answer,
    }
}

/// A page of the reminders that did not reach the office's citizens; who is shown is told to each of them.
///
/// # Errors
/// [`Failure`].
pub async fn undelivered_reminders(
    query: &str,
    leaving: &Leaving,
) -> Result<Page<UndeliveredReminder>, Failure> {
    read(&format!("{}{query}", path::UNDELIVERED_REMINDERS), leaving).await
}

/// Requests that wait for an answer; `query` begins with `?`.
///
/// # Errors
/// [`Failure`].
pub async fn office_requests(query: &str, leaving: &Leaving) -> Result<Page<BookingRequestRow>, Failure> {
    read(&format!("{}{query}", path::OFFICE_REQUESTS), leaving).await
}

/// Answers a request for a meeting.
///
/// # Errors
/// [`Failure`]; `answered_already`, or `slot_taken` and its like where the time cannot be had.
pub async fn answer_meeting_request(
    person: &str,
    request: &str,
    new: &NewMeetingAnswer,
    key: &str,
) -> Result<MeetingRequest, Failure> {
    write(Write::new(Method::Post, &path::meeting_answer(person, request), key).with(new)?).await?.json()
}

/// Decides about booking.
///
/// # Errors
/// [`Failure`].
pub async fn note_guidance(person: &str, new: &NewGuidance, key: &str) -> Result<RequestReceipt, Failure> {
    write(Write::new(Method::Post, &path::booking_guidance(person), key).with(new)?).await?.json()
}

/// Calls a citizen to a time of the own calendar.
///
/// # Errors
/// [`Failure`]; `slot_taken` and its like where it cannot be had.
pub async fn summon(person: &str, new: &NewSummons, key: &str) -> Result<BookingReceipt, Failure> {
    write(Write::new(Method::Post, &path::summonses(person), key).with(new)?).await?.json()
}

/// What may be proposed at a missed deadline, and the record.
///
/// # Errors
/// [`Failure`].
pub async fn booking_proposal(person: &str, leaving: &Leaving) -> Result<MissedProposal, Failure> {
    read(&path::booking_proposal(person), leaving).await
}

/// How many citizens are on each list, and how the office stands with the meetings it owes.
///
/// # Errors
/// [`Failure`].
pub async fn booking_figures(leaving: &Leaving) -> Result<BookingFigures, Failure> {
    read(path::OFFICE_FIGURES, leaving).await
}

/// The meetings of the contact course of one citizen.
///
/// # Errors
/// [`Failure`].
pub async fn contact_course(person: &str, leaving: &Leaving) -> Result<ContactCourse, Failure> {
    read(&path::contact_course(person), leaving).await
}
