//! A free time of the office's calendar: a week, a day of it, and a time.

use crate::client::{self, Load, load};
use crate::pages::account::use_account;
use crate::pages::citizen::booking::words;
use crate::pages::failed::Failed;
use crate::pages::moment::on_the_wall;
use crate::pages::office::calendar::words as calendar;
use crate::pages::picker::pick_from;
use crate::prelude::*;
use api::booking::CalendarSlot;
use chrono::{Days, NaiveDate};

/// Weeks ahead that one may choose from.
const WEEKS: u64 = 8;

/// The fields' ids; unique on the page.
#[derive(Clone, Copy, Debug)]
pub struct Ids {
    /// The times.
    pub slot: &'static str,
    /// The week.
    pub week: &'static str,
    /// The day.
    pub day: &'static str,
}

/// The choice. `again` reads the times anew.
pub fn pick(ids: Ids, slot: RwSignal<String>, error: MaybeProp<String>, again: Trigger) -> AnyView {
    let today = use_account().today().with_untracked(Clone::clone);
    let first = today.as_ref().map(|today| calendar::monday(today.date)).unwrap_or_default();
    let week = RwSignal::new(first.to_string());
    let found = load(move |leaving| {
        again.track();
        let monday: NaiveDate = week.with(|week| week.parse().unwrap_or(first));
        async move { client::calendar(monday, monday + Days::new(6), &leaving).await }
    });
    let now = today.map(|today| today.now);
    let free = move |time: &CalendarSlot| {
        // Times of another system are given there.
        let own = time.slot.source.is_none();
        own && time.booking.is_none() && !time.closed && now.is_none_or(|now| time.slot.starts_at > now)
    };
    let weeks = move || {
        (0..WEEKS)
            .map(|ahead| first + Days::new(ahead * 7))
            .map(|monday| Choice::new(monday.to_string(), calendar::week(monday)))
            .collect::<Vec<_>>()
    };
    let day = RwSignal::new(String::new());
    view! {
        {pick_from(ids.week, t(msg::meetings::week_label()), week, weeks)}
        {live(move || match found.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || found.again() /> }.into_any()
            }
            Load::Here(all) => times(ids, slot, day, all.into_iter().filter(free).collect(), error),
        })}
    }
    .into_any()
}

/// The week's free times: a day, and then a time of it.
fn times(
    ids: Ids,
    slot: RwSignal<String>,
    day: RwSignal<String>,
    free: Vec<CalendarSlot>,
    error: MaybeProp<String>,
) -> AnyView {
    let on = |time: &CalendarSlot| on_the_wall(time.slot.starts_at).map(|wall| wall.date());
    let mut days: Vec<NaiveDate> = free.iter().filter_map(on).collect();
    days.dedup();
    let Some(first) = days.first().copied() else {
        return view! { <p role="status">{t(msg::meetings::slots_none())}</p> }.into_any();
    };
    if !days.iter().any(|known| day.with_untracked(|day| *day == known.to_string())) {
        day.set(first.to_string());
    }
    slot.set(String::new());
    let choices = move || days.iter().map(|day| Choice::new(day.to_string(), words::day(*day))).collect();
    let list = live(move || {
        let here = day.with(|day| day.parse().unwrap_or(first));
        let options = free
            .iter()
            .filter(|time| on(time) == Some(here))
            .map(|time| {
                let label = format!("{} {}", words::hours(&time.slot), words::place(&time.slot));
                Choice::new(time.slot.id.clone(), format!("{label}, {}", time.slot.caseworker))
            })
            .collect::<Vec<_>>();
        view! {
            <RadioGroup
                id=ids.slot
                legend=t(msg::meetings::slot_label())
                value=slot
                options=options
                error=error
            />
        }
        .into_any()
    });
    view! {
        {pick_from(ids.day, t(msg::meetings::day_label()), day, choices)}
        {list}
    }
    .into_any()
}
