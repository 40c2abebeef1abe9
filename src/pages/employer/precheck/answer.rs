//! The answer: plain words first, then each requirement, what would change it, and how it was worked out.

mod advice;
mod counted;
mod months;
mod other_date;
mod side;
mod what_if;
mod words;

use super::frame::{Frame, missing};
use super::state::Precheck;
use super::steps::Step;
use crate::components::finding::{FindingView, Fold, Model};
use crate::forms::precheck::{field_of_fact, form_of_field};
use crate::i18n::with;
use crate::prelude::*;
use crate::state::draft::Facts;
use rules::employer::stands_beside;
use rules::{Explanation, Law, Verdict};
use wasm_bindgen::JsCast;

/// What the answer is drawn from.
#[derive(Clone, Copy)]
struct Given {
    facts: Memo<Option<Facts>>,
    explanation: Memo<Explanation>,
}

/// The step.
#[component]
pub fn AnswerStep(
    /// The draft.
    page: Precheck,
) -> impl IntoView {
    let facts = Memo::new(move |_| page.draft.with(|draft| draft.facts(&Law::COMPILED)));
    let explanation = Memo::new(move |_| {
        timed(|| {
            facts.with(|facts| facts.as_ref().map(|facts| facts.explain(&Law::COMPILED)).unwrap_or_default())
        })
    });
    let given = Given { facts, explanation };
    unfold_for_print();
    let open = Memo::new(move |_| page.draft.with(Step::first_open));
    let heading = Signal::derive(move || {
        if open.get() == Step::Answer {
            t(explanation.with(|explanation| words::title(rules::employer::answer(explanation))))
        } else {
            t(msg::precheck::answer_title_missing())
        }
    });
    let body = live(move || if open.get() == Step::Answer { whole(given) } else { missing(open.get()) });
    view! {
        <Frame page step=Step::Answer heading=heading>
            {body}
        </Frame>
    }
    .into_any()
}

/// Does the work and notes how long it took in the browser's own list of timings, as `precheck`.
fn timed<T>(work: impl FnOnce() -> T) -> T {
    const BEGIN: &str = "precheck-begin";
    let watch = window().performance();
    // A browser that takes no notes still answers.
    let _ = watch.as_ref().map(|watch| watch.mark(BEGIN));
    let done = work();
    let _ = watch.map(|watch| watch.measure_with_start_mark("precheck", BEGIN));
    done
}

/// Paper cannot be unfolded: everything that is folded opens before printing.
fn unfold_for_print() {
    let before = window_event_listener_untyped("beforeprint", |_| {
        let Ok(folded) = document().query_selector_all("main details:not([open])") else { return };
        for at in 0..folded.length() {
            if let Some(part) = folded.item(at).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
                // Refused only where the document is gone, and then there is nothing to print.
                let _ = part.set_attribute("open", "");
            }
        }
    });
    on_cleanup(move || before.remove());
}

/// Each part is drawn anew only when what it rests on changes.
fn whole(given: Given) -> AnyView {
    view! {
        {live(move || words::first(given))}
        {live(move || words::actions(given))}
        {live(move || words::checks(given))}
        {live(move || side::by_side(given))}
        {live(move || advice::list(given))}
        <h2>{t(msg::precheck::answer_requirements())}</h2>
        {live(move || requirements(given, false))}
        {what_if::steppers(given)}
        {live(move || months::chart_and_table(given))}
        <h2>{t(msg::precheck::answer_beside())}</h2>
        {live(move || requirements(given, true))}
        {counted::details(given)}
    }
    .into_any()
}

/// The requirements of the scheme, what is missed first; or what is only told beside them.
fn requirements(given: Given, beside: bool) -> AnyView {
    let models = given.explanation.with(|explanation| {
        let node = |place: usize| explanation.nodes.get(place);
        let all: Vec<usize> = explanation
            .children(0)
            .filter(|place| node(*place).is_some_and(|node| stands_beside(node.rule) == beside))
            .collect();
        let of = |verdict| move |place: &usize| node(*place).is_some_and(|node| node.verdict == verdict);
        let order = [Verdict::NotMet, Verdict::Unknown, Verdict::Met];
        let places: Vec<usize> =
            order.iter().flat_map(|verdict| all.iter().copied().filter(of(*verdict))).collect();
        with(|catalogue| {
            let model = |place| Model::of(catalogue, &Law::COMPILED, explanation, place, &answer_at);
            places.into_iter().filter_map(model).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let fold = if beside { Fold::Each } else { Fold::Met };
    models.into_iter().map(|model| view! { <FindingView model fold /> }).collect_view().into_any()
}

/// Where a missing fact can be answered.
fn answer_at(fact: &str) -> Option<String> {
    let step = if fact.starts_with("unit.") || fact.starts_with("company.") {
        Step::Staff
    } else {
        Step::of_form(form_of_field(field_of_fact(fact))?)?
    };
    Some(link(&step.path()))
}
