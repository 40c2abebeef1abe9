//! Staff as the user gives it: a typed list, a paste from a spreadsheet, or what the payroll reader counted.

pub mod cell;
pub mod paste;
pub mod row;

pub use cell::CellProblem;
pub use paste::{PasteProblem, Pasted};
pub use row::{BadCell, Column, Row, read_rows};
