//! What the app remembers: plain types with tests; the signals around them live with the pages.

pub mod acting;
pub mod crypto;
pub mod draft;
pub mod notes;
pub mod outbox;
pub mod plan_desk;
pub mod seen;
pub mod session;
pub mod staff;
pub mod storage;
pub mod typed;
pub mod unreached;
pub mod unsent;
