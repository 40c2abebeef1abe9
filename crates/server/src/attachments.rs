//! Attached files: taken in piece by piece, told by their content, kept whole or not at all, and given back unchanged.

mod kind;
mod name;

pub use kind::kind_of;
pub use name::{asked_for, given_as, tidy};

use crate::app::App;
use crate::config::Config;
use crate::http::Refusal;
use api::{Attachment, AttachmentKind, MAX_ATTACHMENT, ProblemCode};
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, Request, header};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use core::pin::Pin;
use sha2::{Digest, Sha256};
use std::future::poll_fn;
use std::io::{Error, Read};
use std::path::{Path, PathBuf};
use store::{AttachmentRecord, StoreError, WriteContext};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// A file that is taken in and not sent is kept as long as a draft; the privacy page says the same.
const UNSENT_KEPT: TimeDelta = crate::worker::DRAFTS_KEPT;
/// Longer than an upload may take: what is still loose then is nobody's.
const UPLOAD_OVER: TimeDelta = TimeDelta::hours(1);
/// Bytes read at a time when a file is held against its hash.
const PIECE: usize = 64 * 1024;
/// What a browser may do with a file that it opens all the same: nothing.
const SANDBOX: &str = "default-src 'none'; sandbox";

/// A file being taken in. Gone again when it is let go of, whatever came in between.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        // After it got its own name nothing lies here any more.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A file that has come in whole and has no name of its own yet.
pub struct Received {
    part: Part,
    file: File,
    /// What it is.
    pub kind: AttachmentKind,
    /// Its bytes.
    pub size: u64,
    /// SHA-256 of its content, as hexadecimal digits.
    pub sha256: String,
}

fn broken(error: &Error) -> Refusal {
    tracing::error!(name: "attachment.failed", error = %error, "an attached file cannot be written or read");
    Refusal::new(ProblemCode::Internal)
}

fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Refuses what says itself that it is too large, before a byte of it is read.
///
/// # Errors
/// `attachment_too_large`.
pub fn size_said(headers: &HeaderMap) -> Result<(), Refusal> {
    let said =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    match said {
        Some(length) if length > MAX_ATTACHMENT => Err(Refusal::new(ProblemCode::AttachmentTooLarge)),
        _ => Ok(()),
    }
}

/// The next piece of a body. One that does not come in time ends it.
async fn next(body: &mut Body, config: &Config) -> Result<Option<Bytes>, Refusal> {
    loop {
        let frame = poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx));
        let frame = tokio::time::timeout(config.limits.patience, frame).await;
        match frame.map_err(|_| Refusal::new(ProblemCode::RequestTimeout))? {
            None => return Ok(None),
            Some(Err(_)) => return Err(Refusal::new(ProblemCode::MalformedBody)),
            Some(Ok(frame)) => {
                if let Ok(piece) = frame.into_data() {
                    return Ok(Some(piece));
                }
            }
        }
    }
}

/// Takes a body in under the name `id`. It is read no further than it takes to see that it cannot be kept.
///
/// # Errors
/// `attachment_too_large`, `attachment_kind_not_taken`, `attachment_empty`, `request_timeout`, `malformed_body` where the
/// client went away, `internal`. Nothing of it is left then.
pub async fn receive(config: &Config, id: &str, mut body: Body) -> Result<Received, Refusal> {
    let io = |error: Error| broken(&error);
    tokio::fs::create_dir_all(&config.attachments).await.map_err(io)?;
    let part = Part(config.attachments.join(format!(".{id}.part")));
    let mut file = File::create_new(&part.0).await.map_err(io)?;
    let (mut hash, mut size, mut begins, mut kind) = (Sha256::new(), 0_u64, Vec::new(), None);
    while let Some(piece) = next(&mut body, config).await? {
        size = size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if size > MAX_ATTACHMENT {
            return Err(Refusal::new(ProblemCode::AttachmentTooLarge));
        }
        if kind.is_none() {
            begins.extend(piece.iter().take(kind::ENOUGH));
            kind = kind_of(&begins);
            if kind.is_none() && begins.len() >= kind::ENOUGH {
                return Err(Refusal::new(ProblemCode::AttachmentKindNotTaken));
            }
        }
        hash.update(&piece);
        file.write_all(&piece).await.map_err(io)?;
    }
    let kind = kind.ok_or(Refusal::new(match size {
        0 => ProblemCode::AttachmentEmpty,
        _ => ProblemCode::AttachmentKindNotTaken,
    }))?;
    Ok(Received { part, file, kind, size, sha256: hexadecimal(hash) })
}

/// Gives the file its own name, once all of it is on the disk.
///
/// # Errors
/// `internal`.
pub async fn settle(received: Received, place: &Path) -> Result<(), Refusal> {
    let io = |error: Error| broken(&error);
    received.file.sync_all().await.map_err(io)?;
    tokio::fs::rename(&received.part.0, place).await.map_err(io)?;
    let folder = place.parent().unwrap_or(place);
    File::open(folder).await.map_err(io)?.sync_all().await.map_err(io)
}

/// Where the file of an attachment lies. Its id was made by us, so it leads nowhere else.
#[must_use]
pub fn place(config: &Config, id: &str) -> PathBuf {
    config.attachments.join(id)
}

fn hash_of(place: &Path) -> Result<String, Error> {
    let (mut file, mut hash, mut piece) = (std::fs::File::open(place)?, Sha256::new(), vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hexadecimal(hash));
        }
        hash.update(&piece[..read]);
    }
}

/// The file as it was taken in, to be saved and never shown as a page.
///
/// # Errors
/// `internal` where it is gone or was changed.
pub async fn give(config: &Config, record: &AttachmentRecord) -> Result<Response, Refusal> {
    let place = place(config, &record.attachment.id);
    let held = place.clone();
    let found = tokio::task::spawn_blocking(move || hash_of(&held)).await;
    let found = found.map_err(|_| Refusal::new(ProblemCode::Internal))?.map_err(|error| broken(&error))?;
    if found != record.sha256 {
        return Err(broken(&Error::other("the content is not what it was")));
    }
    let Ok(response) = ServeFile::new(&place).oneshot(Request::new(Body::empty())).await;
    let mut response = response.map(Body::new).into_response();
    let Attachment { name, kind, .. } = &record.attachment;
    let headers = response.headers_mut();
    headers.remove(header::ACCEPT_RANGES);
    headers.remove(header::LAST_MODIFIED);
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind.media_type()));
    headers.insert(header::CONTENT_DISPOSITION, given_as(name, *kind));
    headers.insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(SANDBOX));
    Ok(response)
}

/// Deletes what was never sent, and files that belong to nobody.
///
/// # Errors
/// The database's own.
pub async fn sweep(app: &App, ctx: &WriteContext) -> Result<(), StoreError> {
    app.store.sweep_attachments(ctx, ctx.now - UNSENT_KEPT).await?;
    for id in app.store.loose_files(ctx.now - UPLOAD_OVER).await? {
        let part = app.config.attachments.join(format!(".{id}.part"));
        let gone = [place(&app.config, &id), part].iter().all(|place| match std::fs::remove_file(place) {
            Ok(()) => true,
            Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        });
        if gone {
            app.store.forget_file(&id).await?;
        } else {
            tracing::warn!(name: "attachment.stuck", "a file that belongs to nobody cannot be deleted");
        }
    }
    Ok(())
}
