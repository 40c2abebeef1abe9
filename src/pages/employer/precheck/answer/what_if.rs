//! What if: numbers to turn, and the answer at once.

use super::{Given, words};
use crate::i18n::with;
use crate::prelude::*;
use rules::employer::stands_beside;
use rules::law::Rule;
use rules::{Explanation, Law, Verdict};
use texts::finding;

/// The steppers and the answer they give.
pub(super) fn steppers(given: Given) -> AnyView {
    let staff = RwSignal::new(0);
    let places = RwSignal::new(0);
    let tried = Memo::new(move |_| {
        let (staff, places) = (staff.get(), places.get());
        given.facts.with(|facts| {
            let changed = facts.as_ref()?.changed(&Law::COMPILED, staff, places);
            Some(changed.explain(&Law::COMPILED))
        })
    });
    let touched = Memo::new(move |_| staff.get() != 0 || places.get() != 0);
    let reset = Callback::new(move |_| {
        staff.set(0);
        places.set(0);
    });
    // The steppers stay where the numbers under them change: a hint that is drawn anew would take the focus away.
    let from = given.facts.with_untracked(|facts| facts.as_ref()?.more_staff_from(&Law::COMPILED));
    let from = from.map(|month| t(msg::precheck::what_if_staff_hint(month))).unwrap_or_default();
    view! {
        <section class="what-if d-print-none">
            <h2>{t(msg::precheck::what_if_title())}</h2>
            <p>{t(msg::precheck::what_if_lead())}</p>
            <div class="what-if-row">
                <NumberStepper
                    id="what-if-staff"
                    label=t(msg::precheck::what_if_staff())
                    hint=from
                    value=staff
                    min=-500
                    max=500
                />
                <NumberStepper
                    id="what-if-places"
                    label=t(msg::precheck::what_if_places())
                    hint=t(msg::precheck::what_if_places_hint())
                    value=places
                    min=-100
                    max=100
                />
            </div>
            <div role="status" class="what-if-answer">
                {live(move || {
                    tried.with(|tried| tried.as_ref().map(|tried| result(given, tried))).into_any()
                })}
            </div>
            {move || {
                touched
                    .get()
                    .then(|| {
                        view! {
                            <Button
                                text=t(msg::precheck::what_if_reset())
                                on_click=reset
                                weight=Weight::Tertiary
                            />
                        }
                    })
            }}
        </section>
    }
    .into_any()
}

/// The answer to the numbers tried, which requirements they turn, and what is still missed.
fn result(given: Given, tried: &Explanation) -> AnyView {
    let answer = t(words::title(rules::employer::answer(tried)));
    let turned = given.explanation.with(|before| turned(before, tried));
    let missed = words::missed(tried);
    let lines = turned.into_iter().chain(missed).map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <p>
            <strong>{t(msg::precheck::what_if_result(answer))}</strong>
        </p>
        <ul>{lines}</ul>
    }
    .into_any()
}

/// The requirements that are met now and were not, or the other way round, each as a sentence.
fn turned(before: &Explanation, after: &Explanation) -> Vec<String> {
    let top = |explanation: &Explanation| -> Vec<(Rule, Verdict)> {
        let nodes = explanation.children(0).filter_map(|place| explanation.nodes.get(place));
        nodes.filter(|node| !stands_beside(node.rule)).map(|node| (node.rule, node.verdict)).collect()
    };
    let before = top(before);
    top(after)
        .into_iter()
        .filter_map(|(rule, now)| {
            let (_, then) = before.iter().find(|(known, _)| *known == rule)?;
            let name = || with(|catalogue| finding::rule(catalogue, rule)).unwrap_or_default();
            match (*then == Verdict::Met, now == Verdict::Met) {
                (false, true) => Some(t(msg::precheck::what_if_now_met(name()))),
                (true, false) => Some(t(msg::precheck::what_if_now_not_met(name()))),
                _ => None,
            }
        })
        .collect()
}
