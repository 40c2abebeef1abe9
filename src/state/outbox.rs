//! Submissions that are not acknowledged yet. Plain state: a table of stages and events, the same on every
//! machine. One idempotency key belongs to one submission from the first try to the last, and the body is
//! kept as the exact text that was signed off, so the server can tell a repetition from a second submission.

mod parcel;
mod sender;

pub use parcel::Parcel;
pub use sender::Sender;

use api::{Attachment, Problem};
use core::time::Duration;
use serde::{Deserialize, Serialize};

/// Where a submission stands. Only `Acknowledged` may look like success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "stage")]
pub enum Stage {
    /// In the outbox on this machine; nobody else has it as far as we know.
    NotSent {
        /// Why it still lies here.
        why: Waiting,
    },
    /// On its way; no answer yet.
    Sent,
    /// The server has stored it and said so.
    Acknowledged {
        /// The application's id.
        id: String,
    },
    /// The server has read it and will not take it as it is.
    Refused {
        /// What the server said, with the fields that are not right.
        problem: Box<Problem>,
    },
}

/// Why a submission lies in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// Not tried yet.
    FirstTry,
    /// The server did not answer, or could not answer now.
    Unreachable,
    /// The session has ended; it goes on after the next sign-in.
    SignedOut,
}

/// What may happen to a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The request was handed to the browser.
    Handed,
    /// No answer, or an answer that says "not now".
    Unreachable,
    /// The server no longer knows the session.
    SignedOut,
    /// Stored.
    Acknowledged {
        /// The application's id.
        id: String,
    },
    /// Not taken.
    Refused {
        /// What the server said.
        problem: Box<Problem>,
    },
}

/// A request's body, and the files that it names.
pub type Written<'a> = (&'a str, Vec<Attachment>);

/// One submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The idempotency key, made once.
    pub key: String,
    /// Who submitted it: the user id of the session. Nobody else's session sends it.
    pub owner: String,
    /// What it is.
    #[serde(default)]
    pub parcel: Parcel,
    /// The draft an application was made from; else the key.
    pub draft: String,
    /// The request's body, byte for byte the same at every try.
    pub body: String,
    /// The files that the body names, as the server has taken them in.
    #[serde(default)]
    pub files: Vec<Attachment>,
    /// Where it stands.
    #[serde(flatten)]
    pub stage: Stage,
    /// How many tries have ended without an answer.
    pub tries: u32,
}

impl Entry {
    /// Whether the server may not have it yet.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::NotSent { .. } | Stage::Sent)
    }

    /// How long to wait before the next try: 2 seconds, doubled each time, at most a minute.
    #[must_use]
    pub fn pause(&self) -> Duration {
        Duration::from_secs(2_u64.saturating_pow(self.tries.min(6)).clamp(2, 60))
    }
}

/// The event does not fit the stage, or no such submission is there. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the outbox has no submission to which this can happen")]
pub struct NotNow;

/// All submissions of this machine that are not put away.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Outbox {
    entries: Vec<Entry>,
}

impl Outbox {
    /// The submissions, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The submission made from `draft`, if there is one.
    #[must_use]
    pub fn of_draft(&self, draft: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.draft == draft)
    }

    /// Lays a submission in the outbox and returns its key. A draft that lies here and is open is not laid
    /// here twice: the first key is returned, however often the button is pressed. A refused one is replaced.
    pub fn submit(&mut self, key: &str, owner: &str, draft: &str, body: &str) -> String {
        if let Some(entry) = self.of_draft(draft)
            && !matches!(entry.stage, Stage::Refused { .. })
        {
            return entry.key.clone();
        }
        self.entries.retain(|entry| entry.draft != draft);
        self.entries.push(Entry {
            key: key.to_owned(),
            owner: owner.to_owned(),
            parcel: Parcel::Application,
            draft: draft.to_owned(),
            body: body.to_owned(),
            files: Vec::new(),
            stage: Stage::NotSent { why: Waiting::FirstTry },
            tries: 0,
        });
        key.to_owned()
    }

    /// Takes in what found no server, under the key it was tried with and with the files it names. `tried` says that the server may have got it all
    /// the same: then only the answer was lost.
    pub fn wait(&mut self, key: &str, owner: &str, parcel: Parcel, (body, files): Written<'_>, tried: bool) {
        if self.entries.iter().all(|entry| entry.key != key) {
            self.entries.push(Entry {
                key: key.to_owned(),
                owner: owner.to_owned(),
                parcel,
                draft: key.to_owned(),
                body: body.to_owned(),
                files,
                stage: Stage::NotSent { why: Waiting::Unreachable },
                tries: u32::from(tried),
            });
        }
    }

    /// Takes a submission back; one that is on its way, or that the server has, stays.
    pub fn take_back(&mut self, key: &str) -> Option<Entry> {
        let may = |entry: &Entry| matches!(entry.stage, Stage::NotSent { .. } | Stage::Refused { .. });
        let place = self.entries.iter().position(|entry| entry.key == key && may(entry))?;
        Some(self.entries.remove(place))
    }

    /// The oldest submission of `owner` that may be sent now. One at a time: none while one is on its way.
    #[must_use]
    pub fn next(&self, owner: &str) -> Option<&Entry> {
        let mut own = self.entries.iter().filter(|entry| entry.owner == owner && entry.is_open());
        if own.clone().any(|entry| entry.stage == Stage::Sent) {
            return None;
        }
        own.next()
    }

    /// Records what happened to the submission with this key.
    ///
    /// # Errors
    /// [`NotNow`] where the event does not fit: an acknowledged submission never goes back.
    pub fn record(&mut self, key: &str, event: Event) -> Result<&Stage, NotNow> {
        let entry = self.entries.iter_mut().find(|entry| entry.key == key).ok_or(NotNow)?;
        let stage = match (&entry.stage, event) {
            (Stage::NotSent { .. }, Event::Handed) => Stage::Sent,
            (Stage::Sent, Event::Unreachable) => {
                entry.tries = entry.tries.saturating_add(1);
                Stage::NotSent { why: Waiting::Unreachable }
            }
            (Stage::Sent, Event::SignedOut) => Stage::NotSent { why: Waiting::SignedOut },
            (Stage::Sent, Event::Acknowledged { id }) => Stage::Acknowledged { id },
            (Stage::Sent, Event::Refused { problem }) => Stage::Refused { problem },
            _ => return Err(NotNow),
        };
        if matches!(stage, Stage::Acknowledged { .. }) {
            // The server has it; a copy here would only lie about.
            entry.body.clear();
        }
        entry.stage = stage;
        Ok(&entry.stage)
    }

    /// Takes a submission that has its answer out of the outbox. An open one stays.
    pub fn put_away(&mut self, key: &str) {
        self.entries.retain(|entry| entry.key != key || entry.is_open());
    }

    /// How many submissions of `owner` the server may not have.
    #[must_use]
    pub fn open(&self, owner: &str) -> usize {
        self.entries.iter().filter(|entry| entry.owner == owner && entry.is_open()).count()
    }

    /// Takes in an entry that was kept on this machine. What was on its way when the page was left may have
    /// been lost, and is sent again under the same key. One that is here already stays as it is.
    pub fn restore(&mut self, mut kept: Entry) {
        if kept.stage == Stage::Sent {
            kept.stage = Stage::NotSent { why: Waiting::Unreachable };
        }
        if self.entries.iter().all(|entry| entry.key != kept.key) {
            self.entries.push(kept);
        }
    }
}

#[cfg(test)]
mod tests;
