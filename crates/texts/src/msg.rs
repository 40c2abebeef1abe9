//! Sentences with their arguments, before a language is chosen.

use rules::value::Value;

/// An argument of a sentence: text that stands as it is, or a value that each language writes its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text as it is: a name, or a sentence that is already in the language.
    Text(String),
    /// A value.
    Value(Value),
    /// Another sentence.
    Msg(Box<Msg>),
}

/// A sentence by its key, with its arguments. Made by the functions below, so that neither can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msg {
    /// `area.key`.
    pub key: &'static str,
    /// The arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// A sentence with its arguments.
    #[must_use]
    pub const fn new(key: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { key, args }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Msg> for Arg {
    fn from(msg: Msg) -> Self {
        Self::Msg(Box::new(msg))
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Value(Value::Count(u64::try_from(count).unwrap_or(u64::MAX)))
    }
}

macro_rules! from_values {
    ($($kind:ty),+ $(,)?) => {
        $(impl From<$kind> for Arg {
            fn from(value: $kind) -> Self { Self::Value(value.into()) }
        })+
    };
}

from_values!(
    Value,
    u64,
    bool,
    chrono::NaiveDate,
    rules::Month,
    rules::value::Hours,
    rules::value::FullTime,
    rules::value::Places,
    rules::value::Money,
    rules::value::Word,
);

include!(concat!(env!("OUT_DIR"), "/msg.rs"));
