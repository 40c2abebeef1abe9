//! What citizens ask about booking beyond choosing a time: a meeting beyond the deadlines, and who waits for an answer.

use super::booking_decisions::rows;
use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::booking::{Desk, office};
use crate::case::{self, Case};
use crate::http::{Json, Refusal, Write, query, write};
use crate::relation;
use crate::session::caller;
use crate::{id, validate};
use api::booking::{
    AskedFor, BookingDecisionKind, BookingRequestRow, BookingRequests, MeetingRequest, NewMeetingAnswer,
    NewMeetingRequest, RequestReceipt,
};
use api::{Page, Problem};
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use registers::PersonRecord;
use store::{Answer, BookingDecision, BookingRequest, CasePart, Purpose, RequestAnswered, StoreError};

/// Asks for a meeting beyond the deadlines (CIT-CONT-05). The authority answers with a time or a no; one request waits
/// at a time.
#[utoipa::path(post, path = "/api/v1/persons/{person}/meeting-requests", tag = "booking",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewMeetingRequest,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = RequestReceipt),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "asked_already", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn ask_for_meeting(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Create).await?;
    let write = Write::<NewMeetingRequest>::read(request).await?;
    validate::meeting_request(&write.body)?;
    let desk = Desk::of(&app, &case).await?;
    let asked = MeetingRequest {
        id: id::request_receipt(),
        at: desk.at,
        form: write.body.form,
        time: write.body.time,
        words: write.body.words.clone(),
        answer: None,
    };
    let receipt = RequestReceipt { id: asked.id.clone(), at: asked.at };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&receipt))?;
    let ctx = write.context(&caller, case.purpose, desk.at);
    let sent = app.store.ask_for_meeting(&ctx, &case.subject(), &desk.unit, &asked, answer).await?;
    Ok(write::send(sent))
}

fn answered(now: &MeetingRequest) -> Result<Answer, StoreError> {
    kept(StatusCode::OK, now)
}

