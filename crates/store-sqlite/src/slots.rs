//! Times that can be booked.

use crate::SqliteStore;
use crate::row::{from_json, from_word, moment, unavailable};
use api::booking::{Slot, TimeOfDay};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::citizen::Form;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use store::{FreeTimes, NewSlot, SlotQuery, Slots, StoreError, WriteContext};

/// Noon, in minutes since midnight.
const NOON: i64 = 12 * 60;

/// A row of the table.
#[derive(serde::Deserialize, sqlx::FromRow)]
pub struct SlotRow {
    pub id: String,
    pub unit: String,
    pub kind: String,
    pub form: String,
    pub starts_at: i64,
    pub day: String,
    pub minutes: i64,
    pub place: Option<String>,
    pub room: Option<String>,
    pub link: Option<String>,
    pub caseworker: String,
    pub source: Option<String>,
}

/// A free time without what the question says already: id, form, moment, minutes, place, room, caseworker, source.
type ListedRow = (String, Form, i64, u32, Option<String>, Option<String>, String, Option<String>);

/// [`ListedRow`]s as one value of JSON: a list is looked at far more often than anything else, and each value of each
/// row costs as much as this whole one to hand over.
const LISTED: &str = "json_group_array(json_array(id, form, starts_at, minutes, place, room, caseworker, source)) \
                      FROM (SELECT *";

const WHAT: &str = "slot";

impl SlotRow {
    /// The time.
    pub fn slot(self) -> Result<Slot, StoreError> {
        Ok(Slot {
            id: self.id,
            unit: self.unit,
            kind: from_word(self.kind, WHAT)?,
            form: from_word(self.form, WHAT)?,
            starts_at: moment(self.starts_at)?,
            minutes: u32::try_from(self.minutes).map_err(|_| StoreError::Damaged(WHAT))?,
            place: self.place,
            room: self.room,
            link: self.link,
            caseworker: self.caseworker,
            source: self.source,
        })
    }

    /// Its day in Denmark.
    pub fn on(&self) -> Result<NaiveDate, StoreError> {
        self.day.parse().map_err(|_| StoreError::Damaged(WHAT))
    }
}

/// Puts a time into its calendar; `false` where the caseworker has one that begins then.
pub async fn put(connection: &mut SqliteConnection, new: &NewSlot) -> Result<bool, StoreError> {
    let slot = &new.slot;
    let done = sqlx::query(
        "INSERT INTO slot (id, unit, kind, form, starts_at, day, minute, minutes, place, room, link, caseworker) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unit, caseworker, starts_at) WHERE source IS NULL DO NOTHING",
    )
    .bind(&slot.id)
    .bind(&slot.unit)
    .bind(slot.kind.key())
    .bind(slot.form.key())
    .bind(slot.starts_at.timestamp_millis())
    .bind(new.day.to_string())
    .bind(new.minute)
    .bind(slot.minutes)
    .bind(&slot.place)
    .bind(&slot.room)
    .bind(&slot.link)
    .bind(&slot.caseworker)
    .execute(connection)
    .await
    .map_err(unavailable)?;
    Ok(done.rows_affected() > 0)
}

/// Adds `SELECT <what> FROM slot WHERE …` of what is asked for, and free.
fn free(sql: &mut QueryBuilder<Sqlite>, what: &str, query: &SlotQuery) {
    sql.push(format_args!("SELECT {what} FROM slot WHERE booking IS NULL AND closed = 0 AND unit = "));
    sql.push_bind(query.unit.clone()).push(" AND kind = ").push_bind(query.kind.key());
    sql.push(" AND starts_at > ").push_bind(query.after.timestamp_millis());
    if let Some(day) = query.hold_by {
        sql.push(" AND day <= ").push_bind(day.to_string());
    }
    if let Some(day) = query.from {
        sql.push(" AND day >= ").push_bind(day.to_string());
    }
    sql.push(" AND form IN (");
    let mut forms = sql.separated(", ");
    for form in &query.forms {
        forms.push_bind(form.key());
    }
    sql.push(")");
    if let Some(place) = &query.place {
        sql.push(" AND place = ").push_bind(place.clone());
    }
    match query.time {
        Some(TimeOfDay::Morning) => sql.push(" AND minute < ").push_bind(NOON),
        Some(TimeOfDay::Afternoon) => sql.push(" AND minute >= ").push_bind(NOON),
        None => sql,
    };
}

/// The time of a row of the list.
fn listed(
    query: &SlotQuery,
    (id, form, starts_at, minutes, place, room, caseworker, source): ListedRow,
) -> Result<Slot, StoreError> {
    Ok(Slot {
        id,
        unit: query.unit.clone(),
        kind: query.kind,
        form,
        starts_at: moment(starts_at)?,
        minutes,
        place,
        room,
        link: None,
        caseworker,
        source,
    })
}

/// Adds the places of free times as a list of JSON: from one place to the next along the index, so that the number of
/// times costs nothing.
fn places(sql: &mut QueryBuilder<Sqlite>, query: &SlotQuery) {
    sql.push("(WITH RECURSIVE next (place) AS (SELECT ");
    least_place(sql, query, "IS NOT NULL");
    sql.push(" UNION ALL SELECT ");
    least_place(sql, query, "> next.place");
    sql.push(
        " FROM next WHERE next.place IS NOT NULL) SELECT json_group_array(place) FROM next WHERE place IS NOT NULL)",
    );
}

fn least_place(sql: &mut QueryBuilder<Sqlite>, query: &SlotQuery, which: &str) {
    sql.push(
        "(SELECT min(slot.place) FROM slot WHERE slot.booking IS NULL AND slot.closed = 0 AND slot.unit = ",
    );
    sql.push_bind(query.unit.clone()).push(" AND slot.kind = ").push_bind(query.kind.key());
    sql.push(format_args!(" AND slot.place {which})"));
}

#[async_trait]
impl Slots for SqliteStore {
    async fn publish_slots(&self, _ctx: &WriteContext, slots: Vec<NewSlot>) -> Result<u32, StoreError> {
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    let mut published = 0;
                    for slot in &slots {
                        published += u32::from(put(connection, slot).await?);
                    }
                    Ok(published)
                })
            })
            .await
    }

    async fn free_slots(&self, query: &SlotQuery, limit: u32) -> Result<FreeTimes, StoreError> {
        let mut sql = QueryBuilder::new("SELECT (");
        free(&mut sql, LISTED, query);
        sql.push(" ORDER BY starts_at, id LIMIT ").push_bind(limit).push(")), ");
        places(&mut sql, query);
        let (slots, places): (String, String) =
            sql.build_query_as().fetch_one(&self.readers).await.map_err(unavailable)?;
        let rows = from_json::<Vec<ListedRow>>(&slots, WHAT)?;
        Ok(FreeTimes {
            slots: rows.into_iter().map(|row| listed(query, row)).collect::<Result<_, _>>()?,
            places: from_json(&places, WHAT)?,
        })
    }

    async fn count_free(&self, query: &SlotQuery, limit: u32) -> Result<u32, StoreError> {
        let mut sql = QueryBuilder::new("");
        free(&mut sql, "count(*) FROM (SELECT 1", query);
        sql.push(" LIMIT ").push_bind(limit).push(")");
        let (free,): (i64,) = sql.build_query_as().fetch_one(&self.readers).await.map_err(unavailable)?;
        u32::try_from(free).map_err(|_| StoreError::Damaged(WHAT))
    }
}
