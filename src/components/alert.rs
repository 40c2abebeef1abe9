//! A message on the page.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use leptos::prelude::*;
use texts::{Msg, msg};

/// What a message is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Info,
    /// Something went well.
    Success,
    /// Something to take care of.
    Warning,
    /// Something is wrong.
    Error,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "alert alert-info",
            Self::Success => "alert alert-success",
            Self::Warning => "alert alert-warning",
            Self::Error => "alert alert-error",
        }
    }

    /// The icon of the tone.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Success,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Error,
        }
    }

    /// The tone in a word.
    #[must_use]
    pub fn word(self) -> Msg {
        match self {
            Self::Info => msg::common::alert_info(),
            Self::Success => msg::common::alert_success(),
            Self::Warning => msg::common::alert_warning(),
            Self::Error => msg::common::alert_error(),
        }
    }
}

/// A message in a coloured box. Its heading is a paragraph in bold, so that it never breaks the order of the
/// page's headings; set `level` where the message is a part of the page with a heading of its own.
#[component]
pub fn Alert(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// Its heading.
    #[prop(optional, into)]
    heading: String,
    /// Whether it appears because of what the reader just did, and so is read aloud at once.
    #[prop(optional)]
    speak: bool,
    /// 2 or 3 makes the heading a real one of that level.
    #[prop(optional)]
    level: u8,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let heading = (!heading.is_empty()).then(|| match level {
        2 => view! { <h2 class="alert-heading">{heading}</h2> }.into_any(),
        3 => view! { <h3 class="alert-heading">{heading}</h3> }.into_any(),
        _ => view! { <p class="alert-heading">{heading}</p> }.into_any(),
    });
    view! {
        <div class=tone.class() role=speak.then_some("alert")>
            <Svg icon=tone.icon() label=t(tone.word()) class="alert-icon" />
            <div class="alert-body">{heading} <div class="alert-text">{children()}</div></div>
        </div>
    }
    .into_any()
}
