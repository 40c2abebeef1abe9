//! One thing on the timeline.

use crate::i18n::with;
use crate::pages::moment::clock_time;
use crate::pages::plan::Place;
use crate::prelude::*;
use api::{TimelineEntry, TimelineKind};
use texts::format;

fn word(key: &str) -> String {
    with(|catalogue| format::word(catalogue, key)).unwrap_or_default()
}

/// What it is, and where it can be read.
pub fn headline(entry: &TimelineEntry, place: &Place) -> (String, AnyView) {
    let title = entry.title.as_deref().unwrap_or_default();
    let number = u64::from(entry.version.unwrap_or_default());
    let words = match entry.kind {
        TimelineKind::Meeting => {
            let by = entry.meeting.as_ref().map(|meeting| word(&meeting.by)).unwrap_or_default();
            msg::timeline::meeting(by)
        }
        TimelineKind::AgreementStart => msg::timeline::agreement_start(title),
        TimelineKind::AgreementDue => msg::timeline::agreement_due(title),
        TimelineKind::Agreement => msg::timeline::agreement(title),
        TimelineKind::Offer if title.is_empty() => msg::timeline::first_offer(),
        TimelineKind::Offer => msg::timeline::offer(title),
        TimelineKind::Version => msg::timeline::version(number, title),
        TimelineKind::Acknowledged => msg::timeline::acknowledged(number),
    };
    (t(words), more(entry, place))
}

/// A meeting's time and what became of it; a way to the goal or the version.
fn more(entry: &TimelineEntry, place: &Place) -> AnyView {
    let meeting = entry.meeting.as_ref().map(|meeting| {
        let state = word(&meeting.state);
        let words = match &meeting.booked {
            Some(booked) => msg::timeline::meeting_at(clock_time(booked.slot.starts_at), state),
            None => msg::timeline::meeting_state(state),
        };
        view! { <p>{t(words)}</p> }
    });
    let goal = entry.goal.as_deref().map(|goal| {
        view! {
            <p class="d-print-none">
                <a href=place.goal(Some(goal))>{t(msg::timeline::to_goal())}</a>
            </p>
        }
    });
    let version = entry.version.map(|number| {
        view! {
            <p class="d-print-none">
                <a href=place.version(number)>{t(msg::timeline::to_version(u64::from(number)))}</a>
            </p>
        }
    });
    view! {
        {meeting}
        {goal}
        {version}
    }
    .into_any()
}

/// In a list.
pub fn item(entry: &TimelineEntry, place: &Place) -> AnyView {
    let day = entry.on.and_then(|on| with(|catalogue| format::long_date(catalogue, on)));
    let (title, more) = headline(entry, place);
    view! {
        <li class="goal">
            <h3 class="goal-title">{title}</h3>
            {day.map(|day| view! { <p>{day}</p> })}
            {more}
        </li>
    }
    .into_any()
}
