//! The npm package `minside`: the rules bound to JavaScript twice, without and with the readers of payroll files, beside
//! the scripts and types of `crates/npm/package`.

use crate::command::{Failure, Run};
use crate::{tools, wasm_target, web};
use serde_json::json;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";

/// The package with its first entry, the rules.
pub fn rules() -> Result<PathBuf, Failure> {
    tools::npm()?;
    let out = web::target()?.join("npm/minside");
    entry("rules", &[], &out)?;
    for path in web::files(&crate::root()?.join("crates/npm/package"))? {
        let to = out.join(path.file_name().unwrap_or_default());
        std::fs::copy(&path, &to).map_err(|error| Failure::file(&to, &error))?;
    }
    Ok(out)
}

/// The whole package: what `npm pack` takes as it is.
fn whole() -> Result<PathBuf, Failure> {
    let out = rules()?;
    entry("counting", &["--features", "count"], &out)?;
    // The types of what goes in and comes out are made from the JSON Schemas.
    Run::new(crate::root()?.join("node_modules/.bin/json2ts"))
        .args(["--input", "docs/schema/*.schema.json", "--output"])
        .arg(out.join("schema"))
        .go()?;
    Ok(out)
}

/// Compiles an entry, binds it and makes it small.
fn entry(name: &str, features: &[&str], package: &Path) -> Result<(), Failure> {
    let mut cargo = Run::new("cargo")
        .args(["build", "--quiet", "--package", "npm", "--target", TARGET, "--profile", "wasm-release"])
        .args(features);
    if let Some(toolchain) = wasm_target::ensure()? {
        cargo = cargo.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    cargo.go()?;
    let compiled = web::target()?.join(TARGET).join("wasm-release/npm.wasm");
    let bytes = std::fs::read(&compiled).map_err(|error| Failure::file(&compiled, &error))?;
    let bound = web::cached(&format!("npm-{name}"), &bytes, |folder| {
        Run::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
            .args(["--target", "web", "--omit-default-module-path", "--out-name", name])
            .args(["--remove-name-section", "--remove-producers-section"])
            .arg("--out-dir")
            .arg(folder)
            .arg(&compiled)
            .go()?;
        web::shrink(web::SMALL, folder)
    })?;
    let folder = package.join(name);
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    for path in web::files(&bound)? {
        let to = folder.join(path.file_name().unwrap_or_default());
        std::fs::copy(&path, &to).map_err(|error| Failure::file(&to, &error))?;
    }
    Ok(())
}

/// Asks the package in Node the cases of the crate, and holds its types against a program.
pub fn test() -> Result<(), Failure> {
    let package = whole()?;
    let root = crate::root()?;
    let findings = web::target()?.join("tmp");
    if !findings.join("cases.jsonl").exists() {
        // The crate's own tests leave their findings there.
        Run::new("cargo")
            .args(["test", "--quiet", "--workspace", "--test", "cases", "--test", "equal"])
            .go()?;
    }
    Run::new("node")
        .args(["--test", "crates/npm/tests/"])
        .env("MINSIDE_PACKAGE", &package)
        .env("MINSIDE_FINDINGS", findings)
        .go()?;
    let project = package.with_file_name("tsconfig.json");
    let options = json!({
        "compilerOptions": {
            "target": "es2022", "module": "es2022", "moduleResolution": "bundler", "strict": true, "noEmit": true,
            "lib": ["es2022", "dom"], "types": [],
            "paths": { "minside": ["./minside/index.d.ts"], "minside/count": ["./minside/count.d.ts"] },
        },
        "files": [root.join("crates/npm/tests/use.ts")],
    });
    std::fs::write(&project, options.to_string()).map_err(|error| Failure::file(&project, &error))?;
    Run::new(root.join("node_modules/.bin/tsc")).arg("--project").arg(&project).go()
}
