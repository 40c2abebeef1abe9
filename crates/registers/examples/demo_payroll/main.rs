//! Writes the demo's payroll files: `cargo run -p registers --example demo_payroll`. The same code writes the same
//! bytes; a test compares them with the files that are kept.

mod firms;
mod records;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/payroll");
    for firm in firms::FIRMS {
        std::fs::write(
            folder.join(format!("{}.txt", firm.file)),
            records::own(firm).map_err(std::io::Error::other)?,
        )?;
        if let Some(later) = records::later(firm).map_err(std::io::Error::other)? {
            std::fs::write(folder.join(format!("{}-senere.txt", firm.file)), later)?;
        }
    }
    Ok(())
}
