//! One file a page, one folder a page when it has steps; a folder for each audience.

pub mod employer;
pub mod not_found;
pub mod office;
