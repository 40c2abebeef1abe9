//! `scale fill` and `scale ask`. Figures are printed as one document of JSON, what happens meanwhile as lines beside it.

use clap::{Parser, Subcommand};
use scale::{Trouble, ask, fill};
use std::path::PathBuf;
use std::process::ExitCode;

/// A country's citizens, made up.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Fills a folder that has no database yet.
    Fill {
        /// How many.
        #[arg(long)]
        citizens: u64,
        /// The folder.
        #[arg(long)]
        data: PathBuf,
        /// What they follow from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Lets many of them come at a planned rate.
    Ask {
        /// The built server.
        #[arg(long)]
        server: PathBuf,
        /// The filled folder.
        #[arg(long)]
        data: PathBuf,
        /// The port.
        #[arg(long, default_value_t = 8212)]
        port: u16,
        /// Requests a second.
        #[arg(long, default_value_t = 200)]
        rate: u32,
        /// Seconds.
        #[arg(long, default_value_t = 30)]
        seconds: u32,
    },
}

/// The figures, and whether every citizen was answered.
async fn run(command: Command) -> Result<(String, bool), Trouble> {
    match command {
        Command::Fill { citizens, data, seed } => {
            let filled = fill::fill(&data, citizens, seed, |written| eprintln!("{written} citizens")).await?;
            Ok((serde_json::to_string_pretty(&filled)?, true))
        }
        Command::Ask { server, data, port, rate, seconds } => {
            let figures = ask::ask(&ask::Options { server, data, port, rate, seconds }).await?;
            Ok((serde_json::to_string_pretty(&figures)?, figures.refused == 0))
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse().command).await {
        Ok((figures, answered)) => {
            println!("{figures}");
            if answered {
                return ExitCode::SUCCESS;
            }
            eprintln!("some were not answered");
            ExitCode::FAILURE
        }
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}
