//! Builds the web part into `dist/`: style, binaries, catalogues and pages, each step only where its input
//! changed. Every asset is named by its content, so it can be kept for ever by a browser.

mod assets;
mod binaries;
mod cache;
mod catalogues;
mod embed;
mod site;
mod style;
mod worker;

use crate::command::Failure;
use crate::{tools, wasm_target};
use assets::Assets;
pub use binaries::{SMALL, released, shrink};
use std::path::{Path, PathBuf};

/// Builds `dist/`. With `dev` the wasm is quicker to build and larger to load.
pub fn build(dev: bool) -> Result<(), Failure> {
    tools::npm()?;
    let root = crate::root()?;
    let mut assets = Assets::begin(&root.join("dist"))?;
    style::build(&root, &mut assets)?;
    binaries::build(dev, wasm_target::ensure()?, &mut assets)?;
    catalogues::build(dev, &root, &mut assets)?;
    scripts(&root, &mut assets)?;
    embed::build(assets.dist())?;
    let served = site::build(dev, &root, &mut assets)?;
    worker::build(&root, &assets, &served)?;
    copy_public(&root)?;
    assets.finish()
}

/// The small scripts beside the wasm: they name other assets as `asset:name`.
fn scripts(root: &Path, assets: &mut Assets) -> Result<(), Failure> {
    for name in ["reader-worker.js", "boot.js"] {
        let script = read(&root.join("pages/scripts").join(name))?;
        let script = assets.resolve(&script)?;
        assets.add(name, script.as_bytes())?;
    }
    Ok(())
}

/// Files that keep their names: icons, the manifest.
fn copy_public(root: &Path) -> Result<(), Failure> {
    let folder = root.join("public");
    for path in files(&folder)? {
        let to = root.join("dist").join(path.file_name().unwrap_or_default());
        let bytes = std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        assets::write_if_changed(&to, &bytes)?;
    }
    Ok(())
}

/// The folder that `make` fills for these bytes, made once.
pub fn cached(
    name: &str,
    bytes: &[u8],
    make: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    cache::step(name, &[bytes], make)
}

/// The files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A text file.
fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

/// Where cargo puts what it builds.
pub fn target() -> Result<PathBuf, Failure> {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| crate::root().map(|root| root.join("target")), |target| Ok(target.into()))
}
