//! What a pattern makes, and what it leaves out and why: said before it is published.

use crate::pages::citizen::booking::words;
use crate::pages::moment::long_moment;
use crate::prelude::*;
use api::booking::SlotsPreview;
use texts::Msg;

/// The id of its heading, which takes the focus.
pub const ID: &str = "preview";

/// How many times, in a sentence.
pub fn count(found: &SlotsPreview) -> Msg {
    msg::calendar::preview_count(u64::from(found.new), u64::from(found.days))
}

/// The answer, and the button that publishes it.
pub fn shown(
    found: SlotsPreview,
    busy: Signal<bool>,
    publish: impl Fn() + Clone + Send + Sync + 'static,
) -> AnyView {
    let mut rows = Vec::new();
    rows.extend(found.first.map(|at| Row::new(t(msg::calendar::preview_first()), long_moment(at))));
    rows.extend(found.last.map(|at| Row::new(t(msg::calendar::preview_last()), long_moment(at))));
    let before = (found.there_before > 0).then(|| {
        view! { <li>{t(msg::calendar::preview_before(u64::from(found.there_before)))}</li> }
    });
    let holidays = found
        .holidays
        .iter()
        .map(|day| view! { <li>{t(msg::calendar::preview_holiday(words::day(*day)))}</li> })
        .collect_view();
    let left_out = (found.there_before > 0 || !found.holidays.is_empty()).then(|| {
        view! {
            <h3>{t(msg::calendar::preview_left_out())}</h3>
            <ul>{before} {holidays}</ul>
        }
    });
    let button = if found.new == 0 {
        view! { <p>{t(msg::calendar::preview_none())}</p> }.into_any()
    } else {
        let words = t(msg::calendar::publish_button(u64::from(found.new)));
        view! {
            <div class="button-row">
                <Button text=Signal::stored(words) busy=busy on_click=Callback::new(move |_| publish()) />
            </div>
        }
        .into_any()
    };
    view! {
        <section class="receipt-box" aria-labelledby=ID>
            <h2 id=ID tabindex="-1">
                {t(count(&found))}
            </h2>
            <StructuredList caption=t(count(&found)) rows=rows />
            {left_out}
            {button}
        </section>
    }
    .into_any()
}
