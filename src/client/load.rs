//! A read as a signal: waiting, here, or failed.

use super::{Failure, Leaving};
use core::future::Future;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where a read stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T> {
    /// On its way.
    Waiting,
    /// The answer.
    Here(T),
    /// No answer.
    Failed(Failure),
}

/// A read that runs again when what it depends on changes, or when asked to.
#[derive(Debug)]
pub struct Loading<T: Send + Sync + 'static> {
    state: RwSignal<Load<T>>,
    again: Trigger,
}

impl<T: Send + Sync + 'static> Clone for Loading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loading<T> {}

impl<T: Clone + Send + Sync + 'static> Loading<T> {
    /// Where it stands.
    #[must_use]
    pub fn get(self) -> Load<T> {
        self.state.get()
    }

    /// Reads again.
    pub fn again(self) {
        self.again.notify();
    }
}

/// Reads whatever `fetch` reads, now and whenever a signal that `fetch` reads before its first wait changes.
/// The read before is cancelled; leaving the page cancels the last one.
pub fn load<T, F>(fetch: impl Fn(Leaving) -> F + 'static) -> Loading<T>
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let state = RwSignal::new(Load::Waiting);
    let again = Trigger::new();
    Effect::new(move |_| {
        again.track();
        let answer = fetch(Leaving::page());
        state.set(Load::Waiting);
        spawn_local(async move {
            let answer = match answer.await {
                Ok(answer) => Load::Here(answer),
                Err(Failure::Left) => return,
                Err(failure) => Load::Failed(failure),
            };
            // The page may be gone by now, and its signal with it.
            let _ = state.try_set(answer);
        });
    });
    Loading { state, again }
}
