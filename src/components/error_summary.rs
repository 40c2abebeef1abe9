//! What is wrong on the page, in one place above the heading, with a way to each field.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use crate::shell::{focus_field, mark_title};
use leptos::html::Div;
use leptos::prelude::*;
use texts::msg;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id given to the field's component.
    pub field: String,
    /// The same sentence as at the field.
    pub text: String,
}

/// The list of errors after a try to go on. Each rise of `attempt` with errors left moves the focus here and
/// puts "Fejl:" before the page's title.
#[component]
pub fn ErrorSummary(
    /// What is wrong now, in the order of the fields.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
    /// How often the reader tried to go on; nothing shows before the first try.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let shown = Memo::new(move |_| attempt.get() > 0 && errors.with(|all| !all.is_empty()));
    Effect::new(move || {
        let tried = attempt.get();
        if tried > 0 && shown.get_untracked() {
            // The box may be new in this very turn; the next frame has it.
            request_animation_frame(move || {
                if let Some(place) = place.get_untracked() {
                    let _ = place.focus();
                }
            });
        }
    });
    Effect::new(move || mark_title(shown.get()));
    on_cleanup(|| mark_title(false));
    let items = move || {
        errors
            .get()
            .into_iter()
            .map(|error| {
                let field = error.field.clone();
                view! {
                    <li>
                        <a
                            class="function-link"
                            href=format!("#{}", error.field)
                            on:click=move |event| {
                                event.prevent_default();
                                focus_field(&field);
                            }
                        >
                            {error.text}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || shown.get()>
            <div
                class="alert alert-error error-summary"
                tabindex="-1"
                role="group"
                aria-labelledby="error-summary-heading"
                node_ref=place
            >
                <Svg icon=Icon::Error class="alert-icon" />
                <div class="alert-body">
                    <h2 class="alert-heading" id="error-summary-heading">
                        {t(msg::common::problems())}
                    </h2>
                    <ul class="unstyled-list">{items}</ul>
                </div>
            </div>
        </Show>
    }
    .into_any()
}
