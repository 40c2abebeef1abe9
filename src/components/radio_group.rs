//! A choice of one from few.

use super::choice::Choice;
use super::field::{described_by, error_view, group_class, hint_view};
use leptos::prelude::*;

/// Radio buttons under a legend. Each has the id `{id}-{value}`; an error leads to the first one.
#[component]
pub fn RadioGroup(
    /// Its id, also the buttons' name; unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The value of the chosen answer; empty while none is chosen.
    value: RwSignal<String>,
    /// The answers.
    options: Vec<Choice>,
    /// How to choose.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What happens after a choice.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    let buttons = options.into_iter().map(|option| radio(&id, option, value, on_change)).collect_view();
    view! {
        <div class=group_class(error)>
            <fieldset aria-describedby=described id=id.clone()>
                <legend class="form-label">{legend}</legend>
                {hint_view(&id, hint)}
                {error_view(&id, error)}
                {buttons}
            </fieldset>
        </div>
    }
    .into_any()
}

fn radio(group: &str, option: Choice, value: RwSignal<String>, on_change: Option<Callback<()>>) -> AnyView {
    let id = format!("{group}-{}", option.value);
    let hint = hint_view(&id, option.hint);
    let described = hint.is_some().then(|| format!("{id}-hint"));
    let own = StoredValue::new(option.value.clone());
    view! {
        <div class="form-group-radio">
            <input
                type="radio"
                class="form-radio"
                id=id.clone()
                name=group.to_owned()
                value=option.value
                aria-describedby=described
                prop:checked=move || value.with(|chosen| own.with_value(|own| chosen == own))
                on:change=move |_| {
                    value.set(own.get_value());
                    if let Some(act) = on_change {
                        act.run(());
                    }
                }
            />
            <label class="form-label" for=id>
                {option.label}
            </label>
            {hint}
        </div>
    }
    .into_any()
}
