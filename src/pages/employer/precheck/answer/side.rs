//! The group is not known: the answers for a person close to the labour market and for one further away.

use super::{Given, words};
use crate::components::finding::gap_list;
use crate::prelude::*;
use rules::Explanation;
use rules::employer::side_by_side;
use texts::Msg;

/// Both answers side by side, while the group is unknown.
pub(super) fn by_side(given: Given) -> AnyView {
    let both = given.facts.with(|facts| {
        let facts = facts.as_ref()?;
        facts.question.person.group.is_unknown().then(|| side_by_side(&facts.question, &facts.staffing))
    });
    let Some(both) = both else { return ().into_any() };
    view! {
        <h2>{t(msg::precheck::side_title())}</h2>
        <p>{t(msg::precheck::side_lead())}</p>
        <div class="side-by-side">
            {one(msg::precheck::side_close(), msg::precheck::side_close_hint(), &both.close)}
            {one(msg::precheck::side_far(), msg::precheck::side_far_hint(), &both.far)}
        </div>
    }
    .into_any()
}

fn one(title: Msg, hint: Msg, explanation: &Explanation) -> AnyView {
    view! {
        <section class="side">
            <h3>{t(title)}</h3>
            <p class="form-hint">{t(hint)}</p>
            {summary(explanation, true)}
        </section>
    }
    .into_any()
}

/// An answer in short: its heading, what is missed, what the employer can still answer, what is looked into.
/// `links` leads to where something can be answered.
pub(super) fn summary(explanation: &Explanation, links: bool) -> AnyView {
    let (mut own, theirs) = words::gaps(explanation);
    if !links {
        own.iter_mut().for_each(|gap| gap.href = None);
    }
    let missed = words::missed(explanation).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let theirs = (!theirs.is_empty()).then(|| {
        let lines = theirs.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <p>{t(msg::precheck::side_checks())} ":"</p>
            <ul>{lines}</ul>
        }
    });
    view! {
        <p>
            <strong>{t(words::title(rules::employer::answer(explanation)))}</strong>
        </p>
        <ul>{missed}</ul>
        {gap_list(own)}
        {theirs}
    }
    .into_any()
}
