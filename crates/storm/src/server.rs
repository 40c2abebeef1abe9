//! The server of a storm: the product as it is run, on the day of the demo.

use crate::Trouble;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running server.
pub struct Server {
    child: Child,
    /// What it said about its database when it started.
    pub synchronous: String,
}

impl Server {
    /// Starts the server and waits until it says where it listens.
    ///
    /// # Errors
    /// [`Trouble`] where it does not start.
    pub fn start(binary: &Path, data: &Path, port: u16) -> Result<Self, Trouble> {
        let mut child = Command::new(binary)
            .args(["--port", &port.to_string(), "--today", "2026-11-16", "--data"])
            .arg(data)
            // The storm measures booking; fifty thousand citizens would be planned for beside it.
            .arg("--no-reminders")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let Some(out) = child.stdout.take() else { return Err(Trouble::at(binary, "says nothing")) };
        let said = BufReader::new(out).lines().map_while(Result::ok);
        let level = said.filter_map(|line| line.strip_prefix("synchronous=").map(str::to_owned)).next();
        // The rest of what it says goes nowhere, so it may not wait for a reader.
        let synchronous =
            level.ok_or_else(|| Trouble::at(binary, "does not say how it waits for the disk"))?;
        Ok(Self { child, synchronous })
    }

    /// Its resident memory in KiB; none where the system does not tell.
    #[must_use]
    pub fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// Kills it as a power cut would.
    ///
    /// # Errors
    /// The system's.
    pub fn kill(&mut self) -> Result<(), Trouble> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended or already gone: either way there is nothing more to do about it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where the database of a data folder lies.
#[must_use]
pub fn database(data: &Path) -> PathBuf {
    data.join("minside.sqlite")
}
