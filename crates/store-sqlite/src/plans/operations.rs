//! Operations: each made once, alone, on the plan as it stands.

use super::current;
use crate::row::{Audited, audit, from_json, from_word, moment, to_json, unavailable, word};
use api::{OperationResult, PlanChange};
use plan::{Author, Operation, Plan, Refused};
use sqlx::{SqliteConnection, SqlitePool};
use store::{Applied, Purpose, StoreError, Subject, WriteContext};

/// How an operation of this id ended before; `None` for a new one.
async fn before(
    connection: &mut SqliteConnection,
    person: &str,
    operation: &Operation,
) -> Result<Option<Option<Refused>>, StoreError> {
    let row: Option<(String, Option<String>)> =
        sqlx::query_as("SELECT operation, refused FROM plan_op WHERE person = ? AND id = ?")
            .bind(person)
            .bind(&operation.id)
            .fetch_optional(connection)
            .await
            .map_err(unavailable)?;
    let Some((kept, refused)) = row else { return Ok(None) };
    let kept: Operation = from_json(&kept, "plan operation")?;
    if kept != *operation {
        return Ok(Some(Some(Refused::NameTaken)));
    }
    refused.map(|refused| from_word(refused, "plan operation")).transpose().map(Some)
}

async fn keep_operation(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    person: &str,
    operation: &Operation,
    author: Author,
    (refused, version): (Option<Refused>, i64),
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO plan_op (person, id, at, actor, party, operation, refused, version) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(person)
    .bind(&operation.id)
    .bind(ctx.now.timestamp_millis())
    .bind(&ctx.actor.id)
    .bind(author.party.key())
    .bind(to_json(operation, "plan operation")?)
    .bind(refused.map(|refused| word(&refused, "plan operation")).transpose()?)
    .bind(version)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

/// A version as the database holds it.
fn signed(version: u64) -> Result<i64, StoreError> {
    i64::try_from(version).map_err(|_| StoreError::Damaged("plan"))
}

async fn keep_plan(connection: &mut SqliteConnection, person: &str, plan: &Plan) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO plan (person, version, plan) VALUES (?, ?, ?) \
         ON CONFLICT (person) DO UPDATE SET version = excluded.version, plan = excluded.plan",
    )
    .bind(person)
    .bind(signed(plan.version)?)
    .bind(to_json(plan, "plan")?)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(())
}

/// Makes the operations, keeps each with how it ended, and the plan where anything was made.
pub async fn apply(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    operations: &[Operation],
    author: Author,
) -> Result<Applied, StoreError> {
    let person = &subject.person;
    let mut plan = current(&mut *connection, person).await?;
    let begun = plan.version;
    let mut results = Vec::with_capacity(operations.len());
    for operation in operations {
        let refused = match before(connection, person, operation).await? {
            Some(ended) => ended,
            None => {
                let refused = plan::apply(&mut plan, operation, author).err();
                let ended = (refused, signed(plan.version)?);
                keep_operation(connection, ctx, person, operation, author, ended).await?;
                refused
            }
        };
        results.push(OperationResult { id: operation.id.clone(), refused });
    }
    let made = plan.version != begun;
    if made {
        keep_plan(connection, person, &plan).await?;
    }
    // The answer shows the plan, so for anybody but the person herself it is a look even where nothing was made.
    if made || ctx.purpose != Purpose::Own {
        let action = if made { "update" } else { "read" };
        let what = Audited { action, resource: "plan", id: person, subject: Some(&subject.cpr) };
        audit(connection, ctx, what).await?;
    }
    Ok(Applied { at: ctx.now, from: begun, plan, results })
}

type Kept = (i64, String, String, Option<String>);

fn change((at, party, operation, refused): Kept) -> Result<PlanChange, StoreError> {
    Ok(PlanChange {
        at: moment(at)?,
        party: from_word(party, "plan operation")?,
        operation: from_json(&operation, "plan operation")?,
        refused: refused.map(|refused| from_word(refused, "plan operation")).transpose()?,
    })
}

/// Everything that was sent. Within a batch that came at one moment, the versions say the order.
pub async fn history(readers: &SqlitePool, person: &str) -> Result<Vec<PlanChange>, StoreError> {
    let rows: Vec<Kept> = sqlx::query_as(
        "SELECT at, party, operation, refused FROM plan_op WHERE person = ? ORDER BY version, at, refused, id",
    )
    .bind(person)
    .fetch_all(readers)
    .await
    .map_err(unavailable)?;
    rows.into_iter().map(change).collect()
}
