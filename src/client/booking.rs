//! Calls about booking meetings.

use super::failure::Failure;
use super::request::{Leaving, Method, Write, read, write};
use api::booking::{
    BookingReceipt, BookingRequests, BookingView, Cancellation, ExemptionRequest, FeedAddress,
    FreeCaseworkers, NewBooking, NewMeetingRequest, NewUnreached, NewWaiting, NoSlotReceipt, Rebooking,
    RequestReceipt, SlotFilter, SlotList, Unreached, WaitingState,
};
use api::path;

/// How the citizen stands with booking.
///
/// # Errors
/// [`Failure`].
pub async fn booking(person: &str, leaving: &Leaving) -> Result<BookingView, Failure> {
    read(&path::booking(person), leaving).await
}

/// Free times that keep both dates; `query` begins with `?` or is empty.
///
/// # Errors
/// [`Failure`].
pub async fn slots(person: &str, query: &str, leaving: &Leaving) -> Result<SlotList, Failure> {
    read(&format!("{}{query}", path::slots(person)), leaving).await
}

/// With whom there are free times.
///
/// # Errors
/// [`Failure`].
pub async fn slot_caseworkers(person: &str, leaving: &Leaving) -> Result<FreeCaseworkers, Failure> {
    read(&path::slot_caseworkers(person), leaving).await
}

/// Books a time.
///
/// # Errors
/// [`Failure`]; `slot_taken` and its like where it cannot be had.
pub async fn book(person: &str, booking: &NewBooking, key: &str) -> Result<BookingReceipt, Failure> {
    write(Write::new(Method::Post, &path::bookings(person), key).with(booking)?).await?.json()
}

/// Takes another time for the meeting `booking`.
///
/// # Errors
/// [`Failure`]; the old time is kept then.
pub async fn rebook(
    person: &str,
    booking: &str,
    slot: &Rebooking,
    key: &str,
) -> Result<BookingReceipt, Failure> {
    write(Write::new(Method::Post, &path::rebooking(person, booking), key).with(slot)?).await?.json()
}

/// Gives the meeting `booking` back.
///
/// # Errors
/// [`Failure`].
pub async fn cancel_booking(
    person: &str,
    booking: &str,
    why: &Cancellation,
    key: &str,
) -> Result<BookingReceipt, Failure> {
    write(Write::new(Method::Post, &path::cancellation(person, booking), key).with(why)?).await?.json()
}

/// A receipt as it was given.
///
/// # Errors
/// [`Failure`].
pub async fn booking_receipt(person: &str, id: &str, leaving: &Leaving) -> Result<BookingReceipt, Failure> {
    read(&path::booking_receipt(person, id), leaving).await
}

/// A receipt that there was no free time.
///
/// # Errors
/// [`Failure`]; `slots_are_free` where there is one after all.
pub async fn no_slot_receipt(person: &str, filter: &SlotFilter, key: &str) -> Result<NoSlotReceipt, Failure> {
    write(Write::new(Method::Post, &path::no_slot_receipts(person), key).with(filter)?).await?.json()
}

/// Makes a private calendar address; the one before ends.
///
/// # Errors
/// [`Failure`].
pub async fn open_calendar_feed(person: &str) -> Result<FeedAddress, Failure> {
    // The server keeps no answer with a secret in it, so no key is of use.
    write(Write::new(Method::Post, &path::calendar_feed(person), "")).await?.json()
}

/// Closes the private calendar address.
///
/// # Errors
/// [`Failure`].
pub async fn close_calendar_feed(person: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::calendar_feed(person), "")).await.map(drop)
}

/// Puts her on the waiting list for what she looks for.
///
/// # Errors
/// [`Failure`]; `slots_are_free` where a time would do now.
pub async fn wait_for_slot(person: &str, filter: &SlotFilter, key: &str) -> Result<WaitingState, Failure> {
    let wanted = NewWaiting { filter: filter.clone() };
    write(Write::new(Method::Put, &path::waiting(person), key).with(&wanted)?).await?.json()
}

/// Takes her off the waiting list.
///
/// # Errors
/// [`Failure`].
pub async fn stop_waiting(person: &str, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::waiting(person), key)).await.map(drop)
}

/// Tells when the server could not be reached.
///
/// # Errors
/// [`Failure`].
pub async fn note_unreached(person: &str, moments: &[Unreached], key: &str) -> Result<(), Failure> {
    let body = NewUnreached { moments: moments.to_vec() };
    write(Write::new(Method::Post, &path::unreached(person), key).with(&body)?).await.map(drop)
}

/// What she has asked about booking, and what was decided.
///
/// # Errors
/// [`Failure`].
pub async fn booking_requests(person: &str, leaving: &Leaving) -> Result<BookingRequests, Failure> {
    read(&path::booking_requests(person), leaving).await
}

/// Asks for a meeting beyond the deadlines.
///
/// # Errors
/// [`Failure`]; `asked_already` while an earlier request waits.
pub async fn ask_for_meeting(
    person: &str,
    new: &NewMeetingRequest,
    key: &str,
) -> Result<RequestReceipt, Failure> {
    write(Write::new(Method::Post, &path::meeting_requests(person), key).with(new)?).await?.json()
}

/// Asks to be exempt from booking.
///
/// # Errors
/// [`Failure`]; `asked_already` while an earlier request waits.
pub async fn ask_for_exemption(
    person: &str,
    new: &ExemptionRequest,
    key: &str,
) -> Result<RequestReceipt, Failure> {
    write(Write::new(Method::Post, &path::booking_exemptions(person), key).with(new)?).await?.json()
}
