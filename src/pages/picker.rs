//! What a long list shows and in which order, as choices that anybody can operate.

use crate::prelude::*;
use texts::Msg;

/// An order, or a part of the list, that one can choose.
pub struct Pick {
    value: &'static str,
    label: Msg,
}

impl Pick {
    /// The choice `value`, and what it is called.
    #[must_use]
    pub const fn new(value: &'static str, label: Msg) -> Self {
        Self { value, label }
    }
}

/// A choice over a list; a new one begins at the first page.
#[component]
pub fn Picker(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// What is chosen here.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    picks: Vec<Pick>,
    /// The value chosen.
    chosen: RwSignal<String>,
    /// The page shown.
    page: RwSignal<usize>,
) -> impl IntoView {
    let options = picks
        .into_iter()
        .map(|pick| {
            view! {
                <option value=pick.value selected=move || chosen.with(|chosen| chosen == pick.value)>
                    {t(pick.label)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="form-group list-order d-print-none">
            <label class="form-label" for=id.clone()>
                {label}
            </label>
            <select
                class="form-select input-width-m"
                id=id
                on:change=move |event| {
                    page.set(0);
                    chosen.set(event_target_value(&event));
                }
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// A choice over a list whose answers come with the data; the first one is everything.
pub fn pick_from(
    id: &'static str,
    label: String,
    value: RwSignal<String>,
    choices: impl Fn() -> Vec<Choice> + Send + 'static,
) -> AnyView {
    let options = live(move || {
        choices()
            .into_iter()
            .map(|choice| {
                let own = choice.value.clone();
                view! {
                    <option value=choice.value selected=move || value.with(|value| *value == own)>
                        {choice.label}
                    </option>
                }
            })
            .collect_view()
            .into_any()
    });
    view! {
        <div class="form-group">
            <label class="form-label" for=id>
                {label}
            </label>
            <select
                id=id
                name=id
                class="form-select"
                prop:value=move || value.get()
                on:change=move |event| value.set(event_target_value(&event))
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
