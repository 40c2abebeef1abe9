//! Reminders: the citizen chooses and sees what became of each; the office sees those that did not reach anybody.

use super::drafts::tag;
use crate::access::{Action, Relation, Resource, check_role};
use crate::app::Shared;
use crate::case::{self, Case};
use crate::http::{Json, Refusal, Write, query, write};
use crate::relation;
use crate::session::caller;
use crate::{remind, validate};
use api::{Page, Problem, ReminderSettings, ReminderSettingsView, Reminders, UndeliveredReminder};
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use chrono::TimeDelta;
use store::{Base, CasePart, Purpose};

/// So long an office is told of a reminder that did not reach its citizen.
const TOLD_FOR: TimeDelta = TimeDelta::days(60);

/// What holds for the citizen's reminders now, and whether a mail server and a message service are set up.
#[utoipa::path(get, path = "/api/v1/persons/{person}/reminder-settings", tag = "reminders",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = ReminderSettingsView),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_reminder_settings(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<ReminderSettingsView>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Reminders, Action::Read).await?;
    let view = remind::choice(&app, &person).await?;
    case.record_look(&app, &caller, &headers, CasePart::Reminders).await?;
    Ok(Json(view))
}

/// Keeps what the citizen chooses: the first time with `If-None-Match: *`, a change to version 3 with `If-Match: "3"`.
#[utoipa::path(put, path = "/api/v1/persons/{person}/reminder-settings", tag = "reminders",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header),
    ("If-Match" = Option<String>, Header), ("If-None-Match" = Option<String>, Header)),
    request_body = ReminderSettings, security(("session" = ["person:write"])), responses(
    (status = 200, body = ReminderSettingsView), (status = 201, body = ReminderSettingsView),
    (status = 412, description = "version_conflict", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "version_missing", body = Problem, content_type = "application/problem+json")))]
pub async fn save_reminder_settings(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Reminders, Action::Update).await?;
    let write = Write::<ReminderSettings>::read(request).await?;
    let (base, now) = (write.base()?, app.clock.now());
    validate::reminder_settings(&write.body)?;
    let view = ReminderSettingsView {
        version: base.next(),
        saved_at: Some(now),
        settings: write.body.clone(),
        email_set_up: app.mail.is_some(),
        sms_set_up: app.sms.is_some(),
    };
    let status = if base == Base::New { StatusCode::CREATED } else { StatusCode::OK };
    let answer = write::answer(status, &[(header::ETAG, tag(view.version))], Some(&view))?;
    let ctx = write.context(&caller, case.purpose, now);
    let saved = app.store.save_reminder_settings(&ctx, &case.subject(), base, &view.settings, answer).await?;
    Ok(write::send(saved))
}

/// The citizen's reminders, the latest day first: how each was sent and when, or why not.
#[utoipa::path(get, path = "/api/v1/persons/{person}/reminders", tag = "reminders",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Reminders),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_reminders(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Reminders>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Reminders, Action::Read).await?;
    let kept = app.store.reminders_of(&person).await?;
    let items = kept.into_iter().map(|reminder| remind::row(&app, reminder)).collect();
    case.record_look(&app, &caller, &headers, CasePart::Reminders).await?;
    Ok(Json(Reminders { items }))
}

/// Reminders of the last sixty days that could not be delivered to the office's own citizens, the latest first. Who is
/// shown is told to each of them in her log.
#[utoipa::path(get, path = "/api/v1/office/undelivered-reminders", tag = "office",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<UndeliveredReminder>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_undelivered_reminders(
    State(app): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Page<UndeliveredReminder>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    check_role(&caller.user, Resource::CitizenList, Action::Read)?;
    let paging = query::paging(query.as_deref(), false)?;
    let mut found = Vec::new();
    for record in app.store.undelivered_reminders(app.clock.now() - TOLD_FOR).await? {
        let Some(person) = app.person(&record.person).await? else { continue };
        if matches!(
            relation::of(&app, &caller.user, &person).await?,
            Relation::OwnMunicipality | Relation::OwnFund
        ) {
            let (id, name) = (person.id.clone(), person.name.clone());
            found.push((
                UndeliveredReminder { person: id, name, row: remind::row(&app, record.reminder) },
                person,
            ));
        }
    }
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let size = usize::try_from(paging.per_page).unwrap_or(usize::MAX);
    let before = usize::try_from(paging.page - 1).unwrap_or(usize::MAX).saturating_mul(size);
    let shown: Vec<_> = found.into_iter().skip(before).take(size).collect();
    let subjects: Vec<_> = shown.iter().map(|(_, person)| case::subject(person)).collect();
    let ctx = case::look(&app, &caller, &headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::Reminders, &subjects).await?;
    let items = shown.into_iter().map(|(row, _)| row).collect();
    Ok(Json(Page { items, page: paging.page, per_page: paging.per_page, total }))
}
