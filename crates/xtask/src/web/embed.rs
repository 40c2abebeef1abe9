//! The npm package beside the pages, under an address that stays: `/pakke/precheck.js` is the one script that somebody
//! else's page takes.

use super::assets::{compress, write_if_changed};
use super::files;
use crate::command::Failure;
use crate::package;
use std::path::Path;

/// The scripts and wasm that the element needs; types and the counter are for the package alone.
const FOLDERS: [&str; 2] = ["", "rules"];

/// Copies them into `dist/pakke`.
pub fn build(dist: &Path) -> Result<(), Failure> {
    let package = package::rules()?;
    for folder in FOLDERS {
        let to = dist.join("pakke").join(folder);
        std::fs::create_dir_all(&to).map_err(|error| Failure::file(&to, &error))?;
        for path in files(&package.join(folder))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".js") && !name.starts_with("count") || name.ends_with(".wasm") {
                let bytes = std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
                write_if_changed(&to.join(&name), &bytes)?;
                compress(&to.join(&name), &bytes)?;
            }
        }
    }
    Ok(())
}
