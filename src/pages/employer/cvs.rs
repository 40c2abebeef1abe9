//! Employers among CVs: a search whose words stay out of every address, and one CV.

mod one;
mod search;

pub use one::one_page;
pub use search::search_page;
