//! Messages: conversations of a citizen with her municipality or her fund, each about one subject.

use super::Attachment;
use chrono::{DateTime, Utc};
use plan::Party;
use serde::{Deserialize, Serialize};

/// Characters of a subject.
pub const MAX_SUBJECT: usize = 120;
/// Characters of a message.
pub const MAX_MESSAGE: usize = 10_000;

/// What kind of thing a conversation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AboutKind {
    /// A goal of Min Plan.
    Goal,
    /// A meeting.
    Meeting,
    /// A job in the job log.
    Application,
}

impl AboutKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Goal, Self::Meeting, Self::Application];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Meeting => "meeting",
            Self::Application => "application",
        }
    }
}

/// What a conversation is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct About {
    /// Its kind.
    pub kind: AboutKind,
    /// Its id there: at most 64 letters, digits and hyphens.
    pub id: String,
}

/// `POST /api/v1/persons/{person}/conversations`: begins one with its first message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewConversation {
    /// With which authority. An authority begins its own only.
    pub with: Party,
    /// What it is about, in at most [`MAX_SUBJECT`] characters.
    pub subject: String,
    /// The first message, at most [`MAX_MESSAGE`] characters.
    pub text: String,
    /// The thing it is about, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Ids of files that were taken in, at most [`MAX_ATTACHMENTS`](super::MAX_ATTACHMENTS).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

/// `POST /api/v1/persons/{person}/conversations/{id}/messages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMessage {
    /// At most [`MAX_MESSAGE`] characters.
    pub text: String,
    /// Ids of files that were taken in, at most [`MAX_ATTACHMENTS`](super::MAX_ATTACHMENTS).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

/// A message as kept. It is never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Message {
    /// Its place in the conversation, from 1.
    pub number: u32,
    /// Who wrote it.
    pub from: Party,
    /// The writer's organisation; absent for the citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// What it says.
    pub text: String,
    /// The files beside it, in the writer's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// When the other side first read it; absent while it has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_at: Option<DateTime<Utc>>,
}

/// A conversation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConversationRow {
    /// Its id.
    pub id: String,
    /// With which authority.
    pub with: Party,
    /// What it is about.
    pub subject: String,
    /// The thing it is about, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// How many messages it has.
    pub messages: u32,
    /// Of these, how many the reader's side has not read.
    pub unread: u32,
    /// When the latest was sent.
    pub latest_at: DateTime<Utc>,
    /// Who wrote the latest.
    pub latest_from: Party,
}

/// `GET /api/v1/persons/{person}/conversations`: those the reader has a part in, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conversations {
    /// The authorities a new one can be begun with.
    pub with: Vec<Party>,
    /// Conversations.
    pub items: Vec<ConversationRow>,
}

/// `GET /api/v1/persons/{person}/conversations/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conversation {
    /// What it is.
    #[serde(flatten)]
    pub row: ConversationRow,
    /// Its messages, the first one first.
    pub all: Vec<Message>,
}

/// `POST /api/v1/persons/{person}/conversations/{id}/reading`: the reader's side has read so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// The number of the latest message read.
    pub through: u32,
}
