//! The app of Min side: pages for employers and for the municipality's job staff, in the browser.
//!
//! A page reads like a page and holds no rule: it asks `rules` through a memo or the server through `client`.
//! Each audience has its own small binary under `bin/`; the static shell around it (header, footer, titles) is
//! plain HTML from `pages/`.

pub mod client;
pub mod components;
pub mod forms;
pub mod i18n;
pub mod pages;
pub mod prelude;
pub mod reader;
pub mod shell;
pub mod state;
