//! A citizen's own data: who has looked at it, and all of it to take along (CIT-GDPR-01).

use super::booking_decisions::rows;
use super::{mandates, moving};
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::citizen;
use crate::http::{Json, Refusal, query};
use crate::session::{Caller, caller};
use api::booking::BookingRequests;
use api::{
    AttachmentRow, Conversation, Look, Page, PersonExport, PlanVersion, PlanVersionRow, PlanView, Problem,
    path,
};
use axum::extract::{OriginalUri, Path, RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use chrono::DateTime;
use plan::Party;
use rules::Law;
use store::AttachmentRecord;

/// Who has looked at or changed the citizen's data, when and why, the latest first. Staff are told by role and
/// organisation.
#[utoipa::path(get, path = "/api/v1/persons/{person}/log", tag = "my-data",
    params(("person" = String, Path), ("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<Look>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_log(
    State(app): State<Shared>,
    Path(person): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Page<Look>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PersonLog, Action::Read).await?;
    let paging = query::paging(query.as_deref(), false)?;
    Ok(Json(app.store.looks_at(&case.person.cpr, paging.page, paging.per_page).await?))
}

/// Each published version with what was new in it, the first one first.
async fn versions(
    app: &App,
    person: &str,
    published: &[PlanVersionRow],
) -> Result<Vec<PlanVersion>, Refusal> {
    let (mut versions, mut before) = (Vec::new(), plan::Plan::default());
    for row in published.iter().rev() {
        if let Some(found) = app.store.plan_version(person, row.number).await? {
            let differences = plan::differences(&before, &found.plan);
            before = found.plan.clone();
            versions.push(PlanVersion { row: found.row, plan: found.plan, differences });
        }
    }
    Ok(versions)
}

async fn conversations(app: &App, person: &str) -> Result<Vec<Conversation>, Refusal> {
    let mut all = Vec::new();
    for row in app.store.conversations(person, Party::Citizen).await? {
        all.extend(app.store.conversation(person, &row.id, Party::Citizen).await?);
    }
    Ok(all)
}

/// The files beside the citizen's messages and in her job log, the first one first, each with where it can be fetched.
#[utoipa::path(get, path = "/api/v1/persons/{person}/attachments", tag = "my-data",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Vec<AttachmentRow>),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_attachments(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<AttachmentRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    Case::enter(&app, &caller, &person, Resource::PersonLog, Action::Read).await?;
    Ok(Json(attachments(&app, &person).await?))
}

async fn attachments(app: &App, person: &str) -> Result<Vec<AttachmentRow>, Refusal> {
    let kept = app.store.attachments_of(person).await?;
    Ok(kept.into_iter().map(|kept| row(person, kept)).collect())
}

/// A file with where it can be fetched.
fn row(person: &str, kept: AttachmentRecord) -> AttachmentRow {
    AttachmentRow {
        address: path::attachment(person, kept.place, &kept.attachment.id),
        attachment: kept.attachment,
        place: kept.place,
        uploaded_at: kept.uploaded_at,
        sha256: kept.sha256,
    }
}

async fn booking_requests(app: &App, person: &str) -> Result<BookingRequests, Refusal> {
    Ok(BookingRequests {
        meetings: app.store.meeting_requests_of(person).await?,
        decisions: rows(app.store.booking_decisions(person).await?),
    })
}

/// The citizen's data as a page that is read without Min side: one file, without script, in Danish or English.
#[utoipa::path(get, path = "/api/v1/persons/{person}/export.html", tag = "my-data",
    params(("person" = String, Path), ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "text/html"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_export_page(
    State(app): State<Shared>,
    Path(person): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PersonLog, Action::Read).await?;
    let texts = &app.texts[query::language(&address)?];
    let page = documents::html(&documents::export::document(texts, &everything(&app, &caller, &case).await?));
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"min-side-{}.html\"", app.clock.today()),
        ),
    ];
    Ok((headers, page).into_response())
}

/// Everything that is kept about the citizen and what follows from it, as a file.
#[utoipa::path(get, path = "/api/v1/persons/{person}/export", tag = "my-data", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = PersonExport),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_export(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::PersonLog, Action::Read).await?;
    let export = everything(&app, &caller, &case).await?;
    let name = format!("attachment; filename=\"min-side-{}.json\"", app.clock.today());
    Ok(([(header::CONTENT_DISPOSITION, name)], axum::Json(export)).into_response())
}

async fn everything(app: &App, caller: &Caller, case: &Case) -> Result<PersonExport, Refusal> {
    let (now, person) = (app.clock.now(), case.person.id.as_str());
    let facts = citizen::facts(app, &case.person, now).await?;
    Ok(PersonExport {
        at: now,
        person: citizen::card(app, &case.person, &facts),
        duties: texts::finding::duties(&facts.duties(), &Law::COMPILED),
        versions: versions(app, person, &facts.published).await?,
        history: app.store.plan_history(person).await?,
        cv: app.store.cv_versions(person).await?,
        job_log: app.store.job_log(person).await?,
        conversations: conversations(app, person).await?,
        attachments: attachments(app, person).await?,
        reminder_settings: app.store.reminder_settings(person).await?.map(|kept| kept.settings),
        exemptions: app.store.exemptions_of(person).await?,
        letters: app.store.letters_of(person).await?,
        reminders: app.store.reminders_of(person).await?,
        dismissed: app.store.dismissed_suggestions(person).await?,
        booking_requests: booking_requests(app, person).await?,
        unreached: app.store.unreached_of(person, DateTime::UNIX_EPOCH).await?,
        waiting: app.store.waiting_of(person).await?,
        calendar_feed: app.store.feed_of(person).await?,
        mandates: mandates::shown(app, app.store.mandates_given(person).await?),
        held_mandates: mandates::shown(app, app.store.mandates_held(person).await?),
        form_drafts: if caller.user.person.as_deref() == Some(person) {
            app.store.form_drafts_of(&caller.user.id).await?
        } else {
            Vec::new()
        },
        moving: moving::view(app, &case.person).await?,
        log: app.store.looks_at(&case.person.cpr, 1, u32::MAX).await?.items,
        facts: facts.person,
        plan: PlanView { plan: facts.plan, published: facts.published },
    })
}
