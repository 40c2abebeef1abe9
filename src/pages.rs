//! One file a page, one folder a page when it has steps; a folder for each audience.

pub mod account;
pub mod attached;
pub mod citizen;
pub mod cv;
pub mod download;
pub mod easy;
pub mod employer;
pub mod exemptions;
pub mod failed;
pub mod fetched;
pub mod kept;
pub mod messages;
pub mod moment;
pub mod not_found;
pub mod office;
pub mod offline;
pub mod picker;
pub mod plan;
pub mod sign_in;
pub mod signed_out;
pub mod suggestions;
pub mod timeline;
pub mod told;
pub mod waiting;
pub mod words;
