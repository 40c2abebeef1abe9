//! Writes of what is typed, one after the other: each letter asks for one, and only the newest of a name counts. Two at
//! once could end in the wrong order and put an older text over a newer one.

use super::elsewhere;
use crate::state::storage;
use core::cell::{Cell, RefCell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// How far what is typed is kept on this machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was typed that is not elsewhere too.
    #[default]
    Nothing,
    /// The newest letters are on their way.
    Waiting,
    /// All of it, since this hour and minute on this machine's clock.
    At(u32, u32),
    /// The browser keeps nothing here, or the computer is shared.
    Nowhere,
}

/// What is wanted of a name: this text there, or nothing.
#[derive(Clone, PartialEq)]
struct Wanted {
    text: Option<String>,
    kept: Option<RwSignal<Kept>>,
}

thread_local! {
    static WAITING: RefCell<BTreeMap<String, Wanted>> = const { RefCell::new(BTreeMap::new()) };
    static WRITING: Cell<bool> = const { Cell::new(false) };
}

/// Keeps `text` under `name`, in place of whatever waits for it; `None` deletes it. `kept` is told how far it is.
pub fn soon(name: String, text: Option<String>, kept: Option<RwSignal<Kept>>) {
    if let Some(kept) = kept {
        let _ = kept.try_set(if text.is_some() { Kept::Waiting } else { Kept::Nothing });
    }
    elsewhere::note(&name, text.as_deref());
    WAITING.with_borrow_mut(|waiting| waiting.insert(name, Wanted { text, kept }));
    if !WRITING.replace(true) {
        spawn_local(async {
            while let Some((name, wanted)) = next() {
                write(&name, &wanted).await;
            }
            WRITING.set(false);
        });
    }
}

/// What waits to be written under `name`: newer than what lies there. `Some(None)` is to be deleted.
pub fn waiting(name: &str) -> Option<Option<String>> {
    WAITING.with_borrow(|waiting| waiting.get(name).map(|wanted| wanted.text.clone()))
}

/// Lets go of what waits, before all that is kept is deleted.
pub fn drop_waiting() {
    WAITING.with_borrow_mut(BTreeMap::clear);
}

fn next() -> Option<(String, Wanted)> {
    WAITING
        .with_borrow(|waiting| waiting.first_key_value().map(|(name, wanted)| (name.clone(), wanted.clone())))
}

async fn write(name: &str, wanted: &Wanted) {
    let done = match &wanted.text {
        Some(text) => storage::keep_text(name, text).await,
        None => storage::forget(name).await,
    };
    // It waits until it is written, so that who reads meanwhile gets it.
    let newest = WAITING.with_borrow_mut(|waiting| {
        let newest = waiting.get(name) == Some(wanted);
        if newest {
            waiting.remove(name);
        }
        newest
    });
    let Some(kept) = wanted.kept.filter(|_| newest && wanted.text.is_some()) else { return };
    let _ = kept.try_set(match done {
        Ok(()) => {
            let now = js_sys::Date::new_0();
            Kept::At(now.get_hours(), now.get_minutes())
        }
        Err(_) => Kept::Nowhere,
    });
}
