//! `minside check`: a question and staff in, the finding tree out.

mod words;

use crate::problem::{self, Problem};
use crate::{On, Shape, input};
use chrono::NaiveDate;
use clap::Args;
use rules::Law;
use rules::employer::{Advice, Answer, Question, advice, answer, explain, problems};
use rules::staffing::Staffing;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The question, alone or with staff: `{"question": …, "staffing": …}`.
    #[arg(value_name = "QUESTION.json")]
    file: PathBuf,
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    shape: Shape,
}

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
struct Answered {
    #[serde(flatten)]
    finding: Finding,
    answer: &'static str,
    advice: Vec<Advice>,
}

/// Answers and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let Asked { question, staffing } = read(&options.file, options.on.on)?;
    let explanation = explain(&question, &staffing);
    let word = word(answer(&explanation));
    if options.shape.text {
        return Ok(words::tree(&options.shape.catalogue(), &explanation, word));
    }
    let wire = texts::finding::wire(&explanation, &Law::COMPILED);
    let finding = wire.ok_or_else(|| Problem::new("not_written", &[("why", String::new())]))?;
    let advice = advice(&Law::COMPILED, &question, &staffing);
    problem::pretty(&Answered { finding, answer: word, advice })
}

/// Reads a question, which may stand alone; `on` takes the place of its own date. Facts that cannot be right are
/// refused before anything is answered.
pub fn read(file: &Path, on: Option<NaiveDate>) -> Result<Asked, Problem> {
    let mut value: Value = input::json(file)?;
    if value.get("question").is_none() {
        value = serde_json::json!({ "question": value });
    }
    if let (Some(on), Some(question)) = (on, value.get_mut("question").and_then(Value::as_object_mut)) {
        question.insert("on".to_owned(), Value::String(on.to_string()));
    }
    let asked: Asked = input::value(file, value)?;
    let found = problems(&asked.question, &asked.staffing);
    if found.is_empty() { Ok(asked) } else { Err(Problem::facts(found)) }
}

/// The whole in one word.
pub const fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::YesUnlessMunicipality => "yes_unless_municipality",
        Answer::LawUnknown => "law_unknown",
        Answer::LawOpen => "law_open",
        Answer::FactsMissing => "facts_missing",
        Answer::NoWithRemark => "no_with_remark",
        Answer::No => "no",
    }
}
