//! Looks for times, the server's heartbeat, and free times by hour.

use crate::row::{Audited, audit, from_json, from_word, moment, to_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::booking::{
    FreeSlots, LookForSlots, NoSlotReceipt, NotedUnreached, OutageSpan, SlotFilter, Unreached,
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rules::citizen::booking::MeetingKind;
use serde_json::json;
use sqlx::SqliteConnection;
use store::{Answer, BookingRecords, BookingRefused, BookingTraces, StoreError, Subject, WriteContext};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const WHAT: &str = "booking record";

fn small(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Damaged(WHAT))
}

/// Counts the free times of every office, once an hour. It goes through all calendars, which takes a second where they
/// are a country's, so it is read beside the writer, and only what was counted is written.
async fn count_free(store: &SqliteStore, now: i64) -> Result<(), StoreError> {
    let counted: Vec<(String, String, String, i64)> = sqlx::query_as(
        "SELECT unit, kind, form, sum(booking IS NULL AND closed = 0 AND starts_at > ?) FROM slot \
         GROUP BY unit, kind, form",
    )
    .bind(now)
    .fetch_all(&store.readers)
    .await
    .map_err(unavailable)?;
    let counted = to_json(&counted, WHAT)?;
    store
        .writer
        .write(move |connection| {
            Box::pin(async move {
                sqlx::query(
                    "INSERT INTO free_slots (hour, unit, kind, form, free) \
                     SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?2) WHERE TRUE \
                     ON CONFLICT (unit, hour, kind, form) DO NOTHING",
                )
                .bind(now / HOUR)
                .bind(counted)
                .execute(connection)
                .await
                .map_err(unavailable)?;
                Ok(())
            })
        })
        .await
}

/// Writes the look, the receipt and the audit row.
async fn no_slot(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    receipt: &NoSlotReceipt,
) -> Result<(), StoreError> {
    let at = ctx.now.timestamp_millis();
    sqlx::query("INSERT INTO booking_look (person, at, filter, found) VALUES (?, ?, ?, ?)")
        .bind(&subject.person)
        .bind(at)
        .bind(to_json(&receipt.filter, WHAT)?)
        .bind(receipt.found)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    sqlx::query("INSERT INTO booking_receipt (id, person, at, kind, receipt) VALUES (?, ?, ?, 'no_slot', ?)")
        .bind(&receipt.id)
        .bind(&subject.person)
        .bind(at)
        .bind(to_json(receipt, WHAT)?)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    let what =
        Audited { action: "create", resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

/// Writes the moments and the audit row.
async fn unreached(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    moments: &[Unreached],
) -> Result<(), StoreError> {
    for moment in moments {
        sqlx::query(
            "INSERT INTO booking_unreached (person, at, tried, received_at) VALUES (?, ?, ?, ?) \
             ON CONFLICT DO NOTHING",
        )
        .bind(&subject.person)
        .bind(moment.at.timestamp_millis())
        .bind(moment.tried.key())
        .bind(ctx.now.timestamp_millis())
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    }
    let what =
        Audited { action: "create", resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

/// Adds looks for free times: who, when, what was asked for, what was found.
const LOOKS: &str = "INSERT INTO booking_look (person, at, filter, found) \
                     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)";

#[async_trait]
impl BookingRecords for SqliteStore {
    async fn note_look(
        &self,
        ctx: &WriteContext,
        person: &str,
        filter: Option<&SlotFilter>,
        found: u32,
    ) -> Result<(), StoreError> {
        let filter = filter.map(|filter| to_json(filter, WHAT)).transpose()?;
        let look = json!([person, ctx.now.timestamp_millis(), filter, found]);
        self.writer.append(LOOKS, look).await
    }

    async fn keep_no_slot(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        receipt: &NoSlotReceipt,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, receipt) = (ctx.clone(), subject.clone(), receipt.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    if receipt.found > 0 {
                        return Err(BookingRefused::Free.into());
                    }
                    no_slot(connection, &ctx, &subject, &receipt).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn no_slot_receipt(&self, person: &str, id: &str) -> Result<Option<NoSlotReceipt>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as(
            "SELECT receipt FROM booking_receipt WHERE person = ? AND id = ? AND kind = 'no_slot'",
        )
        .bind(person)
        .bind(id)
        .fetch_optional(&self.readers)
        .await
        .map_err(unavailable)?;
        row.map(|(receipt,)| from_json(&receipt, WHAT)).transpose()
    }

    async fn traces_of(&self, person: &str, from: DateTime<Utc>) -> Result<BookingTraces, StoreError> {
        let rows: Vec<(i64, Option<String>, i64)> = sqlx::query_as(
            "SELECT at, filter, found FROM booking_look WHERE person = ? AND at >= ? ORDER BY at, id",
        )
        .bind(person)
        .bind(from.timestamp_millis())
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let mut traces = BookingTraces::default();
        for (at, filter, found) in rows {
            let at = moment(at)?;
            match filter {
                None => traces.opened.push(at),
                Some(filter) => {
                    traces.looks.push(LookForSlots {
                        at,
                        filter: from_json(&filter, WHAT)?,
                        found: small(found)?,
                    });
                }
            }
        }
        Ok(traces)
    }

    async fn note_unreached(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        moments: &[Unreached],
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, moments) = (ctx.clone(), subject.clone(), moments.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    unreached(connection, &ctx, &subject, &moments).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn unreached_of(
        &self,
        person: &str,
        from: DateTime<Utc>,
    ) -> Result<Vec<NotedUnreached>, StoreError> {
        let rows: Vec<(i64, String, i64)> = sqlx::query_as(
            "SELECT at, tried, received_at FROM booking_unreached WHERE person = ? AND received_at >= ? \
             ORDER BY at, tried",
        )
        .bind(person)
        .bind(from.timestamp_millis())
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let noted = |(at, tried, received): (i64, String, i64)| {
            Ok(NotedUnreached {
                at: moment(at)?,
                tried: from_word(tried, WHAT)?,
                received_at: moment(received)?,
            })
        };
        rows.into_iter().map(noted).collect()
    }

    async fn beat(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let now = now.timestamp_millis();
        let due = self
            .writer
            .write(move |connection| {
                Box::pin(async move {
                    let new = sqlx::query("INSERT INTO heartbeat (minute) VALUES (?) ON CONFLICT DO NOTHING")
                        .bind(now / MINUTE)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    let known: Option<(i64,)> =
                        sqlx::query_as("SELECT 1 FROM free_slots WHERE hour = ? LIMIT 1")
                            .bind(now / HOUR)
                            .fetch_optional(&mut *connection)
                            .await
                            .map_err(unavailable)?;
                    Ok(new.rows_affected() > 0 && known.is_none())
                })
            })
            .await?;
        if due { count_free(self, now).await } else { Ok(()) }
    }

    async fn outages(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<OutageSpan>, StoreError> {
        let (first, last) = (from.timestamp_millis() / MINUTE, to.timestamp_millis() / MINUTE);
        // The minute before the span and the one after it bound a gap that lies across its ends.
        let gaps: Vec<(i64, i64)> = sqlx::query_as(
            "SELECT before, minute FROM (SELECT minute, lag(minute) OVER (ORDER BY minute) AS before FROM ( \
             SELECT minute FROM heartbeat WHERE minute BETWEEN \
             coalesce((SELECT max(minute) FROM heartbeat WHERE minute < ?1), ?1) AND ?2 \
             UNION SELECT ?2 WHERE EXISTS (SELECT 1 FROM heartbeat WHERE minute < ?2))) WHERE minute - before > 1",
        )
        .bind(first)
        .bind(last)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let span = |(before, after): (i64, i64)| {
            let (from, to) = ((before + 1).max(first), after.min(last));
            Ok(OutageSpan { from: moment(from * MINUTE)?, to: moment(to * MINUTE)? })
        };
        gaps.into_iter().map(span).collect()
    }

    async fn free_by_hour(
        &self,
        unit: &str,
        kind: MeetingKind,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<FreeSlots>, StoreError> {
        let rows: Vec<(i64, String, i64)> = sqlx::query_as(
            "SELECT hour, form, sum(free) FROM free_slots WHERE unit = ? AND kind = ? AND hour BETWEEN ? AND ? \
             GROUP BY hour, form ORDER BY hour, form",
        )
        .bind(unit)
        .bind(kind.key())
        .bind(from.timestamp_millis() / HOUR)
        .bind(to.timestamp_millis() / HOUR)
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let free = |(hour, form, free): (i64, String, i64)| {
            Ok(FreeSlots { at: moment(hour * HOUR)?, form: from_word(form, WHAT)?, free: small(free)? })
        };
        rows.into_iter().map(free).collect()
    }
}
