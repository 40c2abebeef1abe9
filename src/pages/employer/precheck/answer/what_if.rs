//! What if: numbers to turn, and the answer at once.

use super::{Given, words};
use crate::components::finding::verdict_badge;
use crate::prelude::*;
use rules::{Explanation, Law};

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
                {live(move || tried.with(|tried| tried.as_ref().map(result)).into_any())}
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

fn result(explanation: &Explanation) -> AnyView {
    let answer = t(words::title(rules::employer::answer(explanation)));
    let missed = words::missed(explanation).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <p>
            {verdict_badge(explanation.verdict())} " "
            <strong>{t(msg::precheck::what_if_result(answer))}</strong>
        </p>
        <ul>{missed}</ul>
    }
    .into_any()
}
