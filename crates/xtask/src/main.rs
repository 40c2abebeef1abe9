//! The project's own commands. `cargo xtask serve` and `cargo xtask test` are the two that matter.

mod accessibility;
mod chromium;
mod command;
mod gate;
mod measure;
mod package;
mod payroll;
mod seed;
mod serve;
mod storm;
mod tools;
mod wasm_target;
mod web;

use clap::{Parser, Subcommand};
use command::Failure;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Min side: set up, serve, check, test, measure")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Installs what is missing, builds in release and serves the product with demo data.
    Serve(serve::Options),
    /// The quick gate for each commit: formats, lints and unit tests. At most three minutes.
    Check,
    /// Everything: formats, lints, tests native and in wasm, API tests, browser journeys.
    Test {
        /// Only the browser journeys whose title matches.
        #[arg(long)]
        journey: Option<String>,
        /// The journeys on the product as it is deployed. It takes half an hour longer to build.
        #[arg(long)]
        release: bool,
    },
    /// Builds the web part into `dist/`.
    Web {
        /// Quicker to build, larger to load.
        #[arg(long)]
        dev: bool,
    },
    /// Writes a valid payroll file with corrections, and its ledger.
    Payroll {
        /// Number of employees.
        #[arg(long)]
        employees: u32,
        /// Number of months, ending with October 2026.
        #[arg(long)]
        months: u32,
        /// The file to write; the ledger stands beside it with the ending `.ledger.json`.
        #[arg(long, default_value = "target/payroll.txt")]
        out: PathBuf,
    },
    /// Fills a data folder with made-up citizens, as many as a country has.
    Seed(seed::Options),
    /// Builds the npm package `minside` and asks it the cases of the rules.
    Package,
    /// Measures speed and size and writes `target/measure.json`.
    Measure(measure::Options),
    /// Lets many citizens book at once and counts what was doubled or lost.
    Storm(storm::Options),
    /// Looks at every page and state in every way, and writes `docs/proofs/accessibility.md`.
    #[command(visible_alias = "audit")]
    Accessibility(accessibility::Options),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(options) => serve::run(&options),
        Command::Check => gate::check(),
        Command::Test { journey, release } => {
            let build = if release { serve::Build::Release } else { serve::Build::Dev };
            gate::test(journey.as_deref(), build)
        }
        Command::Web { dev } => web::build(dev),
        Command::Payroll { employees, months, out } => payroll::write(employees, months, &out),
        Command::Seed(options) => seed::run(&options),
        Command::Package => package::test(),
        Command::Measure(options) => measure::run(&options),
        Command::Storm(options) => storm::run(&options),
        Command::Accessibility(options) => accessibility::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
pub fn root() -> Result<PathBuf, Failure> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    here.canonicalize().map_err(|error| Failure::file(&here, &error))
}
