//! Giving, inviting, accepting and ending.

use super::read::{invited, one, word};
use crate::row::{Audited, audit, to_json, unavailable};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;
use store::{
    MandateGift, MandateRecord, MandateRefused, MandateSide, Representative, StoreError, Subject, TokenHash,
    WriteContext,
};

/// The trace in the giver's log, whoever acts.
async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    id: &str,
    action: &'static str,
) -> Result<(), StoreError> {
    let (cpr,): (String,) = sqlx::query_as("SELECT cpr FROM mandate WHERE id = ?")
        .bind(id)
        .fetch_one(&mut *connection)
        .await
        .map_err(unavailable)?;
    audit(connection, ctx, Audited { action, resource: "mandate", id, subject: Some(&cpr) }).await
}

/// Keeps a new one.
pub async fn give(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    gift: &MandateGift,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO mandate (id, person, cpr, giver, scope, until, given_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&gift.id)
    .bind(&subject.person)
    .bind(&subject.cpr)
    .bind(&gift.giver)
    .bind(to_json(&gift.scope, "mandate")?)
    .bind(gift.until.to_string())
    .bind(ctx.now.timestamp_millis())
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    trace(connection, ctx, &gift.id, "create").await
}

/// Puts a new code in the place of the one before.
pub async fn invite(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    id: &str,
    code: TokenHash,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    let found = one(&mut *connection, id).await?.filter(|found| found.person == subject.person);
    let found = found.ok_or(StoreError::NotFound)?;
    if found.accepted_at.is_some() || found.ended.is_some() {
        return Err(MandateRefused::NotOpen.into());
    }
    sqlx::query("UPDATE mandate SET invitation = ?, invited_until = ? WHERE id = ?")
        .bind(code.0.to_vec())
        .bind(until.timestamp_millis())
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    trace(connection, ctx, id, "update").await
}

/// Gives it to who has the code. The code opens nothing afterwards.
pub async fn accept(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    code: TokenHash,
    by: &Representative,
    today: NaiveDate,
) -> Result<MandateRecord, StoreError> {
    let open = |found: &MandateRecord| {
        found.accepted_at.is_none()
            && found.ended.is_none()
            && found.until >= today
            && found.invited_until.is_some_and(|until| ctx.now < until)
    };
    let found = invited(&mut *connection, code).await?.filter(open);
    let found = found.ok_or(MandateRefused::Unknown)?;
    if found.person == by.person {
        return Err(MandateRefused::Own.into());
    }
    sqlx::query(
        "UPDATE mandate SET representative = ?, representative_name = ?, representative_user = ?, \
         accepted_at = ?, invitation = NULL WHERE id = ?",
    )
    .bind(&by.person)
    .bind(&by.name)
    .bind(&ctx.actor.id)
    .bind(ctx.now.timestamp_millis())
    .bind(&found.id)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    trace(connection, ctx, &found.id, "update").await?;
    one(&mut *connection, &found.id).await?.ok_or(StoreError::NotFound)
}

/// Ends it from one side.
pub async fn end(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    (side, person): (MandateSide, &str),
    id: &str,
) -> Result<(), StoreError> {
    let theirs = |found: &MandateRecord| match side {
        MandateSide::Giver => found.person == person,
        MandateSide::Representative => found.representative.as_deref() == Some(person),
    };
    let found = one(&mut *connection, id).await?.filter(theirs).ok_or(StoreError::NotFound)?;
    if found.ended.is_some() {
        return Ok(());
    }
    sqlx::query("UPDATE mandate SET ended_at = ?, ended_by = ?, invitation = NULL WHERE id = ?")
        .bind(ctx.now.timestamp_millis())
        .bind(word(side))
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    trace(connection, ctx, id, "delete").await
}
