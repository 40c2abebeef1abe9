//! Times that can be booked.

use crate::SqliteStore;
use crate::row::{from_json, from_word, moment, unavailable};
use api::booking::{FreeTime, Slot, TimeOfDay};
use async_trait::async_trait;
use chrono::NaiveDate;
use rules::citizen::Form;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use store::{FreeTimes, NewSlot, SlotQuery, Slots, StoreError, WriteContext};

/// Noon, in minutes since midnight.
const NOON: i64 = 12 * 60;

/// The longest time there can be, in milliseconds: a day.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

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

/// A free time without what the question says already: id, form, moment, minutes, place, room, caseworker, source, and
/// how many are like it.
type ListedRow = (String, Form, i64, u32, Option<String>, Option<String>, String, Option<String>, u32);

/// [`ListedRow`]s as one value of JSON: a list is looked at far more often than anything else, and each value of each
/// row costs as much as this whole one to hand over. Only the first of those that are alike is read.
const LISTED: &str = "json_group_array(json_array(slot.id, slot.form, slot.starts_at, slot.minutes, slot.place, slot.room, \
                      slot.caseworker, slot.source, alike.free)) FROM (";
/// What alike times have in common, in the order of the index.
const COMMON: &str = "starts_at, form, place, minutes, source";
/// The first of each group, and how many they are: as the table `alike` keeps them.
const KEPT: &str = "SELECT (SELECT id FROM slot WHERE slot.booking IS NULL AND slot.closed = 0 \
                    AND slot.unit = alike.unit AND slot.kind = alike.kind AND slot.starts_at = alike.starts_at \
                    AND slot.form = alike.form AND slot.place IS nullif(alike.place, '') \
                    AND slot.minutes = alike.minutes AND slot.source IS nullif(alike.source, '') LIMIT 1) AS first, free \
                    FROM alike WHERE unit = ";
/// The same among the times of one caseworker, of whom no table is kept.
const COUNTED: &str =
    "SELECT min(id) AS first, count(*) AS free FROM slot WHERE booking IS NULL AND closed = 0 AND unit = ";

/// `wanted`, and each `other` time that is like it. The same columns as [`COMMON`].
macro_rules! alike {
    ($what:literal, $tail:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM slot AS wanted JOIN slot AS other ON other.unit = wanted.unit AND other.kind = wanted.kind \
             AND other.starts_at = wanted.starts_at AND other.form = wanted.form AND other.place IS wanted.place \
             AND other.minutes = wanted.minutes AND other.source IS wanted.source \
             AND other.booking IS NULL AND other.closed = 0 WHERE wanted.id = ?1 ",
            $tail
        )
    };
}
pub(crate) use alike;

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

/// Whether the caseworker has another own time between two moments, in milliseconds. The longest time there can be
/// bounds how far back one is looked for.
pub(crate) async fn meets(
    connection: &mut SqliteConnection,
    (unit, caseworker, but): (&str, &str, &str),
    from: i64,
    to: i64,
) -> Result<bool, StoreError> {
    let other: Option<(i64,)> = sqlx::query_as(
        "SELECT 1 FROM slot WHERE unit = ? AND caseworker = ? AND source IS NULL AND id <> ? \
         AND starts_at > ? AND starts_at < ? AND starts_at + minutes * 60000 > ? LIMIT 1",
    )
    .bind(unit)
    .bind(caseworker)
    .bind(but)
    .bind(from - LONGEST)
    .bind(to)
    .bind(from)
    .fetch_optional(connection)
    .await
    .map_err(unavailable)?;
    Ok(other.is_some())
}

/// Puts a time into its calendar; `false` where the caseworker has one that begins then or is not over by then.
pub async fn put(connection: &mut SqliteConnection, new: &NewSlot) -> Result<bool, StoreError> {
    let slot = &new.slot;
    let (from, length) = (slot.starts_at.timestamp_millis(), i64::from(slot.minutes) * 60_000);
    if meets(connection, (&slot.unit, &slot.caseworker, &slot.id), from, from + length).await? {
        return Ok(false);
    }
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
    narrow(sql, query);
    if let Some(caseworker) = &query.caseworker {
        sql.push(" AND caseworker = ").push_bind(caseworker.clone());
    }
    if query.own_only {
        sql.push(" AND source IS NULL");
    }
}

/// Adds the groups of what is asked for, and free.
fn groups(sql: &mut QueryBuilder<Sqlite>, query: &SlotQuery) {
    if let Some(caseworker) = &query.caseworker {
        sql.push(COUNTED);
        narrow(sql, query);
        sql.push(" AND caseworker = ").push_bind(caseworker.clone());
        sql.push(if query.own_only { " AND source IS NULL" } else { "" });
        sql.push(format_args!(" GROUP BY {COMMON}"));
    } else {
        sql.push(KEPT);
        narrow(sql, query);
        sql.push(if query.own_only { " AND source = ''" } else { "" });
    }
    sql.push(format_args!(" ORDER BY {COMMON}"));
}

/// Adds the office that is asked for, and all that times and groups of them are narrowed by alike.
fn narrow(sql: &mut QueryBuilder<Sqlite>, query: &SlotQuery) {
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
    (id, form, starts_at, minutes, place, room, caseworker, source, free): ListedRow,
) -> Result<FreeTime, StoreError> {
    let slot = Slot {
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
    };
    Ok(FreeTime { slot, free })
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
        let mut sql = QueryBuilder::new("SELECT (SELECT ");
        sql.push(LISTED);
        groups(&mut sql, query);
        sql.push(" LIMIT ").push_bind(limit);
        // Crossed, so that the groups come first and keep their order.
        sql.push(") AS alike CROSS JOIN slot ON slot.id = alike.first), ");
        places(&mut sql, query);
        let (times, places): (String, String) =
            sql.build_query_as().fetch_one(&self.readers).await.map_err(unavailable)?;
        let rows = from_json::<Vec<ListedRow>>(&times, WHAT)?;
        Ok(FreeTimes {
            times: rows.into_iter().map(|row| listed(query, row)).collect::<Result<_, _>>()?,
            places: from_json(&places, WHAT)?,
        })
    }

    async fn free_caseworkers(&self, query: &SlotQuery) -> Result<Vec<String>, StoreError> {
        let mut sql = QueryBuilder::new("");
        free(&mut sql, "DISTINCT caseworker", query);
        sql.push(" ORDER BY caseworker");
        let names: Vec<(String,)> =
            sql.build_query_as().fetch_all(&self.readers).await.map_err(unavailable)?;
        Ok(names.into_iter().map(|(name,)| name).collect())
    }

    async fn count_free(&self, query: &SlotQuery, limit: u32) -> Result<u32, StoreError> {
        let mut sql = QueryBuilder::new("");
        free(&mut sql, "count(*) FROM (SELECT 1", query);
        sql.push(" LIMIT ").push_bind(limit).push(")");
        let (free,): (i64,) = sql.build_query_as().fetch_one(&self.readers).await.map_err(unavailable)?;
        u32::try_from(free).map_err(|_| StoreError::Damaged(WHAT))
    }
}
