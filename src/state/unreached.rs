//! Moments in which booking could not reach the server, by this machine's clock. They are kept here until the server has
//! been told of them, so that a caseworker can see them beside the server's own record.

use super::crypto::new_id;
use super::storage;
use crate::client::{self, Failure};
use api::booking::{Tried, Unreached};
use core::cell::RefCell;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// Moments kept at most; the server takes no more at a time.
const MOST: usize = 100;

thread_local! {
    /// What this page has noted and not told yet, for each person.
    static HERE: RefCell<BTreeMap<String, Vec<Unreached>>> = const { RefCell::new(BTreeMap::new()) };
}

fn name(person: &str) -> String {
    format!("unreached/{person}")
}

/// What is kept of this and earlier pages, each moment once.
async fn known(person: &str) -> Vec<Unreached> {
    let kept = storage::recall::<Vec<Unreached>>(&name(person)).await;
    let mut all = kept.ok().flatten().unwrap_or_default();
    HERE.with_borrow(|here| {
        for moment in here.get(person).into_iter().flatten() {
            if !all.contains(moment) {
                all.push(*moment);
            }
        }
    });
    all.truncate(MOST);
    all
}

fn note(person: &str, tried: Tried) {
    let now = js_sys::Date::new_0().to_iso_string().as_string().and_then(|now| now.parse().ok());
    let Some(at) = now else { return };
    HERE.with_borrow_mut(|here| here.entry(person.to_owned()).or_default().push(Unreached { at, tried }));
    let person = person.to_owned();
    spawn_local(async move {
        // Where the browser keeps nothing the page still knows it.
        let _ = storage::keep(&name(&person), &known(&person).await).await;
    });
}

fn tell(person: &str) {
    let person = person.to_owned();
    spawn_local(async move {
        let all = known(&person).await;
        if all.is_empty() || client::note_unreached(&person, &all, &new_id()).await.is_err() {
            return;
        }
        HERE.with_borrow_mut(|here| {
            if let Some(here) = here.get_mut(&person) {
                here.retain(|moment| !all.contains(moment));
            }
        });
        let _ = storage::forget(&name(&person)).await;
    });
}

/// Forgets what was not told: whoever signs in next is somebody else.
pub fn drop_all() {
    HERE.with_borrow_mut(BTreeMap::clear);
}

/// Passes the answer of a call on. Where the server was not reached it is noted; where it was, it is told of earlier
/// moments.
///
/// # Errors
/// The answer's own.
pub fn heard<T>(person: &str, tried: Tried, answer: Result<T, Failure>) -> Result<T, Failure> {
    match &answer {
        Err(Failure::Unreachable) => note(person, tried),
        Ok(_) => tell(person),
        Err(_) => {}
    }
    answer
}
