//! The HTTP API, the app's files and the background work of Min side.
//!
//! A handler is one screen: access, parse, call, answer. What several handlers share lies beside them, one file a
//! concern. Nothing here decides a verdict; that is `rules`.

pub mod access;
pub mod app;
pub mod assess;
pub mod attachments;
pub mod booking;
pub mod case;
pub mod citizen;
pub mod clock;
pub mod compare;
pub mod config;
pub mod decision;
pub mod demo;
pub mod handlers;
pub mod http;
pub mod id;
pub mod letters;
pub mod log;
pub mod mandate;
pub mod openapi;
pub mod paper;
pub mod plain;
pub mod relation;
pub mod remind;
pub mod router;
pub mod run;
pub mod session;
pub mod status;
pub mod submit;
pub mod suggest;
pub mod validate;
pub mod worker;
