//! What is typed into a form and not sent yet: kept on the server for the signed-in user whenever a field is left, so
//! that it is there after she has signed out, and on another machine.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Forms with something typed that one user may have at once.
pub const MAX_FORM_DRAFTS: usize = 200;
/// Bytes of a form's name.
pub const MAX_FORM_NAME: usize = 200;
/// Bytes of what is typed into one form.
pub const MAX_FORM_TYPED: usize = 65_536;

/// What is typed into one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormDraft {
    /// Names the form, as the app chooses: at most 200 bytes.
    pub form: String,
    /// What is typed, as the form itself writes and reads it: at most 65,536 bytes.
    pub typed: String,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

/// `GET /api/v1/form-drafts`: the user's own, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormDrafts {
    /// One for each form.
    pub items: Vec<FormDraft>,
}

/// What became of one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormDraftChange {
    /// Which form.
    pub form: String,
    /// What is typed now; absent where it was sent or emptied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<String>,
}

/// `POST /api/v1/form-drafts`: what has changed since the last time, each form once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormDraftChanges {
    /// The changes.
    pub changes: Vec<FormDraftChange>,
}
