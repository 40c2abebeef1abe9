//! What was asked before, and what was answered.

use crate::pages::citizen::booking::help::ground;
use crate::pages::citizen::booking::{BASE, words};
use crate::pages::moment::moment;
use crate::prelude::*;
use api::booking::{BookingDecisionKind, BookingDecisionRow, MeetingRequest, TimeOfDay};
use texts::Msg;

/// A part of the day in words.
pub fn time(time: TimeOfDay) -> Msg {
    match time {
        TimeOfDay::Morning => msg::booking::filter_morning(),
        TimeOfDay::Afternoon => msg::booking::filter_afternoon(),
    }
}

/// Her requests for meetings with their answers; nothing where there are none.
pub fn meetings(all: &[MeetingRequest]) -> Option<AnyView> {
    listed(all.iter().map(meeting).collect())
}

/// Her requests to be exempt and what was decided about booking; nothing where there are none.
pub fn decisions(all: &[BookingDecisionRow]) -> Option<AnyView> {
    listed(all.iter().map(decision).collect())
}

fn listed(rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t(msg::booking_asking::before_title())}</h2>
            <ul class="unstyled-list duties">{rows}</ul>
        }
        .into_any()
    })
}

fn meeting(request: &MeetingRequest) -> AnyView {
    let state = match &request.answer {
        None => msg::booking_asking::state_waits(),
        Some(answer) if answer.booking.is_some() => msg::booking_asking::state_given(),
        Some(_) => msg::booking_asking::state_refused(),
    };
    let wish = [request.form.map(words::form), request.time.map(time)].into_iter().flatten().map(t);
    let wish = wish.collect::<Vec<_>>().join(", ");
    let wish = (!wish.is_empty()).then(|| view! { <p>{t(msg::booking_asking::wished(wish))}</p> });
    let answer = request.answer.as_ref().map(|answer| {
        let to = answer.booking.as_ref().map(|_| {
            view! {
                <p>
                    <a href=link(BASE)>{t(msg::booking_asking::see_meeting())}</a>
                </p>
            }
        });
        let reasons =
            (!answer.reasons.is_empty()).then(|| view! { <p class="as-typed">{answer.reasons.clone()}</p> });
        view! {
            <p class="small-text">
                {t(msg::booking_asking::answered(answer.by.as_str(), moment(answer.at)))}
            </p>
            {reasons}
            {to}
        }
    });
    view! {
        <li class="duty">
            <p class="bold">{t(state)}</p>
            <p class="as-typed">{request.words.clone()}</p>
            {wish}
            <p class="small-text">{t(msg::booking_asking::asked(moment(request.at), request.id.as_str()))}</p>
            {answer}
        </li>
    }
    .into_any()
}

fn decision(row: &BookingDecisionRow) -> AnyView {
    let what = match row.kind {
        None => msg::booking_asking::did_ask(),
        Some(BookingDecisionKind::Exempt) => msg::booking_asking::decided_exempt(),
        Some(BookingDecisionKind::NotExempt) => msg::booking_asking::decided_not_exempt(),
        Some(BookingDecisionKind::Withdrawn) => msg::booking_asking::decided_withdrawn(),
        Some(BookingDecisionKind::Restored) => msg::booking_asking::decided_restored(),
        Some(BookingDecisionKind::Guided) => msg::booking_asking::decided_guided(),
    };
    let why = row.ground.map(|each| view! { <p>{t(ground(each)())}</p> });
    let reasons = (!row.reasons.is_empty()).then(|| view! { <p class="as-typed">{row.reasons.clone()}</p> });
    let when = if row.by.is_empty() {
        msg::booking_asking::asked(moment(row.at), row.id.as_str())
    } else {
        msg::booking_asking::answered(row.by.as_str(), moment(row.at))
    };
    view! {
        <li class="duty">
            <p class="bold">{t(what)}</p>
            {why}
            {reasons}
            <p class="small-text">{t(when)}</p>
        </li>
    }
    .into_any()
}
