//! The rules of another date beside those of this one.

use super::{Given, side};
use crate::prelude::*;
use rules::Law;
use texts::format;

/// A date to choose, and both answers side by side.
pub(super) fn compare(given: Given) -> AnyView {
    let text = RwSignal::new(String::new());
    let shown = move |other| {
        given.facts.with(|facts| {
            let facts = facts.as_ref()?;
            let moved = facts.moved_to(other);
            Some(
                view! {
                    <div class="side-by-side" role="status">
                        {one(facts.question.on, &facts.explain(&Law::COMPILED))}
                        {one(other, &moved.explain(&Law::COMPILED))}
                    </div>
                }
                .into_any(),
            )
        })
    };
    let wrong = MaybeProp::derive(move || {
        let none = text.with(|text| is_whole_date(text) && parse_date(text).is_none());
        none.then(|| t(msg::precheck::error_date(t(msg::precheck::counted_other_date_label()))))
    });
    let both = live(move || parse_date(&text.get()).and_then(shown).into_any());
    view! {
        <div class="d-print-none">
            <h3>{t(msg::precheck::counted_other_date())}</h3>
            <p>{t(msg::precheck::counted_other_date_lead())}</p>
            <DateField
                id="other-date"
                legend=t(msg::precheck::counted_other_date_label())
                hint=t(msg::precheck::other_date_hint())
                value=text
                error=wrong
                optional=true
            />
        </div>
        {both}
    }
    .into_any()
}

fn one(on: chrono::NaiveDate, explanation: &rules::Explanation) -> AnyView {
    let date = crate::i18n::with(|catalogue| format::date(catalogue, on)).unwrap_or_default();
    view! {
        <section class="side">
            <h4>{t(msg::precheck::counted_this_date(date))}</h4>
            {side::summary(explanation, false)}
        </section>
    }
    .into_any()
}
