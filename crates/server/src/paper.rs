//! Documents as answers: a PDF in the language of the address, named after what it is and never after whom it is about.

use crate::app::Shared;
use crate::http::Refusal;
use api::ProblemCode;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Content, DocumentError, pdf};
use texts::Lang;

/// The place of a language's texts.
#[must_use]
pub const fn place(lang: Lang) -> usize {
    match lang {
        Lang::Da => 0,
        Lang::En => 1,
    }
}

/// Writes a document. It is work for the processor, so it stands aside of what answers others.
///
/// # Errors
/// [`DocumentError`].
pub async fn written(app: &Shared, content: Content) -> Result<Vec<u8>, DocumentError> {
    let app = app.clone();
    let work = move || pdf(&app.texts[place(content.lang)], &content);
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(DocumentError::Written("it broke off".to_owned())))
}

/// A document to be saved under `name`.
///
/// # Errors
/// `internal` where it cannot be written.
pub async fn answer(app: &Shared, name: &str, content: Content) -> Result<Response, Refusal> {
    let file = written(app, content).await.map_err(|error| {
        tracing::error!(name: "document.failed", document = name, error = %error, "a document could not be written");
        Refusal::new(ProblemCode::Internal)
    })?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
    ];
    Ok((headers, file).into_response())
}
