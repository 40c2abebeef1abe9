//! Moving a time. Who has booked it is told, and may choose another one herself.

use super::super::clock::time_of_day;
use super::week::{Desk, come_back_to, row_id};
use super::words::monday;
use crate::client::{self, Failure};
use crate::components::parse_date;
use crate::pages::citizen::booking::words;
use crate::pages::failed::Failed;
use crate::pages::moment::{at_the_wall, long_moment, on_the_wall};
use crate::prelude::*;
use crate::shell::focus_field;
use crate::state::typed::WriteKey;
use api::ProblemCode;
use api::booking::{CalendarSlot, SlotMove};
use chrono::{DateTime, Timelike, Utc};
use leptos::task::spawn_local;

/// The id of the day's field.
pub const DAY: &str = "shift-day";
const TIME: &str = "shift-time";

/// What was typed, as a moment; or the field that is wrong, and why.
fn read(day: &str, time: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, (&'static str, String)> {
    let day = parse_date(day).ok_or_else(|| (DAY, t(msg::calendar::day_wrong())))?;
    let time = time_of_day(time).ok_or_else(|| (TIME, t(msg::calendar::time_wrong())))?;
    let at = at_the_wall(day, time).ok_or_else(|| (TIME, t(msg::calendar::time_wrong())))?;
    if at <= now { Err((DAY, t(msg::calendar::time_passed()))) } else { Ok(at) }
}

/// The fields, with the time as it stands.
pub fn form(desk: Desk, time: &CalendarSlot) -> AnyView {
    let before = on_the_wall(time.slot.starts_at);
    let day = RwSignal::new(before.map(|wall| wall.date().to_string()).unwrap_or_default());
    let clock = RwSignal::new(
        before.map(|wall| format!("{:02}.{:02}", wall.hour(), wall.minute())).unwrap_or_default(),
    );
    let wrong = RwSignal::new(None::<(&'static str, String)>);
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let keys = WriteKey::new();
    let slot = StoredValue::new(time.slot.id.clone());
    let booked = time.person.is_some();
    let caseworker = StoredValue::new(time.slot.caseworker.clone());
    let refuse = move |field: &'static str, words: String| {
        let _ = wrong.try_set(Some((field, words)));
        focus_field(field);
    };
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        wrong.set(None);
        failed.set(None);
        let starts_at = match read(&day.get_untracked(), &clock.get_untracked(), desk.now) {
            Ok(at) => at,
            Err((field, words)) => return refuse(field, words),
        };
        busy.set(true);
        let to = SlotMove { starts_at };
        let key = keys.of(&to);
        spawn_local(async move {
            let sent = client::move_slot(&slot.get_value(), &to, &key).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(()) => {
                    let at = long_moment(starts_at);
                    let said =
                        if booked { msg::calendar::shifted_meeting(at) } else { msg::calendar::shifted(at) };
                    if let Some(wall) = on_the_wall(starts_at) {
                        come_back_to(wall.date());
                        let _ = desk.monday.try_update(|shown| *shown = monday(wall.date()));
                    }
                    let id = slot.get_value();
                    let _ = desk.moving.try_set(None);
                    desk.done(&id, t(said));
                }
                Err(failure) if failure.code() == Some(ProblemCode::SlotTaken) => {
                    refuse(TIME, t(msg::calendar::shift_taken(caseworker.get_value())));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    };
    let at = move |field: &'static str| {
        MaybeProp::derive(move || wrong.get().filter(|(of, _)| *of == field).map(|(_, words)| words))
    };
    let leave = move |_| {
        desk.moving.set(None);
        let id = slot.get_value();
        request_animation_frame(move || focus_field(&row_id(&id)));
    };
    let name = time.name.clone().unwrap_or_else(|| t(msg::calendar::nameless()));
    let tells =
        booked.then(|| view! { <Alert tone=Tone::Info>{t(msg::calendar::shift_tells(name))}</Alert> });
    view! {
        <form class="time-form d-print-none" novalidate on:submit=go>
            <h3>{t(msg::calendar::shift_title(words::long_time(&time.slot)))}</h3>
            {tells}
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <DateField id=DAY legend=t(msg::calendar::shift_day()) value=day error=at(DAY) />
            <TextField
                id=TIME
                label=t(msg::calendar::shift_time())
                hint=t(msg::calendar::time_hint())
                value=clock
                width=6
                error=at(TIME)
            />
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::calendar::shift_button())) submit=true busy=busy />
                <Button
                    text=Signal::derive(|| t(msg::calendar::shift_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(leave)
                />
            </div>
        </form>
    }
    .into_any()
}
