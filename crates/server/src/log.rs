//! What is logged, and how: docs/LOGGING.md.

use tracing_subscriber::EnvFilter;

/// Writes JSON lines to the error stream, from `info` up unless `RUST_LOG` says otherwise.
pub fn begin() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
}
