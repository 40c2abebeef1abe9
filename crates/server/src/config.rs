//! What is chosen when the server starts.

use api::Authority;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::time::Duration;

/// The day the demo stands on unless another is chosen.
pub const DEMO_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 16) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The choices of one server.
#[derive(Clone, Debug)]
pub struct Config {
    /// The app's built files; without them only the API answers.
    pub dist: Option<PathBuf>,
    /// Where letters lie until dispatch fetches them.
    pub dispatch: PathBuf,
    /// Where attached files lie: never below what is served.
    pub attachments: PathBuf,
    /// Whether demo users may sign in.
    pub demo: bool,
    /// Whether browsers reach the server over https: then the session cookie is `Secure` and bound to the host.
    pub https: bool,
    /// The municipality the product speaks for.
    pub authority: Authority,
    /// Whether this process plans and sends reminders.
    pub reminders: bool,
    /// What the server takes on at most.
    pub limits: Limits,
}

/// What the server takes on at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Sign-in attempts one address may make in a minute. Whole offices share one address.
    pub sign_ins_a_minute: u64,
    /// Requests worked on at once; more are told to come back.
    pub at_once: usize,
    /// The longest a request may take, its body included.
    pub patience: Duration,
    /// The longest a file may take to come in; each piece of it has `patience`.
    pub upload: Duration,
    /// The longest a planner of free times may take to answer.
    pub planner: Duration,
    /// The largest body in bytes: twenty years of months at both levels and a long remark fit in well.
    pub body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_ins_a_minute: 120,
            at_once: 512,
            patience: Duration::from_secs(30),
            upload: Duration::from_secs(10 * 60),
            planner: Duration::from_secs(5),
            body: 1024 * 1024,
        }
    }
}
