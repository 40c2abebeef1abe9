//! What is chosen when the server starts.

use api::Authority;
use chrono::NaiveDate;
use std::path::PathBuf;

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
    /// Whether demo users may sign in.
    pub demo: bool,
    /// Whether browsers reach the server over https: then the session cookie is `Secure` and bound to the host.
    pub https: bool,
    /// The municipality the product speaks for.
    pub authority: Authority,
    /// Sign-in attempts one address may make in a minute.
    pub sign_ins_a_minute: u64,
}

/// Sign-in attempts one address may make in a minute. Whole offices share one address.
pub const SIGN_INS_A_MINUTE: u64 = 120;
