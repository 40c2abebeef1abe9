//! What is said of the hours asked about.

use super::state::Precheck;
use crate::forms::precheck::beyond_full_week;
use crate::pages::words;
use crate::prelude::*;
use rules::value::{Hours, Value};

/// Asks whether more than a full week is right.
pub fn long_week(page: Precheck) -> AnyView {
    let full = Memo::new(move |_| page.answers.with(beyond_full_week));
    let words = live(move || {
        let told = full.get().map(|full| {
            let hours = words::value(Value::Hours(Hours(full)));
            view! { <Alert tone=Tone::Warning>{t(msg::precheck::weekly_hours_long(hours))}</Alert> }
        });
        told.into_any()
    });
    // It stands before there is anything to say, so that what comes is spoken.
    view! {
        <div role="status" class="long-week">
            {words}
        </div>
    }
    .into_any()
}
