//! The rules for JavaScript. Everything goes in and comes out as JSON text; `package/` wraps it into objects with types,
//! and turns a problem document into an exception. No clock: the date asked about is always an argument.

#[cfg(feature = "count")]
mod count;
mod staff;

use answers::{Asked, Problem, of_text, pretty};
use chrono::NaiveDate;
use rules::staffing::Staffing;
use texts::{Catalogue, Lang};
use wasm_bindgen::prelude::*;

/// An answer, or the problem document.
type Said = Result<String, String>;

fn said(answer: Result<String, Problem>) -> Said {
    answer.map_err(|problem| problem.to_json())
}

fn date(text: &str) -> Result<NaiveDate, Problem> {
    text.parse().map_err(|error: chrono::ParseError| Problem::usage(&error.to_string()))
}

fn asked(question: &str, on: Option<&str>) -> Result<Asked, Problem> {
    Asked::of("question", of_text("question", question.as_bytes())?, on.map(date).transpose()?)
}

/// A question and staff in, the finding tree out. `on` takes the place of the question's own date.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn check(question: &str, on: Option<String>) -> Said {
    said(asked(question, on.as_deref()).and_then(|asked| pretty(&answers::check(&asked)?)))
}

/// The same facts by the law of two dates, and the rules that differ.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn compare(question: &str, on: &str, and: &str) -> Said {
    let compared = || pretty(&answers::compared(&asked(question, None)?, (date(on)?, date(and)?))?.0);
    said(compared())
}

/// Facts about a citizen in, duties and rights as of `on` out.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn duties(person: &str, on: &str) -> Said {
    let told = || {
        let on = date(on)?;
        let person = answers::person("person", of_text("person", person.as_bytes())?, on)?;
        pretty(&answers::duties(&person, on).0)
    };
    said(told())
}

/// Rules, parameters and sources; those in force where `on` is given.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn law(on: Option<String>) -> Said {
    said(on.as_deref().map(date).transpose().and_then(|on| pretty(&answers::law(on))))
}

/// A staff list without names as the 13 months before `on`: the `staffing` of a question.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn staff(list: &str, on: &str) -> Said {
    let staffing = || -> Result<Staffing, Problem> { staff::of_list(list, date(on)?) };
    said(staffing().and_then(|staffing| pretty(&staffing)))
}

/// The texts of one area of a language, as pairs of key and text.
///
/// # Errors
/// The problem document.
#[wasm_bindgen]
pub fn words(lang: &str, area: &str) -> Said {
    let words = || {
        let lang: Lang = lang.parse().map_err(|_| Problem::usage(lang))?;
        pretty(&texts::pack(Catalogue::of(lang).lang(), &[area]))
    };
    said(words())
}
