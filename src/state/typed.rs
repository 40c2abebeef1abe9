//! What is typed into a form: kept on this machine until the server has it, and sent under one key as long as it
//! stays the same.

mod elsewhere;
mod later;

pub use elsewhere::{is_sent, send, watch};
pub use later::Kept;

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
    let began = StoredValue::new(untrack(typed));
    let ready = RwSignal::new(false);
    let far = RwSignal::new(Kept::Nothing);
    spawn_local(async move {
        let form = name.get_value();
        let here = recall::<T>(&form).await;
        let anywhere = here.is_some();
        if let Some(before) = here {
            fill(before);
        }
        if ready.try_set(true).is_some() || anywhere {
            return;
        }
        let there: Option<T> =
            elsewhere::recall(&form).await.and_then(|typed| serde_json::from_str(&typed).ok());
        // Whoever has begun to type, or has left the page, meanwhile is not interrupted.
        let untouched = || began.try_with_value(|began| untrack(typed) == *began) == Some(true);
        if let Some(before) = there.filter(|_| untouched()) {
            fill(before);
        }
    });
    Effect::new(move |kept: Option<bool>| {
        let typed = typed();
        let differs = ready.get() && began.with_value(|began| typed != *began);
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

/// Lets go of what waits and of what is known of the server's copy, before all that is kept here is deleted.
pub fn drop_all() {
    later::drop_waiting();
    elsewhere::drop_all();
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
