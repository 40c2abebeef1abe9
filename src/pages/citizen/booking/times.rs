//! Free times as one radio list, under a heading for each day. Each label says the whole time, for whoever hears it.
//! Times that differ in caseworker and room alone are one choice.

use super::words;
use crate::prelude::*;
use api::booking::{FreeTime, SlotDay};

/// Days shown before one asks for more.
const DAYS: usize = 2;

/// The list. `error` stands at its top.
pub fn times(days: Vec<SlotDay>, chosen: RwSignal<String>, error: Signal<Option<String>>) -> AnyView {
    let shown = RwSignal::new(DAYS);
    let all = days.len();
    let days = StoredValue::new(days);
    let first = days
        .with_value(|days| days.first().and_then(|day| day.times.first()).map(|time| time.slot.id.clone()));
    let lists = move || {
        days.with_value(|days| {
            days.iter().take(shown.get()).map(|each| day(each, chosen, first.as_deref())).collect::<Vec<_>>()
        })
    };
    let more = move || {
        (shown.get() < all).then(|| {
            view! {
                <Button
                    text=Signal::derive(|| t(msg::booking::more_days()))
                    weight=Weight::Tertiary
                    on_click=Callback::new(move |_| shown.update(|shown| *shown += DAYS))
                />
            }
        })
    };
    view! {
        <div class=move || if error.with(Option::is_some) { "form-group form-error" } else { "form-group" }>
            <fieldset id="slot" aria-describedby=move || error.with(Option::is_some).then_some("slot-error")>
                <legend class="form-label">{t(msg::booking::choose_legend())}</legend>
                {move || {
                    error
                        .get()
                        .map(|text| {
                            view! {
                                <span class="form-error-message" id="slot-error">
                                    <span class="sr-only">{t(msg::common::error_prefix())}</span>
                                    {text}
                                </span>
                            }
                        })
                }}
                {lists}
            </fieldset>
            {more}
        </div>
    }
    .into_any()
}

fn day(day: &SlotDay, chosen: RwSignal<String>, first: Option<&str>) -> AnyView {
    let name = words::day(day.day);
    let times = day
        .times
        .iter()
        .map(|each| time(each, &name, chosen, first == Some(each.slot.id.as_str())))
        .collect::<Vec<_>>();
    view! {
        <div class="slot-day">
            <p class="slot-day-name" aria-hidden="true">
                {name.clone()}
            </p>
            {times}
        </div>
    }
    .into_any()
}

fn time(time: &FreeTime, day: &str, chosen: RwSignal<String>, first: bool) -> AnyView {
    let slot = &time.slot;
    // An error leads to the first button of the group.
    let id = if first { "slot-first".to_owned() } else { format!("slot-{}", slot.id) };
    let (value, own) = (slot.id.clone(), slot.id.clone());
    view! {
        <div class="form-group-radio">
            <input
                type="radio"
                class="form-radio"
                id=id.clone()
                name="slot"
                value=value.clone()
                prop:checked=move || chosen.with(|chosen| *chosen == own)
                on:change=move |_| chosen.set(value.clone())
            />
            <label class="form-label" for=id>
                <span class="sr-only">{day.to_owned()} " "</span>
                <strong>{words::hours(slot)}</strong>
                " "
                <span class="slot-where">{words::where_and_who(time)}</span>
            </label>
        </div>
    }
    .into_any()
}
