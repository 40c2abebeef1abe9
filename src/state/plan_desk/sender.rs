//! The desk as signals: every change is shown at once, kept sealed on this machine, and sent until the server has
//! it. It belongs to no page, so leaving a page stops nothing.

use super::copy::{self, Since};
use super::{Desk, Kept};
use crate::client::{self, Failure};
use crate::state::crypto::new_id;
use crate::state::seen::{self, Part, Seen};
use crate::state::session::{self, Account};
use crate::state::storage;
use crate::state::unsent::Unsent;
use api::{PlanOperations, PlanVersionRow, PlanView, Today};
use chrono::{DateTime, Utc};
use core::time::Duration;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::{Author, Change, Operation, Party, Refused};

/// What waits lies in the vault under this and the person's id.
const NAME: &str = "plan/";
/// The server takes so many operations at once.
const AT_ONCE: usize = 100;
/// How long to wait before the next try when the server did not answer.
const PAUSE: Duration = Duration::from_secs(5);

/// Whether the server has everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed on this page.
    Untouched,
    /// Changes are on their way.
    Sending,
    /// The server did not answer; the changes are kept and tried again.
    Waiting,
    /// The session has ended; the changes are kept until somebody signs in again.
    SignedOut,
    /// The server has everything, since then.
    Saved(DateTime<Utc>),
}

/// The plan being worked on. Provided once, at the root of an audience's app.
#[derive(Clone, Copy, Debug)]
pub struct PlanDesk {
    desk: RwSignal<Desk>,
    person: RwSignal<String>,
    party: RwSignal<Party>,
    published: RwSignal<Vec<PlanVersionRow>>,
    load: RwSignal<Option<Result<(), Failure>>>,
    saving: RwSignal<Saving>,
    busy: RwSignal<bool>,
    today: RwSignal<Option<Today>>,
    seen: RwSignal<Option<DateTime<Utc>>>,
    account: Option<Account>,
}

/// Where the desk stands once it is used: at the root of the app, so that leaving a page stops nothing. Its code is
/// fetched with the pages that use it.
#[derive(Clone)]
pub struct PlanRoom {
    root: Owner,
    today: RwSignal<Option<Today>>,
    desk: StoredValue<Option<PlanDesk>>,
}

/// Provides the room for a desk; once, at the root of an audience's app. `today` is the server's day.
pub fn provide_plan(today: RwSignal<Option<Today>>) {
    if let Some(root) = Owner::current() {
        provide_context(PlanRoom { root, today, desk: StoredValue::new(None) });
    }
}

/// The desk with the plan of `person` on it, as `party` works on it. It is fetched anew each time a page asks, and what
/// is here already is shown meanwhile.
#[must_use]
pub fn use_plan(person: &str, party: Party) -> PlanDesk {
    let room: PlanRoom = expect_context();
    let desk = room.desk.get_value().unwrap_or_else(|| {
        let desk = room.root.with(|| PlanDesk::new(room.today));
        room.desk.set_value(Some(desk));
        desk
    });
    desk.open(person, party);
    desk
}

/// The desk that is in use, where one is.
#[must_use]
pub fn plan_in_use() -> Option<PlanDesk> {
    use_context::<PlanRoom>().and_then(|room| room.desk.get_value())
}

impl PlanDesk {
    fn new(today: RwSignal<Option<Today>>) -> Self {
        let desk = Self {
            today,
            desk: RwSignal::default(),
            person: RwSignal::default(),
            party: RwSignal::new(Party::Citizen),
            published: RwSignal::default(),
            load: RwSignal::new(None),
            saving: RwSignal::new(Saving::Untouched),
            busy: RwSignal::new(false),
            seen: RwSignal::new(None),
            account: use_context(),
        };
        if let Some(account) = desk.account {
            Effect::new(move |before: Option<()>| {
                account.back().track();
                if before.is_some() {
                    desk.fetch();
                }
            });
        }
        let online = window_event_listener_untyped("online", move |_| desk.send());
        on_cleanup(move || online.remove());
        if let Some(unsent) = use_context::<Unsent>() {
            unsent.tell(Signal::derive(move || desk.unsent()), move || desk.sync());
        }
        desk
    }

