//! The npm package `minside`: the rules bound to JavaScript twice, without and with the readers of payroll files, beside
//! the scripts and types of `crates/npm/package`.

use crate::command::{Failure, Run};
use crate::{tools, wasm_target, web};
use serde_json::json;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";

/// Each entry's folder, and the features it is compiled with.
const ENTRIES: [(&str, &[&str]); 2] = [("rules", &[]), ("counting", &["--features", "count"])];

/// Builds the package and gives its folder: what `npm pack` takes as it is.
pub fn build() -> Result<PathBuf, Failure> {
    tools::npm()?;
    let root = crate::root()?;
    let out = web::target()?.join("npm/minside");
    std::fs::create_dir_all(&out).map_err(|error| Failure::file(&out, &error))?;
    let toolchain = wasm_target::ensure()?;
    for (name, features) in ENTRIES {
        let mut cargo = Run::new("cargo")
            .args(["build", "--quiet", "--package", "npm", "--target", TARGET, "--profile", "wasm-release"])
            .args(features);
        if let Some(toolchain) = toolchain {
            cargo = cargo.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        cargo.go()?;
        bind(name, &out.join(name))?;
    }
    for path in web::files(&root.join("crates/npm/package"))? {
        let to = out.join(path.file_name().unwrap_or_default());
        std::fs::copy(&path, &to).map_err(|error| Failure::file(&to, &error))?;
    }
    types(&root, &out.join("schema"))?;
    Ok(out)
}

/// Binds what was compiled last, and makes it small.
fn bind(name: &str, folder: &Path) -> Result<(), Failure> {
    let compiled = web::target()?.join(TARGET).join("wasm-release/npm.wasm");
    Run::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
        .args(["--target", "web", "--omit-default-module-path", "--out-name", name])
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg("--out-dir")
        .arg(folder)
        .arg(compiled)
        .go()?;
    web::shrink(folder)
}

/// The types of what goes in and comes out, from the JSON Schemas.
fn types(root: &Path, folder: &Path) -> Result<(), Failure> {
    Run::new(root.join("node_modules/.bin/json2ts"))
        .args(["--input", "docs/schema/*.schema.json", "--output"])
        .arg(folder)
        .go()
}

/// Asks the package in Node the cases of the crate, and holds its types against a program.
pub fn test() -> Result<(), Failure> {
    let package = build()?;
    let root = crate::root()?;
    Run::new("node")
        .args(["--test", "crates/npm/tests/"])
        .env("MINSIDE_PACKAGE", &package)
        .env("MINSIDE_FINDINGS", web::target()?.join("tmp"))
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
