//! Figures from Chromium: first load on a slow line, reading through the page's own file field, what-ifs.

use super::server::Server;
use crate::chromium;
use crate::command::{Failure, Run};
use serde_json::Value;
use std::path::Path;

/// Runs `tests/measure/<part>.mjs` against a running server and reads the figures it prints.
pub fn measure(part: &str, file: Option<&Path>) -> Result<Value, Failure> {
    let server = Server::start()?;
    let mut run = Run::new("node")
        .arg(format!("tests/measure/{part}.mjs"))
        .arg(format!("http://127.0.0.1:{}", server.port))
        .env("CHROMIUM", chromium::path()?);
    if let Some(file) = file {
        run = run.arg(file);
    }
    serde_json::from_str(&run.output()?).map_err(|error| Failure::new(format!("{part}: {error}")))
}
