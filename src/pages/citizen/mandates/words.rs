//! Powers of attorney in words.

use crate::i18n::with;
use crate::prelude::*;
use api::mandate::{Mandate, MandateLevel, MandatePart, MandateScope, MandateState};
use texts::{Msg, format};

/// A part.
pub fn part(part: MandatePart) -> Msg {
    match part {
        MandatePart::Plan => msg::mandate::part_plan(),
        MandatePart::Cv => msg::mandate::part_cv(),
        MandatePart::JobLog => msg::mandate::part_job_log(),
        MandatePart::Messages => msg::mandate::part_messages(),
        MandatePart::Booking => msg::mandate::part_booking(),
    }
}

/// How far.
pub fn level(level: MandateLevel) -> Msg {
    match level {
        MandateLevel::See => msg::mandate::level_see(),
        MandateLevel::Act => msg::mandate::level_act(),
    }
}

/// Where it stands, and how to draw that.
pub fn state(state: MandateState) -> (Msg, Tone) {
    match state {
        MandateState::Waiting => (msg::mandate::state_waiting(), Tone::Info),
        MandateState::InForce => (msg::mandate::state_in_force(), Tone::Success),
        MandateState::Withdrawn => (msg::mandate::state_withdrawn(), Tone::Warning),
        MandateState::GivenUp => (msg::mandate::state_given_up(), Tone::Warning),
        MandateState::RunOut => (msg::mandate::state_run_out(), Tone::Warning),
    }
}

/// The last day, in full.
pub fn last_day(mandate: &Mandate) -> String {
    with(|catalogue| format::long_date(catalogue, mandate.until)).unwrap_or_default()
}

/// What it is about, a line a part.
pub fn scope(scope: &MandateScope) -> AnyView {
    let lines = MandatePart::ALL
        .iter()
        .filter_map(|each| scope.level(*each).map(|far| (*each, far)))
        .map(|(each, far)| view! { <li>{t(msg::mandate::scope_line(t(part(each)), t(level(far))))}</li> })
        .collect_view();
    view! { <ul>{lines}</ul> }.into_any()
}
