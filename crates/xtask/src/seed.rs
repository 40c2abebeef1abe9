//! `cargo xtask seed`: fills a data folder with made-up citizens, straight into the database.

use crate::command::{Failure, Run};
use crate::serve;
use std::path::{Path, PathBuf};

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// How many citizens.
    #[arg(long, default_value_t = 1_000)]
    citizens: u64,
    /// The folder, which may hold no database yet. `cargo xtask serve --data` serves it.
    #[arg(long, default_value = "target/citizens")]
    data: PathBuf,
}

/// Fills, and prints rows, seconds and bytes.
pub fn run(options: &Options) -> Result<(), Failure> {
    fill(options.citizens, &options.data)?.go()
}

/// Builds what fills, ready to be run.
pub fn fill(citizens: u64, data: &Path) -> Result<Run, Failure> {
    Ok(program()?.args(["fill", "--citizens", &citizens.to_string(), "--data"]).arg(data))
}

/// The built program, to be told what to do.
pub fn program() -> Result<Run, Failure> {
    Run::new("cargo")
        .args(["build", "--release", "--quiet", "--package", "server", "--package", "scale"])
        .go()?;
    Ok(Run::new(serve::server_binary(serve::Build::Release)?.with_file_name("scale")))
}
