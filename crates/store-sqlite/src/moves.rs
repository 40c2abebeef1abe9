//! Consents to a case following a move.

use crate::row::{Audited, audit, moment, unavailable};
use crate::{SqliteStore, idempotency};
use api::moving::MoveConsent;
use async_trait::async_trait;
use chrono::NaiveDate;
use sqlx::{Executor, Sqlite, SqliteConnection};
use store::{Answer, MoveTo, Moves, Respond, StoreError, Subject, WriteContext};

const WHAT: &str = "move_consent";

type Row = (String, String, String, i64, Option<i64>);

fn consent(row: Row) -> Result<MoveConsent, StoreError> {
    let (receipt, municipality, moved_on, given_at, withdrawn_at) = row;
    Ok(MoveConsent {
        receipt,
        municipality,
        moved_on: moved_on.parse::<NaiveDate>().map_err(|_| StoreError::Damaged(WHAT))?,
        given_at: moment(given_at)?,
        withdrawn_at: withdrawn_at.map(moment).transpose()?,
    })
}

async fn all<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
) -> Result<Vec<MoveConsent>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT receipt, municipality, moved_on, given_at, withdrawn_at FROM move_consent \
         WHERE person = ? ORDER BY given_at DESC, rowid DESC",
    )
    .bind(person)
    .fetch_all(db)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(consent).collect()
}

/// The one that holds for this move.
async fn holds(
    connection: &mut SqliteConnection,
    subject: &Subject,
    to: &MoveTo,
) -> Result<Option<MoveConsent>, StoreError> {
    let given = all(connection, &subject.person).await?;
    Ok(given.into_iter().find(|one| {
        one.withdrawn_at.is_none() && (&one.municipality, one.moved_on) == (&to.municipality, to.on)
    }))
}

async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    action: &'static str,
    receipt: &str,
) -> Result<(), StoreError> {
    let what = Audited { action, resource: WHAT, id: receipt, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

async fn give(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    to: &MoveTo,
    receipt: &str,
) -> Result<MoveConsent, StoreError> {
    if let Some(given) = holds(connection, subject, to).await? {
        return Ok(given);
    }
    sqlx::query(
        "INSERT INTO move_consent (receipt, person, municipality, moved_on, given_at) VALUES (?, ?, ?, ?, ?)",
    )
    .bind(receipt)
    .bind(&subject.person)
    .bind(&to.municipality)
    .bind(to.on.to_string())
    .bind(ctx.now.timestamp_millis())
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    trace(connection, ctx, subject, "create", receipt).await?;
    holds(connection, subject, to).await?.ok_or(StoreError::Damaged(WHAT))
}

async fn withdraw(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    to: &MoveTo,
) -> Result<MoveConsent, StoreError> {
    let held = holds(connection, subject, to).await?.ok_or(StoreError::NotFound)?;
    sqlx::query("UPDATE move_consent SET withdrawn_at = ? WHERE receipt = ?")
        .bind(ctx.now.timestamp_millis())
        .bind(&held.receipt)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    trace(connection, ctx, subject, "delete", &held.receipt).await?;
    let mut given = all(connection, &subject.person).await?.into_iter();
    given.find(|one| one.receipt == held.receipt).ok_or(StoreError::Damaged(WHAT))
}

#[async_trait]
impl Moves for SqliteStore {
    async fn give_move_consent(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        to: &MoveTo,
        receipt: &str,
        respond: Respond<MoveConsent>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, to, receipt) = (ctx.clone(), subject.clone(), to.clone(), receipt.to_owned());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let given = give(connection, &ctx, &subject, &to, &receipt).await?;
                    idempotency::keep(connection, &ctx, respond(&given)?).await
                })
            })
            .await
    }

    async fn withdraw_move_consent(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        to: &MoveTo,
        respond: Respond<MoveConsent>,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, to) = (ctx.clone(), subject.clone(), to.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let withdrawn = withdraw(connection, &ctx, &subject, &to).await?;
                    idempotency::keep(connection, &ctx, respond(&withdrawn)?).await
                })
            })
            .await
    }

    async fn move_consents(&self, person: &str) -> Result<Vec<MoveConsent>, StoreError> {
        all(&self.readers, person).await
    }
}
