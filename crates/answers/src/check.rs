//! A question and staff in, the finding tree out.

use crate::{Problem, json};
use chrono::NaiveDate;
use rules::employer::{Advice, Answer, Question, advice, answer, explain, problems};
use rules::staffing::Staffing;
use rules::wire::Finding;
use rules::{Explanation, Law};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A question with the staff it is asked about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// Staff, month by month.
    #[serde(default)]
    pub staffing: Staffing,
}

/// The finding tree, with the whole in one word and what would change it.
#[derive(Debug, Serialize)]
pub struct Answered {
    /// The tree.
    #[serde(flatten)]
    pub finding: Finding,
    /// The whole in one word.
    pub answer: &'static str,
    /// What would change it.
    pub advice: Vec<Advice>,
}

impl Asked {
    /// A question, which may stand alone; `on` takes the place of its own date. Facts that cannot be right are refused
    /// before anything is answered.
    ///
    /// # Errors
    /// Those of [`crate::of_text`], or `facts_out_of_range` with each fact.
    pub fn of(name: &str, mut value: Value, on: Option<NaiveDate>) -> Result<Self, Problem> {
        if value.get("question").is_none() {
            value = serde_json::json!({ "question": value });
        }
        if let (Some(on), Some(question)) = (on, value.get_mut("question").and_then(Value::as_object_mut)) {
            question.insert("on".to_owned(), Value::String(on.to_string()));
        }
        let asked: Self = json::of_value(name, value)?;
        let found = problems(&asked.question, &asked.staffing);
        if found.is_empty() { Ok(asked) } else { Err(Problem::facts(found)) }
    }
}

/// Answers.
///
/// # Errors
/// `not_written` where the tree cannot be told.
pub fn check(asked: &Asked) -> Result<Answered, Problem> {
    let explanation = explain(&asked.question, &asked.staffing);
    let finding = tree(&explanation)?;
    let advice = advice(&Law::COMPILED, &asked.question, &asked.staffing);
    Ok(Answered { finding, answer: word(answer(&explanation)), advice })
}

/// The wire form of an explanation, with its sentences.
pub(crate) fn tree(explanation: &Explanation) -> Result<Finding, Problem> {
    let wire = texts::finding::wire(explanation, &Law::COMPILED);
    wire.ok_or_else(|| Problem::new("not_written", &[("why", String::new())]))
}

/// The whole in one word.
#[must_use]
pub const fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::YesUnlessMunicipality => "yes_unless_municipality",
        Answer::NotFromThatDay => "not_from_that_day",
        Answer::LawUnknown => "law_unknown",
        Answer::LawOpen => "law_open",
        Answer::FactsMissing => "facts_missing",
        Answer::NoWithRemark => "no_with_remark",
        Answer::No => "no",
    }
}
