//! Requests for meetings.

use crate::bookings::book;
use crate::calendars::tell;
use crate::row::{Audited, audit, from_word, moment, unavailable, word};
use crate::{SqliteStore, idempotency};
use api::booking::{MeetingAnswer, MeetingRequest, NoticeKind};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use store::{
    Answer, BookingRefused, MeetingRequests, RequestAnswered, Respond, StoreError, Subject, WriteContext,
};

const WHAT: &str = "meeting request";
const COLUMNS: &str = "id, person, at, form, time, words, answered_at, by, booking, reasons";

fn request(row: &SqliteRow) -> Result<MeetingRequest, StoreError> {
    let text = |name| row.try_get::<Option<String>, _>(name).map_err(unavailable);
    let answered: Option<i64> = row.try_get("answered_at").map_err(unavailable)?;
    let answer = match answered {
        None => None,
        Some(at) => Some(MeetingAnswer {
            at: moment(at)?,
            by: text("by")?.unwrap_or_default(),
            booking: text("booking")?,
            reasons: text("reasons")?.unwrap_or_default(),
        }),
    };
    Ok(MeetingRequest {
        id: row.try_get("id").map_err(unavailable)?,
        at: moment(row.try_get("at").map_err(unavailable)?)?,
        form: text("form")?.map(|form| from_word(form, WHAT)).transpose()?,
        time: text("time")?.map(|time| from_word(time, WHAT)).transpose()?,
        words: row.try_get("words").map_err(unavailable)?,
        answer,
    })
}

async fn note(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: "booking", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

async fn ask(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    unit: &str,
    request: &MeetingRequest,
) -> Result<(), StoreError> {
    let asked = sqlx::query(
        "INSERT INTO meeting_request (id, person, unit, at, form, time, words) VALUES (?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (person) WHERE answered_at IS NULL DO NOTHING",
    )
    .bind(&request.id)
    .bind(&subject.person)
    .bind(unit)
    .bind(request.at.timestamp_millis())
    .bind(request.form.map(|form| word(&form, WHAT)).transpose()?)
    .bind(request.time.map(|time| word(&time, WHAT)).transpose()?)
    .bind(&request.words)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    if asked.rows_affected() == 0 {
        return Err(BookingRefused::Asked.into());
    }
    note(connection, ctx, subject, "create").await
}

async fn answer(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    answered: &RequestAnswered,
) -> Result<MeetingRequest, StoreError> {
    let row = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM meeting_request WHERE id = ? AND person = ?"
    )))
    .bind(&answered.request)
    .bind(&subject.person)
    .fetch_optional(&mut *connection)
    .await
    .map_err(unavailable)?;
    let mut now = request(&row.ok_or(StoreError::NotFound)?)?;
    if now.answer.is_some() {
        return Err(BookingRefused::Answered.into());
    }
    let booking = match &answered.booking {
        Some(wanted) => Some(book(&mut *connection, ctx, subject, wanted).await?.meeting.id),
        None => None,
    };
    sqlx::query("UPDATE meeting_request SET answered_at = ?, by = ?, booking = ?, reasons = ? WHERE id = ?")
        .bind(ctx.now.timestamp_millis())
        .bind(&answered.by)
        .bind(&booking)
        .bind(&answered.reasons)
        .bind(&answered.request)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    tell(&mut *connection, ctx, &subject.person, NoticeKind::Decided, (booking.as_deref(), None)).await?;
    note(connection, ctx, subject, "update").await?;
    now.answer = Some(MeetingAnswer {
        at: ctx.now,
        by: answered.by.clone(),
        booking,
        reasons: answered.reasons.clone(),
    });
    Ok(now)
}

#[async_trait]
impl MeetingRequests for SqliteStore {
    async fn ask_for_meeting(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        unit: &str,
        request: &MeetingRequest,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, unit, request) = (ctx.clone(), subject.clone(), unit.to_owned(), request.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    ask(connection, &ctx, &subject, &unit, &request).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn meeting_requests_of(&self, person: &str) -> Result<Vec<MeetingRequest>, StoreError> {
        let select =
            format!("SELECT {COLUMNS} FROM meeting_request WHERE person = ? ORDER BY at DESC, id DESC");
        let rows = sqlx::query(sqlx::AssertSqlSafe(select))
            .bind(person)
            .fetch_all(&self.readers)
            .await
            .map_err(unavailable)?;
        rows.iter().map(request).collect()
    }

    async fn open_meeting_requests(&self, unit: &str) -> Result<Vec<(String, MeetingRequest)>, StoreError> {
        let select = format!(
            "SELECT {COLUMNS} FROM meeting_request WHERE unit = ? AND answered_at IS NULL ORDER BY at, id"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(select))
            .bind(unit)
            .fetch_all(&self.readers)
            .await
            .map_err(unavailable)?;
        rows.iter().map(|row| Ok((row.try_get("person").map_err(unavailable)?, request(row)?))).collect()
    }

    async fn answer_meeting_request(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        answered: &RequestAnswered,
        respond: Respond<MeetingRequest>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, answered) = (ctx.clone(), subject.clone(), answered.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let now = answer(connection, &ctx, &subject, &answered).await?;
                    idempotency::keep(connection, &ctx, respond(&now)?).await
                })
            })
            .await
    }
}
