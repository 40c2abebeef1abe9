//! Files beside messages and in the job log: taken in, given back, taken away before they are sent.

use super::messages;
use crate::access::{Action, Resource};
use crate::app::{App, Shared};
use crate::case::Case;
use crate::http::{Refusal, Write, write};
use crate::session::caller;
use crate::{attachments, id};
use api::{Attachment, AttachmentPlace, MAX_UNSENT_ATTACHMENTS, Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use store::{Answer, AttachmentRecord, CasePart, Keyed, NewAttachment, Subject, WriteContext};

fn place_of(word: &str) -> Result<(AttachmentPlace, Resource), Refusal> {
    let place = AttachmentPlace::ALL.iter().copied().find(|place| place.key() == word);
    let place = place.ok_or(Refusal::new(ProblemCode::NotFound))?;
    Ok(match place {
        AttachmentPlace::Messages => (place, Resource::Messages),
        AttachmentPlace::JobLog => (place, Resource::JobLog),
    })
}

/// Takes a file in: its bytes are the body, its name stands in `Content-Disposition` (RFC 6266, `filename*`), and what it
/// is is told by its content. The user who sends it may then name it in a message or an entry; until then it is nobody
/// else's, and it is deleted after 30 days.
#[utoipa::path(post, path = "/api/v1/persons/{person}/attachments/{place}", tag = "attachments",
    params(("person" = String, Path), ("place" = AttachmentPlace, Path), ("Idempotency-Key" = String, Header),
    ("Content-Disposition" = String, Header, description = "attachment; filename*=UTF-8''brev.pdf")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream",
    description = "PDF, PNG, JPEG or WebP, 10 MB at most"),
    security(("session" = ["person:write"])), responses(
    (status = 201, body = Attachment),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "too_many_unsent_attachments", body = Problem,
     content_type = "application/problem+json"),
    (status = 413, description = "attachment_too_large", body = Problem, content_type = "application/problem+json"),
    (status = 415, description = "attachment_kind_not_taken", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "attachment_empty", body = Problem, content_type = "application/problem+json")))]
pub async fn take_attachment(
    State(app): State<Shared>,
    Path((person, place)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (place, resource) = place_of(&place)?;
    let case = Case::enter(&app, &caller, &person, resource, Action::Create).await?;
    let (parts, body) = request.into_parts();
    let key = write::key(&parts.headers)?;
    let name = attachments::asked_for(&parts.headers)?;
    attachments::size_said(&parts.headers)?;
    if app.store.unsent_attachments(&caller.user.id).await? >= MAX_UNSENT_ATTACHMENTS {
        return Err(Refusal::new(ProblemCode::TooManyUnsentAttachments));
    }
    let id = id::attachment();
    app.store.expect_file(&id, app.clock.now()).await?;
    let received = attachments::receive(&app.config, &id, body).await?;
    let said = format!("{}\n{name}", received.sha256);
    let request_hash = id::request_hash(parts.method.as_str(), parts.uri.path(), said.as_bytes());
    let keyed = Keyed { key, request_hash, lease: None };
    let ctx = write::keyed_context(&parts.headers, &caller, case.purpose, app.clock.now(), keyed);
    let name = attachments::tidy(&name, received.kind);
    let attachment = Attachment { id, name, kind: received.kind, size: received.size };
    let new = NewAttachment { attachment, place, sha256: received.sha256.clone() };
    // From here on it runs to its end, also when the client goes away.
    let kept = tokio::spawn(async move { keep(&app, &ctx, &case.subject(), &new, received).await });
    Ok(write::send(kept.await.map_err(|_| Refusal::new(ProblemCode::Internal))??))
}

/// The file first and its row last. What the row does not follow stays loose, and is swept.
async fn keep(
    app: &App,
    ctx: &WriteContext,
    subject: &Subject,
    new: &NewAttachment,
    received: attachments::Received,
) -> Result<Answer, Refusal> {
    let answer = write::answer(StatusCode::CREATED, &[], Some(&new.attachment))?;
    attachments::settle(received, &attachments::place(&app.config, &new.attachment.id)).await?;
    Ok(app.store.keep_attachment(ctx, subject, new, answer).await?)
}

/// Whether the caller may have it: her own while it is not sent, then whoever sees what holds it.
async fn seen(app: &App, case: &Case, user: &str, found: &AttachmentRecord) -> Result<(), Refusal> {
    match (&found.holder, found.place) {
        (None, _) if found.uploader != user => Err(Refusal::new(ProblemCode::NotFound)),
        (Some(conversation), AttachmentPlace::Messages) => {
            messages::find(app, case, conversation).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// A file, to be saved. Whoever fetches another's is told in her log.
#[utoipa::path(get, path = "/api/v1/persons/{person}/attachments/{place}/{id}", tag = "attachments",
    params(("person" = String, Path), ("place" = AttachmentPlace, Path), ("id" = String, Path)),
    security(("session" = ["person:write"])), responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream",
     description = "as application/pdf, image/png, image/jpeg or image/webp"),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn get_attachment(
    State(app): State<Shared>,
    Path((person, place, id)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let caller = caller(&app, &headers).await?;
    let (place, resource) = place_of(&place)?;
    let case = Case::enter(&app, &caller, &person, resource, Action::Read).await?;
    let found = app.store.attachment(&person, place, &id).await?;
    let found = found.ok_or(Refusal::new(ProblemCode::NotFound))?;
    seen(&app, &case, &caller.user.id, &found).await?;
    case.record_look(&app, &caller, &headers, CasePart::Attachment).await?;
    attachments::give(&app.config, &found).await
}

/// Takes away a file that is not sent.
#[utoipa::path(delete, path = "/api/v1/persons/{person}/attachments/{place}/{id}", tag = "attachments",
    params(("person" = String, Path), ("place" = AttachmentPlace, Path), ("id" = String, Path),
    ("Idempotency-Key" = String, Header)), security(("session" = ["person:write"])), responses(
    (status = 204),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn drop_attachment(
    State(app): State<Shared>,
    Path((person, place, id)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let (place, resource) = place_of(&place)?;
    let case = Case::enter(&app, &caller, &person, resource, Action::Create).await?;
    let write = Write::<()>::read(request).await?;
    let answer = write::answer(StatusCode::NO_CONTENT, &[], None::<&()>)?;
    let ctx = write.context(&caller, case.purpose, app.clock.now());
    Ok(write::send(app.store.drop_attachment(&ctx, &case.subject(), place, &id, answer).await?))
}
