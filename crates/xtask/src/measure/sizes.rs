//! What a first load weighs, compressed ahead of time with brotli.

use crate::command::Failure;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Bytes on the wire of each entry: its HTML and everything the HTML names, and fonts and reader apart.
pub fn measure() -> Result<Value, Failure> {
    let dist = crate::root()?.join("dist");
    let mut entries = Map::new();
    for (name, page) in
        [("employer", "arbejdsgiver/index.html"), ("office", "kommune/index.html"), ("front", "index.html")]
    {
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
    entries.insert("fonts".into(), json!({ "total": all(&dist, "woff2", "")?, "budget": 70 * 1024 }));
    entries.insert("reader".into(), all(&dist, "wasm", "reader")?.into());
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

fn all(dist: &Path, ending: &str, start: &str) -> Result<u64, Failure> {
    let folder = dist.join("assets");
    let mut total = 0;
    for entry in std::fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))? {
        let path = entry.map_err(|error| Failure::file(&folder, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(start) && path.extension().is_some_and(|e| e == ending) {
            total += wire(&path)?;
        }
    }
    Ok(total)
}
