//! Booking as it is read: where the citizen stands, free times, receipts.

use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::booking::{Desk, Own, caseworkers, look, view};
use crate::case::Case;
use crate::http::{Json, Refusal, query};
use crate::session::{Caller, caller};
use api::booking::{BookingReceipt, BookingView, FreeCaseworkers, SlotList};
use api::{Problem, ProblemCode};
use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use rules::citizen::booking::Standing;
use store::{CasePart, Purpose};

/// Where the citizen stands with booking. Her own look is noted as a flow that was begun (PR-19).
#[utoipa::path(get, path = "/api/v1/persons/{person}/booking", tag = "booking", params(("person" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingView),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_booking(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<BookingView>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    begun(&app, &caller, &headers, &case, &desk).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    let notices = app.store.notices_of(&person).await?;
    if case.purpose == Purpose::Own && notices.iter().any(|notice| notice.seen_at.is_none()) {
        app.store.notices_seen(&person, desk.at).await?;
    }
    // Whether she has a private calendar address is her own affair.
    let feed = if case.purpose == Purpose::Own { app.store.feed_of(&person).await? } else { None };
    let waiting = app.store.waiting_of(&person).await?;
    Ok(Json(view(&app, &desk, Own { notices, waiting, feed })))
}

/// Notes that the citizen opened booking while a meeting is to be booked.
///
/// # Errors
/// The database's own.
pub async fn begun(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    case: &Case,
    desk: &Desk,
) -> Result<(), Refusal> {
    let open = matches!(
        desk.window.standing,
        Standing::Book | Standing::Overdue | Standing::Again | Standing::Unknown
    );
    if case.purpose == Purpose::Own && open {
        app.store.note_look(&case.look(app, caller, headers), &case.person.id, None, 0).await?;
    }
    Ok(())
}

/// Free times that keep both dates, the earliest first; times that differ in caseworker and room alone stand once. The
/// citizen's own look is kept: what she looked for, and how many times kept both dates.
#[utoipa::path(get, path = "/api/v1/persons/{person}/slots", tag = "booking",
    params(("person" = String, Path), ("form" = Option<String>, Query, description = "in_person, video or phone"),
    ("place" = Option<String>, Query), ("time" = Option<String>, Query, description = "morning or afternoon"),
    ("from" = Option<String>, Query, description = "a day"),
    ("caseworker" = Option<String>, Query, description = "an id of slots/caseworkers")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = SlotList),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "booking_not_open", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "planner_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn list_slots(
    State(app): State<Shared>,
    Path(person): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Json<SlotList>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let asked = query::slots(&address)?;
    let desk = Desk::of(&app, &case).await?;
    Ok(Json(look(&app, &caller, &headers, &case, &desk, asked).await?))
}

/// With whom there are times that keep both dates: for whoever wants a certain one.
#[utoipa::path(get, path = "/api/v1/persons/{person}/slots/caseworkers", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = FreeCaseworkers),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "booking_not_open", body = Problem, content_type = "application/problem+json")))]
pub async fn list_slot_caseworkers(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<FreeCaseworkers>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    Ok(Json(caseworkers(&app, &case, &desk).await?))
}

/// A receipt as it was given.
#[utoipa::path(get, path = "/api/v1/persons/{person}/receipts/{id}", tag = "booking",
    params(("person" = String, Path), ("id" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_booking_receipt(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<BookingReceipt>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let receipt = app.store.booking_receipt(&person, &id).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    receipt.map(Json).ok_or(Refusal::new(ProblemCode::NotFound))
}
