//! Tools that are built once and kept outside the clone, by version.

use crate::command::{Failure, Run};
use std::path::PathBuf;

/// Must equal the version of the crate `wasm-bindgen` in the root manifest.
const WASM_BINDGEN: &str = "0.2.129";
/// The Python library that reads our calendar files in the tests.
const ICALENDAR: &str = "7.3.0";
const LEPTOSFMT: &str = "0.1.33";
/// Reads what `wasm_split_helpers` of the same line writes.
const WASM_SPLIT: &str = "0.2.4";

/// The folder of kept tools: `MINSIDE_TOOLS`, else under the user's cache.
fn cache() -> Result<PathBuf, Failure> {
    if let Some(folder) = std::env::var_os("MINSIDE_TOOLS") {
        return Ok(folder.into());
    }
    let home = std::env::var_os("HOME").ok_or_else(|| Failure::new("HOME is not set"))?;
    Ok(PathBuf::from(home).join(".cache/minside-tools"))
}

/// Installs `package` at `version` where it is missing, and gives the folder of its programs.
fn cargo_tool(package: &str, version: &str, features: &[&str]) -> Result<PathBuf, Failure> {
    let root = cache()?.join(format!("{package}-{version}"));
    let bin = root.join("bin");
    if !root.join(".crates.toml").exists() {
        println!("Installing {package} {version} (once; it is kept in {})", root.display());
        Run::new("cargo")
            .args(["install", "--locked", "--quiet", package, "--version", version, "--root"])
            .arg(&root)
            .args(features.iter().flat_map(|feature| ["--features", *feature]))
            .go()?;
    }
    Ok(bin)
}

/// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub fn wasm_bindgen() -> Result<PathBuf, Failure> {
    // The folder has the crate's short name, so that it reads like the version it must equal.
    let short = cache()?.join(format!("wasm-bindgen-{WASM_BINDGEN}/bin"));
    if short.join("wasm-bindgen").exists() {
        return Ok(short);
    }
    cargo_tool("wasm-bindgen-cli", WASM_BINDGEN, &[])
}

/// The program `wasm-split-cli`.
pub fn wasm_split() -> Result<PathBuf, Failure> {
    Ok(cargo_tool("wasm_split_cli_support", WASM_SPLIT, &["build-binary"])?.join("wasm-split-cli"))
}

/// The program `leptosfmt`.
pub fn leptosfmt() -> Result<PathBuf, Failure> {
    Ok(cargo_tool("leptosfmt", LEPTOSFMT, &[])?.join("leptosfmt"))
}

/// The folder with the Python library `icalendar`.
pub fn icalendar() -> Result<PathBuf, Failure> {
    let folder = cache()?.join(format!("icalendar-{ICALENDAR}"));
    if !folder.join("icalendar").exists() {
        println!("Installing icalendar {ICALENDAR} (once; it is kept in {})", folder.display());
        Run::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check",
                "--target",
            ])
            .arg(&folder)
            .arg(format!("icalendar=={ICALENDAR}"))
            .go()?;
    }
    Ok(folder)
}

/// The npm packages of `package-lock.json`, installed where they are missing or changed.
pub fn npm() -> Result<(), Failure> {
    let root = crate::root()?;
    let lock = root.join("package-lock.json");
    let stamp = root.join("node_modules/.minside-lock");
    let wanted = std::fs::read(&lock).map_err(|error| Failure::file(&lock, &error))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing npm packages");
    Run::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--silent"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("PUPPETEER_SKIP_DOWNLOAD", "1")
        .go()?;
    std::fs::write(&stamp, wanted).map_err(|error| Failure::file(&stamp, &error))
}
