//! Applications and the municipality's inbox.

use crate::row::{Audited, audit, count, from_json, from_word, to_json, unavailable, word};
use crate::{SqliteStore, drafts, idempotency};
use api::{ApplicationRow, OfficeRow, Page, Receipt, Status};
use async_trait::async_trait;
use sqlx::SqliteConnection;
use store::{
    Answer, ApplicationRecord, Applications, InboxAnswer, InboxQuery, InboxSort, OutboxKind, StatusChange,
    StoreError, WriteContext,
};

#[derive(sqlx::FromRow)]
struct Stored {
    cvr: String,
    municipality: String,
    owner: String,
    status: String,
    shown_matches: bool,
    cpr: Option<String>,
    receipt: String,
    employer: String,
    register: String,
}

fn receipt(json: &str, status: String) -> Result<Receipt, StoreError> {
    let mut receipt: Receipt = from_json(json, "application")?;
    receipt.status = from_word(status, "application")?;
    Ok(receipt)
}

async fn insert(
    connection: &mut SqliteConnection,
    ctx: &WriteContext,
    record: &ApplicationRecord,
) -> Result<(), StoreError> {
    let receipt = &record.receipt;
    sqlx::query(
        "INSERT INTO application (id, cvr, municipality, owner, status, received_at, company, start, \
         employer_verdict, register_verdict, shown_matches, rules_version, cpr, receipt, employer, register) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&receipt.id)
    .bind(&record.cvr)
    .bind(&record.municipality)
    .bind(&record.owner)
    .bind(receipt.status.word())
    .bind(receipt.received_at.timestamp_millis())
    .bind(&receipt.company)
    .bind(receipt.start.to_string())
    .bind(word(&record.employer.verdict, "application")?)
    .bind(word(&record.register.verdict, "application")?)
    .bind(record.shown_matches)
    .bind(&receipt.rules_version)
    .bind(&record.cpr)
    .bind(to_json(receipt, "application")?)
    .bind(to_json(&record.employer, "application")?)
    .bind(to_json(&record.register, "application")?)
    .execute(&mut *connection)
    .await
    .map_err(unavailable)?;
    let now = ctx.now.timestamp_millis();
    sqlx::query("INSERT INTO outbox (kind, resource_id, created_at, due_at) VALUES (?, ?, ?, ?)")
        .bind(OutboxKind::OfficeNotice.word())
        .bind(&receipt.id)
        .bind(now)
        .bind(now)
        .execute(connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

/// Rows before page `page`, which counts from 1.
fn offset(page: u32, per_page: u32) -> i64 {
    i64::from(page.saturating_sub(1)).saturating_mul(i64::from(per_page))
}

fn own_row(
    (status, json, employer, register): (String, String, String, String),
) -> Result<ApplicationRow, StoreError> {
    let receipt = receipt(&json, status)?;
    Ok(ApplicationRow {
        id: receipt.id,
        received_at: receipt.received_at,
        status: receipt.status,
        scheme: receipt.scheme,
        p_number: receipt.unit.p_number,
        unit_name: receipt.unit.name,
        start: receipt.start,
        end: receipt.end,
        employer_verdict: from_word(employer, "application")?,
        register_verdict: from_word(register, "application")?,
    })
}

type InboxRow = (String, String, String, String, String, bool, bool);

fn office_row(row: InboxRow) -> Result<OfficeRow, StoreError> {
    let (cvr, status, json, employer, register, earmarked, unread) = row;
    let receipt = receipt(&json, status)?;
    Ok(OfficeRow {
        id: receipt.id,
        received_at: receipt.received_at,
        status: receipt.status,
        scheme: receipt.scheme,
        company: receipt.company,
        cvr,
        unit_name: receipt.unit.name,
        start: receipt.start,
        end: receipt.end,
        employer_verdict: from_word(employer, "application")?,
        register_verdict: from_word(register, "application")?,
        earmarked,
        unread,
    })
}

/// Which applications an inbox shows: its municipality's, and of them only those that are asked for.
macro_rules! shown_in_inbox {
    () => {
        "FROM application a LEFT JOIN office_notice n ON n.application_id = a.id \
         WHERE a.municipality = ?1 AND (?2 IS NULL OR a.status = ?2) AND (?3 IS NULL OR a.scheme = ?3) \
         AND (?4 IS NULL OR a.register_verdict = ?4) AND (NOT ?5 OR a.register_verdict <> a.employer_verdict)"
    };
}

/// One query an order, because SQL is never put together at run time.
const fn inbox_sql(sort: InboxSort, descending: bool) -> &'static str {
    macro_rules! ordered {
        ($order:literal) => {
            concat!(
                "SELECT a.cvr, a.status, a.receipt, a.employer_verdict, a.register_verdict, ",
                "a.cpr IS NOT NULL, n.application_id IS NOT NULL AND n.read_at IS NULL ",
                shown_in_inbox!(),
                " ORDER BY ",
                $order,
                " LIMIT ?6 OFFSET ?7"
            )
        };
    }
    match (sort, descending) {
        (InboxSort::ReceivedAt, false) => ordered!("a.received_at, a.id"),
        (InboxSort::ReceivedAt, true) => ordered!("a.received_at DESC, a.id DESC"),
        (InboxSort::Company, false) => ordered!("a.company, a.received_at DESC, a.id"),
        (InboxSort::Company, true) => ordered!("a.company DESC, a.received_at DESC, a.id"),
        (InboxSort::Start, false) => ordered!("a.start, a.received_at DESC, a.id"),
        (InboxSort::Start, true) => ordered!("a.start DESC, a.received_at DESC, a.id"),
        (InboxSort::Status, false) => ordered!("a.status, a.received_at DESC, a.id"),
        (InboxSort::Status, true) => ordered!("a.status DESC, a.received_at DESC, a.id"),
        (InboxSort::Verdict, false) => ordered!(
            "CASE a.register_verdict WHEN 'not_met' THEN 0 WHEN 'unknown' THEN 1 ELSE 2 END, a.received_at, a.id"
        ),
        (InboxSort::Verdict, true) => ordered!(
            "CASE a.register_verdict WHEN 'not_met' THEN 2 WHEN 'unknown' THEN 1 ELSE 0 END, a.received_at, a.id"
        ),
    }
}

#[async_trait]
impl Applications for SqliteStore {
    async fn submit_application(
        &self,
        ctx: &WriteContext,
        application: &ApplicationRecord,
        draft: Option<&str>,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, record, draft) = (ctx.clone(), application.clone(), draft.map(str::to_owned));
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    insert(connection, &ctx, &record).await?;
                    if let Some(draft) = &draft {
                        // A draft that is gone already is no reason to refuse the application.
                        drafts::delete(connection, &ctx, draft).await?;
                    }
                    let id = &record.receipt.id;
                    let subject = record.cpr.as_deref();
                    let what = Audited { action: "create", resource: "application", id, subject };
                    audit(connection, &ctx, what).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }

    async fn application(&self, id: &str) -> Result<Option<ApplicationRecord>, StoreError> {
        let row: Option<Stored> = sqlx::query_as(
            "SELECT cvr, municipality, owner, status, shown_matches, cpr, receipt, employer, register \
             FROM application WHERE id = ?",
        )
        .bind(id)
        .fetch_optional(&self.readers)
        .await
        .map_err(unavailable)?;
        row.map(|row| {
            Ok(ApplicationRecord {
                receipt: receipt(&row.receipt, row.status)?,
                cvr: row.cvr,
                municipality: row.municipality,
                owner: row.owner,
                cpr: row.cpr,
                employer: from_json(&row.employer, "application")?,
                register: from_json(&row.register, "application")?,
                shown_matches: row.shown_matches,
            })
        })
        .transpose()
    }

    async fn applications_of(
        &self,
        cvr: &str,
        page: u32,
        per_page: u32,
    ) -> Result<Page<ApplicationRow>, StoreError> {
        let (total,): (i64,) = sqlx::query_as("SELECT count(*) FROM application WHERE cvr = ?")
            .bind(cvr)
            .fetch_one(&self.readers)
            .await
            .map_err(unavailable)?;
        let rows: Vec<(String, String, String, String)> = sqlx::query_as(
            "SELECT status, receipt, employer_verdict, register_verdict FROM application \
             WHERE cvr = ? ORDER BY received_at DESC, id DESC LIMIT ? OFFSET ?",
        )
        .bind(cvr)
        .bind(i64::from(per_page))
        .bind(offset(page, per_page))
        .fetch_all(&self.readers)
        .await
        .map_err(unavailable)?;
        let items = rows.into_iter().map(own_row).collect::<Result<_, _>>()?;
        Ok(Page { items, page, per_page, total: count(total, "application")? })
    }

    async fn inbox(&self, query: &InboxQuery) -> Result<Page<OfficeRow>, StoreError> {
        const TOTAL: &str = concat!("SELECT count(*) ", shown_in_inbox!());
        let status = query.status.map(Status::word);
        let scheme = query.scheme.map(|scheme| word(&scheme, "application")).transpose()?;
        let (verdict, differs) = match query.answer {
            None => (None, false),
            Some(InboxAnswer::Differs) => (None, true),
            Some(InboxAnswer::Register(verdict)) => (Some(word(&verdict, "application")?), false),
        };
        let (total,): (i64,) = sqlx::query_as(TOTAL)
            .bind(&query.municipality)
            .bind(status)
            .bind(&scheme)
            .bind(&verdict)
            .bind(differs)
            .fetch_one(&self.readers)
            .await
            .map_err(unavailable)?;
        let rows: Vec<InboxRow> = sqlx::query_as(inbox_sql(query.sort, query.descending))
            .bind(&query.municipality)
            .bind(status)
            .bind(&scheme)
            .bind(&verdict)
            .bind(differs)
            .bind(i64::from(query.per_page))
            .bind(offset(query.page, query.per_page))
            .fetch_all(&self.readers)
            .await
            .map_err(unavailable)?;
        Ok(Page {
            items: rows.into_iter().map(office_row).collect::<Result<_, _>>()?,
            page: query.page,
            per_page: query.per_page,
            total: count(total, "application")?,
        })
    }

    async fn change_status(
        &self,
        ctx: &WriteContext,
        change: &StatusChange,
        answer: Answer,
    ) -> Result<Answer, StoreError> {
        let (ctx, change) = (ctx.clone(), change.clone());
        self.writer
            .write(move |connection| {
                Box::pin(async move {
                    if let Some(earlier) = idempotency::earlier(connection, &ctx).await? {
                        return Ok(earlier);
                    }
                    let row: Option<(String, Option<String>, String)> =
                        sqlx::query_as("SELECT status, cpr, receipt FROM application WHERE id = ?")
                            .bind(&change.id)
                            .fetch_optional(&mut *connection)
                            .await
                            .map_err(unavailable)?;
                    let Some((status, cpr, json)) = row else { return Err(StoreError::NotFound) };
                    let mut receipt = receipt(&json, status)?;
                    let status = receipt.status;
                    if status != change.from {
                        return Err(StoreError::StatusChanged(status));
                    }
                    receipt.status = change.to;
                    receipt.treatment = change.treatment.or(receipt.treatment);
                    receipt.decision = change.decision.or(receipt.decision);
                    sqlx::query("UPDATE application SET status = ?, receipt = ? WHERE id = ?")
                        .bind(change.to.word())
                        .bind(to_json(&receipt, "application")?)
                        .bind(&change.id)
                        .execute(&mut *connection)
                        .await
                        .map_err(unavailable)?;
                    let what = Audited {
                        action: "update",
                        resource: "application",
                        id: &change.id,
                        subject: cpr.as_deref(),
                    };
                    audit(connection, &ctx, what).await?;
                    idempotency::keep(connection, &ctx, answer).await
                })
            })
            .await
    }
}
