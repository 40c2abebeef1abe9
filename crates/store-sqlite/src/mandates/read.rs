//! Rows of powers of attorney.

use crate::row::{from_json, moment, unavailable};
use chrono::NaiveDate;
use sqlx::{Executor, Sqlite};
use store::{MandateRecord, MandateSide, StoreError, TokenHash};

const WHAT: &str = "mandate";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    person: String,
    giver: String,
    scope: String,
    until: String,
    given_at: i64,
    invited_until: Option<i64>,
    representative: Option<String>,
    representative_name: Option<String>,
    accepted_at: Option<i64>,
    ended_at: Option<i64>,
    ended_by: Option<String>,
}

/// The word of a side.
pub const fn word(side: MandateSide) -> &'static str {
    match side {
        MandateSide::Giver => "giver",
        MandateSide::Representative => "representative",
    }
}

fn side(word: &str) -> Result<MandateSide, StoreError> {
    match word {
        "giver" => Ok(MandateSide::Giver),
        "representative" => Ok(MandateSide::Representative),
        _ => Err(StoreError::Damaged(WHAT)),
    }
}

fn record(row: Row) -> Result<MandateRecord, StoreError> {
    let ended = match (row.ended_at, row.ended_by) {
        (Some(at), Some(by)) => Some((moment(at)?, side(&by)?)),
        (None, None) => None,
        _ => return Err(StoreError::Damaged(WHAT)),
    };
    Ok(MandateRecord {
        id: row.id,
        person: row.person,
        giver: row.giver,
        scope: from_json(&row.scope, WHAT)?,
        until: row.until.parse::<NaiveDate>().map_err(|_| StoreError::Damaged(WHAT))?,
        given_at: moment(row.given_at)?,
        invited_until: row.invited_until.map(moment).transpose()?,
        representative: row.representative,
        representative_name: row.representative_name,
        accepted_at: row.accepted_at.map(moment).transpose()?,
        ended,
    })
}

/// Those of a person, the latest first.
pub async fn of<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    side: MandateSide,
    person: &str,
) -> Result<Vec<MandateRecord>, StoreError> {
    let sql = match side {
        MandateSide::Giver => "SELECT * FROM mandate WHERE person = ? ORDER BY given_at DESC, id",
        MandateSide::Representative => {
            "SELECT * FROM mandate WHERE representative = ? ORDER BY accepted_at DESC, id"
        }
    };
    let rows: Vec<Row> = sqlx::query_as(sql).bind(person).fetch_all(db).await.map_err(unavailable)?;
    rows.into_iter().map(record).collect()
}

/// The one with this id.
pub async fn one<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    id: &str,
) -> Result<Option<MandateRecord>, StoreError> {
    let row: Option<Row> = sqlx::query_as("SELECT * FROM mandate WHERE id = ?")
        .bind(id)
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    row.map(record).transpose()
}

/// The one whose latest invitation has this code.
pub async fn invited<'c>(
    db: impl Executor<'c, Database = Sqlite>,
    code: TokenHash,
) -> Result<Option<MandateRecord>, StoreError> {
    let row: Option<Row> = sqlx::query_as("SELECT * FROM mandate WHERE invitation = ?")
        .bind(code.0.to_vec())
        .fetch_optional(db)
        .await
        .map_err(unavailable)?;
    row.map(record).transpose()
}
