//! Choosing a time and booking it. A page says "booked" only with the server's receipt.

use super::filter::{Filter, fields};
use super::none_free::none_free;
use super::times::times;
use super::{BASE, words};
use crate::client::{self, Failure, Load, load};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::say;
use crate::state::crypto::new_id;
use crate::state::unreached::heard;
use api::booking::{BookingReceipt, FormChoice, FreeTime, NewBooking, Rebooking, SlotList, Tried};
use leptos::task::spawn_local;

/// What the time is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// A meeting that is not booked yet.
    Book,
    /// Another time for this booking.
    Move(String),
}

impl Aim {
    async fn send(
        &self,
        person: &str,
        (slot, or_alike): (String, bool),
        key: &str,
    ) -> Result<BookingReceipt, Failure> {
        match self {
            // What was noted while the server was away has an address of its own: under one key a booking says the same.
            Self::Book => client::book(person, &NewBooking { slot, or_alike, noted_at: None }, key).await,
            Self::Move(booking) => client::rebook(person, booking, &Rebooking { slot, or_alike }, key).await,
        }
    }
}

/// The filter, the times, and the button.
pub fn choose(person: String, aim: Aim, forms: FormChoice) -> AnyView {
    let filter = Filter::new();
    let chosen = RwSignal::new(String::new());
    let failed = RwSignal::new(None::<Failure>);
    let whose = person.clone();
    let found = load(move |leaving| {
        let (whose, query) = (whose.clone(), filter.query());
        async move { heard(&whose, Tried::Look, client::slots(&whose, &query, &leaving).await) }
    });
    // What was found last stays while the next is on its way, so that nothing jumps under the hands.
    let list = RwSignal::new(None::<SlotList>);
    Effect::new(move |_| {
        if let Load::Here(here) = found.get() {
            say(&t(msg::booking::found(here.times().count())));
            chosen.update(|chosen| {
                if !here.times().any(|time| time.slot.id == *chosen) {
                    chosen.clear();
                }
            });
            list.set(Some(here));
        }
    });
    let aim = StoredValue::new(aim);
    let (forms, person) = (StoredValue::new(forms), StoredValue::new(person));
    let again = move || found.again();
    view! {
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {live(move || match (list.get(), found.get()) {
            (None, Load::Failed(failure)) => view! { <Failed failure=failure again=again /> }.into_any(),
            (None, _) => view! { <Spinner /> }.into_any(),
            (Some(here), state) => {
                let head = forms.with_value(|forms| fields(person.get_value(), filter, forms, &here));
                let trouble = match state {
                    Load::Failed(failure) => Some(view! { <Failed failure=failure again=again /> }),
                    _ => None,
                };
                let missing = here
                    .missing
                    .clone()
                    .map(|system| {
                        view! { <Alert tone=Tone::Warning>{t(msg::booking::missing(system))}</Alert> }
                    });
                let body = if here.days.is_empty() {
                    none_free(person.get_value(), &here, filter)
                } else {
                    form(person, aim, here, chosen, failed, again)
                };
                view! {
                    {head}
                    {trouble}
                    {missing}
                    {body}
                }
                    .into_any()
            }
        })}
    }
    .into_any()
}

fn form(
    person: StoredValue<String>,
    aim: StoredValue<Aim>,
    found: SlotList,
    chosen: RwSignal<String>,
    failed: RwSignal<Option<Failure>>,
    again: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let attempt = RwSignal::new(0_u32);
    let busy = RwSignal::new(false);
    // One key for one time: an answer that was lost gives the same receipt again.
    let key = StoredValue::new((String::new(), String::new()));
    // Whoever has not asked for a certain caseworker gets anybody who is free then.
    let anyone = found.caseworker.is_none();
    let error = Signal::derive(move || {
        (attempt.get() > 0 && chosen.with(String::is_empty)).then(|| t(msg::booking::choose_missing()))
    });
    let errors = Signal::derive(move || {
        let at = |text| FieldError { field: "slot-first".to_owned(), text };
        error.get().map(at).into_iter().collect::<Vec<_>>()
    });
    let navigate = StoredValue::new_local(use_navigate());
    let all: Vec<FreeTime> = found.times().cloned().collect();
    let all = StoredValue::new(all);
    let picked = move || {
        let words = |time: &FreeTime| {
            let at = words::long_time(&time.slot);
            t(if time.free == 1 { msg::booking::picked(at) } else { msg::booking::picked_anyone(at) })
        };
        chosen.with(|chosen| all.with_value(|all| all.iter().find(|time| time.slot.id == *chosen).map(words)))
    };
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.update(|attempt| *attempt += 1);
        let slot = chosen.get_untracked();
        if slot.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        if key.with_value(|(known, _)| *known != slot) {
            key.set_value((slot.clone(), new_id()));
        }
        spawn_local(async move {
            let (person, aim) = (person.get_value(), aim.get_value());
            let sent = aim.send(&person, (slot, anyone), &key.with_value(|(_, key)| key.clone())).await;
            let sent = heard(&person, Tried::Book, sent);
            let _ = busy.try_set(false);
            match sent {
                Ok(receipt) => {
                    let to = format!("{BASE}/kvittering/{}", receipt.id);
                    let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
                }
                Err(failure) => {
                    // A time that cannot be had is not offered again.
                    if failure.code().is_some() {
                        again();
                    }
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    };
    let button = move || match aim.get_value() {
        Aim::Book => t(msg::booking::book_button()),
        Aim::Move(_) => t(msg::booking::rebook_button()),
    };
    let more = found.more.then(|| view! { <p class="small-text">{t(msg::booking::more())}</p> });
    view! {
        <form novalidate on:submit=go>
            <ErrorSummary errors=errors attempt=attempt />
            {times(found.days, chosen, error)}
            {more}
            <p class="slot-picked" aria-live="polite">
                {picked}
            </p>
            <div class="button-row">
                <Button text=Signal::derive(button) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
