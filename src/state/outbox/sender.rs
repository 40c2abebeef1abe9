//! The outbox at work: keeps every entry sealed on this machine, sends one at a time, tries again when the
//! server is back. It belongs to no page, so leaving a page stops nothing.

use super::{Entry, Event, Outbox, Parcel, Stage, Written};
use crate::client::{self, Failure};
use crate::state::crypto::{CryptoError, random_id};
use crate::state::session::Account;
use crate::state::storage;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Entries lie in the vault under this and their key.
const NAME: &str = "outbox/";

/// The outbox with what keeps and sends it. Provided once, at the root of the app.
#[derive(Clone, Copy, Debug)]
pub struct Sender {
    outbox: RwSignal<Outbox>,
    account: Account,
    owner: Signal<Option<String>>,
    kept: RwSignal<bool>,
    delivered: RwSignal<u32>,
}

impl Sender {
    /// The outbox of whoever is signed in; it does nothing before [`Sender::work`]. While the server cannot be reached
    /// nothing is sent for a citizen: it has to say first that it still knows the same person.
    #[must_use]
    pub fn new(account: Account) -> Self {
        let owner = Signal::derive(move || account.user().map(|user| user.id));
        let (kept, delivered) = (RwSignal::new(true), RwSignal::new(0));
        Self { outbox: RwSignal::default(), account, owner, kept, delivered }
    }

    /// Takes up what an earlier visit left, and sends whenever its owner is signed in and the server answers; while
    /// the owner of the call lives.
    pub fn work(self) {
        let sender = self;
        spawn_local(async move {
            for entry in storage::recall_all::<Entry>(NAME).await.unwrap_or_default() {
                sender.outbox.update(|outbox| outbox.restore(entry));
            }
            sender.send();
        });
        Effect::new(move |_| {
            if sender.owner.with(Option::is_some) && !sender.account.is_away() {
                sender.send();
            }
        });
        let online = window_event_listener_untyped("online", move |_| sender.send());
        let seen = window_event_listener(ev::focus, move |_| sender.send());
        on_cleanup(move || {
            online.remove();
            seen.remove();
        });
    }

    /// The outbox.
    #[must_use]
    pub const fn outbox(self) -> RwSignal<Outbox> {
        self.outbox
    }

    /// Whether closing the tab would lose nothing: everything open is kept on this machine.
    #[must_use]
    pub const fn kept(self) -> RwSignal<bool> {
        self.kept
    }

    /// What is open or refused of the person signed in, oldest first.
    #[must_use]
    pub fn own(self) -> Vec<Entry> {
        let owner = self.owner.get();
        let shown = |entry: &&Entry| entry.is_open() || matches!(entry.stage, Stage::Refused { .. });
        self.outbox.with(|outbox| {
            let own = outbox.entries().iter().filter(|entry| Some(&entry.owner) == owner.as_ref());
            own.filter(shown).cloned().collect()
        })
    }

    /// How many submissions of the person signed in the server may not have.
    #[must_use]
    pub fn open(self) -> usize {
        self.owner
            .with(|owner| owner.as_deref().map_or(0, |owner| self.outbox.with(|outbox| outbox.open(owner))))
    }

    /// How many messages and entries the server has got from here: whoever reads it reads their lists anew.
    #[must_use]
    pub const fn delivered(self) -> RwSignal<u32> {
        self.delivered
    }

    /// Lays what found no server in the outbox, under the key it was tried with, and keeps it.
    pub fn wait(self, owner: &str, key: String, parcel: Parcel, written: Written<'_>) {
        // Where the machine knows that it has no connection, nothing has left it.
        let tried = window().navigator().on_line();
        self.outbox.update(|outbox| outbox.wait(&key, owner, parcel, written, tried));
        // Not yet: it is said when it is, and until then nothing is missed that is not there.
        self.kept.set(false);
        spawn_local(async move { self.keep(&key).await });
    }

    /// Takes back what waits. `None` where it is on its way, or gone.
    #[must_use]
    pub fn take_back(self, key: &str) -> Option<Entry> {
        let entry = self.outbox.try_update(|outbox| outbox.take_back(key)).flatten();
        if entry.is_some() {
            let key = key.to_owned();
            spawn_local(async move { self.keep(&key).await });
        }
        entry
    }

    /// Where the submission made from `draft` stands.
    #[must_use]
    pub fn stage(self, draft: &str) -> Option<Stage> {
        self.outbox.with(|outbox| outbox.of_draft(draft).map(|entry| entry.stage.clone()))
    }