/// Answers a request for a meeting: with a time of the own calendar, or with a no and its reasons. The citizen is told
/// in the same step.
#[utoipa::path(post, path = "/api/v1/persons/{person}/meeting-requests/{request}/answer", tag = "booking",
    params(("person" = String, Path), ("request" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = NewMeetingAnswer, security(("session" = ["person:write"])), responses(
    (status = 200, body = MeetingRequest),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "answered_already, slot_taken, slot_closed, slot_passed, slot_elsewhere",
     body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn answer_meeting_request(
    State(app): State<Shared>,
    Path((person, asked)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Create).await?;
    let (_, unit, _) = office::office(&caller.user, Resource::Calendar, Action::Update)?;
    let write = Write::<NewMeetingAnswer>::read(request).await?;
    validate::meeting_answer(&write.body)?;
    let desk = Desk::of(&app, &case).await?;
    let by = caller.user.organisation.clone();
    let booking = write.body.slot.as_ref().map(|slot| {
        let mut claim = desk.claim(slot, false);
        claim.unit = unit;
        claim.forms = rules::citizen::Form::ALL.to_vec();
        claim.hold_by = None;
        BookingRequest {
            id: id::thing(),
            receipt: id::booking_receipt(),
            claim,
            purpose: format!("own-request-{asked}"),
            deadline: None,
            authority: by.clone(),
            refused: None,
            summons: false,
            noted_at: None,
        }
    });
    let reasons = write.body.reasons.trim().to_owned();
    let answer = RequestAnswered { request: asked, by, reasons, booking };
    let ctx = write.context(&caller, case.purpose, desk.at);
    Ok(write::send(app.store.answer_meeting_request(&ctx, &case.subject(), &answer, answered).await?))
}

/// What the citizen has asked about booking, and everything that was decided, with its reasons.
#[utoipa::path(get, path = "/api/v1/persons/{person}/booking-requests", tag = "booking",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = BookingRequests),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_booking_requests(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<BookingRequests>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Booking, Action::Read).await?;
    let found = BookingRequests {
        meetings: app.store.meeting_requests_of(&person).await?,
        decisions: rows(app.store.booking_decisions(&person).await?),
    };
    case.record_look(&app, &caller, &headers, CasePart::Booking).await?;
    Ok(Json(found))
}

/// The request to be exempt that nothing was decided about yet.
fn open(decisions: &[BookingDecision]) -> Option<&BookingDecision> {
    let about = |decision: &&BookingDecision| {
        matches!(decision.kind, None | Some(BookingDecisionKind::Exempt | BookingDecisionKind::NotExempt))
    };
    decisions.iter().rev().find(about).filter(|latest| latest.kind.is_none())
}

fn for_meeting(person: &PersonRecord, asked: MeetingRequest) -> BookingRequestRow {
    BookingRequestRow {
        person: person.id.clone(),
        name: person.name.clone(),
        about: AskedFor::Meeting,
        id: asked.id,
        at: asked.at,
        ground: None,
        form: asked.form,
        time: asked.time,
        words: asked.words,
    }
}

async fn for_exemption(
    app: &App,
    person: &PersonRecord,
    unit: &str,
) -> Result<Option<BookingRequestRow>, Refusal> {
    let decisions = app.store.booking_decisions(&person.id).await?;
    let Some(asked) = open(&decisions) else { return Ok(None) };
    // She asks whoever she books with.
    if Desk::at(app, person, app.clock.now()).await?.unit != unit {
        return Ok(None);
    }
    Ok(Some(BookingRequestRow {
        person: person.id.clone(),
        name: person.name.clone(),
        about: AskedFor::Exemption,
        id: asked.id.clone(),
        at: asked.at,
        ground: asked.ground,
        form: None,
        time: None,
        words: asked.reasons.clone(),
    }))
}

/// Requests of the office's citizens that wait for an answer, who has waited longest first. Who is shown is told to each
/// of them in her log.
#[utoipa::path(get, path = "/api/v1/office/booking-requests", tag = "office",
    params(("page" = Option<u32>, Query), ("per_page" = Option<u32>, Query)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Page<BookingRequestRow>),
    (status = 400, description = "invalid_query", body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json")))]
pub async fn list_requests(
    State(app): State<Shared>,
    RawQuery(asked): RawQuery,
    headers: HeaderMap,
) -> Result<Json<Page<BookingRequestRow>>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (whose, unit, _) = office::office(&caller.user, Resource::CitizenList, Action::Read)?;
    let paging = query::paging(asked.as_deref(), false)?;
    let meetings = app.store.open_meeting_requests(&unit).await?;
    let asked_for_exemption = app.store.asked_to_be_exempt().await?;
    let mut found = Vec::new();
    for person in relation::open(&app, &caller.user, app.persons_of(&whose).await?).await? {
        let own = meetings.iter().filter(|(id, _)| *id == person.id);
        found.extend(own.map(|(_, asked)| (for_meeting(&person, asked.clone()), person.clone())));
        if asked_for_exemption.contains(&person.id) {
            found.extend(for_exemption(&app, &person, &unit).await?.map(|row| (row, person)));
        }
    }
    found.sort_by(|(one, _), (other, _)| (one.at, &one.id).cmp(&(other.at, &other.id)));
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let size = usize::try_from(paging.per_page).unwrap_or(usize::MAX);
    let before = usize::try_from(paging.page - 1).unwrap_or(usize::MAX).saturating_mul(size);
    let shown: Vec<_> = found.into_iter().skip(before).take(size).collect();
    let subjects: Vec<_> = shown.iter().map(|(_, person)| case::subject(person)).collect();
    let ctx = case::look(&app, &caller, &headers, Purpose::Caseload);
    app.store.record_looks(&ctx, CasePart::Booking, &subjects).await?;
    let items = shown.into_iter().map(|(row, _)| row).collect();
    Ok(Json(Page { items, page: paging.page, per_page: paging.per_page, total }))
}
