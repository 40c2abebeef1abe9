//! CVs and their versions.

pub(crate) mod search;

use crate::row::{Audited, audit, count, from_json, moment, to_json, unavailable};
use crate::{SqliteStore, idempotency};
use api::{Cv, CvSearch, CvVersion};
use async_trait::async_trait;
use sqlx::SqliteConnection;
use store::{Answer, Base, CvSave, CvState, Cvs, KeptCv, StoreError, Subject, WriteContext};

type Row = (String, String, i64, i64, String);

fn record((id, person, version, saved_at, cv): Row) -> Result<KeptCv, StoreError> {
    let latest =
        CvVersion { version: count(version, "cv")?, saved_at: moment(saved_at)?, cv: from_json(&cv, "cv")? };
    Ok(KeptCv { id, person, latest })
}

/// Words of a plain list, each between spaces, so that one can be looked for.
pub(crate) fn words<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.fold(" ".to_owned(), |mut line, word| {
        line.push_str(word);
        line.push(' ');
        line
    })
}

async fn save(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    subject: &Subject,
    save: &CvSave,
) -> Result<(), StoreError> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT version FROM cv WHERE person = ?")
        .bind(&subject.person)
        .fetch_optional(&mut *connection)
        .await
        .map_err(unavailable)?;
    let current = row.map_or(Ok(0), |(version,)| count(version, "cv"))?;
    let expected = match save.base {
        Base::New => 0,
        Base::Version(version) => version,
    };
    if current != expected || save.base == Base::Version(0) {
        return Err(StoreError::VersionConflict { current });
    }
    let json = to_json(&save.cv, "cv")?;
    let state = CvState::of(&save.cv);
    let (row, version): (i64, i64) = sqlx::query_as(
        "INSERT INTO cv (person, id, version, saved_at, gaps, offered, areas, hours, cv) \
         VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET version = version + 1, \
         saved_at = excluded.saved_at, gaps = excluded.gaps, offered = excluded.offered, \
         areas = excluded.areas, hours = excluded.hours, cv = excluded.cv RETURNING row, version",
    )
    .bind(&subject.person)
    .bind(&save.id)
    .bind(ctx.now.timestamp_millis())
    .bind(to_json(&state.gaps, "cv")?)
    .bind(state.offered)
    .bind(words(save.cv.areas.iter().map(|area| area.key())))
    .bind(words(save.cv.hours.iter().map(|hours| hours.key())))
    .bind(&json)
    .fetch_one(&mut *connection)
    .await
    .map_err(unavailable)?;
    search::index(connection, row, &save.cv).await?;
    sqlx::query("INSERT INTO cv_version (person, version, saved_at, cv) VALUES (?, ?, ?, ?)")
        .bind(&subject.person)
        .bind(version)
        .bind(ctx.now.timestamp_millis())
        .bind(&json)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    let action = if current == 0 { "create" } else { "update" };
    let what = Audited { action, resource: "cv", id: &subject.person, subject: Some(&subject.cpr) };
    audit(connection, ctx, what).await
}

#[async_trait]
impl Cvs for SqliteStore {
    async fn save_cv(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        cv: &CvSave,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, subject, cv) = (ctx.clone(), subject.clone(), cv.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    save(connection, &ctx, &subject, &cv).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn cv(&self, person: &str) -> Result<Option<KeptCv>, StoreError> {
        let row: Option<Row> =
            sqlx::query_as("SELECT id, person, version, saved_at, cv FROM cv WHERE person = ?")
                .bind(person)
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(record).transpose()
    }

    async fn cv_state(&self, person: &str) -> Result<Option<CvState>, StoreError> {
        let row: Option<(String, bool)> = sqlx::query_as("SELECT gaps, offered FROM cv WHERE person = ?")
            .bind(person)
            .fetch_optional(&self.readers)
            .await
            .map_err(unavailable)?;
        row.map(|(gaps, offered)| Ok(CvState { gaps: from_json(&gaps, "cv")?, offered })).transpose()
    }

    async fn cv_versions(&self, person: &str) -> Result<Vec<CvVersion>, StoreError> {
        let rows: Vec<(i64, i64, String)> =
            sqlx::query_as("SELECT version, saved_at, cv FROM cv_version WHERE person = ? ORDER BY version")
                .bind(person)
                .fetch_all(&self.readers)
                .await
                .map_err(unavailable)?;
        let version = |(version, saved_at, cv): (i64, i64, String)| {
            let cv: Cv = from_json(&cv, "cv")?;
            Ok(CvVersion { version: count(version, "cv")?, saved_at: moment(saved_at)?, cv })
        };
        rows.into_iter().map(version).collect()
    }

    async fn cv_named(&self, id: &str) -> Result<Option<KeptCv>, StoreError> {
        let row: Option<Row> =
            sqlx::query_as("SELECT id, person, version, saved_at, cv FROM cv WHERE id = ?")
                .bind(id)
                .fetch_optional(&self.readers)
                .await
                .map_err(unavailable)?;
        row.map(record).transpose()
    }

    async fn find_cvs(&self, search: &CvSearch, most: u32) -> Result<Vec<KeptCv>, StoreError> {
        let rows: Vec<Row> = search::query(search, most)
            .build_query_as()
            .fetch_all(&self.readers)
            .await
            .map_err(unavailable)?;
        rows.into_iter().map(record).collect()
    }
}
