//! Forms drawn from a description: field, kind, condition, text key.

pub mod answers;
pub mod check;
pub mod contact;
pub mod field;
pub mod precheck;
pub mod values;
pub mod view;
