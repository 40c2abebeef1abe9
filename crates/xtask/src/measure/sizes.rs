//! What a first load weighs, compressed ahead of time with brotli.

use crate::command::Failure;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// Bytes on the wire of each entry: its HTML and everything the HTML names, and fonts and reader apart.
pub fn measure() -> Result<Value, Failure> {
    let dist = crate::root()?.join("dist");
    let mut entries = Map::new();
    for (name, page) in [
        ("employer", "arbejdsgiver/index.html"),
        ("citizen", "borger/index.html"),
        ("office", "kommune/index.html"),
        ("front", "index.html"),
    ] {
        let path = dist.join(page);
        let html = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let mut parts = Map::new();
        parts.insert("html".into(), wire(&path)?.into());
        let mut total = wire(&path)?;
        for asset in assets(&html) {
            let bytes = wire(&dist.join(asset.trim_start_matches('/')))?;
            if !asset.ends_with(".woff2") {
                total += bytes;
            }
            parts.insert(asset, bytes.into());
        }
        entries.insert(
            name.into(),
            json!({ "total_without_fonts": total, "budget": 220 * 1024, "parts": parts }),
        );
    }
    let assets = dist.join("assets");
    entries
        .insert("fonts".into(), json!({ "total": total(&files(&assets)?, "woff2")?, "budget": 70 * 1024 }));
    entries.insert("reader".into(), total(&of_binary(&assets, "reader")?, "wasm")?.into());
    for binary in ["employer", "citizen", "office"] {
        let mut parts = Map::new();
        for path in of_binary(&assets, binary)?.iter().filter(|path| is(path, "wasm")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            parts.insert(name, wire(path)?.into());
        }
        entries.insert(format!("{binary}, by part"), Value::Object(parts));
    }
    Ok(Value::Object(entries))
}

/// Paths under `/assets/` that the page names.
fn assets(html: &str) -> Vec<String> {
    let mut found: Vec<String> =
        html.split('"').filter(|part| part.starts_with("/assets/")).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

/// The size of a file on the wire: its compressed neighbour where there is one.
fn wire(path: &Path) -> Result<u64, Failure> {
    let compressed = path.with_added_extension("br");
    let sent = if compressed.exists() { &compressed } else { path };
    Ok(std::fs::metadata(sent).map_err(|error| Failure::file(sent, &error))?.len())
}

fn is(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

fn total(paths: &[PathBuf], ending: &str) -> Result<u64, Failure> {
    paths.iter().filter(|path| is(path, ending)).map(|path| wire(path)).sum()
}

/// The files of the binary's folder under `assets`.
fn of_binary(assets: &Path, name: &str) -> Result<Vec<PathBuf>, Failure> {
    let folders = entries(assets)?;
    let own = |path: &&PathBuf| {
        path.is_dir()
            && path.file_name().is_some_and(|found| found.to_string_lossy().starts_with(&format!("{name}-")))
    };
    folders.iter().find(own).map_or_else(|| Ok(Vec::new()), |folder| files(folder))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_file()).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<_> = paths.collect::<Result<_, _>>().map_err(|error| Failure::file(folder, &error))?;
    paths.sort();
    Ok(paths)
}
