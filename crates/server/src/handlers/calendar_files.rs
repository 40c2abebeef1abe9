//! Meetings and the deadline for the citizen's own calendar: as files, and at a private address that can be withdrawn.

use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::booking::{Desk, ics};
use crate::case::Case;
use crate::http::{Json, Refusal, query};
use crate::id;
use crate::session::caller;
use api::booking::{BookedMeeting, BookingDeadline, FeedAddress};
use api::{Problem, ProblemCode, path};
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use store::{CasePart, FeedOwner};

/// A calendar file, in the language of the address. `name` is the file's name where it is saved.
fn file(
    app: &App,
    address: &Uri,
    desk: &Desk,
    (meetings, deadline): (&[&BookedMeeting], Option<&BookingDeadline>),
    name: &str,
) -> Result<Response, Refusal> {
    let texts = &app.texts[query::language(address)?];
    let last = deadline.map(|deadline| ics::LastDay { deadline, sequence: desk.changes_of(deadline) });
    let text = ics::calendar(texts, meetings, last, desk.at);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")),
    ];
    Ok((headers, text).into_response())
}

/// A meeting as a calendar file. It keeps its UID when it is moved; one that was given back calls itself off.
#[utoipa::path(get, path = "/api/v1/persons/{person}/bookings/{booking}/calendar.ics", tag = "booking",
    params(("person" = String, Path), ("booking" = String, Path),
    ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "text/calendar"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_meeting_file(
    State(app): State<Shared>,
    Path((person, booking)): Path<(String, String)>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    let meeting = desk.booking(&booking).ok_or(Refusal::new(ProblemCode::NotFound))?;
    let day = meeting.slot.starts_at.with_timezone(&chrono_tz::Europe::Copenhagen).date_naive();
    file(&app, &address, &desk, (&[meeting], None), &format!("min-side-{day}"))
}

/// The deadline as a calendar file. One that is kept calls itself off.
#[utoipa::path(get, path = "/api/v1/persons/{person}/booking-deadline.ics", tag = "booking",
    params(("person" = String, Path), ("language" = Option<String>, Query, description = "da or en")),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = String, content_type = "text/calendar"),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_deadline_file(
    State(app): State<Shared>,
    Path(person): Path<String>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    let deadline = desk.deadline().ok_or(Refusal::new(ProblemCode::NotFound))?;
    file(&app, &address, &desk, (&[], Some(&deadline)), &format!("min-side-{}", deadline.book_by))
}

/// Makes a private calendar address and shows it this once. It takes no key: an answer that is kept would keep the
/// secret too, and asking again only ends the address before.
#[utoipa::path(post, path = "/api/v1/persons/{person}/calendar-feed", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 201, body = FeedAddress),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn create_calendar_feed(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<(StatusCode, Json<FeedAddress>), Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::CalendarFeed, Action::Create).await?;
    let token = id::token();
    let ctx = case.look(&app, &caller, &headers);
    app.store.open_feed(&ctx, &case.subject(), id::token_hash(&token)).await?;
    Ok((StatusCode::CREATED, Json(FeedAddress { address: path::feed(&token) })))
}

/// Withdraws the private calendar address.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/calendar-feed", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn delete_calendar_feed(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::CalendarFeed, Action::Delete).await?;
    app.store.end_feed(&case.look(&app, &caller, &headers), &case.subject()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The calendar at a private address: every meeting, and the deadline while nothing keeps it. It needs no session;
/// whoever has the address reads it. So it has no name, no number and no word of why.
pub async fn get_feed(
    State(app): State<Shared>,
    Path(token): Path<String>,
    OriginalUri(address): OriginalUri,
) -> Result<Response, Refusal> {
    let owner = app.store.fetch_feed(id::token_hash(&token), app.clock.now()).await?;
    let person = match owner {
        None => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(FeedOwner::Withdrawn) => return Err(Refusal::new(ProblemCode::FeedWithdrawn)),
        Some(FeedOwner::Person(person)) => person,
    };
    let record = app.person(&person).await?.ok_or(Refusal::new(ProblemCode::FeedWithdrawn))?;
    let desk = Desk::at(&app, &record, app.clock.now()).await?;
    let meetings: Vec<&BookedMeeting> = desk.facts.bookings.iter().map(|kept| &kept.meeting).collect();
    let open = desk.deadline().filter(|deadline| deadline.kept_by.is_none());
    file(&app, &address, &desk, (&meetings, open.as_ref()), "min-side")
}
