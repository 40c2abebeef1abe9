//! The app's binaries: compiled at once, each split into parts, bound to JavaScript and made small.

use super::assets::{Assets, digest};
use super::{cache, target};
use crate::command::{Failure, Run};
use crate::tools;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";
/// One an audience, and the worker that reads payroll files.
const BINARIES: [&str; 4] = ["citizen", "employer", "office", "reader"];
/// The profile of what is delivered.
const RELEASE: &str = "wasm-release";
/// Every design part on one page, only in `dev`.
const GALLERY: &str = "gallery";

/// What the browsers in use have; `--all-features` would emit imports that none takes.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds every binary and adds its folder: `name/name.js`, `name/name_bg.wasm`, and its parts.
pub fn build(dev: bool, toolchain: Option<&str>, assets: &mut Assets) -> Result<(), Failure> {
    let profile = if dev { "wasm-dev" } else { RELEASE };
    let mut cargo = Run::new("cargo")
        .args(["build", "--quiet", "--package", "minside-app", "--bins", "--target", TARGET])
        .args(["--profile", profile])
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    if let Some(toolchain) = toolchain {
        cargo = cargo.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    if dev {
        cargo = cargo.args(["--example", GALLERY]);
    }
    cargo.go()?;
    let folder = compiled(profile)?;
    let gallery = dev.then(|| (GALLERY, folder.join("examples")));
    for (name, folder) in BINARIES.map(|name| (name, folder.clone())).into_iter().chain(gallery) {
        let compiled = folder.join(format!("{name}.wasm"));
        let bytes = std::fs::read(&compiled).map_err(|error| Failure::file(&compiled, &error))?;
        let mode: &[u8] = if dev { b"dev" } else { b"release" };
        let folder =
            cache::step(&format!("{name}-{profile}"), &[digest(&[&bytes]).as_bytes(), mode], |out| {
                split(name, &compiled, out)?;
                bind(name, out)?;
                if dev { Ok(()) } else { shrink(level(name), out) }
            })?;
        let mut files = Vec::new();
        for path in super::files(&folder)? {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if file != ".done" {
                files.push((file, std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?));
            }
        }
        assets.add_folder(name, &files)?;
    }
    Ok(())
}

/// Where the compiler leaves the binaries.
fn compiled(profile: &str) -> Result<PathBuf, Failure> {
    Ok(target()?.join(TARGET).join(profile))
}

/// The binaries as compiled for release, with the linker's table of symbols still in them.
pub fn released() -> Result<PathBuf, Failure> {
    compiled(RELEASE)
}

/// Cuts the parts that are fetched later out of a binary: `name.wasm` is what is left, beside it a file a part, one
/// a set of parts that share code, and the script that fetches them.
fn split(name: &str, compiled: &Path, out: &Path) -> Result<(), Failure> {
    Run::new(tools::wasm_split()?).arg(compiled).arg(out).args(["--target", "web", "--out-name", name]).go()
}

/// Flags that keep the folders of the building machine out of what is shipped.
fn flags() -> Result<String, Failure> {
    let home = std::env::var_os("CARGO_HOME")
        .map(std::path::PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    // The splitter finds what a part needs by the linker's relocations.
    let mut flags = vec![
        "-Clink-args=--emit-relocs".to_owned(),
        format!("--remap-path-prefix={}/=", crate::root()?.display()),
    ];
    if let Some(sources) = home.map(|home| home.join("registry/src"))
        && let Ok(entries) = std::fs::read_dir(&sources)
    {
        let mut folders: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        folders.sort();
        flags.extend(folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display())));
    }
    Ok(flags.join("\u{1f}"))
}

/// Puts the binder's `name.js` and `name_bg.wasm` in place of the splitter's `name.wasm`.
fn bind(name: &str, out: &Path) -> Result<(), Failure> {
    let whole = out.join(format!("{name}.wasm"));
    Run::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
        .args(["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-name", name])
        .args(["--remove-name-section", "--remove-producers-section", "--keep-lld-exports"])
        .arg("--out-dir")
        .arg(out)
        .arg(&whole)
        .go()?;
    std::fs::remove_file(&whole).map_err(|error| Failure::file(&whole, &error))?;
    let script = out.join(format!("{name}.js"));
    let bound = std::fs::read_to_string(&script).map_err(|error| Failure::file(&script, &error))?;
    if bound.contains(" from \"env\"") {
        // A half-written library of a build that was cut off: the app would not start, and no step before says so.
        return Err(Failure::new(format!(
            "{name}: functions are missing. Delete what cargo keeps of minside-app for {TARGET}, and build again"
        )));
    }
    Ok(())
}

/// Small for what a page waits for, fast for the worker that reads hundreds of megabytes.
fn level(name: &str) -> &'static str {
    if name == "reader" { "-O3" } else { SMALL }
}

/// How the optimiser makes a file small.
pub const SMALL: &str = "-Oz";

/// Works over every wasm file of a folder at a level of the optimiser.
pub fn shrink(level: &str, out: &Path) -> Result<(), Failure> {
    for wasm in super::files(out)? {
        if wasm.extension().is_some_and(|ending| ending == "wasm") {
            Run::new(crate::root()?.join("node_modules/.bin/wasm-opt"))
                .args([level, "--strip-debug"])
                .args(FEATURES)
                .arg(&wasm)
                .arg("-o")
                .arg(&wasm)
                .go()?;
        }
    }
    Ok(())
}
