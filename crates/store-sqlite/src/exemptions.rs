//! Exemptions and letters.

mod letters;

pub(crate) use letters::ask;

use crate::calendars::{decide, tell};
use crate::row::{Audited, audit, from_word, moment, unavailable};
use crate::{SqliteStore, idempotency};
use api::booking::{BookingDecisionKind, NoticeKind};
use api::{ExemptionRow, LetterKind, LetterRow};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::citizen::exemption::{Exemption, Ground};
use sqlx::SqliteConnection;
use store::{
    Answer, BookingDecision, Exemptions, LetterRecord, NewLetter, OutboxRow, StoreError, Subject,
    WriteContext,
};

const WHAT: &str = "exemption";

async fn keep(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    decision: &ExemptionRow,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO exemption (id, person, at, about, granted, ground, day, reasons, by, actor, complain_by) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&decision.id)
    .bind(&subject.person)
    .bind(decision.at.timestamp_millis())
    .bind(decision.about.key())
    .bind(decision.granted)
    .bind(decision.ground.map(Ground::key))
    .bind(decision.day.map(|day| day.to_string()))
    .bind(&decision.reasons)
    .bind(&decision.by)
    .bind(decision.actor.key())
    .bind(decision.complain_by.map(|day| day.to_string()))
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if let Some(kind) = about_booking(decision) {
        let ground = match decision.ground {
            Some(Ground::Exempt(ground)) => Some(ground),
            Some(Ground::Fewer(_)) | None => None,
        };
        let booking = BookingDecision {
            id: decision.id.clone(),
            at: decision.at,
            kind: Some(kind),
            ground,
            keeps_right: false,
            reasons: decision.reasons.clone(),
            by: decision.by.clone(),
        };
        return decide(connection, ctx, subject, &booking).await;
    }
    tell(connection, ctx, &subject.person, NoticeKind::Decided, (None, None)).await?;
    let id = subject.person.as_str();
    audit(connection, ctx, Audited { action: "create", resource: WHAT, id, subject: Some(&subject.cpr) })
        .await
}

/// What it is among the decisions about booking.
const fn about_booking(decision: &ExemptionRow) -> Option<BookingDecisionKind> {
    match (decision.about, decision.granted) {
        (Exemption::Booking, true) => Some(BookingDecisionKind::Exempt),
        (Exemption::Booking, false) => Some(BookingDecisionKind::NotExempt),
        (Exemption::BookingRight, true) => Some(BookingDecisionKind::Withdrawn),
        (Exemption::BookingRight, false) => Some(BookingDecisionKind::Restored),
        _ => None,
    }
}

/// A decision as kept.
#[derive(serde::Deserialize, sqlx::FromRow)]
pub(crate) struct Row {
    id: String,
    at: i64,
    about: String,
    granted: i64,
    ground: Option<String>,
    day: Option<String>,
    reasons: String,
    by: String,
    actor: String,
    complain_by: Option<String>,
}

fn day(day: Option<String>) -> Result<Option<NaiveDate>, StoreError> {
    day.map(|day| day.parse().map_err(|_| StoreError::Damaged(WHAT))).transpose()
}

/// The decision of a row.
pub(crate) fn exemption(row: Row) -> Result<ExemptionRow, StoreError> {
    Ok(ExemptionRow {
        id: row.id,
        at: moment(row.at)?,
        about: from_word(row.about, WHAT)?,
        granted: row.granted != 0,
        ground: row.ground.map(|ground| from_word(ground, WHAT)).transpose()?,
        day: day(row.day)?,
        reasons: row.reasons,
        by: row.by,
        actor: from_word(row.actor, WHAT)?,
        complain_by: day(row.complain_by)?,
    })
}

#[async_trait]
impl Exemptions for SqliteStore {
    async fn decide_exemption(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        decision: &ExemptionRow,
        letters: &[(LetterKind, String, NewLetter)],
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, decision) = (ctx.clone(), subject.clone(), decision.clone());
        let letters = letters.to_vec();
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    keep(connection, &ctx, &subject, &decision).await?;
                    for (kind, about, letter) in &letters {
                        ask(connection, &ctx, &subject.person, (*kind, about.as_str()), letter).await?;
                    }
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn exemptions_of(&self, person: &str) -> Result<Vec<ExemptionRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, at, about, granted, ground, day, reasons, by, actor, complain_by FROM exemption \
             WHERE person = ? ORDER BY at DESC, id",
        )
        .bind(person)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        rows.into_iter().map(exemption).collect()
    }

    async fn letters_of(&self, person: &str) -> Result<Vec<LetterRow>, StoreError> {
        letters::of_person(&self.readers, person).await
    }

    async fn letter(&self, id: &str) -> Result<Option<LetterRecord>, StoreError> {
        letters::one(&self.readers, id).await
    }

    async fn letter_made(
        &self,
        ctx: &WriteContext,
        work: &OutboxRow,
        sha256: &str,
    ) -> Result<(), StoreError> {
        let (ctx, work, sha256) = (ctx.clone(), work.clone(), sha256.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move { letters::made(connection, &ctx, &work, &sha256).await })
            })
            .await
    }
}
