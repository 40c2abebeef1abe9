//! Saves a draft: one write at a time, the newest last, and on this machine until the server has it.

use super::opened::{LocalCopy, Opened};
use crate::client::{self, Failure};
use crate::state::crypto::random_id;
use crate::state::storage;
use api::{DraftContent, ProblemCode};
use chrono::{DateTime, Utc};
use core::time::Duration;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long to wait before the server is tried again.
const PAUSE: Duration = Duration::from_secs(10);

/// How safe what was written is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has been written since the draft was opened.
    Untouched,
    /// On its way to the server.
    Running,
    /// The server has it since then.
    Saved(DateTime<Utc>),
    /// Only this machine has it.
    Here,
    /// Only this page has it; closing it would lose it.
    Nowhere,
    /// The draft was changed elsewhere; nothing was overwritten.
    Conflict,
    /// Only this machine has it, and nobody is signed in any more.
    SignedOut,
}

/// The saver of one draft. It outlives the page, so that a write on its way is never lost.
#[derive(Clone)]
pub struct Saver {
    id: String,
    inner: ArcStoredValue<Inner>,
    state: ArcRwSignal<Saving>,
}

struct Inner {
    version: Option<u64>,
    saved: Option<DraftContent>,
    next: Option<DraftContent>,
    running: bool,
}

/// The draft that is being written, so that signing out can save it first. Provided at the root of the app.
#[derive(Clone, Copy)]
pub struct Writing(RwSignal<Option<Saver>>);

impl Writing {
    /// Nothing is being written yet.
    #[must_use]
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Saves what is being written. Whether the server has everything afterwards.
    pub async fn sync(self) -> bool {
        match self.0.get_untracked() {
            Some(saver) => saver.sync().await,
            None => true,
        }
    }

    /// Notes what is being written, until the page is left and nothing waits any more.
    pub fn begin(self, saver: &Saver) {
        self.0.set(Some(saver.clone()));
    }
}

/// The name of the copy on this machine.
#[must_use]
pub fn local_name(id: &str) -> String {
    format!("draft/{id}")
}

impl Saver {
    /// The saver of an opened draft. What only this machine has is sent at once.
    #[must_use]
    pub fn new(opened: &Opened) -> Self {
        let state = match (opened.unsent, opened.saved_at) {
            (true, _) => Saving::Here,
            (false, Some(at)) => Saving::Saved(at),
            (false, None) => Saving::Untouched,
        };
        let saver = Self {
            id: opened.id.clone(),
            inner: ArcStoredValue::new(Inner {
                version: opened.version,
                saved: (!opened.unsent).then(|| opened.content.clone()),
                next: None,
                running: false,
            }),
            state: ArcRwSignal::new(state),
        };
        if opened.unsent {
            saver.save(opened.content.clone());
        }
        saver
    }

    /// How safe it is.
    #[must_use]
    pub fn state(&self) -> Saving {
        self.state.get()
    }

    /// Saves `content` unless the server has it already.
    pub fn save(&self, content: DraftContent) {
        let known = self.inner.with_value(|inner| match &inner.next {
            Some(next) => *next == content,
            None => inner.saved.as_ref() == Some(&content),
        });
        if !known {
            self.inner.update_value(|inner| inner.next = Some(content));
        }
        let saver = self.clone();
        spawn_local(async move {
            saver.sync().await;
        });
    }

    /// Sends what is not saved. Whether the server has everything afterwards.
    pub async fn sync(&self) -> bool {
        if self.inner.with_value(|inner| inner.running) {
            return false;
        }
        self.inner.update_value(|inner| inner.running = true);
        while let Some(content) = self.inner.with_value(|inner| inner.next.clone()) {
            if !self.save_one(content).await {
                break;
            }
        }
        self.inner.update_value(|inner| inner.running = false);
        self.inner.with_value(|inner| inner.next.is_none())
    }

    /// Saves `content` and says whether to go on with the next.
    async fn save_one(&self, content: DraftContent) -> bool {
        self.state.set(Saving::Running);
        let version = self.inner.with_value(|inner| inner.version);
        let copy = LocalCopy { version, content };
        let kept = storage::keep(&local_name(&self.id), &copy).await.is_ok();
        let content = copy.content;
        let answer = match random_id() {
            Ok(key) => client::save_draft(&self.id, version, &content, &key).await,
            Err(_) => Err(Failure::Unreachable),
        };
        match answer {
            Ok(draft) => {
                self.inner.update_value(|inner| {
                    inner.version = Some(draft.version);
                    if inner.next.as_ref() == Some(&content) {
                        inner.next = None;
                    }
                    inner.saved = Some(content);
                });
                if self.inner.with_value(|inner| inner.next.is_none()) {
                    let _ = storage::forget(&local_name(&self.id)).await;
                    self.state.set(Saving::Saved(draft.saved_at));
                }
                true
            }
            Err(failure) if failure.code() == Some(ProblemCode::VersionConflict) => {
                self.state.set(Saving::Conflict);
                false
            }
            Err(failure) if failure.is_signed_out() => {
                self.state.set(Saving::SignedOut);
                false
            }
            Err(_) => {
                self.state.set(if kept { Saving::Here } else { Saving::Nowhere });
                let saver = self.clone();
                set_timeout(
                    move || {
                        spawn_local(async move {
                            saver.sync().await;
                        });
                    },
                    PAUSE,
                );
                false
            }
        }
    }
}
