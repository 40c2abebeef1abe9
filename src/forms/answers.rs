//! Answers as given: texts by the field's key. Half-written ones are kept, so that a reload shows the same.

use super::field::Form;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers by the field's key.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// The answer, trimmed; empty where there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", |text| text.trim())
    }

    /// The answer exactly as written.
    #[must_use]
    pub fn raw(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// Whether the answer is `value`.
    #[must_use]
    pub fn is(&self, key: &str, value: &str) -> bool {
        self.get(key) == value
    }

    /// Whether the answer is one of `values`.
    #[must_use]
    pub fn is_one_of(&self, key: &str, values: &[&str]) -> bool {
        values.contains(&self.get(key))
    }

    /// Sets an answer; an empty one is forgotten.
    pub fn set(&mut self, key: &str, text: &str) {
        if text.is_empty() {
            self.0.remove(key);
        } else {
            self.0.insert(key.to_owned(), text.to_owned());
        }
    }

    /// The same answers without this one.
    #[must_use]
    pub fn without(&self, key: &str) -> Self {
        let mut rest = self.clone();
        rest.0.remove(key);
        rest
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Only the answers to questions that are asked. A question that has gone takes its answer with it, and
    /// with it whatever depended on it.
    #[must_use]
    pub fn asked(&self, forms: &[&Form]) -> Self {
        let mut kept = self.clone();
        loop {
            let before = kept.0.len();
            let shown: Vec<&str> =
                forms.iter().flat_map(|form| form.asked(&kept)).map(|field| field.key).collect();
            kept.0.retain(|key, _| shown.contains(&key.as_str()));
            if kept.0.len() == before {
                return kept;
            }
        }
    }
}

impl From<BTreeMap<String, String>> for Answers {
    fn from(fields: BTreeMap<String, String>) -> Self {
        Self(fields)
    }
}

impl From<Answers> for BTreeMap<String, String> {
    fn from(answers: Answers) -> Self {
        answers.0
    }
}
