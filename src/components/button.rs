//! A button, and a link that looks like one.

use super::icon::{Icon, Svg};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// How much a button weighs on the page; one primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The page's main act.
    #[default]
    Primary,
    /// Another act.
    Secondary,
    /// A lesser act, without a frame.
    Tertiary,
    /// An act that deletes or withdraws.
    Warning,
}

impl Weight {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Tertiary => "button button-tertiary",
            Self::Warning => "button button-warning",
        }
    }
}

/// A button. It is of kind `submit` only where `submit` is set.
#[component]
pub fn Button(
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
    /// What happens on a press.
    #[prop(optional, into)]
    on_click: Option<Callback<MouseEvent>>,
    /// How much it weighs.
    #[prop(optional)]
    weight: Weight,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Whether it sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// While set, presses do nothing and the state is spoken; the button keeps its focus.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let press = move |event: MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(act) = on_click {
            act.run(event);
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=weight.class()
            id=id
            aria-disabled=move || busy.get().then_some("true")
            on:click=press
        >
            {icon.map(|icon| view! { <Svg icon=icon /> })}
            {move || text.get()}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: it leads to a page, so it stays a link.
#[component]
pub fn ButtonLink(
    /// Its words.
    #[prop(into)]
    text: String,
    /// Where it leads, in the page's language (see [`crate::i18n::link`]).
    #[prop(into)]
    href: Signal<String>,
    /// How much it weighs.
    #[prop(optional)]
    weight: Weight,
    /// Whether the address lies outside this audience's app, so that the browser loads it.
    #[prop(optional)]
    external: bool,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=move || href.get() rel=external.then_some("external")>
            {text}
        </a>
    }
    .into_any()
}
