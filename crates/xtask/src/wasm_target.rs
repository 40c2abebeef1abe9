//! The wasm target, in the three ways a machine may have it.

use crate::command::{Failure, Run, exists};
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the target is there, and gives the rustup toolchain to build it with (`None`: the
/// default one).
pub fn ensure() -> Result<Option<&'static str>, Failure> {
    if has_target(&["--print", "sysroot"], "rustc")? {
        return Ok(None);
    }
    if Run::new("rustup").args(["target", "add", TARGET]).output().is_ok() {
        return Ok(None);
    }
    if Run::new("rustc")
        .arg("+debian")
        .args(["--print", "sysroot"])
        .output()
        .is_ok_and(|s| library(&s).exists())
    {
        return Ok(Some("debian"));
    }
    debian()?;
    Ok(Some("debian"))
}

fn has_target(arguments: &[&str], rustc: &str) -> Result<bool, Failure> {
    let sysroot = Run::new(rustc).args(arguments).output()?;
    Ok(library(&sysroot).exists())
}

fn library(sysroot: &str) -> PathBuf {
    Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib")
}

/// Debian's own compiler and library source, from which the target's library is built once.
fn debian() -> Result<(), Failure> {
    let root = Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    if !(root && exists("apt-get")) {
        return Err(Failure::new(
            "The compiler lacks the target wasm32-unknown-unknown. Run `rustup target add wasm32-unknown-unknown`.",
        ));
    }
    println!("Building the wasm target from Debian's compiler (once)");
    Run::new("apt-get").args(["update", "-qq"]).output()?;
    Run::new("apt-get")
        .args(["install", "-y", "-qq", "--no-install-recommends", "rustc-web", "cargo-web", "rust-web-src"])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .output()?;
    let sysroot = Run::new("/usr/bin/rustc").args(["--print", "sysroot"]).output()?;
    let sysroot = PathBuf::from(sysroot.trim());
    Run::new("rustup").args(["toolchain", "link", "debian"]).arg(&sysroot).output()?;
    link_lld(&sysroot)?;
    let work = std::env::temp_dir().join("minside-wasm-target");
    std::fs::create_dir_all(work.join("src")).map_err(|error| Failure::file(&work, &error))?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\ncrate-type = [\"cdylib\"]\n[workspace]\n";
    for (name, text) in [("Cargo.toml", manifest), ("src/lib.rs", "")] {
        let path = work.join(name);
        std::fs::write(&path, text).map_err(|error| Failure::file(&path, &error))?;
    }
    // With bitcode, or link-time optimisation finds none in the library.
    Run::new("cargo")
        .args([
            "+debian",
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort",
            "--target",
            TARGET,
            "--manifest-path",
        ])
        .arg(work.join("Cargo.toml"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", work.join("target"))
        .go()?;
    copy_libraries(
        &work.join("target").join(TARGET).join("release/deps"),
        &library(&sysroot.to_string_lossy()),
    )
}

/// Debian's compiler has no `rust-lld` of its own; rustup's serves.
fn link_lld(debian: &Path) -> Result<(), Failure> {
    let own = Run::new("rustc").args(["--print", "sysroot"]).output()?;
    let own = Path::new(own.trim()).join("lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld");
    let folder = debian.join("lib/rustlib/x86_64-unknown-linux-gnu/bin");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let link = folder.join("rust-lld");
    if link.exists() {
        return Ok(());
    }
    std::os::unix::fs::symlink(&own, &link).map_err(|error| Failure::file(&link, &error))
}

fn copy_libraries(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(to).map_err(|error| Failure::file(to, &error))?;
    let entries = std::fs::read_dir(from).map_err(|error| Failure::file(from, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(from, &error))?.path();
        let name = path.file_name().unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "rlib") {
            std::fs::copy(&path, to.join(name)).map_err(|error| Failure::file(&path, &error))?;
        }
    }
    Ok(())
}
