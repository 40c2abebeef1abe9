//! A field for a line of text or a number.

use super::field::{described, framed, leaving};
use leptos::prelude::*;

/// What a text field is for; it sets the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A word that is kept secret.
    Password,
}

impl Kind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Whole | Self::Decimal => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Password => "password",
        }
    }

    const fn mode(self) -> Option<&'static str> {
        match self {
            Self::Whole => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::Text | Self::Email | Self::Phone | Self::Password => None,
        }
    }
}

/// A line of text. What is typed lands in `value` at each key; `on_blur` tells when the reader leaves it.
#[component]
pub fn TextField(
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
    /// Whether it may stay empty; "(frivilligt)" is then added to the label.
    #[prop(optional)]
    optional: bool,
    /// What it is for.
    #[prop(optional)]
    kind: Kind,
    /// Room for this many characters: the field's width shows how long an answer is expected. 0 is full width.
    #[prop(optional)]
    width: u8,
    /// A unit after the field, such as "timer".
    #[prop(optional, into)]
    suffix: String,
    /// Shown but not to be changed.
    #[prop(optional)]
    readonly: bool,
    /// What the browser may fill in (an `autocomplete` token).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// What happens when the reader leaves the field.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let described = described(&id, &hint, error);
    let input = view! {
        <input
            class=width_class(width)
            id=id.clone()
            name=id.clone()
            type=kind.input_type()
            inputmode=kind.mode()
            autocomplete=autocomplete
            readonly=readonly
            required=!optional && !readonly
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=described
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:blur=leaving(on_blur)
        />
    };
    let input = if suffix.is_empty() {
        input.into_any()
    } else {
        view! {
            <div class="form-input-wrapper form-input-wrapper--suffix">
                {input} <div class="form-input-suffix">{suffix}</div>
            </div>
        }
        .into_any()
    };
    framed(&id, label, optional, hint, error, input)
}

/// The class that gives a field room for `width` characters.
const fn width_class(width: u8) -> &'static str {
    match width {
        0 => "form-input",
        1..=4 => "form-input input-width-xxs",
        5..=8 => "form-input input-width-xs",
        9..=16 => "form-input input-width-s",
        17..=32 => "form-input input-width-m",
        _ => "form-input input-width-l",
    }
}
