//! The meetings that the contact course asks for: of one citizen, and as figures of the office and its teams.

use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::booking::{Desk, figures, office, table};
use crate::case::Case;
use crate::http::{Json, Refusal, query};
use crate::paper;
use crate::relation;
use crate::session::caller;
use api::booking::{BookingFigures, ContactCourse, Figures, TeamFigures};
use api::{Problem, User};
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use documents::figures::{Source, document};
use std::collections::BTreeMap;
use store::CasePart;

/// How many meetings are owed to a citizen, by whom and by when; what is held, due and late, and why.
#[utoipa::path(get, path = "/api/v1/persons/{person}/contact-course", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = ContactCourse),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_contact_course(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<ContactCourse>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Overview, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    Ok(Json(figures::course(&desk)))
}

/// How many of the office's citizens are in each list of bookings, and how the office stands with the meetings it owes:
/// in all, and by team. Numbers only: nobody is named.
#[utoipa::path(get, path = "/api/v1/office/booking-figures", tag = "office",
    security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingFigures),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_booking_figures(
    State(app): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<BookingFigures>, Refusal> {
    let caller = caller(&app, &headers).await?;
    Ok(Json(counted(&app, &caller.user).await?))
}

/// Counts the citizens of the caseworker's office.
async fn counted(app: &App, user: &User) -> Result<BookingFigures, Refusal> {
    let (whose, unit, by) = office::office(user, Resource::CitizenList, Action::Read)?;
    let now = app.clock.now();
    let mut all = Figures::default();
    // A citizen without a team sorts behind every name.
    let mut teams: BTreeMap<(bool, Option<String>), Figures> = BTreeMap::new();
    for person in relation::open(app, user, app.persons_of(&whose).await?).await? {
        let desk = Desk::at(app, &person, now).await?;
        let team = teams.entry((person.team.is_none(), person.team.clone())).or_default();
        for figures in [&mut all, team] {
            figures::count(figures, &person, &desk, (&unit, by));
        }
    }
    let teams = teams.into_iter().map(|((_, team), figures)| TeamFigures { team, figures }).collect();
    Ok(BookingFigures { at: now, all, teams })
}

/// The figures as a table for a spreadsheet: a row for the whole office and each team.
#[utoipa::path(get, path = "/api/v1/office/booking-figures/table.csv", tag = "office",
    params(("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "text/csv"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_figures_table(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let texts = &app.texts[query::language(&address)?];
    let found = counted(&app, &caller.user).await?;
    let name = format!("attachment; filename=\"moeder-{}.csv\"", app.clock.today());
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, table::csv(texts, &found)).into_response())
}

/// The figures as a tagged PDF.
#[utoipa::path(get, path = "/api/v1/office/booking-figures/document.pdf", tag = "office",
    params(("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "application/pdf"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_figures_document(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let texts = &app.texts[query::language(&address)?];
    let found = counted(&app, &caller.user).await?;
    let source = Source { office: &caller.user.organisation, found: &found };
    paper::answer(&app, &format!("moeder-{}", app.clock.today()), document(texts, &source)).await
}
