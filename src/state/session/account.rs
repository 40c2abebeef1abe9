//! The session as signals: who it is, and when something is due.

use super::{Due, Lifetime, due, here, last_use, machine_seconds, note_server_time, note_use};
use crate::client::{self, Failure, Leaving};
use crate::state::crypto::random_id;
use crate::state::notes::Note;
use crate::state::seen;
use crate::state::storage;
use crate::state::typed;
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
    /// A citizen whom the server knew before it could not be reached: she reads what she has seen.
    Away(Box<User>),
    /// The server does not answer.
    Unreachable,
}

/// How often the server is looked for while it cannot be reached, in seconds.
const LOOK: u64 = 15;

/// The account of the person at the machine. Provided once, at the root of the app.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    known: RwSignal<Known>,
    today: RwSignal<Option<Today>>,
    lifetime: RwSignal<Option<Lifetime>>,
    due: RwSignal<Due>,
    back: RwSignal<u32>,
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
            back: RwSignal::new(0),
        }
    }

    /// Watches the time while the owner of the call lives.
    pub fn watch(self) {
        if let Ok(watch) = set_interval_with_handle(move || self.tick(), Duration::from_secs(1)) {
            on_cleanup(move || watch.clear());
        }
        let online = window_event_listener_untyped("online", move |_| self.look());
        on_cleanup(move || online.remove());
        typed::watch();
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
            Known::Away(user) => Some((**user).clone()),
            _ => None,
        })
    }

    /// Who is signed in, where it is somebody of this role.
    #[must_use]
    pub fn user_as(self, role: Role) -> Option<User> {
        self.user().filter(|user| user.role == role)
    }

    /// Whether the server cannot be reached, and she reads what she has seen.
    #[must_use]
    pub fn is_away(self) -> bool {
        self.known.with(|known| matches!(known, Known::Away(_)))
    }

    /// How often the server was reached again: whoever reads it reads anew then.
    #[must_use]
    pub const fn back(self) -> RwSignal<u32> {
        self.back
    }

    /// A call has found no server. For a citizen it is looked for from here on, and nothing is sent before it has said
    /// that it still knows her.
    pub fn lost(self) {
        if let Some(user) = untrack(|| self.user_as(Role::Citizen)) {
            self.go_away(user);
        }
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
        // First, so that no answer that is still on its way is kept after all.
        Note::SignedIn.clear();
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
        note_server_time(server);
        if storage::is_shared() {
            Note::SignedIn.set_here()
        } else {
            Note::SignedIn.set()
        }
        self.lifetime.set(Some(Lifetime::of(&session, server, here())));
        self.due.set(Due::Nothing);
        spawn_local(seen::signed_in(session.user.clone()));
        let was_away = untrack(|| self.is_away());
        self.known.set(Known::Somebody(Box::new(session)));
        if was_away {
            self.back.update(|times| *times += 1);
        }
    }

    fn go_away(self, user: User) {
        self.lifetime.set(None);
        self.due.set(Due::Nothing);
        if !untrack(|| self.is_away()) {
            self.known.set(Known::Away(Box::new(user)));
        }
    }

    /// Looks for the server where it could not be reached.
    fn look(self) {
        if untrack(|| self.is_away()) {
            spawn_local(self.refresh(Known::Ended));
        }
    }

    fn leave(self, known: Known) {
        if known != Known::Unreachable {
            Note::SignedIn.clear();
            typed::drop_all();
        }
        self.lifetime.set(None);
        self.due.set(Due::Nothing);
        if self.known.get_untracked() != known {
            self.known.set(known);
        }
    }

    fn tick(self) {
        if machine_seconds().is_multiple_of(LOOK) {
            self.look();
        }
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
            // Somebody else has signed in meanwhile, in another window: nothing of this page is hers.
            (Ok(_), Ok(Some(session))) if untrack(|| self.is_away() && !self.is(&session.user)) => {
                let _ = location().reload();
            }
            (Ok(today), Ok(Some(session))) => {
                self.set(session, today.now);
                self.today.set(Some(today));
            }
            (Ok(today), Ok(None)) => {
                self.today.set(Some(today));
                self.leave(gone);
            }
            _ if untrack(|| self.is_away()) => {}
            _ => match self.reader().await {
                Some(user) => self.go_away(user),
                None => self.leave(Known::Unreachable),
            },
        }
    }

    /// Who may read what was seen here: never another than whom the page knows already.
    async fn reader(self) -> Option<User> {
        let who = seen::reader().await.filter(|_| seen::is_own())?;
        untrack(|| self.user()).is_none_or(|known| known.id == who.id).then_some(who)
    }

    fn is(self, user: &User) -> bool {
        self.user().is_some_and(|known| known.id == user.id)
    }
}
