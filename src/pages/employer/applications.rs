//! The company's applications: the list, and one of them.

mod deleting;
mod list;
mod one;
mod order;
mod waiting;
mod withdraw;

pub use list::Applications;
pub use one::ApplicationPage;
