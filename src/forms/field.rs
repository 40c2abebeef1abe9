//! What a form is made of: fields with a key, a kind, a condition and the keys of their texts.

use super::answers::Answers;
use texts::Msg;

/// A sentence by its key. A function, so that the build refuses a key that no catalogue has.
pub type Text = fn() -> Msg;

/// A form: fields in the order in which they are asked.
#[derive(Clone, Copy)]
pub struct Form {
    /// Its fields.
    pub fields: &'static [Field],
    /// The keys of the facts that the rules use or lack with these answers; they decide about
    /// [`Shown::WhenItMatters`].
    pub matters: fn(&Answers) -> Vec<&'static str>,
    /// What fields are wrong together, as an end before its start.
    pub across: fn(&Answers) -> Vec<FieldError>,
}

/// One question.
#[derive(Clone, Copy)]
pub struct Field {
    /// Its key, equal to the key of the fact it supplies where it supplies one (`person.group`).
    pub key: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What is asked.
    pub label: Text,
    /// A line of help under the question.
    pub hint: Option<Text>,
    /// When it is asked.
    pub shown: Shown,
    /// What is said when it is left empty; `None` where it may be.
    pub needed: Option<Text>,
}

impl Form {
    /// The fields that are asked with these answers.
    #[must_use]
    pub fn asked(&self, answers: &Answers) -> Vec<&'static Field> {
        let all = (self.matters)(answers);
        // An answer may settle its rule by another way than the one that asked for it; the question stays.
        let matters = |key| {
            all.contains(&key)
                || (!answers.get(key).is_empty() && (self.matters)(&answers.without(key)).contains(&key))
        };
        let asked = |field: &&Field| match field.shown {
            Shown::Always => true,
            Shown::When(holds) => holds(answers),
            Shown::WhenItMatters => matters(field.key),
            Shown::WhenItMattersAnd(holds) => holds(answers) && matters(field.key),
        };
        self.fields.iter().filter(asked).collect()
    }
}

/// When a field is asked.
#[derive(Clone, Copy)]
pub enum Shown {
    /// Whatever has been answered.
    Always,
    /// When this holds of the other answers.
    When(fn(&Answers) -> bool),
    /// When the rules need its fact to answer: no page decides what the law asks for.
    WhenItMatters,
    /// When the rules need its fact and this holds of the other answers.
    WhenItMattersAnd(fn(&Answers) -> bool),
}

impl Field {
    /// The id of its input in the page.
    #[must_use]
    pub fn id(&self) -> String {
        field_id(self.key)
    }
}

/// The id in the page of the field with this key.
#[must_use]
pub fn field_id(key: &str) -> String {
    format!("f-{}", key.replace(['.', '_'], "-"))
}

/// The kinds of answers.
#[derive(Clone, Copy)]
pub enum Kind {
    /// One of a few.
    Choice(&'static [Choice]),
    /// One of many, as a list to pick from.
    Pick(&'static [Choice]),
    /// A date with its short name for errors, kept as `2026-11-16` or as far as it has been written (`2026-11-`).
    Date(Text),
    /// Hours, kept as written.
    Hours,
    /// A whole number from `least` to `most`.
    Whole {
        /// The smallest.
        least: u64,
        /// The largest.
        most: u64,
    },
    /// Kroner, kept as written.
    Money,
    /// Kroner of a cost, kept as written: more than zero.
    Cost,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A CPR number.
    Cpr,
    /// Text of at most this many characters.
    Text(usize),
    /// Longer text of at most this many characters.
    Long(usize),
}

/// One of the answers of a choice.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What is kept.
    pub value: &'static str,
    /// What is shown.
    pub label: Text,
    /// A line of help under it.
    pub hint: Option<Text>,
}

/// A field that is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the input to go to.
    pub id: String,
    /// What to do.
    pub message: Msg,
}

impl FieldError {
    /// An error at the field with this key.
    #[must_use]
    pub fn at(key: &str, message: Msg) -> Self {
        Self { id: field_id(key), message }
    }
}

/// Nothing is wrong across fields.
#[must_use]
pub const fn nothing(_: &Answers) -> Vec<FieldError> {
    Vec::new()
}

/// No field depends on what the rules need.
#[must_use]
pub const fn no_facts(_: &Answers) -> Vec<&'static str> {
    Vec::new()
}
