//! What is logged, and how: docs/LOGGING.md.

use tracing_subscriber::EnvFilter;

/// What no wish can make more talkative: these libraries log addresses, headers or statements when they are asked to.
const HELD_BACK: &str = "tower_http=info,hyper=info,hyper_util=info,h2=info,sqlx=warn";

/// The filter for a wish such as `debug` or `server=trace`.
#[must_use]
pub fn filter(wish: &str) -> EnvFilter {
    EnvFilter::new(format!("{wish},{HELD_BACK}"))
}

/// Writes JSON lines to the error stream, from `info` up unless `RUST_LOG` says otherwise.
pub fn begin() {
    let wish = std::env::var("RUST_LOG").unwrap_or_else(|_| "info".to_owned());
    tracing_subscriber::fmt().json().with_env_filter(filter(&wish)).with_writer(std::io::stderr).init();
}
