//! The texts of one language, compiled in or loaded.

use crate::format;
use crate::msg::{Arg, Msg};
use core::fmt;
use core::str::FromStr;

/// A language of the product. Danish comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// Its tag, as in `lang="da"`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The tag is not one of a language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected da or en")
    }
}

impl core::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(UnknownLang)
    }
}

#[derive(Clone, Debug)]
enum Texts {
    #[cfg(feature = "embedded")]
    Embedded(&'static [(&'static str, &'static str)]),
    Loaded(Vec<(String, String)>),
}

/// The texts of one language, by key.
#[derive(Clone, Debug)]
pub struct Catalogue {
    lang: Lang,
    texts: Texts,
}

#[cfg(feature = "embedded")]
pub(crate) const fn embedded(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Da => crate::embedded::DA,
        Lang::En => crate::embedded::EN,
    }
}

impl Catalogue {
    /// All texts of `lang`, compiled in.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        Self { lang, texts: Texts::Embedded(embedded(lang)) }
    }

    /// All Danish texts, compiled in.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub const fn da() -> Self {
        Self::of(Lang::Da)
    }

    /// All English texts, compiled in.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub const fn en() -> Self {
        Self::of(Lang::En)
    }

    /// The texts of a catalogue file, as pairs of key and text in any order.
    #[must_use]
    pub fn loaded(lang: Lang, mut texts: Vec<(String, String)>) -> Self {
        texts.sort();
        Self { lang, texts: Texts::Loaded(texts) }
    }

    /// Its language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The raw text of `key`, where this catalogue has it.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        match &self.texts {
            #[cfg(feature = "embedded")]
            Texts::Embedded(texts) => {
                texts.binary_search_by(|(known, _)| (*known).cmp(key)).ok().map(|at| texts[at].1)
            }
            Texts::Loaded(texts) => texts
                .binary_search_by(|(known, _)| known.as_str().cmp(key))
                .ok()
                .map(|at| texts[at].1.as_str()),
        }
    }

    /// The area that has `key`: `area` itself, or the one with the citizens' words, which an app for employers
    /// does not load.
    #[must_use]
    pub fn area_of(&self, area: &str, key: &str) -> String {
        let citizen = format!("citizen_{area}");
        if self.text(&format!("{citizen}.{key}")).is_some() { citizen } else { area.to_owned() }
    }

    /// The sentence in words. A key that the loaded file lacks shows as itself, so that it is seen.
    #[must_use]
    pub fn say(&self, msg: &Msg) -> String {
        self.fill(msg.key, |name| {
            let (_, arg) = msg.args.iter().find(|(known, _)| *known == name)?;
            let words = match arg {
                Arg::Text(text) => text.clone(),
                Arg::Value(value) => format::value(self, *value),
                Arg::Msg(inner) => self.say(inner),
            };
            let one = match arg {
                Arg::Value(value) => value.to_string() == "1",
                Arg::Text(text) => text == "1",
                Arg::Msg(_) => false,
            };
            Some((words, one))
        })
    }

    /// A sentence whose key is a code known only when it runs (a warning's, say), with arguments that are
    /// already words.
    #[must_use]
    pub fn dynamic(&self, area: &str, code: &str, args: &[(&str, String)]) -> String {
        self.fill(&format!("{area}.{code}"), |name| {
            let (_, words) = args.iter().find(|(known, _)| *known == name)?;
            Some((words.clone(), words == "1"))
        })
    }

    /// Fills `{name}` and `{name|one|many}`; `arg` gives an argument's words and whether it is one.
    fn fill(&self, key: &str, arg: impl Fn(&str) -> Option<(String, bool)>) -> String {
        let Some(text) = self.text(key) else { return format!("[{key}]") };
        let mut out = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((inside, tail)) = after.split_once('}') else { break };
            let mut parts = inside.split('|');
            let name = parts.next().unwrap_or_default();
            match (arg(name), parts.next(), parts.next()) {
                (Some((_, one)), Some(single), Some(many)) => out.push_str(if one { single } else { many }),
                (Some((words, _)), ..) => out.push_str(&words),
                (None, ..) => {
                    out.push('{');
                    out.push_str(inside);
                    out.push('}');
                }
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}
