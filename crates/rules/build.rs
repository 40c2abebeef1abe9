//! Reads `law/`, refuses what is not in order, and writes it as static tables, so that no parser and no
//! unchecked number reaches the product.

#[path = "build/cases.rs"]
mod cases;
#[path = "build/holidays.rs"]
mod holidays;
#[path = "build/names.rs"]
mod names;
#[path = "build/params.rs"]
mod params;
#[path = "build/read.rs"]
mod read;
#[path = "build/rules.rs"]
mod rules;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=law");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=cases");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let code = read::rust_sources(Path::new("src"))?;
    let mut out = String::new();
    params::write(&mut out, &code)?;
    rules::write(&mut out, &code)?;
    let path = PathBuf::from(std::env::var("OUT_DIR")?).join("law_tables.rs");
    fs::write(path, out)?;
    holidays::write()?;
    cases::write()
}
