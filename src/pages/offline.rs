//! What a page says that is read without a connection: that it is, and how old it is.

use crate::pages::moment::long_moment;
use crate::prelude::*;
use chrono::{DateTime, Utc};

/// The notice above a page that was seen `at` this moment; nothing above one of now.
#[must_use]
pub fn notice(at: Option<DateTime<Utc>>) -> AnyView {
    let Some(at) = at else { return ().into_any() };
    view! {
        <Alert tone=Tone::Warning heading=t(msg::citizen::offline_title()) speak=true>
            <p>{t(msg::citizen::offline_text(long_moment(at)))}</p>
            <p>{t(msg::citizen::offline_again())}</p>
        </Alert>
    }
    .into_any()
}
