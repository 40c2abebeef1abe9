//! Openings of cases, and who has looked.

use crate::row::{Audited, audit, count, from_word, moment, unavailable, word};
use crate::{SqliteStore, idempotency};
use api::{Look, OpeningPurpose, Page};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use store::{Answer, CasePart, Cases, NewOpening, StoreError, Subject, WriteContext};

type LookRow = (i64, String, Option<String>, String, String, String, Option<String>);

fn look(
    (at, role, organisation, action, resource, purpose, representative): LookRow,
) -> Result<Look, StoreError> {
    Ok(Look {
        at: moment(at)?,
        role: from_word(role, "role")?,
        organisation,
        kind: from_word(action, "action")?,
        resource,
        purpose,
        representative,
    })
}

#[async_trait]
impl Cases for SqliteStore {
    async fn open_case(
        &self,
        ctx: &WriteContext,
        opening: &NewOpening,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, opening) = (ctx.clone(), opening.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let opened = sqlx::query(
                        "INSERT INTO opening (session_id, person, purpose, at, until) \
                         SELECT id, ?, ?, ?, ? FROM session WHERE id = ? \
                         ON CONFLICT (session_id, person) DO UPDATE SET \
                         purpose = excluded.purpose, at = excluded.at, until = excluded.until",
                    )
                    .bind(&opening.subject.person)
                    .bind(word(&opening.purpose, "purpose")?)
                    .bind(ctx.now.timestamp_millis())
                    .bind(opening.until.timestamp_millis())
                    .bind(&opening.session)
                    .execute(&mut *connection)
                    .await
                    .map_err(unavailable)?;
                    if opened.rows_affected() == 0 {
                        return Err(StoreError::NotFound);
                    }
                    let Subject { person, cpr } = &opening.subject;
                    let what =
                        Audited { action: "create", resource: "opening", id: person, subject: Some(cpr) };
                    audit(connection, &ctx, what).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn opening(
        &self,
        session: &str,
        person: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<OpeningPurpose>, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("SELECT purpose FROM opening WHERE session_id = ? AND person = ? AND until > ?")
                .bind(session)
                .bind(person)
                .bind(now.timestamp_millis())
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(|(purpose,)| from_word(purpose, "purpose")).transpose()
    }

    async fn record_looks(
        &self,
        ctx: &WriteContext,
        part: CasePart,
        subjects: &[Subject],
    ) -> Result<(), StoreError> {
        let (ctx, subjects) = (ctx.clone(), subjects.to_vec());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    for Subject { person, cpr } in &subjects {
                        let what =
                            Audited { action: "read", resource: part.word(), id: person, subject: Some(cpr) };
                        audit(connection, &ctx, what).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    async fn looks_at(&self, cpr: &str, page: u32, per_page: u32) -> Result<Page<Look>, StoreError> {
        // Rows of the product's own work have no role that a person could be told.
        let (total,): (i64,) =
            sqlx::query_as("SELECT count(*) FROM audit WHERE subject = ? AND role <> 'system'")
                .bind(cpr)
                .fetch_one(&self.readers)
                .await
                .map_err(unavailable)?;
        let rows: Vec<LookRow> = sqlx::query_as(
            "SELECT at, role, organisation, action, resource, purpose, \
             CASE purpose WHEN 'mandate' THEN (SELECT representative_name FROM mandate \
             WHERE mandate.cpr = audit.subject AND representative_user = audit.actor LIMIT 1) END FROM audit \
             WHERE subject = ? AND role <> 'system' ORDER BY id DESC LIMIT ? OFFSET ?",
        )
        .bind(cpr)
        .bind(i64::from(per_page))
        .bind(i64::from(page.saturating_sub(1)) * i64::from(per_page))
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let items = rows.into_iter().map(look).collect::<Result<_, _>>()?;
        Ok(Page { items, page, per_page, total: count(total, "audit")? })
    }
}
