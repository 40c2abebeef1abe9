//! Whether what is typed is kept on this machine, in a line below the fields. It is not spoken: it changes with every
//! letter.

use crate::prelude::*;
use crate::state::typed::Kept;

/// The line.
#[must_use]
pub fn kept_line(kept: RwSignal<Kept>) -> AnyView {
    let words = move || match kept.get() {
        Kept::Nothing => String::new(),
        Kept::Waiting => t(msg::common::kept_waiting()),
        Kept::At(hour, minute) => t(msg::common::kept_at(format!("{hour:02}.{minute:02}"))),
        Kept::Nowhere => t(msg::common::kept_nowhere()),
    };
    view! { <p class="save-line small-text d-print-none">{words}</p> }.into_any()
}
