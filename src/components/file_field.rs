//! A field that takes files from the reader's machine.

use super::field::{described, framed};
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

/// A native file field. Choosing the same file again counts as a new choice.
#[component]
pub fn FileField(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Which files to offer first (an `accept` list).
    #[prop(optional)]
    accept: Option<&'static str>,
    /// Whether several files can be chosen.
    #[prop(optional)]
    multiple: bool,
    /// What to choose.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The chosen files; they stay on the reader's machine.
    #[prop(into)]
    on_files: UnsyncCallback<Vec<File>>,
) -> impl IntoView {
    let described = described(&id, &hint, error);
    let chosen = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let files: Vec<File> = input
            .files()
            .map(|list| (0..list.length()).filter_map(|at| list.item(at)).collect())
            .unwrap_or_default();
        input.set_value("");
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let words = if multiple { msg::common::choose_files() } else { msg::common::choose_file() };
    // The browser speaks its own language in its own button, and forgets what was chosen: the field lies unseen over
    // a button of ours, and takes keys, presses and dropped files as ever.
    let input = view! {
        <div class="file-choice">
            <input
                type="file"
                class="form-input-file"
                id=id.clone()
                name=id.clone()
                accept=accept
                multiple=multiple
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:change=chosen
            />
            <span class="button button-secondary" aria-hidden="true">
                {t(words)}
            </span>
        </div>
    }
    .into_any();
    framed(&id, label, false, hint, error, input)
}
