//! A form on its way to the server: checked here, sent under one key until it is acknowledged, refused at its fields, or
//! failed with a next step. Nothing is done before the server has said so.

mod faults;
mod foot;

pub use faults::{Faults, Place, at_field};

use crate::client::Failure;
use crate::prelude::*;
use crate::state::typed::{Draft, WriteKey};
use core::future::Future;
use core::pin::Pin;
use leptos::ev::SubmitEvent;
use leptos::task::spawn_local;

/// Where a form stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// It waits for the reader.
    #[default]
    Idle,
    /// The server is asked.
    Sending,
    /// The server found something wrong at fields of the page.
    Refused(Vec<FieldError>),
    /// It did not come through; what to do next is said beside the button.
    Failed(Failure),
    /// The server has it.
    Done,
}

impl Stand {
    fn refused(&self) -> Vec<FieldError> {
        if let Self::Refused(faults) = self { faults.clone() } else { Vec::new() }
    }

    fn failed(&self) -> Option<Failure> {
        if let Self::Failed(failure) = self { Some(failure.clone()) } else { None }
    }

    fn is_sending(&self) -> bool {
        *self == Self::Sending
    }
}

/// An answer on its way. Boxed, so that the code that waits for it is not copied into every form.
type Answering<A> = Pin<Box<dyn Future<Output = Result<A, Failure>>>>;

/// What is done where no server was found; whether that settles it.
type Otherwise = Box<dyn FnOnce() -> bool>;

/// A form that sends a `T`.
#[derive(Debug)]
pub struct Submission<T: Send + Sync + 'static> {
    read: Callback<(), Result<T, Vec<FieldError>>>,
    place: Place,
    draft: Option<Draft>,
    errors: Memo<Vec<FieldError>>,
    attempt: RwSignal<u32>,
    stand: RwSignal<Stand>,
    keys: WriteKey<T>,
}

