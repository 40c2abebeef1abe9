//! The job log: the citizen writes it, whoever has opened her case may read it.

use super::drafts::{known_shape, tag};
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::citizen;
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::validate;
use api::{
    Attachment, AttachmentPlace, JobApplication, JobLog, JobLogEntry, JobLogImport, JobLogImported,
    JobLogMonth, Problem, ProblemCode,
};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use chrono::NaiveDate;
use rules::citizen::Kind;
use rules::wire::Finding;
use rules::{Law, Month, Rule, Verdict};
use std::collections::BTreeSet;
use store::{Base, CasePart, JobLogSave};

/// Jobs sought, the latest day first, how many a month the fund asks for, and what the rules ask of her on this day.
#[utoipa::path(get, path = "/api/v1/persons/{person}/job-log", tag = "job-log", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = JobLog),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_job_log(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<JobLog>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::JobLog, Action::Read).await?;
    let entries = app.store.job_log(&person).await?;
    case.record_look(&app, &caller, &headers, CasePart::JobLog).await?;
    let wanted_a_month = case.person.facts.job.applications_a_month.known().copied();
    let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
    let months = months(&entries, &facts, wanted_a_month);
    Ok(Json(JobLog { entries, wanted_a_month, requirement: requirement(&facts), months }))
}

/// What the months of the entries and of the server's day asked for.
fn months(entries: &[JobLogEntry], facts: &citizen::Facts, wanted: Option<u64>) -> Vec<JobLogMonth> {
    let sought = entries.iter().map(|entry| entry.application.on).chain([facts.on]);
    let all: BTreeSet<_> = sought.map(|on| Month::of(on).last_day()).collect();
    let of = |until: NaiveDate| {
        let duties = facts.duties_on(until.min(facts.on)).list;
        let asked = duties.iter().find(|duty| duty.kind == Kind::JobLog).map(|duty| duty.verdict);
        JobLogMonth { until, asked, wanted: wanted.filter(|_| asked == Some(Verdict::Met)) }
    };
    all.into_iter().rev().map(of).collect()
}

/// What is asked of her log: the finding of the one rule that speaks of her.
fn requirement(facts: &citizen::Facts) -> Option<Finding> {
    let duties = texts::finding::duties(&facts.duties(), &Law::COMPILED);
    [Rule::CitJob02, Rule::CitJob03].into_iter().find_map(|rule| {
        duties.findings.iter().find(|finding| finding.rule == Law::COMPILED.rule(rule).id).cloned()
    })
}

/// Takes several new entries in at once: all of them, or none and every field that is not right.
#[utoipa::path(post, path = "/api/v1/persons/{person}/job-log/import", tag = "job-log",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = JobLogImport,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = JobLogImported),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn import_job_log(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::JobLog, Action::Create).await?;
    let write = Write::<JobLogImport>::read(request).await?;
    validate::job_log_import(&write.body, app.clock.today())?;
    let saves: Vec<_> = write
        .body
        .entries
        .iter()
        .map(|entry| JobLogSave {
            id: entry.id.clone(),
            base: Base::New,
            application: entry.application.clone(),
        })
        .collect();
    let answer = write::answer(StatusCode::CREATED, &[], Some(&JobLogImported { saved: saves.len() }))?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    Ok(write::send(app.store.import_job_log(&ctx, &case.subject(), &saves, answer).await?))
}

/// The files an entry names. Whether they may stand in it is asked again when it is kept.
async fn files(app: &App, person: &str, ids: &[String]) -> Result<Vec<Attachment>, Refusal> {
    let mut files = Vec::new();
    for id in ids {
        let found = app.store.attachment(person, AttachmentPlace::JobLog, id).await?;
        files.push(found.ok_or(Refusal::new(ProblemCode::AttachmentGone))?.attachment);
    }
    Ok(files)
}

/// Writes an entry: a new one with `If-None-Match: *`, a change to version 3 with `If-Match: "3"`.
#[utoipa::path(put, path = "/api/v1/persons/{person}/job-log/{id}", tag = "job-log",
    params(("person" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header),
    ("If-Match" = Option<String>, Header), ("If-None-Match" = Option<String>, Header)),
    request_body = JobApplication, security(("session" = ["person:write"])), responses(
    (status = 200, body = JobLogEntry), (status = 201, body = JobLogEntry),
    (status = 409, description = "attachment_gone", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "version_missing", body = Problem, content_type = "application/problem+json")))]
pub async fn save_job_log_entry(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::JobLog, Action::Update).await?;
    known_shape(&id)?;
    let write = Write::<JobApplication>::read(request).await?;
    let (base, now) = (write.base()?, app.clock.now());
    validate::job_application(&write.body, app.clock.today())?;
    let application = write.body.clone();
    let files = files(&app, &person, &application.attachments).await?;
    let entry = JobLogEntry { id: id.clone(), version: base.next(), saved_at: now, application, files };
    let status = if base == Base::New { StatusCode::CREATED } else { StatusCode::OK };
    let answer = write::answer(status, &[(header::ETAG, tag(entry.version))], Some(&entry))?;
    let save = JobLogSave { id, base, application: entry.application };
    let ctx = write.context(&caller, case.purpose, now);
    Ok(write::send(app.store.save_job_log_entry(&ctx, &case.subject(), &save, answer).await?))
}

/// Deletes an entry.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/job-log/{id}", tag = "job-log",
    params(("person" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    security(("session" = ["person:write"])), responses(
    (status = 204), (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn delete_job_log_entry(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::JobLog, Action::Delete).await?;
    let write = Write::<()>::read(request).await?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    Ok(write::send(app.store.delete_job_log_entry(&ctx, &case.subject(), &id, answer).await?))
}
