//! Work that the server may not have, from whichever part of the app it comes. Signing out asks here first, without
//! knowing the part: its code is fetched only where it is used.

use core::future::Future;
use core::pin::Pin;
use leptos::prelude::*;

/// Sending what waits, under way.
type Sending = Pin<Box<dyn Future<Output = ()>>>;
/// How a part sends what waits.
type SendAll = Box<dyn Fn() -> Sending>;

/// What a part has told of its work.
#[derive(Clone, Copy)]
struct Told {
    open: Signal<usize>,
    sync: StoredValue<SendAll, LocalStorage>,
}

/// Whether somebody has work that is not sent. Provided once, at the root of the app.
#[derive(Clone, Copy)]
pub struct Unsent(RwSignal<Option<Told>, LocalStorage>);

impl Unsent {
    /// Nobody has told of anything yet.
    #[must_use]
    pub fn none() -> Self {
        Self(RwSignal::new_local(None))
    }

    /// A part tells how much of its work is open, and how to send it.
    pub fn tell<F>(self, open: Signal<usize>, sync: impl Fn() -> F + 'static)
    where
        F: Future<Output = ()> + 'static,
    {
        let send: SendAll = Box::new(move || -> Sending { Box::pin(sync()) });
        let sync = StoredValue::new_local(send);
        self.0.set(Some(Told { open, sync }));
    }

    /// How many changes the server may not have.
    #[must_use]
    pub fn open(self) -> usize {
        self.0.get().map_or(0, |told| told.open.get())
    }

    /// Sends what can be sent and waits for the answers.
    pub async fn sync(self) {
        let sending = self.0.get_untracked().map(|told| told.sync.with_value(|sync| sync()));
        if let Some(sending) = sending {
            sending.await;
        }
    }
}
