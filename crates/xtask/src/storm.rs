//! `cargo xtask storm`: builds the server and the storm as they are released, and lets it loose.

use crate::command::{Failure, Run};
use crate::serve;

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// `capacity`, `morning` or `kill`.
    #[arg(value_parser = ["capacity", "morning", "kill"])]
    storm: String,
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8210)]
    port: u16,
    /// Prints the figures as one line of JSON.
    #[arg(long)]
    json: bool,
}

/// Builds and runs.
pub fn run(options: &Options) -> Result<(), Failure> {
    Run::new("cargo")
        .args(["build", "--release", "--quiet", "--package", "server", "--package", "storm"])
        .go()?;
    let server = serve::server_binary(serve::Build::Release)?;
    let mut storm = Run::new(server.with_file_name("storm"))
        .args([&options.storm, "--port", &options.port.to_string(), "--server"])
        .arg(&server);
    if options.json {
        storm = storm.arg("--json");
    }
    storm.go()
}
