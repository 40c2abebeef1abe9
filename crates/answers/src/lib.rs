//! What the product answers to other programs: JSON in, JSON out, and a problem document where the input is wrong. The
//! command line and the npm package are two ways to this one room.

mod check;
mod compare;
#[cfg(feature = "count")]
mod count;
mod duties;
mod firms;
mod json;
mod law;
mod problem;

pub use check::{Answered, Asked, check, word};
pub use compare::{Compared, compared};
#[cfg(feature = "count")]
pub use count::{Counted, Counting, Figures, Level, MonthRow, UnitRow, companies};
pub use duties::{duties, person};
pub use firms::{FirmRow, FirmsCompared, firms_compared};
pub use json::{of_text, of_value, pretty};
pub use law::{law, law_in_words};
#[cfg(feature = "count")]
pub use problem::sentence;
pub use problem::{NoticeRow, Problem};
