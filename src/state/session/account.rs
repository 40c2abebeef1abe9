//! The session as signals: who it is, and when something is due.

use super::{Due, Lifetime, due, here, last_use, note_use};
use crate::client::{self, Failure, Leaving};
use crate::state::crypto::random_id;
use crate::state::notes::Note;
use crate::state::storage;
use api::{Role, Session, Today, User};
use chrono::{DateTime, Utc};
use core::time::Duration;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is known about who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The server has not answered yet.
    Asking,
    /// Nobody.
    Nobody,
    /// Nobody any more: the session ran out while the page was open.
    Ended,
    /// Somebody.
    Somebody(Box<Session>),
    /// The server does not answer.
    Unreachable,
}

/// The account of the person at the machine. Provided once, at the root of the app.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    known: RwSignal<Known>,
    today: RwSignal<Option<Today>>,
    lifetime: RwSignal<Option<Lifetime>>,
    due: RwSignal<Due>,
}

impl Account {
    /// Nothing is known yet, and nothing is asked before [`Account::ask`]: the pre-check calls nobody.
    #[must_use]
    pub fn unasked() -> Self {
        Self {
            known: RwSignal::new(Known::Asking),
            today: RwSignal::new(None),
            lifetime: RwSignal::new(None),
            due: RwSignal::new(Due::Nothing),
        }
    }

    /// Watches the time while the owner of the call lives.
    pub fn watch(self) {
        if let Ok(watch) = set_interval_with_handle(move || self.tick(), Duration::from_secs(1)) {
            on_cleanup(move || watch.clear());
        }
    }

    /// What is known.
    #[must_use]
    pub const fn known(self) -> RwSignal<Known> {
        self.known
    }

    /// What is due.
    #[must_use]
    pub const fn due(self) -> RwSignal<Due> {
        self.due
    }

    /// The server's day, once it has said so.
    #[must_use]
    pub const fn today(self) -> RwSignal<Option<Today>> {
        self.today
    }

    /// Who is signed in.
    #[must_use]
    pub fn user(self) -> Option<User> {
        self.known.with(|known| match known {
            Known::Somebody(session) => Some(session.user.clone()),
            _ => None,
        })
    }

    /// Who is signed in, where it is somebody of this role.
    #[must_use]
    pub fn user_as(self, role: Role) -> Option<User> {
        self.user().filter(|user| user.role == role)
    }

    /// Asks the server who is signed in.
    pub fn ask(self) {
        spawn_local(self.refresh(Known::Nobody));
    }

    /// Signs in as a demo user. On a shared computer nothing is kept, and what lies there is deleted.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn sign_in(self, user: &str, shared: bool) -> Result<User, Failure> {
        let key = random_id().map_err(|_| Failure::Unreadable { status: 0 })?;
        let session = client::sign_in(user, &key).await?;
        if shared {
            storage::set_shared().await;
        } else {
            storage::set_own();
        }
        let (user, began) = (session.user.clone(), session.signed_in_at);
        self.set(session, began);
        Ok(user)
    }

    /// Signs out and deletes the key, and with it all that is kept on this machine.
    ///
    /// # Errors
    /// [`Failure`] where the server could not be told; then nothing is deleted either.
    pub async fn sign_out(self) -> Result<(), Failure> {
        let key = random_id().map_err(|_| Failure::Unreadable { status: 0 })?;
        client::sign_out(&key).await?;
        let _ = storage::destroy().await;
        self.leave(Known::Nobody);
        Ok(())
    }

    /// Uses the session, so that it lasts.
    pub fn extend(self) {
        spawn_local(async move {
            match client::session(&Leaving::never()).await {
                Ok(Some(_)) => self.tick(),
                Ok(None) => self.leave(Known::Ended),
                // Unreachable: the warning stays, and so does its button.
                Err(_) => {}
            }
        });
    }

    fn set(self, session: Session, server: DateTime<Utc>) {
        note_use();
        if storage::is_shared() {
            Note::SignedIn.set_here()
        } else {
            Note::SignedIn.set()
        }
        self.lifetime.set(Some(Lifetime::of(&session, server, here())));
        self.due.set(Due::Nothing);
        self.known.set(Known::Somebody(Box::new(session)));
    }

    fn leave(self, known: Known) {
        if known != Known::Unreachable {
            Note::SignedIn.clear();
        }
        self.lifetime.set(None);
        self.due.set(Due::Nothing);
        if self.known.get_untracked() != known {
            self.known.set(known);
        }
    }

    fn tick(self) {
        let Some(lifetime) = self.lifetime.get_untracked() else { return };
        let now = due(lifetime.left(last_use(), here()));
        if now == Due::Ended {
            // Another tab may have used the session meanwhile; only the server knows.
            self.lifetime.set(None);
            spawn_local(self.refresh(Known::Ended));
        } else if self.due.get_untracked() != now {
            self.due.set(now);
        }
    }

    /// Asks for the day and the session; `gone` is what it means when there is none.
    async fn refresh(self, gone: Known) {
        let never = Leaving::never();
        match (client::today(&never).await, client::session(&never).await) {
            (Ok(today), Ok(Some(session))) => {
                self.set(session, today.now);
                self.today.set(Some(today));
            }
            (Ok(today), Ok(None)) => {
                self.today.set(Some(today));
                self.leave(gone);
            }
            _ => self.leave(Known::Unreachable),
        }
    }
}