    fn open(self, person: &str, party: Party) {
        if self.person.with_untracked(|known| known != person) {
            self.desk.set(Desk::default());
            self.published.set(Vec::new());
            self.load.set(None);
            self.saving.set(Saving::Untouched);
            self.seen.set(None);
            self.person.set(person.to_owned());
        }
        self.party.set(party);
        self.fetch();
    }

    /// Fetches the plan where it has changed, and takes up what an earlier visit could not send.
    pub fn fetch(self) {
        let person = self.person.get_untracked();
        // Asked first: another page may be open when the answer is here.
        let own = seen::is_own();
        spawn_local(async move {
            let kept: Option<Kept> = storage::recall(&name(&person)).await.ok().flatten();
            let kept = kept.map(|kept| kept.waiting).unwrap_or_default();
            let answer = client::plan_unless(&person, self.tag(&kept)).await;
            // Another plan may lie on the desk by now.
            if self.person.with_untracked(|now| *now != person) {
                return;
            }
            match answer {
                Ok(Some((view, text))) => {
                    self.seen.set(None);
                    if own {
                        // Beside the drawing, which does not wait for it.
                        spawn_local(async move { seen::keep_text(Part::Plan, &person, &text).await });
                    }
                    self.take(view, kept);
                }
                Ok(None) => {
                    self.seen.set(None);
                    self.send();
                    if own {
                        self.desk.with_untracked(Since::of).keep(&person).await;
                    }
                }
                Err(Failure::Unreachable) if own => self.take_copy(&person, kept).await,
                Err(failure) => self.failed(failure),
            }
        });
    }

    /// Names the plan as the server gave it, where exactly that is here.
    fn tag(self, kept: &[Operation]) -> Option<String> {
        let same = self.desk.with_untracked(|desk| desk.is_in_step() && desk.has_all(kept));
        let fresh = self.is_here() && self.seen.with_untracked(Option::is_none);
        let base = self.desk.with_untracked(Desk::base);
        (same && fresh).then(|| self.published.with_untracked(|rows| PlanView::tag(base, rows)))
    }

    /// Puts the plan on the desk.
    fn take(self, view: PlanView, kept: Vec<Operation>) {
        // While changes are on their way their answer brings a newer plan than this one.
        if !self.busy.get_untracked() {
            let author = self.author();
            self.desk.update(|desk| {
                desk.take_up(kept);
                desk.loaded(view.plan, author);
            });
        }
        self.published.set(view.published);
        self.load.set(Some(Ok(())));
        self.send();
    }

    /// Without a connection: what was here before still is, and what was seen is better than nothing.
    async fn take_copy(self, person: &str, kept: Vec<Operation>) {
        let party = self.party.get_untracked();
        let author = |at: DateTime<Utc>| Author { party, at, today: at.date_naive() };
        match copy::recall(person, author).await {
            Some(Seen { found: view, at: Some(at), .. }) => {
                self.is_old(at);
                if !self.is_here() {
                    self.take(view, kept);
                }
            }
            _ => self.failed(Failure::Unreachable),
        }
    }

    /// What was here before still is; only a first try that fails shows nothing.
    fn failed(self, failure: Failure) {
        if !self.is_here() {
            self.load.set(Some(Err(failure)));
        }
    }

    fn is_here(self) -> bool {
        self.load.with_untracked(|load| matches!(load, Some(Ok(()))))
    }

    fn is_old(self, at: DateTime<Utc>) {
        self.seen.set(Some(at));
        if let Some(account) = self.account {
            account.lost();
        }
    }

    /// When the plan was as it is shown; `None` where that is now.
    #[must_use]
    pub const fn seen(self) -> RwSignal<Option<DateTime<Utc>>> {
        self.seen
    }

    /// The plan and what waits.
    #[must_use]
    pub const fn desk(self) -> RwSignal<Desk> {
        self.desk
    }

    /// Published versions, the latest first.
    #[must_use]
    pub const fn published(self) -> RwSignal<Vec<PlanVersionRow>> {
        self.published
    }

    /// Whether the plan is here; `None` while it is not known.
    #[must_use]
    pub const fn load(self) -> RwSignal<Option<Result<(), Failure>>> {
        self.load
    }

    /// Whether the server has everything.
    #[must_use]
    pub const fn saving(self) -> RwSignal<Saving> {
        self.saving
    }

    /// Who works on it.
    #[must_use]
    pub fn party(self) -> Party {
        self.party.get_untracked()
    }

    /// Whose plan it is.
    #[must_use]
    pub fn person(self) -> String {
        self.person.get_untracked()
    }

