//! The meetings that the contact course asks for: what is held, due and late, and why.

use crate::pages::citizen::booking::words;
use crate::pages::citizen::duty;
use crate::prelude::*;
use api::booking::{ContactCourse, CoursePart};
use rules::citizen::Actor;
use texts::Msg;

fn says(state: &str) -> Msg {
    match state {
        "done" => msg::office_figures::state_done(),
        "open" => msg::office_figures::state_open(),
        "overdue" => msg::office_figures::state_overdue(),
        "waiting" => msg::office_figures::state_waiting(),
        _ => msg::office_figures::state_unknown(),
    }
}

/// The part of the page.
pub fn shown(course: &ContactCourse) -> AnyView {
    let parts: Vec<AnyView> = course.parts.iter().map(part).collect();
    let parts = (!parts.is_empty()).then(|| view! { <ul class="unstyled-list duties">{parts}</ul> });
    let why = duty::why(course.duties.findings.first(), 3);
    view! {
        <h2>{t(msg::office_figures::course_of())}</h2>
        <p>{t(says(&course.state))}</p>
        {parts}
        {why}
    }
    .into_any()
}

fn part(part: &CoursePart) -> AnyView {
    let by = match part.by {
        Actor::Fund => msg::office_figures::by_fund(),
        _ => msg::office_figures::by_municipality(),
    };
    let held = match part.held {
        Some(held) => t(msg::office_figures::held(held, part.count)),
        None => t(msg::office_figures::held_unknown(part.count)),
    };
    view! {
        <li class="duty">
            <p class="bold">{t(by)} ": " {t(says(&part.state))}</p>
            <p>{held}</p>
            <p class="small-text">
                {t(msg::office_figures::time(words::day(part.from), words::day(part.due)))}
            </p>
        </li>
    }
    .into_any()
}
