//! Payroll files made to measure.

use crate::command::Failure;
use std::path::Path;

/// Writes a valid file and its ledger.
pub fn write(_employees: u32, _months: u32, _out: &Path) -> Result<(), Failure> {
    Err(Failure::new("the generator is not there yet"))
}
