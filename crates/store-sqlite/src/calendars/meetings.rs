//! Meetings from the office's side: called to, held, stayed away from; and what the citizen is told.

use crate::bookings::{book, keep, one, release};
use crate::row::{Audited, audit, from_word, moment, unavailable};
use api::booking::{AttendanceKind, BookedMeeting, BookingReceipt, BookingState, Notice, NoticeKind};
use chrono::{DateTime, Utc};
use sqlx::{SqliteConnection, SqlitePool};
use store::{BookingRefused, BookingRequest, StoreError, Subject, WriteContext};

/// Writes what the citizen is told, and about which booking.
pub async fn tell(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    person: &str,
    kind: NoticeKind,
    (booking, was): (Option<&str>, Option<DateTime<Utc>>),
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO booking_notice (person, at, kind, booking, was) VALUES (?, ?, ?, ?, ?)")
        .bind(person)
        .bind(ctx.now.timestamp_millis())
        .bind(kind.key())
        .bind(booking)
        .bind(was.map(|was| was.timestamp_millis()))
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

pub async fn summon(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    request: &BookingRequest,
) -> Result<BookingReceipt, StoreError> {
    let receipt = book(connection, ctx, subject, request).await?;
    tell(connection, ctx, &subject.person, NoticeKind::Summoned, (Some(&receipt.meeting.id), None)).await?;
    Ok(receipt)
}

/// A meeting that was called off gives its time back and tells the citizen.
pub async fn attended(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    booking: &str,
    kind: AttendanceKind,
) -> Result<BookedMeeting, StoreError> {
    let mut meeting = one(&mut *connection, &subject.person, booking).await?.meeting;
    if matches!(meeting.state, BookingState::Cancelled | BookingState::CalledOff) {
        return Err(BookingRefused::Over.into());
    }
    let about_coming = matches!(kind, AttendanceKind::Held | AttendanceKind::Missed);
    if about_coming && ctx.now < meeting.slot.starts_at {
        return Err(BookingRefused::NotBegun.into());
    }
    meeting.state = match kind {
        AttendanceKind::Held => BookingState::Held,
        AttendanceKind::Missed => BookingState::Missed,
        AttendanceKind::CalledOff => BookingState::CalledOff,
        AttendanceKind::Unset => BookingState::Booked,
    };
    if kind == AttendanceKind::CalledOff {
        meeting.sequence += 1;
        release(connection, &meeting.slot.id, &meeting.id).await?;
        tell(connection, ctx, &subject.person, NoticeKind::CalledOff, (Some(booking), None)).await?;
    }
    keep(connection, ctx, &meeting).await?;
    let what =
        Audited { action: "update", resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await?;
    Ok(meeting)
}

type Row = (i64, String, Option<String>, Option<i64>, Option<i64>);

pub async fn notices(readers: &SqlitePool, person: &str) -> Result<Vec<Notice>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT at, kind, booking, was, seen_at FROM booking_notice WHERE person = ? ORDER BY at DESC, id DESC",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter()
        .map(|(at, kind, booking, was, seen)| {
            Ok(Notice {
                at: moment(at)?,
                kind: from_word(kind, "booking notice")?,
                booking,
                was: was.map(moment).transpose()?,
                seen_at: seen.map(moment).transpose()?,
            })
        })
        .collect()
}

pub async fn seen(
    connection: &mut SqliteConnection,
    person: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE booking_notice SET seen_at = ? WHERE person = ? AND seen_at IS NULL")
        .bind(at.timestamp_millis())
        .bind(person)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}
