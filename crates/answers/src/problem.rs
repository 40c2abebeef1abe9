//! Bad input: a problem document (RFC 9457).

#[cfg(feature = "count")]
use eindkomst::Notice;
use rules::FactProblem;
use serde::Serialize;
use std::collections::BTreeMap;
use texts::{Catalogue, Lang};

/// What was wrong with the input.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// Names the kind of problem: `/problems/` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// What went wrong, in Danish.
    title: String,
    /// The stable code.
    code: &'static str,
    /// What went wrong, by language.
    sentence: BTreeMap<&'static str, String>,
    /// The single errors, where there are several.
    #[serde(skip_serializing_if = "none")]
    errors: Box<[NoticeRow]>,
    /// Facts outside their range, where there are some.
    #[serde(skip_serializing_if = "none")]
    facts: Box<[FactRow]>,
}

/// Whether there are none.
const fn none<T>(rows: &[T]) -> bool {
    rows.is_empty()
}

/// A fact outside its range.
#[derive(Debug, Serialize)]
struct FactRow {
    /// Where the fact stands, as `person.booking.call.last_day`.
    path: String,
    /// The stable code.
    code: &'static str,
    /// What is allowed: the ends of the range by name.
    allowed: BTreeMap<&'static str, String>,
    /// What is wrong, by language.
    sentence: BTreeMap<&'static str, String>,
}

impl Problem {
    /// A problem with a code of the area `cli`.
    #[must_use]
    pub fn new(code: &'static str, args: &[(&str, String)]) -> Self {
        let say = |lang| Catalogue::of(lang).dynamic("cli", code, args);
        let sentence = Lang::ALL.map(|lang| (lang.tag(), say(lang))).into();
        Self {
            kind: format!("/problems/{code}"),
            title: say(Lang::Da),
            code,
            sentence,
            errors: Box::default(),
            facts: Box::default(),
        }
    }

    /// A command line that cannot be understood.
    #[must_use]
    pub fn usage(help: &str) -> Self {
        Self::new("usage", &[("why", help.trim().to_owned())])
    }

    /// The same with single errors.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<NoticeRow>) -> Self {
        self.errors = errors.into();
        self
    }

    /// Facts outside their range.
    #[must_use]
    pub fn facts(found: Vec<FactProblem>) -> Self {
        let row = |problem: FactProblem| {
            let args: Vec<(&str, String)> =
                problem.allowed.iter().map(|(name, value)| (*name, value.to_string())).collect();
            let say = |lang: Lang| {
                let catalogue = Catalogue::of(lang);
                let words: Vec<_> = problem
                    .allowed
                    .iter()
                    .map(|(name, value)| (*name, texts::format::value(&catalogue, *value)))
                    .collect();
                (lang.tag(), catalogue.dynamic("cli", problem.code, &words))
            };
            let sentence = Lang::ALL.map(say).into();
            FactRow { path: problem.path, code: problem.code, allowed: args.into_iter().collect(), sentence }
        };
        let mut whole = Self::new("facts_out_of_range", &[("count", found.len().to_string())]);
        whole.facts = found.into_iter().map(row).collect();
        whole
    }

    /// The document.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_else(|_| self.title.clone())
    }
}

/// A notice with its sentence in words.
#[derive(Debug, Serialize)]
pub struct NoticeRow {
    /// The stable code.
    pub code: String,
    /// The file's name; empty where no file is meant.
    pub file: String,
    /// The sheet, where one of a spreadsheet is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line; `null` where the whole file is meant.
    pub line: Option<u32>,
    /// Where in a list of support or companies, as `support[0].scheme`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The sentence.
    pub message: String,
}

/// The row of a notice.
#[cfg(feature = "count")]
#[must_use]
pub fn notice(catalogue: &Catalogue, notice: &Notice) -> NoticeRow {
    let message = sentence(catalogue, notice);
    NoticeRow {
        code: notice.code.to_string(),
        file: notice.file.clone(),
        sheet: notice.sheet.clone(),
        line: notice.line,
        path: notice.path.clone(),
        message,
    }
}

/// A notice's sentence.
#[cfg(feature = "count")]
#[must_use]
pub fn sentence(catalogue: &Catalogue, notice: &Notice) -> String {
    let args: Vec<(&str, String)> =
        notice.args.iter().map(|(name, value)| (&**name, value.clone())).collect();
    catalogue.dynamic("eindkomst", &notice.code, &args)
}
