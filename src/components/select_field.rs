//! A choice of one from many; with few options a radio group is better.

use super::choice::Choice;
use super::field::{described, framed};
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// A drop-down list. It starts with "Vælg", whose value is empty.
#[component]
pub fn SelectField(
    /// Its id, also its name; unique on the page.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The value of the chosen option; empty while none is chosen.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// How to choose.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What happens after a choice.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let described = described(&id, &hint, error);
    let list = move || {
        let chosen = value.get();
        options
            .get()
            .into_iter()
            .map(|option| {
                let selected = option.value == chosen;
                view! {
                    <option value=option.value selected=selected>
                        {option.label}
                    </option>
                }
            })
            .collect_view()
    };
    let input = view! {
        <select
            class="form-select"
            id=id.clone()
            name=id.clone()
            required=!optional
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=described
            on:change=move |event| {
                value.set(event_target_value(&event));
                if let Some(act) = on_change {
                    act.run(());
                }
            }
        >
            <option value="" selected=move || value.with(String::is_empty)>
                {t(msg::common::choose())}
            </option>
            {list}
        </select>
    }
    .into_any();
    framed(&id, label, optional, hint, error, input)
}
