//! `minside`: what the product answers, for scripts and other systems.

mod batch;
mod check;
mod compare;
mod count;
mod duties;
mod input;
mod law;
mod telling;

use answers::Problem;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::process::ExitCode;
use telling::Telling;
use texts::{Catalogue, Lang};

#[derive(Parser)]
#[command(name = "minside", version, about = "Min side: count staff, check a question, show the law")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Counts staff by month, workplace and company from payroll files.
    Count(count::Options),
    /// Answers a question: may we, at this workplace, on this date?
    Check(check::Options),
    /// Answers ratio and net increase for a file of workplaces, and counts the answers.
    Batch(batch::Options),
    /// Answers a question by the law of two dates and names what differs.
    Compare(compare::Options),
    /// Shows a citizen's duties and rights as of a date.
    Duties(duties::Options),
    /// Shows rules, parameters and sources in force on a date.
    Law(law::Options),
}

/// How the answer is written.
#[derive(Args)]
struct Shape {
    /// Writes JSON; this is what happens anyway.
    #[arg(long, conflicts_with = "text")]
    json: bool,
    /// Writes words.
    #[arg(long)]
    text: bool,
    /// The language of words and messages: da or en.
    #[arg(long, default_value_t)]
    lang: Lang,
}

impl Shape {
    fn catalogue(&self) -> Catalogue {
        Catalogue::of(self.lang)
    }
}

/// The date asked about, as 2026-11-16.
#[derive(Args)]
struct On {
    /// The date asked about, as 2026-11-16.
    #[arg(long, value_name = "DATE", value_parser = date)]
    on: Option<NaiveDate>,
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|error: chrono::ParseError| error.to_string())
}

fn main() -> ExitCode {
    let answer = match Cli::try_parse() {
        Ok(cli) => match cli.command {
            Command::Count(options) => count::run(&options),
            Command::Check(options) => check::run(&options),
            Command::Batch(options) => batch::run(&options),
            Command::Compare(options) => compare::run(&options),
            Command::Duties(options) => duties::run(&options),
            Command::Law(options) => law::run(&options),
        },
        // Help and version are answers too.
        Err(error) if !error.use_stderr() => Ok(error.to_string()),
        Err(error) => Err(Problem::usage(&error.to_string())),
    };
    match answer.and_then(|text| input::write(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{}", problem.to_json());
            ExitCode::from(2)
        }
    }
}
