//! A week: the way to the others, what is shown of it, and its days.

use super::close::Closing;
use super::day::day;
use super::filter::Filter;
use super::words;
use crate::client::{self, Load, Loading, load};
use crate::pages::failed::Failed;
use crate::pages::moment::on_the_wall;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use api::Today;
use api::booking::CalendarSlot;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use core::cell::Cell;

thread_local! {
    /// The week that was seen last, to come back to.
    static SEEN: Cell<Option<NaiveDate>> = const { Cell::new(None) };
}

/// Shows the week of `day` when the calendar is next opened.
pub fn come_back_to(day: NaiveDate) {
    SEEN.set(Some(words::monday(day)));
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The server's moment when the page was opened.
    pub now: DateTime<Utc>,
    /// The Monday of the week.
    pub monday: RwSignal<NaiveDate>,
    /// The week's times as last read.
    pub slots: RwSignal<Option<Vec<CalendarSlot>>>,
    /// Reads them again.
    pub found: Loading<Vec<CalendarSlot>>,
    /// The time that is being moved.
    pub moving: RwSignal<Option<String>>,
    /// Which time was changed last, and what is said of it.
    pub told: RwSignal<Option<(String, String)>>,
    /// The row that gets the focus when the times are read again.
    focus: StoredValue<Option<String>>,
}

impl Desk {
    /// The server has changed the time `slot`: says so, reads the week again and comes back to its row.
    pub fn done(self, slot: &str, words: String) {
        say(&words);
        let _ = self.told.try_set(Some((slot.to_owned(), words)));
        let _ = self.focus.try_set_value(Some(slot.to_owned()));
        self.found.again();
    }
}

/// The week of today, or the one seen last. At the weekend work goes on with the week to come.
pub fn week(today: Today) -> AnyView {
    let weekend = today.date.weekday().number_from_monday() > 5;
    let current = words::monday(today.date) + Days::new(if weekend { 7 } else { 0 });
    let monday = RwSignal::new(SEEN.get().unwrap_or(current));
    let found = load(move |leaving| {
        let first = monday.get();
        async move { client::calendar(first, first + Days::new(6), &leaving).await }
    });
    let desk = Desk {
        now: today.now,
        monday,
        slots: RwSignal::new(None),
        found,
        moving: RwSignal::new(None),
        told: RwSignal::new(None),
        focus: StoredValue::new(None),
    };
    // What was read last stays while the next is on its way, so that nothing jumps under the hands.
    Effect::new(move |_| {
        if let Load::Here(here) = found.get() {
            desk.slots.set(Some(here));
            if let Some(slot) = desk.focus.get_value() {
                desk.focus.set_value(None);
                request_animation_frame(move || focus_field(&row_id(&slot)));
            }
        }
    });
    let filter = Filter::new();
    let shown = Memo::new(move |_| {
        let shows = |slot: &&CalendarSlot| filter.shows(slot, desk.now);
        desk.slots
            .with(|slots| slots.as_ref().map(|all| all.iter().filter(shows).cloned().collect::<Vec<_>>()))
    });
    let closing = Closing::new(desk);
    let again = move || found.again();
    let failed = Memo::new(move |_| match found.get() {
        Load::Failed(failure) => Some(failure),
        Load::Waiting | Load::Here(_) => None,
    });
    view! {
        {ways(desk, current)}
        {filter.view(desk.slots)}
        {live(move || match (shown.get(), failed.get()) {
            (_, Some(failure)) => view! { <Failed failure=failure again=again /> }.into_any(),
            (None, _) => view! { <Spinner /> }.into_any(),
            (Some(all), _) if all.is_empty() => none(desk, filter),
            (Some(all), _) => days(desk, closing, &all),
        })}
        {closing.view()}
    }
    .into_any()
}

/// The id of a time's row.
pub fn row_id(slot: &str) -> String {
    format!("time-{slot}")
}

/// The week before and after, and back to the current one.
fn ways(desk: Desk, current: NaiveDate) -> AnyView {
    let go = move |to: NaiveDate| {
        desk.moving.set(None);
        desk.told.set(None);
        // Times of another week would stand under this one's name.
        desk.slots.set(None);
        come_back_to(to);
        desk.monday.set(to);
    };
    view! {
        <nav class="paging week" aria-label=t(msg::calendar::weeks())>
            <button
                type="button"
                class="function-link d-print-none"
                on:click=move |_| go(desk.monday.get_untracked() - Days::new(7))
            >
                <Svg icon=Icon::ChevronLeft />
                {t(msg::calendar::week_before())}
            </button>
            <span class="bold" role="status">
                {move || words::week(desk.monday.get())}
            </span>
            <button
                type="button"
                class="function-link d-print-none"
                on:click=move |_| go(desk.monday.get_untracked() + Days::new(7))
            >
                {t(msg::calendar::week_after())}
                <Svg icon=Icon::ChevronRight />
            </button>
            <button
                type="button"
                class="function-link d-print-none"
                aria-disabled=move || (desk.monday.get() == current).then_some("true")
                on:click=move |_| {
                    if desk.monday.get_untracked() != current {
                        go(current);
                    }
                }
            >
                {t(msg::calendar::week_now())}
            </button>
        </nav>
    }
    .into_any()
}

/// Nothing to show: no times at all, or none that the choices leave.
fn none(desk: Desk, filter: Filter) -> AnyView {
    let all = desk.slots.with_untracked(|slots| slots.as_ref().map_or(0, Vec::len));
    if all == 0 {
        return view! { <p role="status">{t(msg::calendar::empty())}</p> }.into_any();
    }
    view! {
        <p role="status">{t(msg::calendar::filtered(all))}</p>
        <Button
            text=Signal::derive(|| t(msg::calendar::filter_clear()))
            weight=Weight::Secondary
            on_click=Callback::new(move |_| {
                filter.clear();
                focus_field("times-stand");
            })
        />
    }
    .into_any()
}

fn days(desk: Desk, closing: Closing, slots: &[CalendarSlot]) -> AnyView {
    let mut days: Vec<(NaiveDate, Vec<&CalendarSlot>)> = Vec::new();
    for slot in slots {
        let Some(on) = on_the_wall(slot.slot.starts_at).map(|wall| wall.date()) else { continue };
        match days.last_mut() {
            Some((last, here)) if *last == on => here.push(slot),
            _ => days.push((on, vec![slot])),
        }
    }
    days.into_iter().map(|(on, here)| day(desk, closing, on, &here)).collect_view().into_any()
}
