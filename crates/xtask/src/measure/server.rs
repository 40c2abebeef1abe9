//! The server as it is measured: its own database, the day of the demo, ended when it is dropped.

use crate::command::Failure;
use crate::serve;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server.
pub struct Server {
    child: Child,
    data: std::path::PathBuf,
    /// Its port on 127.0.0.1.
    pub port: u16,
}

impl Server {
    /// Starts one and waits until it answers.
    pub fn start() -> Result<Self, Failure> {
        let port = 8196;
        let data = std::env::temp_dir().join(format!("minside-measure-{}", std::process::id()));
        let child = Command::new(serve::server_binary(serve::Build::Release)?)
            .args(["--port", &port.to_string(), "--today", "2026-11-16", "--data"])
            .arg(&data)
            .arg("--dist")
            .arg(crate::root()?.join("dist"))
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("server: {error}")))?;
        let server = Self { child, data, port };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err(Failure::new("the server does not answer"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// Its resident memory in KiB.
    pub fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended or already gone: either way there is nothing more to do about it.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}
