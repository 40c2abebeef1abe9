//! `cargo xtask measure`: speed and size, written to `target/measure.json`. Figures, not tests: what is
//! measured on a loaded machine is worse, so the report says what the machine was doing.

mod batch;
mod browser;
mod citizens;
mod http;
mod native;
mod server;
mod share;
mod sizes;

use crate::command::Failure;
use crate::serve;
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// Employees of the large payroll file.
    #[arg(long, default_value_t = 100_000)]
    employees: u32,
    /// Months of it.
    #[arg(long, default_value_t = 13)]
    months: u32,
    /// Citizens of the seeded database.
    #[arg(long, default_value_t = 20_000)]
    citizens: u64,
    /// Only these parts: `sizes`, `share`, `rules`, `payroll`, `batch`, `http`, `citizens`, `load`, `load-step`,
    /// `reader`, `precheck`, `plan`, `inp-employer`, `inp-citizen`, `inp-office`.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

/// Measures, prints, and keeps the figures of the parts that were not asked for this time.
pub fn run(options: &Options) -> Result<(), Failure> {
    // The citizens come to the API alone, and building the web part takes half an hour.
    if options.only.is_empty() || options.only.iter().any(|only| only != "citizens") {
        serve::prepare(serve::Build::Release)?;
    }
    let path = crate::root()?.join("target/measure.json");
    let mut report = read(&path);
    report.insert("machine".into(), machine());
    type Part<'a> = (&'a str, &'a dyn Fn() -> Result<Value, Failure>);
    let parts: [Part<'_>; 15] = [
        ("sizes", &sizes::measure),
        ("share", &share::measure),
        ("rules", &native::rules),
        ("payroll", &|| native::payroll(options.employees, options.months)),
        ("batch", &batch::measure),
        ("http", &http::measure),
        ("citizens", &|| citizens::measure(options.citizens)),
        ("load", &|| browser::measure("load", None)),
        ("load-step", &|| browser::measure("load-step", None)),
        ("reader", &|| {
            browser::measure("reader", Some(&native::payroll_file(options.employees, options.months)?))
        }),
        ("precheck", &|| browser::measure("precheck", None)),
        ("plan", &|| browser::measure("plan", None)),
        ("inp-employer", &|| browser::measure("inp-employer", None)),
        ("inp-citizen", &|| browser::measure("inp-citizen", None)),
        ("inp-office", &|| browser::measure("inp-office", None)),
    ];
    for (name, measure) in parts {
        if options.only.is_empty() || options.only.iter().any(|only| only == name) {
            println!("== {name}");
            let figures = measure()?;
            println!("{figures:#}");
            report.insert(name.into(), figures);
        }
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    std::fs::write(&path, format!("{:#}\n", Value::Object(report)))
        .map_err(|error| Failure::file(&path, &error))?;
    println!("Written to {}", path.display());
    Ok(())
}

fn read(path: &PathBuf) -> Map<String, Value> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The machine as it stands: cores, and how busy it is.
fn machine() -> Value {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    json!({ "cores": cores, "load_before": load.split_whitespace().next().unwrap_or_default() })
}
