//! Messages between a citizen and her municipality or fund. Each authority sees its own conversations only.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::clock::day_of;
use crate::http::{Json, Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::{id, relation, validate};
use api::{
    Conversation, ConversationRow, Conversations, Message, NewConversation, NewMessage, Problem, ProblemCode,
    Reading,
};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use plan::Party;
use store::{Answer, CasePart, MessageWriter, StoreError};

fn begun(conversation: &Conversation) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, conversation)
}

fn added(message: &Message) -> Result<Answer, StoreError> {
    kept(StatusCode::CREATED, message)
}

/// With whom the caller can write in this case. A citizen writes to nobody who could not read it: neither to a
/// municipality she has moved to without consent, nor to a fund that has handed over.
async fn with(app: &App, case: &Case) -> Result<Vec<Party>, Refusal> {
    if case.party.is_authority() {
        return Ok(vec![case.party]);
    }
    let municipality = relation::closed_since_move(app, &case.person).await?.is_none();
    let fund = case.person.fund.is_some() && followed(app, case).is_none();
    let open = [(municipality, Party::Municipality), (fund, Party::Fund)];
    Ok(open.into_iter().filter_map(|(open, party)| open.then_some(party)).collect())
}

/// The side whose conversations have followed to the municipality: the fund's, after the hand-over.
fn followed(app: &App, case: &Case) -> Option<Party> {
    relation::handed_over(&case.person, day_of(app.clock.now())).map(|_| Party::Fund)
}

/// The sides whose conversations the caller reads: her own first, and what has followed to her.
fn sides(app: &App, case: &Case) -> Vec<Party> {
    let more = followed(app, case).filter(|_| case.party == Party::Municipality);
    core::iter::once(case.party).chain(more).collect()
}

fn writer(case: &Case, caller: &Caller) -> MessageWriter {
    let organisation = case.party.is_authority().then(|| caller.user.organisation.clone());
    MessageWriter { party: case.party, organisation }
}

/// The conversations, the latest first.
#[utoipa::path(get, path = "/api/v1/persons/{person}/conversations", tag = "messages",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Conversations),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_conversations(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Conversations>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Read).await?;
    let mut items = Vec::new();
    for side in sides(&app, &case) {
        let found = app.store.conversations(&person, side).await?;
        items.extend(found.into_iter().map(|row| seen_by(&case, row)));
    }
    items.sort_by_key(|row| core::cmp::Reverse(row.latest_at));
    case.record_look(&app, &caller, &headers, CasePart::Messages).await?;
    Ok(Json(Conversations { with: with(&app, &case).await?, items }))
}

/// Begins a conversation with its first message.
#[utoipa::path(post, path = "/api/v1/persons/{person}/conversations", tag = "messages",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewConversation,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Conversation),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "attachment_gone", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn begin_conversation(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Create).await?;
    let write = Write::<NewConversation>::read(request).await?;
    validate::new_conversation(&write.body, &with(&app, &case).await?)?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, from, id) = (case.subject(), writer(&case, &caller), id::conversation());
    let done = app.store.begin_conversation(&ctx, &subject, &id, &write.body, &from, begun);
    Ok(write::send(done.await?))
}

/// What has followed from another side was never unread to the caller's: whether it was read is between its two.
fn seen_by(case: &Case, mut row: ConversationRow) -> ConversationRow {
    if case.party.is_authority() && row.with != case.party {
        row.unread = 0;
    }
    row
}

/// The conversation as one of the caller's sides sees it.
///
/// # Errors
/// `not_found`, or the database's own.
pub(super) async fn find(app: &App, case: &Case, id: &str) -> Result<Conversation, Refusal> {
    for side in sides(app, case) {
        if let Some(found) = app.store.conversation(&case.person.id, id, side).await? {
            return Ok(Conversation { row: seen_by(case, found.row), ..found });
        }
    }
    Err(Refusal::new(ProblemCode::NotFound))
}

/// One conversation with its messages.
#[utoipa::path(get, path = "/api/v1/persons/{person}/conversations/{id}", tag = "messages",
    params(("person" = String, Path), ("id" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = Conversation),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_conversation(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<Conversation>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Read).await?;
    let found = find(&app, &case, &id).await?;
    case.record_look(&app, &caller, &headers, CasePart::Messages).await?;
    Ok(Json(found))
}

/// Another message in a conversation.
#[utoipa::path(post, path = "/api/v1/persons/{person}/conversations/{id}/messages", tag = "messages",
    params(("person" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = NewMessage, security(("session" = ["person:write"])), responses(
    (status = 201, body = Message),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "attachment_gone", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn add_message(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Create).await?;
    let write = Write::<NewMessage>::read(request).await?;
    validate::new_message(&write.body)?;
    let with_whom = find(&app, &case, &id).await?.row.with;
    if !with(&app, &case).await?.contains(&with_whom) {
        return Err(Refusal::new(match with_whom {
            Party::Fund => ProblemCode::HandedOver,
            _ => ProblemCode::ConsentMissing,
        }));
    }
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, from) = (case.subject(), writer(&case, &caller));
    let done = app.store.add_message(&ctx, &subject, &id, &write.body, &from, added);
    Ok(write::send(done.await?))
}

/// The reader's side has read so far: the other side sees when. What was noted first stays.
#[utoipa::path(post, path = "/api/v1/persons/{person}/conversations/{id}/reading", tag = "messages",
    params(("person" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = Reading, security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn note_reading(
    State(app): State<Shared>,
    Path((person, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Update).await?;
    let write = Write::<Reading>::read(request).await?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let subject = case.subject();
    let done = app.store.note_reading(&ctx, &subject, &id, case.party, write.body, answer);
    Ok(write::send(done.await?))
}
