//! `cargo xtask check` and `cargo xtask test`: stages in a row, each with its time.

use crate::command::{Failure, Run};
use crate::serve::Build;
use crate::{chromium, package, serve, tools, wasm_target};
use std::time::Instant;

type Stage<'a> = (&'a str, &'a dyn Fn() -> Result<(), Failure>);

/// The quick gate for each commit.
pub fn check() -> Result<(), Failure> {
    stages(&[("format", &format), ("lints", &lints), ("unit tests", &quick_tests)])
}

/// Everything, with the journeys on the product as `build` makes it.
pub fn test(journey: Option<&str>, build: Build) -> Result<(), Failure> {
    stages(&[
        ("tools", &set_up),
        ("format", &format),
        ("lints", &lints),
        ("native tests", &native_tests),
        ("wasm tests", &wasm_tests),
        ("build", &|| serve::prepare(build)),
        ("npm package", &package::test),
        ("browser journeys", &|| journeys(journey, build)),
    ])
}

fn stages(stages: &[Stage<'_>]) -> Result<(), Failure> {
    let mut times = Vec::new();
    let begun = Instant::now();
    for (name, stage) in stages {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = stage();
        times.push((*name, start.elapsed()));
        if outcome.is_err() {
            summary(&times, begun);
            println!("{} passed, 1 failed", times.len() - 1);
            return outcome;
        }
    }
    summary(&times, begun);
    println!("{} passed, 0 failed", times.len());
    Ok(())
}

fn summary(times: &[(&str, std::time::Duration)], begun: Instant) {
    println!("\nTime of each stage");
    for (name, time) in times {
        println!("  {name:<18}{:>5} s", time.as_secs());
    }
    println!("  {:<18}{:>5} s", "all", begun.elapsed().as_secs());
}

fn set_up() -> Result<(), Failure> {
    wasm_target::ensure()?;
    tools::wasm_bindgen()?;
    tools::wasm_split()?;
    tools::leptosfmt()?;
    tools::icalendar()?;
    tools::npm()?;
    chromium::find().map(drop)
}

fn format() -> Result<(), Failure> {
    Run::new("cargo").args(["fmt", "--all", "--check"]).go()?;
    Run::new(tools::leptosfmt()?).args(["--check", "--quiet", "src"]).go()
}

fn lints() -> Result<(), Failure> {
    Run::new("cargo").args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]).go()
}

/// Unit tests of the core, which need no server and no browser.
fn quick_tests() -> Result<(), Failure> {
    Run::new("cargo")
        .args([
            "test",
            "--quiet",
            "-p",
            "rules",
            "-p",
            "texts",
            "-p",
            "api",
            "-p",
            "eindkomst",
            "-p",
            "minside-app",
        ])
        .go()
}

fn native_tests() -> Result<(), Failure> {
    Run::new("cargo").args(["test", "--workspace", "--no-fail-fast"]).go()
}

/// In wasm, on Node: the cases of `rules` and the drawn questions against the findings of the native run, and the sample
/// payroll files against the hand-counted tables.
fn wasm_tests() -> Result<(), Failure> {
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let toolchain = wasm_target::ensure()?;
    for (package, tests) in [("rules", &["cases", "equal"][..]), ("eindkomst", &["equal"])] {
        let mut run = Run::new("cargo")
            .args(["test", "--package", package, "--target", "wasm32-unknown-unknown"])
            .args(tests.iter().flat_map(|test| ["--test", test]))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner);
        if let Some(toolchain) = &toolchain {
            run = run.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        run.go()?;
    }
    Ok(())
}

fn journeys(only: Option<&str>, build: Build) -> Result<(), Failure> {
    Run::new("npx").args(["tsc", "--project", "tests/tsconfig.json"]).go()?;
    let mut run = Run::new("npx")
        .args(["playwright", "test", "--config", "tests/playwright.config.ts"])
        .env("CHROMIUM", chromium::path()?)
        .env("PYTHONPATH", tools::icalendar()?)
        .env("MINSIDE_SERVER", serve::server_binary(build)?);
    if let Some(title) = only {
        run = run.args(["--grep", title]);
    }
    run.go()
}