impl<T: Send + Sync + 'static> Clone for Submission<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Submission<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Submission<T> {
    /// A form that `read` reads: what is to be sent, or what is wrong with it in the order of the fields.
    #[must_use]
    pub fn new(read: impl Fn() -> Result<T, Vec<FieldError>> + Send + Sync + 'static) -> Self {
        let read = Callback::new(move |()| read());
        let (attempt, stand) = (RwSignal::new(0), RwSignal::new(Stand::Idle));
        let errors = Memo::new(move |_| {
            if attempt.get() == 0 {
                return Vec::new();
            }
            let refused = || stand.with(Stand::refused);
            read.run(()).err().unwrap_or_else(refused)
        });
        Self { read, place: |_| None, draft: None, errors, attempt, stand, keys: WriteKey::new() }
    }

    /// The server's own faults stand at the fields that `place` names; the others are said beside the button.
    #[must_use]
    pub fn placed(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// What is typed is kept as `draft` until the server has it.
    #[must_use]
    pub fn kept(self, draft: Draft) -> Self {
        Self { draft: Some(draft), ..self }
    }

    /// What is wrong now; nothing before the first try.
    #[must_use]
    pub fn errors(self) -> Signal<Vec<FieldError>> {
        self.errors.into()
    }

    /// How often the reader has tried, counted anew after a success.
    #[must_use]
    pub fn attempt(self) -> Signal<u32> {
        self.attempt.into()
    }

    /// What is wrong at `field`.
    #[must_use]
    pub fn at(self, field: &'static str) -> MaybeProp<String> {
        at_field(self.errors(), field)
    }

    /// What it reads as now, where nothing is wrong.
    #[must_use]
    pub fn now(self) -> Option<T> {
        self.read.run(()).ok()
    }

    /// Whether the server is being asked.
    #[must_use]
    pub fn busy(self) -> Signal<bool> {
        foot::busy(self.stand)
    }

    /// What failed is settled in another way: it is said no more.
    pub fn settled(self) {
        self.stand.set(Stand::Idle);
    }

    /// Whether the server has what was sent last.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.stand.with(|stand| *stand == Stand::Done)
    }

    /// What happens when the reader sends the form: `act` gets what is right; else the faults are shown.
    pub fn on_submit(self, act: impl Fn(T) + 'static) -> impl Fn(SubmitEvent) + 'static {
        move |event| {
            event.prevent_default();
            if self.is_sending() {
                return;
            }
            self.stand.set(Stand::Idle);
            self.attempt.update(|attempt| *attempt += 1);
            if let Ok(body) = untrack(|| self.read.run(())) {
                act(body);
            }
        }
    }

    /// Writes `body` by `call`, which gets the key of this write: the same as before while the same is sent. Then the
    /// draft is forgotten, and `done` has the answer.
    pub fn send<A, F>(self, body: T, call: impl FnOnce(T, String) -> F, done: impl FnOnce(A) + 'static)
    where
        F: Future<Output = Result<A, Failure>> + 'static,
        A: 'static,
    {
        self.send_or(body, call, done, None);
    }

    /// The same, but where no server is found `wait` may take the body and its key, to send them later. It says whether it
    /// has; then the draft is forgotten.
    pub fn send_or_wait<A, F>(
        self,
        body: T,
        call: impl FnOnce(T, String) -> F,
        done: impl FnOnce(A) + 'static,
        wait: impl FnOnce(&T, String) -> bool + 'static,
    ) where
        F: Future<Output = Result<A, Failure>> + 'static,
        A: 'static,
    {
        let (key, later) = (self.keys.of(&body), body.clone());
        let draft = self.draft.map(Draft::forgetting);
        let otherwise = move || {
            let waits = wait(&later, key);
            if waits {
                self.keys.done();
                if let Some(forget) = draft {
                    forget();
                }
                let _ = self.attempt.try_set(0);
                let _ = self.stand.try_set(Stand::Idle);
            }
            waits
        };
        self.send_or(body, call, done, Some(Box::new(otherwise)));
    }

    fn send_or<A, F>(
        self,
        body: T,
        call: impl FnOnce(T, String) -> F,
        done: impl FnOnce(A) + 'static,
        otherwise: Option<Otherwise>,
    ) where
        F: Future<Output = Result<A, Failure>> + 'static,
        A: 'static,
    {
        let key = self.keys.of(&body);
        // The page may be left before the answer comes; its draft is to go all the same.
        let draft = self.draft.map(Draft::forgetting);
        let acknowledged = move |answer| {
            self.keys.done();
            if let Some(forget) = draft {
                forget();
            }
            let _ = self.attempt.try_set(0);
            let _ = self.stand.try_set(Stand::Done);
            done(answer);
        };
        self.run(Box::pin(call(body, key)), acknowledged, otherwise);
    }

    /// Asks the server something that changes nothing there; `then` has the answer.
    pub fn ask<A, F>(self, call: F, then: impl FnOnce(A) + 'static)
    where
        F: Future<Output = Result<A, Failure>> + 'static,
        A: 'static,
    {
        let then = move |answer| {
            let _ = self.stand.try_set(Stand::Idle);
            then(answer);
        };
        self.run(Box::pin(call), then, None);
    }

    fn run<A: 'static>(
        self,
        call: Answering<A>,
        then: impl FnOnce(A) + 'static,
        otherwise: Option<Otherwise>,
    ) {
        if self.is_sending() {
            return;
        }
        self.stand.set(Stand::Sending);
        let (place, stand, attempt) = (self.place, self.stand, self.attempt);
        spawn_local(async move {
            match call.await {
                Ok(answer) => then(answer),
                Err(Failure::Unreachable) if otherwise.is_some_and(|settle| settle()) => {}
                Err(failure) => {
                    let faults = faults::told(&failure, place);
                    if faults.is_empty() {
                        let _ = stand.try_set(Stand::Failed(failure));
                    } else {
                        let _ = stand.try_set(Stand::Refused(faults));
                        // The summary takes the focus at each try, and this one was the server's.
                        let _ = attempt.try_update(|attempt| *attempt += 1);
                    }
                }
            }
        });
    }

    fn is_sending(self) -> bool {
        self.stand.with_untracked(Stand::is_sending)
    }

    /// The end of the form: what failed, whether what is typed is kept, and the button `words` that sends it.
    #[must_use]
    pub fn foot(self, words: texts::Msg) -> AnyView {
        foot::foot(self.stand, self.draft, words, Weight::Primary)
    }

    /// The same where the button only asks, and another does it.
    #[must_use]
    pub fn asking_foot(self, words: texts::Msg) -> AnyView {
        foot::foot(self.stand, self.draft, words, Weight::Secondary)
    }
}
