//! Opening a draft: the server's, or this machine's where the server does not have the newest.

use super::saver::local_name;
use crate::client::{self, Failure, Leaving};
use crate::state::draft::Facts;
use crate::state::storage;
use api::{Company, DraftContent, ProblemCode};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A draft as it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub id: String,
    /// The server's version; `None` while the server has none.
    pub version: Option<u64>,
    /// When the server saved it.
    pub saved_at: Option<DateTime<Utc>>,
    /// What it holds.
    pub content: DraftContent,
    /// The facts of the pre-check it goes on from.
    pub facts: Facts,
    /// Whether this machine has something that the server does not have.
    pub unsent: bool,
    /// Whether a copy lay on this machine and could not be read.
    pub unreadable: bool,
    /// The company it is for.
    pub company: Company,
}

/// A copy on this machine, kept while the server does not have the newest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalCopy {
    /// The server's version it changes.
    pub version: Option<u64>,
    /// What it holds.
    pub content: DraftContent,
}

/// Opens the draft `id`; `None` where there is none, or where it goes on from no pre-check.
///
/// # Errors
/// [`Failure`] where the server does not answer.
pub async fn open(id: &str, leaving: &Leaving) -> Result<Option<Opened>, Failure> {
    let company = client::company(leaving).await?;
    let (local, unreadable) = match storage::recall::<LocalCopy>(&local_name(id)).await {
        Ok(local) => (local, false),
        Err(error) => (None, error.is_unreadable()),
    };
    let server = match client::draft(id, leaving).await {
        Ok(draft) => Some(draft),
        Err(failure) if failure.code() == Some(ProblemCode::NotFound) => None,
        Err(failure) => return Err(failure),
    };
    let saved_at = server.as_ref().map(|draft| draft.saved_at);
    let unsent = local.is_some();
    let found = match (local, server) {
        (Some(local), _) => Some((local.version, local.content)),
        (None, Some(draft)) => Some((Some(draft.version), draft.content)),
        (None, None) => None,
    };
    let Some((version, content)) = found else { return Ok(None) };
    let Some(question) = content.question.clone() else { return Ok(None) };
    let facts = Facts { question, staffing: content.staffing.clone().unwrap_or_default() };
    let id = id.to_owned();
    Ok(Some(Opened { id, version, saved_at, content, facts, unsent, unreadable, company }))
}
