//! One map of signals: a signal for each field of a page's forms.

use super::answers::Answers;
use super::field::Form;
use leptos::prelude::*;

/// The signals of some forms, by the field's key.
#[derive(Clone, Copy)]
pub struct Values(StoredValue<Vec<(&'static str, RwSignal<String>)>>);

impl Values {
    /// Signals for every field of `forms`, with the answers given so far.
    #[must_use]
    pub fn new(forms: &[&Form], answers: &Answers) -> Self {
        let signals = forms
            .iter()
            .flat_map(|form| form.fields)
            .map(|field| (field.key, RwSignal::new(answers.raw(field.key).to_owned())))
            .collect();
        Self(StoredValue::new(signals))
    }

    /// The signal of the field; one of its own, kept by nobody, where no form has the key.
    #[must_use]
    pub fn signal(self, key: &str) -> RwSignal<String> {
        self.0
            .with_value(|all| all.iter().find(|(known, _)| *known == key).map(|(_, signal)| *signal))
            .unwrap_or_else(|| RwSignal::new(String::new()))
    }

    /// All answers as they are now. Whoever calls this in a memo follows every field.
    #[must_use]
    pub fn answers(self) -> Answers {
        let mut answers = Answers::default();
        self.0.with_value(|all| {
            for (key, signal) in all {
                signal.with(|text| answers.set(key, text));
            }
        });
        answers
    }

    /// Puts other answers in place of these.
    pub fn replace(self, answers: &Answers) {
        self.0.with_value(|all| {
            for (key, signal) in all {
                signal.set(answers.raw(key).to_owned());
            }
        });
    }
}
