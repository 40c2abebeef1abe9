//! Deadlines and decisions.

use super::meetings::tell;
use crate::row::{Audited, audit, from_word, moment, unavailable};
use api::booking::NoticeKind;
use sqlx::{SqliteConnection, SqlitePool};
use std::collections::HashSet;
use store::{
    BookingDecision, BookingRefused, DeadlineRecord, NewDeadline, StoreError, Subject, WriteContext,
};

const WHAT: &str = "booking decision";

pub async fn set(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    deadline: &NewDeadline,
) -> Result<(), StoreError> {
    let Subject { person, cpr } = &deadline.subject;
    sqlx::query(
        "INSERT INTO booking_deadline (id, person, by, available, last_day, hold_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&deadline.id)
    .bind(person)
    .bind(deadline.by.key())
    .bind(deadline.available.to_string())
    .bind(deadline.last_day.to_string())
    .bind(deadline.hold_by.map(|day| day.to_string()))
    .bind(ctx.now.timestamp_millis())
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    tell(connection, ctx, person, NoticeKind::DeadlineSet, (None, None)).await?;
    audit(connection, ctx, Audited { action: "create", resource: "booking", id: person, subject: Some(cpr) })
        .await
}

/// A deadline: its id, who set it, and its three days.
pub type DeadlineRow = (String, String, String, String, Option<String>);

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<Vec<DeadlineRecord>, StoreError> {
    let rows: Vec<DeadlineRow> = sqlx::query_as(
        "SELECT id, by, available, last_day, hold_by FROM booking_deadline WHERE person = ? \
         ORDER BY set_at DESC, available DESC, id",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(deadline).collect()
}

/// The deadline of a row.
pub fn deadline((id, by, available, last_day, hold_by): DeadlineRow) -> Result<DeadlineRecord, StoreError> {
    let day = |text: &str| text.parse().map_err(|_| StoreError::Damaged("booking deadline"));
    Ok(DeadlineRecord {
        id,
        by: from_word(by, "booking deadline")?,
        available: day(&available)?,
        last_day: day(&last_day)?,
        hold_by: hold_by.as_deref().map(day).transpose()?,
    })
}

/// What the citizen herself asks for.
const ASKED: &str = "asked";

/// Whether she has asked to be exempt and nothing was decided about it since.
async fn asked_before(connection: &mut SqliteConnection, person: &str) -> Result<bool, StoreError> {
    let latest: Option<(String,)> = sqlx::query_as(
        "SELECT kind FROM booking_decision WHERE person = ? AND kind IN ('asked', 'exempt', 'not_exempt') \
         ORDER BY at DESC, kind = 'asked', id DESC LIMIT 1",
    )
    .bind(person)
    .fetch_optional(connection)
    .await
    .map_err(unavailable)?;
    Ok(latest.is_some_and(|(kind,)| kind == ASKED))
}

pub async fn decide(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    decision: &BookingDecision,
) -> Result<(), StoreError> {
    if decision.kind.is_none() && asked_before(&mut *connection, &subject.person).await? {
        return Err(BookingRefused::Asked.into());
    }
    sqlx::query(
        "INSERT INTO booking_decision (id, person, at, kind, ground, keeps_right, reasons, by) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&decision.id)
    .bind(&subject.person)
    .bind(decision.at.timestamp_millis())
    .bind(decision.kind.map_or(ASKED, api::booking::BookingDecisionKind::key))
    .bind(decision.ground.map(rules::citizen::ExemptionGround::key))
    .bind(decision.keeps_right)
    .bind(&decision.reasons)
    .bind(&decision.by)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if decision.kind.is_some() {
        tell(connection, ctx, &subject.person, NoticeKind::Decided, (None, None)).await?;
    }
    let what =
        Audited { action: "create", resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

pub async fn asked(readers: &SqlitePool) -> Result<HashSet<String>, StoreError> {
    let rows: Vec<(String,)> =
        sqlx::query_as("SELECT DISTINCT person FROM booking_decision WHERE kind = 'asked'")
            .fetch_all(readers)
            .await
            .map_err(unavailable)?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// A request or a decision: id, moment, kind, ground, whether she wants to keep the right, reasons, by whom.
pub type DecisionRow = (String, i64, String, Option<String>, i64, String, String);

pub async fn decisions(readers: &SqlitePool, person: &str) -> Result<Vec<BookingDecision>, StoreError> {
    let rows: Vec<DecisionRow> = sqlx::query_as(
        "SELECT id, at, kind, ground, keeps_right, reasons, by FROM booking_decision WHERE person = ? \
         ORDER BY at, kind <> 'asked', id",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(decision).collect()
}

/// The request or decision of a row.
pub fn decision(
    (id, at, kind, ground, keeps_right, reasons, by): DecisionRow,
) -> Result<BookingDecision, StoreError> {
    Ok(BookingDecision {
        id,
        at: moment(at)?,
        kind: if kind == ASKED { None } else { Some(from_word(kind, WHAT)?) },
        ground: ground.map(|ground| from_word(ground, WHAT)).transpose()?,
        keeps_right: keeps_right != 0,
        reasons,
        by,
    })
}
