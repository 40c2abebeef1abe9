//! Steps that take seconds and need not run again while their input stays the same.

use super::assets::digest;
use crate::command::Failure;
use std::path::{Path, PathBuf};

/// The folder with the result of the step `name` for `input`; `make` fills it where it is not there yet.
pub fn step(
    name: &str,
    input: &[&[u8]],
    make: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    let home = super::target()?.join("web").join(name);
    let folder = home.join(digest(input));
    let done = folder.join(".done");
    if done.exists() {
        return Ok(folder);
    }
    // Earlier results are dropped: one a step is kept.
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    make(&folder)?;
    std::fs::write(&done, "").map_err(|error| Failure::file(&done, &error))?;
    Ok(folder)
}
