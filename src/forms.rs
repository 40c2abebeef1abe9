//! Forms: how one is sent, and those that are drawn from a description of field, kind, condition, text key.

pub mod answers;
pub mod attaching;
pub mod check;
pub mod contact;
pub mod field;
pub mod precheck;
pub mod submission;
pub mod values;
pub mod view;
