//! A field for several lines of text.

use super::field::{described_by, error_view, group_class, hint_view, optional_view};
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
    let has_hint = !hint.is_empty();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    view! {
        <div class=group_class(error)>
            <label class="form-label" for=id.clone()>
                {label}
                {optional_view(optional)}
            </label>
            {hint_view(&id, hint)}
            {error_view(&id, error)}
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
                on:blur=move |_| {
                    if let Some(act) = on_blur {
                        act.run(());
                    }
                }
            ></textarea>
        </div>
    }
    .into_any()
}
