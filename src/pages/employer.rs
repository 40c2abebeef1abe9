//! Pages for employers: the pre-check, the application, and what became of it.

pub mod application;
pub mod applications;
pub mod cvs;
mod months;
pub mod overview;
pub mod precheck;
