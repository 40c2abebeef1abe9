//! The municipality's inbox.

use crate::access::{Action, Resource, check, to_municipality};
use crate::app::Shared;
use crate::decision;
use crate::http::{Json, Refusal, query, write};
use crate::session::caller;
use api::{Application, EarmarkedPerson, OfficeApplication, OfficeRow, Page, Problem, ProblemCode};
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use store::{Actor, InboxQuery, InboxSort, Purpose, WriteContext};

/// Applications sent to the caseworker's municipality.
#[utoipa::path(get, path = "/api/v1/office/applications", tag = "office",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query),
           ("sort" = Option<String>, Query, description = "received_at, company, start, status or verdict; - before it turns it"),
           ("status" = Option<String>, Query, description = "only those that stand here"),
           ("scheme" = Option<String>, Query, description = "only those of this scheme"),
           ("answer" = Option<String>, Query,
            description = "only those where the registers give this verdict; differs: another one than the employer's")),
    security(("session" = ["office:read"])), responses(
    (status = 200, body = Page<OfficeRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_office_applications(
    State(app): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Page<OfficeRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let municipality = caller.user.municipality.clone().ok_or(Refusal::new(ProblemCode::NotAllowed))?;
    check(&caller.user, Resource::Inbox, Action::Read, to_municipality(&caller.user, &municipality))?;
    let paging = query::paging(query.as_deref(), true)?;
    let (sort, descending) = paging.sort.unwrap_or((InboxSort::ReceivedAt, true));
    let query = InboxQuery {
        municipality,
        status: paging.status,
        scheme: paging.scheme,
        answer: paging.answer,
        sort,
        descending,
        page: paging.page,
        per_page: paging.per_page,
    };
    Ok(Json(app.store.inbox(&query).await?))
}

/// One application with both findings, their differences and a draft decision. Who read it, and when, is recorded
/// before it is shown.
#[utoipa::path(get, path = "/api/v1/office/applications/{id}", tag = "office", params(("id" = String, Path)),
    security(("session" = ["office:read"])), responses(
    (status = 200, body = OfficeApplication),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_office_application(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<OfficeApplication>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let found = app.store.application(&id).await?;
    let municipality = found.as_ref().map_or("", |record| &record.municipality);
    check(&caller.user, Resource::Inbox, Action::Read, to_municipality(&caller.user, municipality))?;
    let record = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let ctx = WriteContext {
        actor: Actor::of(&caller.user),
        purpose: Purpose::Decide,
        request_id: write::request_id(&headers),
        key: None,
        now: app.clock.now(),
    };
    app.store.record_application_read(&ctx, &id).await?;
    Ok(Json(OfficeApplication {
        decision: decision::draft(&app, &record),
        cvr: record.cvr,
        person: record.cpr.map(|cpr| EarmarkedPerson { cpr }),
        shown_matches: record.shown_matches,
        application: Application {
            receipt: record.receipt,
            employer: record.employer,
            register: record.register,
        },
    }))
}
