//! What the employer's own pages read of an application ([`api::Application`]): the receipt, and what was told.

use api::Receipt;
use rules::employer::Question;
use rules::staffing::Staffing;
use serde::{Deserialize, Serialize};

/// An application as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What the server stored.
    pub receipt: Receipt,
    /// The facts it was sent with.
    pub employer: Stated,
}

/// The facts an application was sent with ([`api::Assessment`] without what follows from them).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// What was asked.
    pub question: Question,
    /// The staff counts.
    pub staffing: Staffing,
}
