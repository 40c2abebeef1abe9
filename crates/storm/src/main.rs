//! `storm capacity`, `storm morning`, `storm kill`. Ends with a failure where anything was doubled, lost or refused
//! without cause.

use clap::{Parser, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;
use storm::report::Report;
use storm::run::{self, Options};
use storm::{Trouble, server};

#[derive(Clone, Copy, ValueEnum)]
enum Storm {
    Capacity,
    Morning,
    Kill,
}

/// Storms on booking, on the loopback address.
#[derive(Parser)]
struct Arguments {
    /// Which.
    storm: Storm,
    /// The built server.
    #[arg(long)]
    server: PathBuf,
    /// The port.
    #[arg(long, default_value_t = 8210)]
    port: u16,
    /// Prints the figures as JSON.
    #[arg(long)]
    json: bool,
    /// Only looks at the files of an earlier storm in this folder.
    #[arg(long)]
    check: Option<PathBuf>,
}

async fn storm(arguments: &Arguments) -> Result<Report, Trouble> {
    if let Some(folder) = &arguments.check {
        let entries = storm::journal::read(&folder.join("journals"))?;
        let found = storm::check::check(&server::database(&folder.join("data")), &entries).await?;
        return Ok(Report::new(found, Vec::new(), 0.0, "not asked"));
    }
    let folder = tempfile::tempdir()?;
    let options =
        Options { server: arguments.server.clone(), folder: folder.path().to_owned(), port: arguments.port };
    match arguments.storm {
        Storm::Capacity => run::capacity(&options).await,
        Storm::Morning => run::morning(&options).await,
        Storm::Kill => run::kill(&options).await,
    }
}

fn show(report: &Report, json: bool) -> Result<(), Trouble> {
    let figures = if json { serde_json::to_string(report)? } else { serde_json::to_string_pretty(report)? };
    println!("{figures}");
    Ok(())
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = storm(&arguments).await;
    match outcome.and_then(|report| show(&report, arguments.json).map(|()| report.is_sound())) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("something was doubled, lost or refused without cause");
            ExitCode::FAILURE
        }
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}
