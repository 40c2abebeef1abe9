//! The service worker: what it keeps for reading without a connection, named by the content of this build.

use super::assets::{Assets, compress, digest, write_if_changed};
use super::read;
use crate::command::Failure;
use std::path::Path;

/// Writes `dist/service-worker.js`. The payroll reader and the office are fetched when they are first used.
pub fn build(root: &Path, assets: &Assets, served: &[(String, String)]) -> Result<(), Failure> {
    let pages =
        served.iter().filter(|(address, _)| !address.contains("kommune") && !address.ends_with("404"));
    let pages: Vec<_> = pages.map(|(address, _)| address.clone()).collect();
    let kept = assets
        .addresses()
        .iter()
        .filter(|(name, _)| !name.starts_with("reader") && !name.starts_with("office"));
    let files: Vec<_> = pages.into_iter().chain(kept.map(|(_, address)| address.clone())).collect();
    let contents: Vec<&[u8]> = served.iter().map(|(_, digest)| digest.as_bytes()).collect();
    let list =
        serde_json::to_string(&files).map_err(|error| Failure::new(format!("service worker: {error}")))?;
    let script = read(&root.join("pages/scripts/service-worker.js"))?
        .replace("'@FILES@'", &list)
        .replace("@VERSION@", &digest(&contents));
    let path = assets.dist().join("service-worker.js");
    write_if_changed(&path, script.as_bytes())?;
    compress(&path, script.as_bytes()).map(drop)
}
