//! Figures from Chromium: first load on a slow line, reading through the page's own file field, the pre-check.

use crate::command::{Failure, Run};
use crate::{chromium, serve};
use serde_json::Value;
use std::path::Path;

/// Runs the part `title` of `tests/measure` and reads the figures it leaves.
pub fn measure(title: &str, file: Option<&Path>) -> Result<Value, Failure> {
    let figures = std::env::temp_dir().join(format!("minside-figures-{}.json", std::process::id()));
    let mut run = Run::new("npx")
        .args(["playwright", "test", "--config", "tests/measure.config.ts", "--grep", &format!(" {title}$")])
        .env("CHROMIUM", chromium::path()?)
        .env("MINSIDE_SERVER", serve::server_binary(serve::Build::Release)?)
        .env("MINSIDE_FIGURES", &figures);
    if let Some(file) = file {
        run = run.env("MINSIDE_FILE", file);
    }
    run.go()?;
    let text = std::fs::read_to_string(&figures).map_err(|error| Failure::file(&figures, &error))?;
    std::fs::remove_file(&figures).map_err(|error| Failure::file(&figures, &error))?;
    serde_json::from_str(&text).map_err(|error| Failure::new(format!("{title}: {error}")))
}
