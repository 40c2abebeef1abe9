//! A small number with a minus and a plus, for trying things out.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// A whole number between two limits. The page answers at each change, so it says the new number politely by
/// itself (the field is an output); the caller announces what follows from it.
#[component]
pub fn NumberStepper(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// What is counted.
    #[prop(into)]
    label: String,
    /// The number.
    value: RwSignal<i32>,
    /// The least it can be.
    #[prop(optional)]
    min: i32,
    /// The most it can be.
    #[prop(default = 999)]
    max: i32,
    /// What helps to understand it.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let change = move |by: i32| value.update(|number| *number = number.saturating_add(by).clamp(min, max));
    let typed = move |event: web_sys::Event| {
        if let Ok(number) = event_target_value(&event).trim().parse::<i32>() {
            value.set(number.clamp(min, max));
        }
        // What is no number, or too large a one, does not stay beside an answer for another.
        event_target::<web_sys::HtmlInputElement>(&event).set_value(&value.get_untracked().to_string());
    };
    let has_hint = !hint.is_empty();
    view! {
        <div class="form-group number-stepper">
            <label class="form-label" for=id.clone()>
                {label.clone()}
            </label>
            {super::field::hint_view(&id, hint)}
            <div class="number-stepper-row">
                <button
                    type="button"
                    class="button button-secondary"
                    aria-label=t(msg::common::less(label.clone()))
                    aria-disabled=move || (value.get() <= min).then_some("true")
                    on:click=move |_| change(-1)
                >
                    <Svg icon=Icon::Minus />
                </button>
                <input
                    class="form-input"
                    type="text"
                    inputmode="numeric"
                    id=id.clone()
                    aria-describedby=has_hint.then(|| format!("{id}-hint"))
                    prop:value=move || value.get().to_string()
                    on:change=typed
                />
                <button
                    type="button"
                    class="button button-secondary"
                    aria-label=t(msg::common::more(label))
                    aria-disabled=move || (value.get() >= max).then_some("true")
                    on:click=move |_| change(1)
                >
                    <Svg icon=Icon::Plus />
                </button>
            </div>
        </div>
    }
    .into_any()
}
