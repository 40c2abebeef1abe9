//! Powers of attorney that others have given the reader, and what she may see and do with one.

use super::end::{Side, end};
use super::words;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::acting;
use api::mandate::{Mandate, MandatePart, MandateState};

/// Those that hold, each with the way to act.
pub fn list(held: Vec<Mandate>) -> AnyView {
    let items = held
        .into_iter()
        .filter(|mandate| mandate.state == MandateState::InForce)
        .map(one)
        .collect::<Vec<_>>();
    if items.is_empty() {
        return view! { <p>{t(msg::mandate::held_none())}</p> }.into_any();
    }
    view! { <ul class="unstyled-list mandates">{items}</ul> }.into_any()
}

fn one(mandate: Mandate) -> AnyView {
    let last = words::last_day(&mandate);
    let name = mandate.giver;
    view! {
        <li class="mandate">
            <h3>{name.clone()}</h3>
            {words::scope(&mandate.scope)}
            <p>{t(msg::mandate::until(last))}</p>
            <p class="d-print-none">
                <ButtonLink
                    text=t(msg::mandate::act_for(name.as_str()))
                    href=link(&acting::home(&mandate.person))
                    weight=Weight::Secondary
                />
            </p>
            {end(Side::Representative, mandate.id, name)}
        </li>
    }
    .into_any()
}

const fn page(part: MandatePart) -> &'static str {
    match part {
        MandatePart::Plan => "/borger/plan",
        MandatePart::Cv => "/borger/cv",
        MandatePart::JobLog => "/borger/joblog",
        MandatePart::Messages => "/borger/beskeder",
        MandatePart::Booking => "/borger/booking",
    }
}

/// What may be seen and done for the person in the address.
pub fn home() -> AnyView {
    let Some(acting) = acting::now() else { return ().into_any() };
    let lines = MandatePart::ALL
        .iter()
        .filter_map(|part| acting.scope.level(*part).map(|level| (*part, level)))
        .map(|(part, level)| {
            view! {
                <li>
                    <a href=link(page(part))>{t(words::part(part))}</a>
                    ": "
                    {t(words::level(level))}
                </li>
            }
        })
        .collect_view();
    view! {
        <Heading text=t(msg::mandate::home_title()) />
        <p class="font-lead">{t(msg::mandate::home_lead(acting.name.as_str()))}</p>
        <ul>{lines}</ul>
    }
    .into_any()
}