    /// Lays a submission in the outbox, keeps it, and sends it.
    ///
    /// # Errors
    /// [`CryptoError`] where the browser gives no random numbers; nothing was submitted.
    pub fn submit(self, owner: &str, draft: &str, body: &str) -> Result<(), CryptoError> {
        let fresh = random_id()?;
        let key = self.outbox.try_update(|outbox| outbox.submit(&fresh, owner, draft, body)).unwrap_or(fresh);
        spawn_local(async move {
            self.keep(&key).await;
            self.send();
        });
        Ok(())
    }

    /// Takes a submission that has its answer away.
    pub fn put_away(self, draft: &str) {
        let key = self.outbox.with_untracked(|outbox| outbox.of_draft(draft).map(|entry| entry.key.clone()));
        if let Some(key) = key {
            self.outbox.update(|outbox| outbox.put_away(&key));
            spawn_local(async move { self.keep(&key).await });
        }
    }

    /// Sends the next one, if there is one and nothing is on its way.
    pub fn send(self) {
        spawn_local(async move { while self.send_one().await {} });
    }

    /// Sends what can be sent and waits for the answers; for signing out.
    pub async fn sync(self) {
        while self.send_one().await {}
    }

    /// Sends one and waits for its answer. Whether to go on with the next.
    async fn send_one(self) -> bool {
        let owner = self.owner.get_untracked().filter(|_| !untrack(|| self.account.is_away()));
        let next = owner.and_then(|owner| self.outbox.with_untracked(|outbox| outbox.next(&owner).cloned()));
        let Some(Entry { key, body, parcel, .. }) = next else { return false };
        // On its way from here on, before anything waits: a second call finds nothing to send.
        self.record(&key, Event::Handed);
        // Taken back or sent in another window: there it is gone from what is kept.
        if parcel != Parcel::Application && self.is_gone(&key).await {
            self.record(&key, Event::Unreachable);
            let _ = self.outbox.try_update(|outbox| outbox.take_back(&key));
            self.delivered.update(|times| *times += 1);
            return true;
        }
        let event = match client::deliver(&parcel, &body, &key).await {
            Ok(id) => Event::Acknowledged { id },
            Err(failure) if failure.is_signed_out() => Event::SignedOut,
            Err(Failure::Problem(problem)) if !client::is_passing(problem.code) => Event::Refused { problem },
            // No answer, or none that can be read: the server may have it or not. The key settles that.
            Err(failure) => {
                if failure == Failure::Unreachable {
                    self.account.lost();
                }
                Event::Unreachable
            }
        };
        let go_on = matches!(event, Event::Acknowledged { .. } | Event::Refused { .. });
        let try_again = event == Event::Unreachable;
        let delivered = parcel != Parcel::Application && matches!(event, Event::Acknowledged { .. });
        self.record(&key, event);
        if delivered {
            // It is shown where it belongs now.
            self.outbox.update(|outbox| outbox.put_away(&key));
            self.delivered.update(|times| *times += 1);
        }
        self.keep(&key).await;
        if try_again {
            let pause = self.outbox.with_untracked(|outbox| {
                outbox.entries().iter().find(|entry| entry.key == key).map(Entry::pause)
            });
            if let Some(pause) = pause {
                set_timeout(move || self.send(), pause);
            }
        }
        go_on
    }

    /// Whether it was kept on this machine and lies there no more.
    async fn is_gone(self, key: &str) -> bool {
        let kept = storage::recall::<Entry>(&format!("{NAME}{key}")).await;
        self.kept.get_untracked() && matches!(kept, Ok(None))
    }

    fn record(self, key: &str, event: Event) {
        self.outbox.update(|outbox| {
            // An event that no longer fits came from a tab that was slower: what is known stays.
            let _ = outbox.record(key, event);
        });
    }

    /// Keeps the entry as it is now, or forgets it when it is gone from the outbox.
    async fn keep(self, key: &str) {
        let name = format!("{NAME}{key}");
        let entry = self
            .outbox
            .with_untracked(|outbox| outbox.entries().iter().find(|entry| entry.key == key).cloned());
        let done = match entry {
            Some(entry) => storage::keep(&name, &entry).await.is_ok(),
            None => storage::forget(&name).await.is_ok(),
        };
        self.kept.set(done);
    }
}
