//! What is typed into a form: kept on this machine until the server has it, and sent under one key as long as it
//! stays the same.

mod later;

pub use later::{Kept, drop_waiting};

use super::crypto::new_id;
use super::storage;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Fills in what was typed under `name` before, and keeps what is typed from now on. On a shared computer nothing is
/// kept; the page itself still has it. Gives how far it is kept.
pub fn keep_typed<T>(
    name: StoredValue<String>,
    typed: impl Fn() -> T + Copy + Send + Sync + 'static,
    fill: impl Fn(T) + 'static,
) -> RwSignal<Kept>
where
    T: Serialize + DeserializeOwned + PartialEq + Send + Sync + 'static,
{
    let began = untrack(typed);
    let ready = RwSignal::new(false);
    let far = RwSignal::new(Kept::Nothing);
    spawn_local(async move {
        if let Some(before) = recall::<T>(&name.get_value()).await {
            fill(before);
        }
        let _ = ready.try_set(true);
    });
    Effect::new(move |kept: Option<bool>| {
        let typed = typed();
        let differs = ready.get() && typed != began;
        if differs {
            match serde_json::to_string(&typed) {
                Ok(text) => later::soon(name.get_value(), Some(text), Some(far)),
                Err(_) => far.set(Kept::Nowhere),
            }
        } else if kept == Some(true) {
            later::soon(name.get_value(), None, Some(far));
        }
        differs
    });
    far
}

/// What was typed under `name`: what waits to be kept is newer than what is kept.
async fn recall<T: DeserializeOwned>(name: &str) -> Option<T> {
    match later::waiting(name) {
        Some(text) => text.and_then(|text| serde_json::from_str(&text).ok()),
        None => storage::recall(name).await.ok().flatten(),
    }
}

/// What is typed into a form, and how far it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Draft {
    name: StoredValue<String>,
    far: RwSignal<Kept>,
}

impl Draft {
    /// Keeps it under `name`, as [`keep_typed`] does.
    pub fn keep<T>(
        name: String,
        typed: impl Fn() -> T + Copy + Send + Sync + 'static,
        fill: impl Fn(T) + 'static,
    ) -> Self
    where
        T: Serialize + DeserializeOwned + PartialEq + Send + Sync + 'static,
    {
        let name = StoredValue::new(name);
        Self { name, far: keep_typed(name, typed, fill) }
    }

    /// How far it is kept.
    #[must_use]
    pub const fn far(self) -> RwSignal<Kept> {
        self.far
    }

    /// What forgets it once the server has it; also after the page is gone.
    pub fn forgetting(self) -> impl FnOnce() {
        let (name, far) = (self.name.try_get_value(), self.far);
        move || {
            if let Some(name) = name {
                later::soon(name, None, Some(far));
            }
        }
    }

    /// Forgets it now.
    pub fn forget(self) {
        self.forgetting()();
    }
}

/// Forgets what was typed under `name`: the server has it.
pub fn forget_typed(name: StoredValue<String>) {
    later::soon(name.get_value(), None, None);
}

/// The key of a write.
#[derive(Debug)]
pub struct WriteKey<T: Send + Sync + 'static>(StoredValue<Option<(String, T)>>);

impl<T: Send + Sync + 'static> Clone for WriteKey<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for WriteKey<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> WriteKey<T> {
    /// Nothing was sent yet.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// The key for `body`: the same as before while the same is sent, so that a lost answer makes no second one.
    #[must_use]
    pub fn of(self, body: &T) -> String {
        let known = self
            .0
            .with_value(|sent| sent.as_ref().filter(|(_, sent)| sent == body).map(|(key, _)| key.clone()));
        known.unwrap_or_else(|| {
            let key = new_id();
            self.0.set_value(Some((key.clone(), body.clone())));
            key
        })
    }

    /// The write is done: what comes next is another, even when it says the same.
    pub fn done(self) {
        self.0.set_value(None);
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Default for WriteKey<T> {
    fn default() -> Self {
        Self::new()
    }
}
