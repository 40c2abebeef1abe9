//! A field for several lines of text.

use super::field::{described, framed, leaving};
use leptos::prelude::*;

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Its id, also its name; unique on the page.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its value.
    value: RwSignal<String>,
    /// How to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
    /// What happens when the reader leaves the field.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let described = described(&id, &hint, error);
    let input = view! {
        <textarea
            class="form-input"
            id=id.clone()
            name=id.clone()
            rows=rows.to_string()
            required=!optional
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=described
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:blur=leaving(on_blur)
        ></textarea>
    }
    .into_any();
    framed(&id, label, optional, hint, error, input)
}
