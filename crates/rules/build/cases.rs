//! The case files as text for the tests, which also run where there is no file system.

use crate::Outcome;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `case_files.rs`.
pub fn write() -> Outcome<()> {
    let mut paths = Vec::new();
    toml_files(Path::new("cases"), &mut paths)?;
    paths.sort();
    let mut out = String::from(
        "/// Every case file: its path and text.\npub static CASE_FILES: &[(&str, &str)] = &[\n",
    );
    for path in paths {
        let whole = fs::canonicalize(&path)?;
        writeln!(out, "    ({:?}, include_str!({whole:?})),", path.display().to_string())?;
    }
    out.push_str("];\n");
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("case_files.rs"), out)?;
    Ok(())
}

fn toml_files(dir: &Path, into: &mut Vec<PathBuf>) -> Outcome<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
    Ok(())
}
