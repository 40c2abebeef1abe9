//! Published versions: kept as they were, read, acknowledged.

use super::current;
use crate::row::{Audited, audit, from_json, moment, to_json, unavailable};
use api::{Acknowledgement, PlanVersionRow};
use chrono::{DateTime, Utc};
use plan::{Change, Operation, Party};
use sqlx::{Executor, Sqlite, SqliteConnection, SqlitePool};
use store::{PlanDates, Published, StoreError, Subject, WriteContext};

type Row = (i64, i64, String, Option<i64>);

fn row((number, at, by, acknowledged): Row) -> Result<PlanVersionRow, StoreError> {
    Ok(PlanVersionRow {
        number: u32::try_from(number).map_err(|_| StoreError::Damaged("plan version"))?,
        at: moment(at)?,
        by,
        acknowledged_at: acknowledged.map(moment).transpose()?,
    })
}

pub async fn list(readers: &SqlitePool, person: &str) -> Result<Vec<PlanVersionRow>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT number, at, authority, acknowledged_at FROM plan_version WHERE person = ? ORDER BY number DESC",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(row).collect()
}

pub async fn one<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    person: &str,
    number: u32,
) -> Result<Option<Published>, StoreError> {
    let found: Option<(i64, i64, String, Option<i64>, String)> = sqlx::query_as(
        "SELECT number, at, authority, acknowledged_at, plan FROM plan_version WHERE person = ? AND number = ?",
    )
    .bind(person)
    .bind(number)
    .fetch_optional(db)
    .await
    .map_err(unavailable)?;
    let published = |(number, at, by, acknowledged, plan): (_, _, _, _, String)| {
        Ok(Published { row: row((number, at, by, acknowledged))?, plan: from_json(&plan, "plan version")? })
    };
    found.map(published).transpose()
}

/// The name of a version in an audit row.
fn named(person: &str, number: u32) -> String {
    format!("{person}/{number}")
}

async fn trace(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    number: u32,
    action: &'static str,
) -> Result<(), StoreError> {
    let id = named(&subject.person, number);
    let what = Audited { action, resource: "plan_version", id: &id, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

pub async fn publish(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    seen: u64,
    by: String,
) -> Result<PlanVersionRow, StoreError> {
    let person = &subject.person;
    let plan = current(&mut *connection, person).await?;
    if plan.version != seen {
        return Err(StoreError::VersionConflict { current: plan.version });
    }
    let (latest,): (u32,) =
        sqlx::query_as("SELECT coalesce(max(number), 0) FROM plan_version WHERE person = ?")
            .bind(person)
            .fetch_one(&mut *connection)
            .await
            .map_err(unavailable)?;
    let before = one(&mut *connection, person, latest).await?.map_or_else(Vec::new, |last| last.plan.goals);
    if before == plan.goals {
        return Err(StoreError::NothingNew);
    }
    let number = latest.checked_add(1).ok_or(StoreError::Damaged("plan version"))?;
    sqlx::query("INSERT INTO plan_version (person, number, at, authority, plan) VALUES (?, ?, ?, ?, ?)")
        .bind(person)
        .bind(number)
        .bind(ctx.now.timestamp_millis())
        .bind(&by)
        .bind(to_json(&plan, "plan version")?)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    trace(connection, ctx, subject, number, "create").await?;
    Ok(PlanVersionRow { number, at: ctx.now, by, acknowledged_at: None })
}

pub async fn read(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    number: u32,
) -> Result<(), StoreError> {
    let read = sqlx::query("UPDATE plan_version SET seen_at = ? WHERE person = ? AND number = ?")
        .bind(ctx.now.timestamp_millis())
        .bind(&subject.person)
        .bind(number)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    if read.rows_affected() == 0 {
        return Err(StoreError::NotFound);
    }
    trace(connection, ctx, subject, number, "read").await
}

pub async fn acknowledge(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    number: u32,
    id: String,
) -> Result<Acknowledgement, StoreError> {
    let kept: Option<(Option<String>, Option<i64>)> =
        sqlx::query_as("SELECT receipt, acknowledged_at FROM plan_version WHERE person = ? AND number = ?")
            .bind(&subject.person)
            .bind(number)
            .fetch_optional(&mut *connection)
            .await
            .map_err(unavailable)?;
    match kept {
        None => return Err(StoreError::NotFound),
        Some((Some(id), Some(at))) => return Ok(Acknowledgement { id, number, at: moment(at)? }),
        Some(_) => {}
    }
    sqlx::query("UPDATE plan_version SET receipt = ?, acknowledged_at = ? WHERE person = ? AND number = ?")
        .bind(&id)
        .bind(ctx.now.timestamp_millis())
        .bind(&subject.person)
        .bind(number)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    trace(connection, ctx, subject, number, "update").await?;
    Ok(Acknowledgement { id, number, at: ctx.now })
}

pub async fn dates(readers: &SqlitePool, person: &str) -> Result<PlanDates, StoreError> {
    let (available, seen, acknowledged): (Option<i64>, Option<i64>, Option<i64>) = sqlx::query_as(
        "SELECT min(at), max(seen_at), max(acknowledged_at) FROM plan_version WHERE person = ?",
    )
    .bind(person)
    .fetch_one(readers)
    .await
    .map_err(unavailable)?;
    Ok(PlanDates {
        available: available.map(moment).transpose()?,
        seen: seen.max(acknowledged).map(moment).transpose()?,
        unpublished: unpublished(readers, person).await?,
    })
}

/// When the authority last made a change that binds after the latest version; none where there is no version.
async fn unpublished(readers: &SqlitePool, person: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
    let later: Vec<(i64, String)> = sqlx::query_as(
        "SELECT at, operation FROM plan_op WHERE person = ?1 AND party <> ?2 AND refused IS NULL AND version > \
         (SELECT json_extract(plan, '$.version') FROM plan_version WHERE person = ?1 ORDER BY number DESC LIMIT 1) \
         ORDER BY version DESC",
    )
    .bind(person)
    .bind(Party::Citizen.key())
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    for (at, operation) in later {
        let operation: Operation = from_json(&operation, "plan operation")?;
        if binds(&operation.change) {
            return moment(at).map(Some);
        }
    }
    Ok(None)
}

/// Whether a change by the authority changes what is agreed. Notes, steps, comments and links do not.
const fn binds(change: &Change) -> bool {
    matches!(
        change,
        Change::AddGoal { .. }
            | Change::Retitle { .. }
            | Change::Reschedule { .. }
            | Change::Assign { .. }
            | Change::Remove { .. }
            | Change::Restore { .. }
            | Change::Agree { .. }
    )
}
