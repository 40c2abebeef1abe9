//! Pre-checks over HTTP at 64 connections. The load generator shares the machine's cores.

use super::server::Server;
use crate::command::{Failure, Run};
use serde_json::{Value, json};

/// Requests a second, p99 and memory.
pub fn measure() -> Result<Value, Failure> {
    let server = Server::start()?;
    let at_rest = server.memory();
    let url = format!("http://127.0.0.1:{}/api/v1/precheck", server.port);
    let printed = Run::new("npx")
        .args(["autocannon", "--json", "--connections", "64", "--duration", "10", "--method", "POST"])
        .args([
            "--headers",
            "content-type=application/json",
            "--input",
            "docs/schema/examples/question.json",
            &url,
        ])
        .output()?;
    let load: Value =
        serde_json::from_str(&printed).map_err(|error| Failure::new(format!("autocannon: {error}")))?;
    Ok(json!({
        "connections": 64,
        "requests_per_second": load.pointer("/requests/average"),
        "p99_ms": load.pointer("/latency/p99"),
        "refused": load.get("non2xx"),
        "errors": load.get("errors"),
        "memory_at_rest_kib": at_rest,
        "memory_after_kib": server.memory(),
    }))
}
