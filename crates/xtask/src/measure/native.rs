//! Rules and payroll reading, native on one core.

use crate::command::{Failure, Run};
use crate::payroll;
use serde_json::{Value, json};
use std::path::PathBuf;

fn example(package: &str, name: &str, arguments: &[&str]) -> Result<Value, Failure> {
    let printed = Run::new("cargo")
        .args(["run", "--release", "--quiet", "--package", package, "--example", name, "--"])
        .args(arguments)
        .output()?;
    serde_json::from_str(&printed).map_err(|error| Failure::new(format!("{name}: {error}")))
}

/// Full pre-checks a second, explained and merely decided.
pub fn rules() -> Result<Value, Failure> {
    example("rules", "speed", &[])
}

/// The large payroll file, written where it is not there yet.
pub fn payroll_file(employees: u32, months: u32) -> Result<PathBuf, Failure> {
    let path = crate::root()?.join(format!("target/payroll-{employees}-{months}.txt"));
    if !path.exists() {
        payroll::write(employees, months, &path)?;
    }
    Ok(path)
}

/// Speed and memory of reading the large file, and whether the count equals the ledger of its writer.
pub fn payroll(employees: u32, months: u32) -> Result<Value, Failure> {
    let file = payroll_file(employees, months)?;
    let name = file.to_string_lossy();
    let speed = example("eindkomst", "reading_speed", &[&name])?;
    let counted = Run::new("cargo")
        .args(["run", "--release", "--quiet", "--package", "minside", "--", "count", &name, "--json"])
        .output()?;
    let counted: Value =
        serde_json::from_str(&counted).map_err(|error| Failure::new(format!("count: {error}")))?;
    let ledger = payroll::ledger(&file)?;
    Ok(json!({
        "employees": employees,
        "months": months,
        "speed": speed,
        "count_equals_ledger": counted.get("months") == ledger.get("months"),
    }))
}
