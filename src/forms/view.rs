//! Draws a form: each field that is asked, in order, with its error after the first try to go on.

use super::answers::Answers;
use super::check;
use super::field::{Choice, Field, FieldError, Form, Kind};
use super::values::Values;
use crate::components::{
    self, DateField, ErrorSummary, RadioGroup, SelectField, TextArea, TextField, live, text_field,
};
use crate::i18n::t;
use leptos::prelude::*;

/// A form on a page: its answers, what is wrong with them, and how often the reader tried to go on.
#[derive(Clone, Copy)]
pub struct FormState {
    form: &'static Form,
    values: Values,
    /// The answers as they are.
    pub answers: Memo<Answers>,
    /// What is wrong now, shown or not.
    pub errors: Memo<Vec<FieldError>>,
    /// How often the reader tried to go on.
    pub attempt: RwSignal<u32>,
}

impl FormState {
    /// The state of `form` over `values`; `answers` is the memo of the page, shared by its forms.
    #[must_use]
    pub fn new(form: &'static Form, values: Values, answers: Memo<Answers>) -> Self {
        let errors = Memo::new(move |_| answers.with(|answers| check::check(form, answers)));
        Self { form, values, answers, errors, attempt: RwSignal::new(0) }
    }

    /// Counts a try to go on and says whether nothing is wrong.
    pub fn try_on(self) -> bool {
        let good = self.errors.with_untracked(Vec::is_empty);
        if !good {
            self.attempt.update(|attempt| *attempt += 1);
        }
        good
    }

    /// The errors as a summary shows them.
    #[must_use]
    pub fn shown_errors(self) -> Vec<components::FieldError> {
        let line = |error: &FieldError| components::FieldError {
            field: error.id.clone(),
            text: t(check::listed(self.form, error)),
        };
        self.errors.with(|errors| errors.iter().map(line).collect())
    }

    /// The summary of the errors, for the place above the heading.
    #[must_use]
    pub fn summary(self) -> AnyView {
        let errors = Signal::derive(move || self.shown_errors());
        view! { <ErrorSummary errors=errors attempt=self.attempt /> }.into_any()
    }

    /// The fields.
    #[must_use]
    pub fn fields(self, on_leave: Callback<()>) -> AnyView {
        self.fields_where(|_| true, on_leave)
    }

    /// Some of the fields, for a page that has something of its own between them.
    #[must_use]
    pub fn fields_where(self, keep: impl Fn(&Field) -> bool, on_leave: Callback<()>) -> AnyView {
        let asked = Memo::new(move |_| {
            self.answers.with(|answers| {
                self.form.asked(answers).into_iter().map(|field| field.key).collect::<Vec<_>>()
            })
        });
        self.form
            .fields
            .iter()
            .filter(|field| keep(field))
            .map(|field| {
                let here = Memo::new(move |_| asked.with(|keys| keys.contains(&field.key)));
                live(move || here.get().then(|| self.field(field, on_leave)).into_any())
            })
            .collect_view()
            .into_any()
    }

    fn field(self, field: &'static Field, on_leave: Callback<()>) -> AnyView {
        let id = field.id();
        let own = id.clone();
        let error: MaybeProp<String> = Signal::derive(move || {
            if self.attempt.get() == 0 {
                return None;
            }
            self.errors.with(|errors| {
                errors.iter().find(|error| error.id == own).map(|error| t(error.message.clone()))
            })
        })
        .into();
        let value = self.values.signal(field.key);
        let label = t((field.label)());
        let hint = field.hint.map(|hint| t(hint())).unwrap_or_default();
        let optional = field.needed.is_none();
        let line = |kind, width| {
            view! {
                <TextField
                    id=id.clone()
                    label=label.clone()
                    hint=hint.clone()
                    value
                    error
                    optional
                    kind
                    width
                    on_blur=on_leave
                />
            }
            .into_any()
        };
        match field.kind {
            Kind::Choice(options) => {
                let options = choices(options);
                view! { <RadioGroup id legend=label hint value options error on_change=on_leave /> }
                    .into_any()
            }
            Kind::Pick(options) => {
                let options = StoredValue::new(choices(options));
                let options = Signal::derive(move || options.get_value());
                view! { <SelectField id label hint value options error optional /> }.into_any()
            }
            Kind::Date(_) => {
                view! { <DateField id legend=label hint value error optional on_blur=on_leave /> }.into_any()
            }
            Kind::Hours => line(text_field::Kind::Decimal, 8),
            Kind::Whole { .. } => line(text_field::Kind::Whole, 8),
            Kind::Money | Kind::Cost => line(text_field::Kind::Decimal, 16),
            Kind::Email => line(text_field::Kind::Email, 32),
            Kind::Phone => line(text_field::Kind::Phone, 16),
            Kind::Cpr => line(text_field::Kind::Whole, 16),
            Kind::Text(_) => line(text_field::Kind::Text, 32),
            Kind::Long(_) => {
                view! { <TextArea id label hint value error optional on_blur=on_leave /> }.into_any()
            }
        }
    }
}

fn choices(options: &[Choice]) -> Vec<components::Choice> {
    options
        .iter()
        .map(|option| {
            let choice = components::Choice::new(option.value, t((option.label)()));
            match option.hint {
                Some(hint) => choice.with_hint(t(hint())),
                None => choice,
            }
        })
        .collect()
}
