//! What every field has: a label, a hint, an error, and the ids that tie them together.

use crate::i18n::t;
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use texts::msg;

/// The ids a field's `aria-describedby` names, hint first, or nothing.
pub(super) fn described_by(id: &str, has_hint: bool, has_error: bool) -> Option<String> {
    match (has_hint, has_error) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

/// What a field's `aria-describedby` names while the page stands: the error comes and goes.
pub(super) fn described(
    id: &str,
    hint: &str,
    error: MaybeProp<String>,
) -> impl Fn() -> Option<String> + Send + Sync + Clone + 'static {
    let (id, has_hint) = (id.to_owned(), !hint.is_empty());
    move || described_by(&id, has_hint, error.with(Option::is_some))
}

/// A field with one input: label, hint and error around it.
pub(super) fn framed(
    id: &str,
    label: String,
    optional: bool,
    hint: String,
    error: MaybeProp<String>,
    input: AnyView,
) -> AnyView {
    view! {
        <div class=group_class(error)>
            <label class="form-label" for=id.to_owned()>
                {label}
                {optional_view(optional)}
            </label>
            {hint_view(id, hint)}
            {error_view(id, error)}
            {input}
        </div>
    }
    .into_any()
}

/// Tells that the reader left the field. A field that is taken off the page loses the focus as well, and by then
/// nobody listens any more.
pub(super) fn leaving(on_blur: Option<Callback<()>>) -> impl Fn(FocusEvent) + Clone + 'static {
    move |_| {
        if let Some(act) = on_blur {
            let _ = act.try_run(());
        }
    }
}

/// The class of a field's group; it shows the red bar when there is an error.
pub(super) fn group_class(
    error: MaybeProp<String>,
) -> impl Fn() -> &'static str + Send + Sync + Clone + 'static {
    move || if error.with(Option::is_some) { "form-group form-error" } else { "form-group" }
}

/// A field's hint, where it has one.
pub(super) fn hint_view(id: &str, hint: String) -> Option<AnyView> {
    (!hint.is_empty()).then(|| {
        let id = format!("{id}-hint");
        view! {
            <span class="form-hint" id=id>
                {hint}
            </span>
        }
        .into_any()
    })
}

/// A field's error, while it has one.
pub(super) fn error_view(id: &str, error: MaybeProp<String>) -> AnyView {
    let id = format!("{id}-error");
    (move || {
        error.get().map(|text| {
            view! {
                <span class="form-error-message" id=id.clone()>
                    <span class="sr-only">{t(msg::common::error_prefix())}</span>
                    {text}
                </span>
            }
        })
    })
    .into_any()
}

/// "(frivilligt)" after the label of a field that may stay empty.
pub(super) fn optional_view(optional: bool) -> Option<AnyView> {
    optional.then(|| view! { <span class="weight-normal">" " {t(msg::common::optional())}</span> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::described_by;

    #[test]
    fn only_parts_that_are_there_are_named() {
        assert_eq!(described_by("hours", false, false), None);
        assert_eq!(described_by("hours", true, false).as_deref(), Some("hours-hint"));
        assert_eq!(described_by("hours", false, true).as_deref(), Some("hours-error"));
        assert_eq!(described_by("hours", true, true).as_deref(), Some("hours-hint hours-error"));
    }
}
