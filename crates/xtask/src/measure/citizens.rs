//! A country's citizens: 200 requests a second, reads and writes, of different citizens of a seeded database.

use crate::command::Failure;
use crate::{seed, serve};
use serde_json::Value;
use std::path::PathBuf;

/// Times from planned arrival, memory and sizes.
pub fn measure(citizens: u64) -> Result<Value, Failure> {
    let data = data(citizens)?;
    let server = serve::server_binary(serve::Build::Release)?;
    let printed = seed::program()?.arg("ask").arg("--server").arg(server).arg("--data").arg(data).output()?;
    serde_json::from_str(&printed).map_err(|error| Failure::new(format!("citizens: {error}")))
}

/// The seeded folder, filled where it is not there yet. It lies where it is clear that it can be thrown away.
fn data(citizens: u64) -> Result<PathBuf, Failure> {
    let folder = crate::root()?.join(format!("target/citizens-{citizens}"));
    if !folder.join("citizens.json").exists() {
        seed::fill(citizens, &folder)?.go()?;
    }
    Ok(folder)
}
