//! What lies in the outbox, and where it goes.

use serde::{Deserialize, Serialize};

/// What is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Parcel {
    /// An employer's application.
    #[default]
    Application,
    /// A new conversation.
    Conversation {
        /// Whose.
        person: String,
    },
    /// Another message of a conversation.
    Message {
        /// Whose.
        person: String,
        /// The conversation's id.
        conversation: String,
    },
    /// A new entry of the job log.
    JobEntry {
        /// Whose.
        person: String,
        /// Its id, chosen here.
        id: String,
    },
}
