//! The server's copy of what is typed: sent whenever a field is left, so that it outlives a sign-out and is there on
//! another machine. One sending at a time: older words never arrive after newer ones.

use crate::client::{self, Failure, is_passing};
use crate::state::crypto::new_id;
use crate::state::notes::Note;
use api::FormDraftChange;
use core::cell::{Cell, RefCell};
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

thread_local! {
    /// What the server has, as it was read and sent since.
    static THERE: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    /// What it does not have yet; `None` is to be deleted there.
    static OPEN: RefCell<BTreeMap<String, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
    /// Whether it was read.
    static READ: Cell<bool> = const { Cell::new(false) };
    /// The one reading of this visit.
    static READING: RefCell<Option<Promise>> = const { RefCell::new(None) };
    static SENDING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Notes what is typed into the form now. What was sent or emptied is let go of at once.
pub fn note(form: &str, typed: Option<&str>) {
    let known = READ.get() && SENDING.with_borrow(Option::is_none);
    let is_there = || THERE.with_borrow(|there| there.get(form).map(String::as_str) == typed);
    if !Note::SignedIn.is_set() || (known && is_there()) {
        OPEN.with_borrow_mut(|open| open.remove(form));
        return;
    }
    OPEN.with_borrow_mut(|open| open.insert(form.to_owned(), typed.map(str::to_owned)));
    if typed.is_none() {
        THERE.with_borrow_mut(|there| there.remove(form));
        spawn_local(send());
    }
}

/// What the server has of the form. Who is not signed in, or has no line, has nothing there.
pub async fn recall(form: &str) -> Option<String> {
    if !Note::SignedIn.is_set() {
        return None;
    }
    let reading =
        READING.with_borrow_mut(|reading| reading.get_or_insert_with(|| future_to_promise(read())).clone());
    if JsFuture::from(reading).await.is_err() {
        READING.set(None);
    }
    let newer = OPEN.with_borrow(|open| open.get(form).cloned());
    newer.unwrap_or_else(|| THERE.with_borrow(|there| there.get(form).cloned()))
}

async fn read() -> Result<JsValue, JsValue> {
    let found = client::form_drafts().await.map_err(|_| JsValue::UNDEFINED)?;
    THERE.set(found.items.into_iter().map(|one| (one.form, one.typed)).collect());
    READ.set(true);
    Ok(JsValue::UNDEFINED)
}

/// Sends what is open, after what is on its way.
pub async fn send() {
    while let Some(running) = SENDING.with_borrow(Clone::clone) {
        let _ = JsFuture::from(running).await;
    }
    if !is_sent() && Note::SignedIn.is_set() {
        let running = future_to_promise(send_all());
        SENDING.set(Some(running.clone()));
        let _ = JsFuture::from(running).await;
    }
}

/// Whether the server has everything.
pub fn is_sent() -> bool {
    OPEN.with_borrow(BTreeMap::is_empty)
}

async fn send_all() -> Result<JsValue, JsValue> {
    loop {
        let open = OPEN.take();
        if open.is_empty() {
            break;
        }
        let changes: Vec<FormDraftChange> = open
            .iter()
            .map(|(form, typed)| FormDraftChange { form: form.clone(), typed: typed.clone() })
            .collect();
        match client::save_form_drafts(changes, &new_id()).await {
            Ok(()) => THERE.with_borrow_mut(|there| {
                for (form, typed) in open {
                    match typed {
                        Some(typed) => there.insert(form, typed),
                        None => there.remove(&form),
                    };
                }
            }),
            // What the server will never take stays on this machine alone.
            Err(Failure::Problem(problem)) if !is_passing(problem.code) => break,
            Err(_) => {
                OPEN.with_borrow_mut(|newer| {
                    for (form, typed) in open {
                        newer.entry(form).or_insert(typed);
                    }
                });
                break;
            }
        }
    }
    SENDING.set(None);
    Ok(JsValue::UNDEFINED)
}

/// Sends when a field or the page is left, while the owner of the call lives.
pub fn watch() {
    for event in ["focusout", "visibilitychange"] {
        let left = window_event_listener_untyped(event, |_| {
            if !is_sent() {
                spawn_local(send());
            }
        });
        on_cleanup(move || left.remove());
    }
}

/// Lets go of everything: somebody else may sign in.
pub fn drop_all() {
    THERE.take();
    OPEN.take();
    READING.set(None);
    READ.set(false);
}