    /// The day and the moment of the server, for what is dated.
    fn author(self) -> Author {
        let today = self.today.get_untracked();
        let now = today.as_ref().map_or_else(session::server_time, |today| today.now);
        let date = today.map_or_else(|| now.date_naive(), |today| today.date);
        Author { party: self.party.get_untracked(), at: now, today: date }
    }

    /// Makes a change, keeps it and sends it.
    ///
    /// # Errors
    /// [`Refused`] where the change cannot be; nothing was changed.
    pub fn write(self, change: Change) -> Result<(), Refused> {
        self.write_all(vec![change]).map_err(|(_, why)| why)
    }

    /// Makes several changes, all of them or none.
    ///
    /// # Errors
    /// The place of the first that cannot be, and why; nothing was changed.
    pub fn write_all(self, changes: Vec<Change>) -> Result<(), (usize, Refused)> {
        let operations: Vec<_> =
            changes.into_iter().map(|change| Operation { id: new_id(), change }).collect();
        let author = self.author();
        let done = self.desk.try_update(|desk| desk.write_all(operations, author)).unwrap_or(Ok(()));
        if done.is_ok() {
            self.saving.set(Saving::Sending);
            spawn_local(async move {
                self.keep().await;
                self.send();
            });
        }
        done
    }

    /// How many changes the server may not have.
    fn unsent(self) -> usize {
        self.desk.with(|desk| desk.waiting().len())
    }

    /// Sends what can be sent and waits for the answers; for signing out.
    async fn sync(self) {
        while self.desk.with_untracked(|desk| !desk.waiting().is_empty()) && self.send_batch().await {}
    }

    /// Sends what waits, one batch at a time.
    pub fn send(self) {
        if self.busy.get_untracked() || self.desk.with_untracked(|desk| desk.waiting().is_empty()) {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let again = self.send_batch().await;
            self.busy.set(false);
            if again {
                self.send();
            }
        });
    }

    /// Whether there may be more to send right away.
    async fn send_batch(self) -> bool {
        let person = self.person.get_untracked();
        let sent: Vec<Operation> =
            self.desk.with_untracked(|desk| desk.waiting().iter().take(AT_ONCE).cloned().collect());
        self.saving.set(Saving::Sending);
        let brief = self.desk.with_untracked(|desk| desk.may_be_brief(&sent));
        let body = PlanOperations { operations: sent, brief };
        let own = seen::is_own();
        match client::write_plan(&person, &body, &new_id()).await {
            Ok(answer) if self.person.with_untracked(|now| *now == person) => {
                let (author, at) = (self.author(), answer.at);
                let whole = answer.plan.clone();
                let sent = body.operations;
                let is_the_servers =
                    self.desk.try_update(|desk| desk.answered(sent, answer, author)).unwrap_or(true);
                self.keep().await;
                match whole {
                    Some(plan) if own => {
                        let view = PlanView { plan, published: self.published.get_untracked() };
                        seen::keep(Part::Plan, &person, &view).await;
                    }
                    None if own && is_the_servers => {
                        self.desk.with_untracked(Since::of).keep(&person).await;
                    }
                    _ => {}
                }
                if !is_the_servers {
                    self.fetch();
                }
                let more = self.desk.with_untracked(|desk| !desk.waiting().is_empty());
                if !more {
                    self.saving.set(Saving::Saved(at));
                }
                more
            }
            Ok(_) => false,
            Err(failure) => {
                self.saving.set(if failure.is_signed_out() { Saving::SignedOut } else { Saving::Waiting });
                // What the server has read and will not take now is not sent again and again; a new page tries once.
                if failure.code().is_none_or(client::is_passing) {
                    set_timeout(move || self.send(), PAUSE);
                }
                false
            }
        }
    }

    /// Keeps what waits as it is now, or forgets it when nothing does.
    async fn keep(self) {
        let person = self.person.get_untracked();
        let waiting = self.desk.with_untracked(|desk| desk.waiting().to_vec());
        let name = name(&person);
        // Where nothing may be kept, as on a shared computer, the page's memory still has it.
        let _ = if waiting.is_empty() {
            storage::forget(&name).await
        } else {
            storage::keep(&name, &Kept { person, waiting }).await
        };
    }
}

fn name(person: &str) -> String {
    format!("{NAME}{person}")
}
