//! `minside check`: a question and staff in, the finding tree out.

use crate::problem::{self, Problem};
use crate::{On, Shape, input};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use rules::Law;
use rules::employer::{Advice, Answer, Question, advice, answer, explain, problems};
use rules::staffing::Staffing;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};
use texts::{Fold, Form, render};

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
    /// How much of the tree words tell.
    #[arg(long, value_enum, default_value_t = Told::All)]
    fold: Told,
    /// Writes words as Markdown.
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

/// How much of the tree is told.
#[derive(Clone, Copy, ValueEnum)]
enum Told {
    /// One sentence.
    Sentence,
    /// The sentence and a line a requirement.
    List,
    /// Everything.
    All,
}

impl From<Told> for Fold {
    fn from(told: Told) -> Self {
        match told {
            Told::Sentence => Self::Sentence,
            Told::List => Self::List,
            Told::All => Self::All,
        }
    }
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
    let wire = texts::finding::wire(&explanation, &Law::COMPILED);
    let finding = wire.ok_or_else(|| Problem::new("not_written", &[("why", String::new())]))?;
    if options.shape.text || options.markdown {
        let catalogue = options.shape.catalogue();
        let form = if options.markdown { Form::Markdown } else { Form::Plain };
        let answer = catalogue.dynamic("cli", &format!("answer_{word}"), &[]);
        return Ok(format!("{answer}\n{}", render(&catalogue, &finding, options.fold.into(), form)));
    }
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
