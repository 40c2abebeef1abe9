//! Running other programs, and what went wrong when they fail.

use std::ffi::OsStr;
use std::fmt::Display;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a command of the project failed, in one sentence that says what to do where we know.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

impl Failure {
    /// A failure in words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// A failure with a file.
    pub fn file(path: &Path, error: &dyn Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

/// A program with its arguments, run in the workspace's folder.
pub struct Run(Command);

impl Run {
    /// `program`, to be run.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        if let Ok(root) = crate::root() {
            command.current_dir(root);
        }
        Self(command)
    }

    /// One more argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.0.arg(argument);
        self
    }

    /// More arguments.
    #[must_use]
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.0.args(arguments);
        self
    }

    /// A variable of the environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Runs to the end; output goes where ours goes.
    pub fn go(mut self) -> Result<(), Failure> {
        let name = self.name();
        let status = self.0.status().map_err(|error| Failure::new(format!("{name}: {error}")))?;
        if status.success() { Ok(()) } else { Err(Failure::new(format!("{name} ended with {status}"))) }
    }

    /// Runs to the end and gives what it printed; its output is shown only when it fails.
    pub fn output(mut self) -> Result<String, Failure> {
        let name = self.name();
        let output =
            self.0.stdin(Stdio::null()).output().map_err(|error| Failure::new(format!("{name}: {error}")))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            let words = String::from_utf8_lossy(&output.stderr);
            Err(Failure::new(format!("{name} ended with {}\n{words}", output.status)))
        }
    }

    fn name(&self) -> String {
        let arguments: Vec<_> = self.0.get_args().map(|a| a.to_string_lossy().into_owned()).collect();
        format!("{} {}", self.0.get_program().to_string_lossy(), arguments.join(" "))
    }
}

/// Whether a program can be started.
pub fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
