//! What an office does about its citizens' bookings: deadlines, lists, attendance, summonses, proposals.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::booking::{Desk, office, proposal};
use crate::case::{self, Case};
use crate::http::{Json, Refusal, Write, query, write};
use crate::relation;
use crate::session::caller;
use crate::{id, validate};
use api::booking::{
    Attendance, BookedMeeting, BookingReceipt, BookingRow, BookingRowKind, DeadlinesSet, MissedProposal,
    NewDeadlines, NewSummons,
};
use api::{Page, Problem};
use axum::extract::{OriginalUri, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use store::{Answer, BookingRequest, CasePart, Purpose, StoreError};

/// Sets a deadline for one or many citizens. Each is checked by the rules; one that is refused says why and takes nothing
/// from the others.
#[utoipa::path(post, path = "/api/v1/office/booking-deadlines", tag = "office",
    params(("Idempotency-Key" = String, Header)), request_body = NewDeadlines,
    security(("session" = ["person:write"])), responses(
    (status = 200, body = DeadlinesSet),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn set_deadlines(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (_, _, by) = office::office(&caller.user, Resource::BookingDeadline, Action::Create)?;
    let write = Write::<NewDeadlines>::read(request).await?;
    validate::deadlines(&write.body)?;
    let now = app.clock.now();
    let (mut outcomes, mut set) = (Vec::new(), Vec::new());
    for person in &write.body.persons {
        let (outcome, deadline) = office::judge(&app, &caller.user, by, person, &write.body, now).await?;
        outcomes.push(outcome);
        set.extend(deadline);
    }
    let answer = write::answer(StatusCode::OK, &[], Some(&DeadlinesSet { outcomes }))?;
    let ctx = write.context(&caller, Purpose::Caseload, now);
    Ok(write::send(app.store.set_deadlines(&ctx, &set, answer).await?))
}

/// What would become of a deadline for each of the citizens. Nothing is set. Who is asked about is told to each of them
/// in her log.
#[utoipa::path(post, path = "/api/v1/office/booking-deadlines/check", tag = "office", request_body = NewDeadlines,
    security(("session" = ["person:write"])), responses(
    (status = 200, body = DeadlinesSet),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn check_deadlines(
    State(app): State<Shared>,
    headers: HeaderMap,
    Json(new): Json<NewDeadlines>,
) -> Result<Json<DeadlinesSet>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (_, _, by) = office::office(&caller.user, Resource::BookingDeadline, Action::Create)?;
    validate::deadlines(&new)?;
    let (now, mut outcomes, mut subjects) = (app.clock.now(), Vec::new(), Vec::new());
    for person in &new.persons {
        let (mut outcome, _) = office::judge(&app, &caller.user, by, person, &new, now).await?;
        if outcome.refused.as_deref() != Some("not_found") {
            subjects.extend(app.person(person).await?.as_ref().map(case::subject));
        }
        outcome.deadline = None;
        outcomes.push(outcome);
    }
    let ctx = case::look(&app, &caller, &headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::Booking, &subjects).await?;
    Ok(Json(DeadlinesSet { outcomes }))
}

/// Citizens who have not booked, whose last day has passed, who have a meeting, who stayed away, or whose meetings of the
/// contact course are late; what is due first on top. Who is shown is told to each of them in her log.
#[utoipa::path(get, path = "/api/v1/office/bookings", tag = "office",
    params(("list" = String, Query, description = "not_booked, overdue, meeting, no_show or course_late"),
    ("team" = Option<String>, Query, description = "only this team"), ("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<BookingRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_bookings(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Result<Json<Page<BookingRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (office, unit, by) = office::office(&caller.user, Resource::CitizenList, Action::Read)?;
    let query::Listed { list, team, page, per_page } = query::bookings(&address)?;
    let now = app.clock.now();
    let mut found = Vec::new();
    for person in relation::open(&app, &caller.user, app.persons_of(&office).await?).await? {
        if team.is_some() && team != person.team {
            continue;
        }
        let desk = Desk::at(&app, &person, now).await?;
        // The meetings of the contact course are owed whoever she books with.
        let hers = desk.unit == unit || list == BookingRowKind::CourseLate;
        if let Some(row) = office::row(&person, &desk, list, by).filter(|_| hers) {
            found.push((row, person));
        }
    }
    found.sort_by_cached_key(|(row, _)| {
        (row.meeting.as_ref().map(|meeting| meeting.slot.starts_at), row.book_by, row.name.clone())
    });
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let size = usize::try_from(per_page).unwrap_or(usize::MAX);
    let before = usize::try_from(page - 1).unwrap_or(usize::MAX).saturating_mul(size);
    let shown: Vec<_> = found.into_iter().skip(before).take(size).collect();
    let subjects: Vec<_> = shown.iter().map(|(_, person)| case::subject(person)).collect();
    let ctx = case::look(&app, &caller, &headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::Booking, &subjects).await?;
    Ok(Json(Page { items: shown.into_iter().map(|(row, _)| row).collect(), page, per_page, total }))
}

fn noted(meeting: &BookedMeeting) -> Result<Answer, StoreError> {
    kept(StatusCode::OK, meeting)
}

/// Notes what became of a meeting, or takes that back. Whether she came is noted once the meeting has begun. One that the
/// authority calls off gives its time back and tells the citizen.
#[utoipa::path(post, path = "/api/v1/persons/{person}/bookings/{booking}/attendance", tag = "booking",
    params(("person" = String, Path), ("booking" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Attendance, security(("session" = ["person:write"])), responses(
    (status = 200, body = BookedMeeting),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "meeting_over, meeting_not_begun", body = Problem,
     content_type = "application/problem+json")))]
pub async fn note_attendance(
    State(app): State<Shared>,
    Path((person, booking)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Attendance, Action::Create).await?;
    let write = Write::<Attendance>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let kind = write.body.kind;
    Ok(write::send(app.store.note_attendance(&ctx, &case.subject(), &booking, kind, noted).await?))
}

fn summoned(receipt: &BookingReceipt) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, receipt)
}

/// Calls a citizen to a time of the own calendar, instead of booking (CIT-BOOK-11). She is told in the same step.
#[utoipa::path(post, path = "/api/v1/persons/{person}/summonses", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewSummons,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = BookingReceipt),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "slot_taken, slot_closed, slot_passed, slot_elsewhere", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn summon(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Create).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Update)?;
    let write = Write::<NewSummons>::read(request).await?;
    validate::reasons("/reasons", &write.body.reasons)?;
    let desk = Desk::of(&app, &case).await?;
    let mut claim = desk.claim(&write.body.slot, false);
    claim.unit = unit;
    claim.forms = rules::citizen::Form::ALL.to_vec();
    claim.hold_by = None;
    let summons = BookingRequest {
        id: id::thing(),
        receipt: id::booking_receipt(),
        claim,
        purpose: format!("own-summons-{}", id::thing()),
        deadline: None,
        authority: caller.user.organisation.clone(),
        refused: None,
        summons: true,
        noted_at: None,
    };
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(app.store.summon(&ctx, &case.subject(), &summons, summoned).await?))
}

/// What may be proposed when nothing was booked in time, with the whole record; and what stands against it. A person
/// decides, nothing follows by itself.
#[utoipa::path(get, path = "/api/v1/persons/{person}/booking-proposal", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = MissedProposal),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_proposal(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<MissedProposal>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Read).await?;
    let desk = Desk::of(&app, &case).await?;
    let found = proposal::missed(&app, &desk).await?;
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    Ok(Json(found))
}
