//! The citizen's meetings: to come, and earlier, each with what became of it.

use super::Desk;
use crate::pages::citizen::booking::words;
use crate::pages::office::deadlines::attend;
use crate::prelude::*;
use api::booking::{BookedMeeting, BookingView};
use chrono::{DateTime, Utc};

/// Both lists.
pub fn meetings(desk: Desk, view: &BookingView, now: DateTime<Utc>) -> AnyView {
    let each = |all: &[BookedMeeting]| all.iter().map(|meeting| one(desk, meeting, now)).collect::<Vec<_>>();
    let (next, earlier) = (each(&view.meetings), each(&view.earlier));
    let next = if next.is_empty() {
        view! { <p>{t(msg::meetings::none())}</p> }.into_any()
    } else {
        view! { <ul class="unstyled-list duties">{next}</ul> }.into_any()
    };
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <h3>{t(msg::meetings::earlier())}</h3>
            <ul class="unstyled-list duties">{earlier}</ul>
        }
    });
    view! {
        <h2>{t(msg::meetings::meetings())}</h2>
        {next}
        {earlier}
    }
    .into_any()
}

fn one(desk: Desk, meeting: &BookedMeeting, now: DateTime<Utc>) -> AnyView {
    let summons = meeting.summons.then(|| view! { <p class="small-text">{t(msg::meetings::summoned())}</p> });
    let moved = meeting.moved.then(|| view! { <p class="small-text">{t(msg::meetings::moved())}</p> });
    view! {
        <li class="duty">
            <p class="bold">{words::long_time(&meeting.slot)}</p>
            <p>
                {t(words::kind(meeting.slot.kind))} ", " {words::place(&meeting.slot)} ", "
                {meeting.slot.caseworker.clone()}
            </p>
            {summons}
            {moved}
            {attend(desk.person.get_value(), desk.name.get_value(), meeting.clone(), now)}
        </li>
    }
    .into_any()
}
