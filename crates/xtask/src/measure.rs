//! `cargo xtask measure`: speed and size, written to `target/measure.json`. Figures, not tests.

use crate::command::Failure;

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// Employees of the large payroll file.
    #[arg(long, default_value_t = 100_000)]
    employees: u32,
    /// Months of it.
    #[arg(long, default_value_t = 13)]
    months: u32,
}

/// Measures everything.
pub fn run(options: &Options) -> Result<(), Failure> {
    let _ = (options.employees, options.months);
    Err(Failure::new("not measured yet"))
}
