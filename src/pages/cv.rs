//! A CV on the page: its words, and how an employer sees it. Shared by everybody who may see one.

mod shown;
pub mod words;

pub use shown::shown;
