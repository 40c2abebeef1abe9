//! The demo's invented companies, users and municipalities, and what the registers know about them.

use crate::{RegisterError, Simulator};
use api::{Authority, DemoUser};

/// A payroll file that a demo user can fetch and hand to the pre-check.
#[derive(Clone, Copy, Debug)]
pub struct DemoFile {
    /// Its name.
    pub name: &'static str,
    /// Its bytes, as a payroll system would write them.
    pub bytes: &'static [u8],
}

/// The files that demo users can fetch: what each company's own payroll system says.
pub const FILES: &[DemoFile] = &[];

/// The registers of the demo.
///
/// # Errors
/// [`RegisterError::Unreadable`] where a demo file is broken.
pub fn registers() -> Result<Simulator, RegisterError> {
    let payroll = std::collections::BTreeMap::new();
    Simulator::new(include_str!("../demo/cvr.json"), include_str!("../demo/dfdg.json"), payroll)
}

/// The users one can be.
///
/// # Errors
/// [`RegisterError::Unreadable`] where the list is broken.
pub fn users() -> Result<Vec<DemoUser>, RegisterError> {
    serde_json::from_str(include_str!("../demo/users.json"))
        .map_err(|_| RegisterError::Unreadable("the demo's users"))
}

/// The municipalities of the demo; the product speaks for the first.
///
/// # Errors
/// [`RegisterError::Unreadable`] where the list is broken.
pub fn authorities() -> Result<Vec<Authority>, RegisterError> {
    serde_json::from_str(include_str!("../demo/authorities.json"))
        .map_err(|_| RegisterError::Unreadable("the demo's municipalities"))
}
