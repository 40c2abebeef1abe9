//! Powers of attorney that the reader has given.

use super::end::{Side, end};
use super::invitation::invitation;
use super::words;
use crate::pages::moment::moment;
use crate::prelude::*;
use api::mandate::{Mandate, MandateState};

/// Those that hold or wait; those that have ended lie folded below.
pub fn list(person: &str, given: Vec<Mandate>) -> AnyView {
    let (open, ended): (Vec<_>, Vec<_>) =
        given.into_iter().partition(|one| matches!(one.state, MandateState::Waiting | MandateState::InForce));
    let now = if open.is_empty() {
        view! { <p>{t(msg::mandate::given_none())}</p> }.into_any()
    } else {
        let items = open.into_iter().map(|mandate| one(person, mandate)).collect_view();
        view! { <ul class="unstyled-list mandates">{items}</ul> }.into_any()
    };
    let count = ended.len();
    let before = (count > 0).then(|| {
        let items = ended.into_iter().map(|mandate| one(person, mandate)).collect_view();
        view! {
            <Details summary=t(msg::mandate::ended_show(count))>
                <ul class="unstyled-list mandates">{items}</ul>
            </Details>
        }
    });
    view! {
        {now}
        {before}
    }
    .into_any()
}

fn one(person: &str, mandate: Mandate) -> AnyView {
    let (state, tone) = words::state(mandate.state);
    let who = mandate.representative.clone().unwrap_or_else(|| t(msg::mandate::nobody_yet()));
    let open = matches!(mandate.state, MandateState::Waiting | MandateState::InForce);
    let invite = (mandate.state == MandateState::Waiting).then(|| invitation(person.to_owned(), &mandate));
    let ended = mandate.ended_at.map(|at| view! { <p>{t(msg::mandate::ended_at(moment(at)))}</p> });
    let end = open.then(|| end(Side::Giver(person.to_owned()), mandate.id.clone(), who.clone()));
    view! {
        <li class="mandate">
            <h3>{who}</h3>
            <p>
                <Badge text=t(state) tone=tone />
            </p>
            {words::scope(&mandate.scope)}
            <p>{t(msg::mandate::until(words::last_day(&mandate)))}</p>
            {ended}
            {invite}
            {end}
        </li>
    }
    .into_any()
}
