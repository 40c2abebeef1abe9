//! A national run: ratio and net increase of 300,000 workplaces with twelve months, old law beside new.

use crate::command::{Failure, Run};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

const WORKPLACES: u64 = 300_000;
const MONTHS: [&str; 12] = [
    "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
    "2026-08", "2026-09", "2026-10",
];

/// Seconds of the run, and what it came to.
pub fn measure() -> Result<Value, Failure> {
    let file = file()?;
    let out = file.with_extension("result.csv");
    Run::new("cargo").args(["build", "--release", "--quiet", "--package", "minside"]).go()?;
    let begun = Instant::now();
    let printed = Run::new("cargo")
        .args(["run", "--release", "--quiet", "--package", "minside", "--", "batch"])
        .arg(&file)
        .args(["--on", "2026-11-16", "--and", "2018-11-16", "--json", "--out"])
        .arg(&out)
        .output()?;
    let seconds = format!("{:.1}", begun.elapsed().as_secs_f64());
    let summary: Value =
        serde_json::from_str(&printed).map_err(|error| Failure::new(format!("batch: {error}")))?;
    Ok(json!({
        "workplaces": WORKPLACES,
        "months": MONTHS.len(),
        "seconds": seconds,
        "rows": summary.get("rows"),
        "all": summary.get("all"),
    }))
}

/// The file, written where it is not there yet.
fn file() -> Result<PathBuf, Failure> {
    let path = crate::root()?.join(format!("target/batch-{WORKPLACES}.csv"));
    if !path.exists() {
        write(&path).map_err(|error| Failure::file(&path, &error))?;
    }
    Ok(path)
}

/// Companies of one to four workplaces, with staff that goes up and down; one month in fifty is not reported.
fn write(path: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    write!(out, "workplace,company,municipality,industry,sector,placed_hours")?;
    for month in MONTHS {
        write!(out, ",hours:{month},heads:{month}")?;
    }
    writeln!(out)?;
    let (mut company, mut left, mut seed) = (0_u64, 0_u64, 1_u64);
    let mut random = |below: u64| {
        // The generator of Lehmer: the same file on every machine.
        seed = seed * 48_271 % 2_147_483_647;
        seed % below
    };
    for workplace in 0..WORKPLACES {
        if left == 0 {
            (company, left) = (company + 1, 1 + random(4));
        }
        left -= 1;
        let sector = if company % 5 == 0 { "public" } else { "private" };
        let (municipality, industry) = (101 + random(98), 10 + random(80));
        let placed = 1_850 * random(5);
        write!(out, "{workplace},{company},{municipality},{industry},{sector},{}", hundredths(placed))?;
        let mut heads = 1 + random(60);
        for _ in MONTHS {
            heads = (heads + random(3)).saturating_sub(1);
            if random(50) == 0 {
                write!(out, ",,")?;
            } else {
                write!(out, ",{},{heads}", hundredths(heads * (8_000 + random(8_033))))?;
            }
        }
        writeln!(out)?;
    }
    out.flush()
}

fn hundredths(number: u64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
