//! The application: what the pre-check already knows is carried over, and only what is missing is asked.

mod body;
mod carried;
mod draft;
mod entries;
mod form;
mod frame;
mod receipt;
mod refused;
mod sending;
pub mod start;
mod step;
mod steps;
mod summary;
pub mod told;
mod units;

pub use draft::Writing;
pub use receipt::{Compared, Entries, ReceiptPage};
pub use sending::Sending;
pub use start::Start;
pub use steps::Steps;
