//! Booking, rebooking, giving back: each one change of the writer's, whole or not at all.

use super::claim::{release, take};
use super::read::{OWN, one};
use crate::row::{Audited, audit, to_json, unavailable};
use crate::waiting;
use api::booking::{BookedMeeting, BookingReceipt, BookingState, DeadlineMet, ReceiptKind, Slot};
use sqlx::SqliteConnection;
use store::{
    BookingRefused, BookingRequest, CancellationRequest, RebookingRequest, StoreError, Subject, WriteContext,
};

/// Takes the time and writes booking and receipt.
pub async fn book(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    request: &BookingRequest,
) -> Result<BookingReceipt, StoreError> {
    if let Some(refused) = request.refused {
        return Err(refused.into());
    }
    let slot = take(connection, &request.claim, &request.id, ctx.now).await?;
    let meeting = BookedMeeting {
        id: request.id.clone(),
        slot,
        with: request.authority.clone(),
        booked_at: ctx.now,
        state: BookingState::Booked,
        deadline: (!request.purpose.starts_with(OWN)).then(|| request.purpose.clone()),
        sequence: 0,
        summons: request.summons,
        moved: false,
        receipt: request.receipt.clone(),
    };
    let now = ctx.now.timestamp_millis();
    sqlx::query(
        "INSERT INTO booking (id, person, slot, deadline, authority, booked_at, changed_at, state, sequence, summons, \
         receipt, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
    )
    .bind(&request.id)
    .bind(&subject.person)
    .bind(&meeting.slot.id)
    .bind(&request.purpose)
    .bind(&request.authority)
    .bind(now)
    .bind(now)
    .bind(BookingState::Booked.key())
    .bind(request.summons)
    .bind(&request.receipt)
    .bind(request.noted_at.map(|at| at.timestamp_millis()))
    .execute(&mut *connection)
    .await
    .map_err(second_for_one_deadline)?;
    waiting::off(connection, &subject.person).await?;
    let change = (ReceiptKind::Booked, "create");
    close(connection, ctx, subject, meeting, change, request.deadline.clone(), None).await
}

/// The only unique thing of the table that a new booking can meet is another one for the same deadline.
fn second_for_one_deadline(error: sqlx::Error) -> StoreError {
    let unique = error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation);
    if unique { BookingRefused::Already.into() } else { unavailable(error) }
}

/// Takes the new time, then gives the old one back.
pub async fn rebook(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    request: &RebookingRequest,
) -> Result<BookingReceipt, StoreError> {
    let mut meeting = standing(connection, ctx, subject, &request.booking).await?;
    if let Some(refused) = request.refused {
        return Err(refused.into());
    }
    let slot = take(connection, &request.claim, &meeting.id, ctx.now).await?;
    release(connection, &meeting.slot.id, &meeting.id).await?;
    let released = core::mem::replace(&mut meeting.slot, slot);
    meeting.sequence += 1;
    meeting.moved = false;
    meeting.receipt.clone_from(&request.receipt);
    keep(connection, ctx, &meeting).await?;
    let change = (ReceiptKind::Rebooked, "update");
    close(connection, ctx, subject, meeting, change, request.deadline.clone(), Some(released)).await
}

/// Gives the time back.
pub async fn cancel(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    request: &CancellationRequest,
) -> Result<BookingReceipt, StoreError> {
    let mut meeting = standing(connection, ctx, subject, &request.booking).await?;
    release(connection, &meeting.slot.id, &meeting.id).await?;
    meeting.state = BookingState::Cancelled;
    meeting.sequence += 1;
    meeting.receipt.clone_from(&request.receipt);
    keep(connection, ctx, &meeting).await?;
    sqlx::query("UPDATE booking SET reason = ?, note = ? WHERE id = ?")
        .bind(request.reason.key())
        .bind(&request.note)
        .bind(&meeting.id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    let (change, released) = ((ReceiptKind::Cancelled, "update"), meeting.slot.clone());
    close(connection, ctx, subject, meeting, change, request.deadline.clone(), Some(released)).await
}

/// The person's booking, where it is still to be held.
async fn standing(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    id: &str,
) -> Result<BookedMeeting, StoreError> {
    let meeting = one(&mut *connection, &subject.person, id).await?.meeting;
    if meeting.state != BookingState::Booked || meeting.slot.starts_at <= ctx.now {
        return Err(BookingRefused::Over.into());
    }
    Ok(meeting)
}

/// Writes the changed booking.
pub async fn keep(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    meeting: &BookedMeeting,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE booking SET slot = ?, changed_at = ?, state = ?, sequence = ?, moved = ?, receipt = ? WHERE id = ?",
    )
    .bind(&meeting.slot.id)
    .bind(ctx.now.timestamp_millis())
    .bind(meeting.state.key())
    .bind(meeting.sequence)
    .bind(meeting.moved)
    .bind(&meeting.receipt)
    .bind(&meeting.id)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

/// Writes the receipt and the audit row.
async fn close(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    meeting: BookedMeeting,
    (kind, action): (ReceiptKind, &'static str),
    deadline: Option<DeadlineMet>,
    released: Option<Slot>,
) -> Result<BookingReceipt, StoreError> {
    let receipt =
        BookingReceipt { id: meeting.receipt.clone(), kind, at: ctx.now, meeting, deadline, released };
    sqlx::query(
        "INSERT INTO booking_receipt (id, person, booking, at, kind, receipt) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(&receipt.id)
    .bind(&subject.person)
    .bind(&receipt.meeting.id)
    .bind(ctx.now.timestamp_millis())
    .bind(kind.key())
    .bind(to_json(&receipt, "booking")?)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    let what = Audited { action, resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await?;
    Ok(receipt)
}
