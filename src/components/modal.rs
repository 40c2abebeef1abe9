//! A question that must be answered before going on.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use leptos::html::Dialog;
use leptos::prelude::*;
use texts::msg;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// A native dialog: the browser keeps the focus inside, Escape closes it, and the focus goes back after.
#[component]
pub fn Modal(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// Whether it is open; closing by Escape or by the close button writes `false`.
    open: RwSignal<bool>,
    /// Marks the list of steps on a phone, which rises from the bottom.
    #[prop(optional)]
    steps: bool,
    /// What it says, with its buttons last in a `modal-footer`.
    children: ChildrenFn,
) -> impl IntoView {
    let place = NodeRef::<Dialog>::new();
    Effect::new(move || {
        let wanted = open.get();
        if let Some(dialog) = place.get() {
            if wanted && !dialog.open() {
                let _ = dialog.show_modal();
                safest(&dialog);
            } else if !wanted && dialog.open() {
                dialog.close();
            }
        }
    });
    let heading_id = format!("{id}-heading");
    let named_by = heading_id.clone();
    view! {
        <dialog
            class=if steps { "fds-modal fds-modal-bottom" } else { "fds-modal" }
            id=id
            aria-labelledby=named_by
            node_ref=place
            on:close=move |_| open.set(false)
        >
            <div class="modal-content">
                <div class="modal-header">
                    <h2 class="modal-title" id=heading_id>
                        {heading}
                    </h2>
                    <button type="button" class="modal-close function-link" on:click=move |_| open.set(false)>
                        <Svg icon=Icon::Close />
                        {t(msg::common::close())}
                    </button>
                </div>
                <div class="modal-body">{children()}</div>
            </div>
        </dialog>
    }
    .into_any()
}

/// The focus begins on the first answer, which is the safe one, and not on the close button above it.
fn safest(dialog: &HtmlDialogElement) {
    let found = dialog.query_selector(".modal-footer button").ok().flatten();
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // Refused only where the dialog is gone again.
        let _ = button.focus();
    }
}
