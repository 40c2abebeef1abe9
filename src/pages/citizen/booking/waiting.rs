//! The waiting list: to be told when a time becomes free.

use super::filter::Filter;
use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::say;
use crate::state::crypto::new_id;
use api::booking::WaitingState;
use leptos::task::spawn_local;

/// Her place on the list, with the way off it; where she has none, nothing.
#[must_use]
pub fn standing(person: String, waiting: Option<WaitingState>) -> Option<AnyView> {
    // Who was told has a notice above instead.
    waiting.filter(|waiting| waiting.told_at.is_none()).map(|waiting| place(person, Some(waiting), None))
}

/// The way on to the list, for what is looked for now.
#[must_use]
pub fn offer(person: String, filter: Filter) -> AnyView {
    place(person, None, Some(filter))
}

fn place(person: String, waiting: Option<WaitingState>, filter: Option<Filter>) -> AnyView {
    let person = StoredValue::new(person);
    let now = RwSignal::new(waiting);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let key = StoredValue::new(new_id());
    let done = move |outcome: Result<Option<WaitingState>, Failure>| {
        match outcome {
            Ok(state) => {
                let words =
                    if state.is_some() { msg::booking::waiting_on() } else { msg::booking::waiting_off() };
                say(&t(words));
                let _ = now.try_set(state);
                key.set_value(new_id());
            }
            Err(failure) => {
                let _ = failed.try_set(Some(failure));
            }
        }
        let _ = busy.try_set(false);
    };
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let waits = now.with_untracked(Option::is_some);
        let wanted = filter.map(|filter| filter.read()).unwrap_or_default();
        spawn_local(async move {
            let (person, key) = (person.get_value(), key.get_value());
            done(if waits {
                client::stop_waiting(&person, &key).await.map(|()| None)
            } else {
                client::wait_for_slot(&person, &wanted, &key).await.map(Some)
            });
        });
    });
    let words = move || {
        let waits = now.with(Option::is_some);
        t(if waits { msg::booking::waiting_stop() } else { msg::booking::waiting_start() })
    };
    let told = move || match now.get() {
        Some(state) => view! {
            <Alert tone=Tone::Info heading=t(msg::booking::waiting_title())>
                <p>{t(msg::booking::waiting_since(moment(state.since)))}</p>
            </Alert>
        }
        .into_any(),
        None => view! { <p>{t(msg::booking::waiting_lead())}</p> }.into_any(),
    };
    view! {
        <div class="d-print-none">
            {live(told)} {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="button-row">
                <Button text=Signal::derive(words) weight=Weight::Secondary busy=busy on_click=go />
            </div>
        </div>
    }
    .into_any()
}
