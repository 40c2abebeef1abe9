//! The browser of the tests: the system's Chromium.

use crate::command::{Failure, Run, exists};

/// The program, installed where it is missing and we may.
pub fn find() -> Result<String, Failure> {
    for name in ["chromium", "chromium-browser", "google-chrome"] {
        if exists(name) {
            return Ok(name.to_owned());
        }
    }
    let root = Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    if root && exists("apt-get") {
        println!("Installing Chromium");
        Run::new("apt-get").args(["update", "-qq"]).output()?;
        Run::new("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive")
            .output()?;
        return Ok("chromium".to_owned());
    }
    Err(Failure::new("The browser journeys need Chromium: install your system's package `chromium`."))
}

/// Its full path, which Playwright asks for.
pub fn path() -> Result<String, Failure> {
    let name = find()?;
    Ok(Run::new("which").arg(name).output()?.trim().to_owned())
}
