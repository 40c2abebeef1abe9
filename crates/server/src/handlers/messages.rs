//! Messages between a citizen and her municipality or fund. Each authority sees its own conversations only.

use super::plan::kept;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::http::{Json, Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::{id, validate};
use api::{Conversation, Conversations, Message, NewConversation, NewMessage, Problem, ProblemCode, Reading};
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

/// With whom the caller can begin a conversation in this case.
fn with(case: &Case) -> Vec<Party> {
    match case.party {
        Party::Citizen if case.person.fund.is_some() => vec![Party::Municipality, Party::Fund],
        Party::Citizen => vec![Party::Municipality],
        authority => vec![authority],
    }
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
    let items = app.store.conversations(&person, case.party).await?;
    case.record_look(&app, &caller, &headers, CasePart::Messages).await?;
    Ok(Json(Conversations { with: with(&case), items }))
}

/// Begins a conversation with its first message.
#[utoipa::path(post, path = "/api/v1/persons/{person}/conversations", tag = "messages",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewConversation,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Conversation),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn begin_conversation(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Messages, Action::Create).await?;
    let write = Write::<NewConversation>::read(request).await?;
    validate::new_conversation(&write.body, &with(&case))?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, from, id) = (case.subject(), writer(&case, &caller), id::conversation());
    let done = app.store.begin_conversation(&ctx, &subject, &id, &write.body, &from, begun);
    Ok(write::send(done.await?))
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
    let found = app.store.conversation(&person, &id, case.party).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
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
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    let (subject, from) = (case.subject(), writer(&case, &caller));
    let done = app.store.add_message(&ctx, &subject, &id, &write.body.text, &from, added);
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
