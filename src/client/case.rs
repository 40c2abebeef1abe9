//! What the municipality's page shows of an application. The facts behind the findings are not read: the page
//! shows what follows from them, and the code that would read them is a large part of what the browser loads.

use api::{DecisionDraft, EarmarkedPerson, Receipt};
use rules::wire::Finding;
use serde::Deserialize;

/// One application as the caseworker sees it ([`api::OfficeApplication`]).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Case {
    /// The application with both findings.
    pub application: Application,
    /// The company's CVR number.
    pub cvr: String,
    /// The person found, with the whole CPR number.
    #[serde(default)]
    pub person: Option<EarmarkedPerson>,
    /// Whether the finding the employer saw is the one the server finds from the same facts.
    pub shown_matches: bool,
    /// A draft decision built from the findings.
    pub decision: DecisionDraft,
}

/// The application itself ([`api::Application`]).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Application {
    /// The receipt.
    pub receipt: Receipt,
    /// What follows from the employer's facts.
    pub employer: Assessed,
    /// What follows from the registers' facts.
    pub register: Assessed,
}

/// What follows from some facts ([`api::Assessment`]).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Assessed {
    /// The finding tree with its sentences.
    pub finding: Finding,
}
