//! What lies between HTTP and the handlers.

pub mod body;
pub mod files;
pub mod guard;
pub mod headers;
pub mod problem;
pub mod query;
pub mod refusal;
pub mod write;

pub use body::Json;
pub use refusal::Refusal;
pub use write::Write;
