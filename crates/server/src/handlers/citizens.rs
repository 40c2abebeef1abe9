//! The citizens of a municipality or a fund, by what is due first.

use crate::access::{Action, Relation, Resource, check};
use crate::app::{App, Shared};
use crate::case;
use crate::citizen;
use crate::http::query::Only;
use crate::http::{Json, Refusal, query};
use crate::relation;
use crate::session::caller;
use crate::validate;
use api::{CitizenRow, CitizenSearch, Page, Problem, ProblemCode, User};
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, Uri};
use plan::Party;
use registers::{Office, PersonRecord};
use store::{CasePart, Purpose};

fn office(user: &User) -> Option<(Office, Relation)> {
    let municipality =
        user.municipality.clone().map(|code| (Office::Municipality(code), Relation::OwnMunicipality));
    municipality.or_else(|| user.fund.clone().map(|code| (Office::Fund(code), Relation::OwnFund)))
}

fn wanted(only: Option<Only>, row: &CitizenRow) -> bool {
    match only {
        None => true,
        Some(Only::Overdue) => row.overdue > 0,
        Some(Only::Proposed) => row.proposed > 0,
        Some(Only::Owed) => row.owed.is_some(),
        Some(Only::Unread) => row.unread_messages > 0,
    }
}

/// The office's citizens, what is due first on top. Who is shown is told to each of them in her log.
#[utoipa::path(get, path = "/api/v1/office/citizens", tag = "office",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query),
           ("only" = Option<String>, Query, description = "overdue, proposed, owed or unread")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<CitizenRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn list_citizens(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Json<Page<CitizenRow>>, Refusal> {
    rows(&app, &address, &headers, "").await
}

/// Those of the office's citizens whose name has these letters. What is looked for stands in the body, so that no
/// address carries a name.
#[utoipa::path(post, path = "/api/v1/office/citizens/search", tag = "office",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query),
           ("only" = Option<String>, Query, description = "overdue, proposed, owed or unread")),
    request_body = CitizenSearch, security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<CitizenRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn search_citizens(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
    Json(search): Json<CitizenSearch>,
) -> Result<Json<Page<CitizenRow>>, Refusal> {
    rows(&app, &address, &headers, &search.name).await
}

async fn rows(
    app: &App,
    address: &Uri,
    headers: &HeaderMap,
    name: &str,
) -> Result<Json<Page<CitizenRow>>, Refusal> {
    let caller = caller(app, headers).await?;
    let (office, relation) = office(&caller.user).ok_or(Refusal::new(ProblemCode::NotAllowed))?;
    check(&caller.user, Resource::CitizenList, Action::Read, relation)?;
    let asked = query::citizens(address)?;
    let name = validate::citizen_name(name)?;
    let now = app.clock.now();
    let side = if relation == Relation::OwnFund { Party::Fund } else { Party::Municipality };
    let unread = app.store.unread_by_person(side).await?;
    let mut found: Vec<(CitizenRow, PersonRecord)> = Vec::new();
    for person in app.persons_of(&office).await? {
        if !person.name.to_lowercase().contains(&name) {
            continue;
        }
        let relation = relation::of(app, &caller.user, &person).await?;
        check(&caller.user, Resource::CitizenList, Action::Read, relation)?;
        if let Some(moved) = person.moved.as_ref().filter(|_| relation == Relation::MovedHere) {
            if asked.only.is_none() {
                found.push((citizen::closed_row(&person, moved.on), person));
            }
            continue;
        }
        let waiting = unread.get(&person.id).copied().unwrap_or_default();
        let row = citizen::row(&person, &citizen::facts(app, &person, now).await?, waiting);
        if wanted(asked.only, &row) {
            found.push((row, person));
        }
    }
    found.sort_by_cached_key(|(row, _)| (citizen::first_day(row), row.name.clone()));
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let size = usize::try_from(asked.per_page).unwrap_or(usize::MAX);
    let before = usize::try_from(asked.page - 1).unwrap_or(usize::MAX).saturating_mul(size);
    let shown: Vec<_> = found.into_iter().skip(before).take(size).collect();
    let subjects: Vec<_> = shown.iter().map(|(_, person)| case::subject(person)).collect();
    let ctx = case::look(app, &caller, headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::CitizenList, &subjects).await?;
    let items = shown.into_iter().map(|(row, _)| row).collect();
    Ok(Json(Page { items, page: asked.page, per_page: asked.per_page, total }))
}
