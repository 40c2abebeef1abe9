//! A yes that is given by ticking.

use super::field::{error_view, group_class, hint_view};
use leptos::prelude::*;

/// One box with its label. For a question with two answers a radio group is clearer.
#[component]
pub fn Checkbox(
    /// Its id, also its name; unique on the page.
    #[prop(into)]
    id: String,
    /// What a tick says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// What helps to decide.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What follows the label for those who do not see the page, such as the row it belongs to.
    #[prop(optional, into)]
    about: String,
    /// What happens after a change.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    let described = {
        let id = id.clone();
        move || super::field::described_by(&id, has_hint, error.with(Option::is_some))
    };
    let about = (!about.is_empty()).then(|| view! { <span class="sr-only">{format!(" {about}")}</span> });
    view! {
        <div class=group_class(
            error,
        )>
            {error_view(&id, error)} <div class="form-group-checkbox">
                <input
                    type="checkbox"
                    class="form-checkbox"
                    id=id.clone()
                    name=id.clone()
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    prop:checked=move || checked.get()
                    on:change=move |event| {
                        checked.set(event_target_checked(&event));
                        if let Some(act) = on_change {
                            act.run(());
                        }
                    }
                />
                <label class="form-label" for=id.clone()>
                    {label}
                    {about}
                </label>
                {hint_view(&id, hint)}
            </div>
        </div>
    }
    .into_any()
}
