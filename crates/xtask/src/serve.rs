//! `cargo xtask serve`: from a fresh machine to the running product.

use crate::command::{Failure, Run};
use crate::{tools, wasm_target, web};

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder of the database.
    #[arg(long, default_value = "data")]
    data: String,
    /// The day the demo stands on; time runs on from there.
    #[arg(long, default_value = "2026-11-16")]
    today: String,
    /// No demo users and data, and the system's clock.
    #[arg(long)]
    no_demo: bool,
}

/// Installs, builds and serves until it is stopped.
pub fn run(options: &Options) -> Result<(), Failure> {
    prepare(Build::Release)?;
    let root = crate::root()?;
    let mut server = Run::new(server_binary(Build::Release)?)
        .args(["--port", &options.port.to_string(), "--data", &options.data, "--dist"])
        .arg(root.join("dist"));
    server = if options.no_demo { server.arg("--no-demo") } else { server.args(["--today", &options.today]) };
    server.go()
}

/// How the product is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// As it is deployed: small and fast, and long to build.
    Release,
    /// The same code, built in a third of the time.
    Dev,
}

/// Everything a running server needs: tools, the web part, the server itself.
pub fn prepare(build: Build) -> Result<(), Failure> {
    wasm_target::ensure()?;
    tools::npm()?;
    web::build(build == Build::Dev)?;
    let server = Run::new("cargo").args(["build", "--quiet", "--package", "server"]);
    if build == Build::Release { server.arg("--release").go() } else { server.go() }
}

/// Where the built server lies.
pub fn server_binary(build: Build) -> Result<std::path::PathBuf, Failure> {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| crate::root().map(|root| root.join("target")), |t| Ok(t.into()))?;
    Ok(target.join(if build == Build::Release { "release/server" } else { "debug/server" }))
}
