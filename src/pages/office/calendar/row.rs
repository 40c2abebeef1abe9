//! One time: when, what, where, who, and what can be done with it.

use super::close::Closing;
use super::shift;
use super::week::{Desk, row_id};
use super::words::Stand;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use crate::shell::focus_field;
use api::booking::CalendarSlot;

/// The time as a row of its day, which is called `day`.
pub fn row(desk: Desk, closing: Closing, time: &CalendarSlot, day: &str) -> AnyView {
    let stand = Stand::of(time, desk.now);
    let slot = &time.slot;
    let hours = words::hours(slot);
    let about = format!("{day} {hours}, {}", slot.caseworker);
    let who = time.person.as_ref().map(|person| {
        let name = time.name.clone().unwrap_or_else(|| t(msg::calendar::nameless()));
        view! {
            <p>
                <a href=link(&format!("/kommune/borgere/{person}/moeder"))>{name}</a>
            </p>
        }
    });
    let (id, own) = (slot.id.clone(), slot.id.clone());
    let note = move || {
        desk.told
            .get()
            .filter(|(of, _)| *of == own)
            .map(|(_, words)| view! { <p class="time-note">{words}</p> })
    };
    let kept = StoredValue::new(time.clone());
    let own = slot.id.clone();
    let form = live(move || {
        if desk.moving.with(|moving| moving.as_ref() == Some(&own)) {
            kept.with_value(|time| shift::form(desk, time))
        } else {
            ().into_any()
        }
    });
    let acts = acts(desk, closing, stand, kept, about);
    view! {
        <li class="time" id=row_id(&id) tabindex="-1">
            <p class="time-hours">
                <strong>{hours}</strong>
            </p>
            <div class="time-what">
                <p>{t(words::kind(slot.kind))} ", " {words::place(slot)}</p>
                <p class="small-text">{words::who(slot)}</p>
                {who}
            </div>
            <p class="time-stand">{stand.badge()}</p>
            {acts}
            {note}
            {form}
        </li>
    }
    .into_any()
}

fn acts(
    desk: Desk,
    closing: Closing,
    stand: Stand,
    time: StoredValue<CalendarSlot>,
    about: String,
) -> AnyView {
    let (done, id) = time.with_value(|time| {
        // What another system keeps is changed there.
        (time.slot.starts_at <= desk.now || time.slot.source.is_some(), time.slot.id.clone())
    });
    if done {
        return view! { <div class="time-acts"></div> }.into_any();
    }
    let own = id.clone();
    let shift = move |_| {
        desk.told.set(None);
        desk.moving.set(Some(own.clone()));
        request_animation_frame(|| focus_field(shift::DAY));
    };
    let (text, icon) = match stand {
        Stand::Closed => (msg::calendar::open(), Icon::Plus),
        _ => (msg::calendar::close(), Icon::Close),
    };
    view! {
        <div class="time-acts d-print-none">
            <FunctionLink
                text=Signal::derive(move || t(msg::calendar::shift()))
                icon=Icon::Edit
                on_click=shift
                about=about.clone()
            />
            <FunctionLink
                text=Signal::stored(t(text))
                icon=icon
                on_click=move |_| {
                    if stand == Stand::Closed {
                        closing.open_again(id.clone())
                    } else {
                        closing.ask(time.get_value())
                    }
                }
                about=about
            />
        </div>
    }
    .into_any()
}
