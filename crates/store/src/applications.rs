//! Applications: stored once, with the facts and findings of both sides.

use crate::{Answer, StoreError, WriteContext};
use api::{ApplicationDecision, ApplicationRow, Assessment, OfficeRow, Page, Receipt, Status, Treatment};
use async_trait::async_trait;
use rules::Verdict;
use rules::employer::Scheme;

/// An application as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationRecord {
    /// The company's CVR number.
    pub cvr: String,
    /// The municipality it was sent to, four digits.
    pub municipality: String,
    /// Who sent it.
    pub owner: String,
    /// The person found: a CPR number.
    pub cpr: Option<String>,
    /// The receipt; its `status` is the present one.
    pub receipt: Receipt,
    /// The employer's facts and finding.
    pub employer: Assessment,
    /// The registers' facts and finding.
    pub register: Assessment,
    /// Whether the finding the employer saw follows from the employer's facts.
    pub shown_matches: bool,
}

/// The order of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InboxSort {
    /// By time received.
    ReceivedAt,
    /// By the company's name.
    Company,
    /// By first day.
    Start,
    /// By state.
    Status,
    /// By the verdict from the registers' facts: not met, unknown, met.
    Verdict,
}

/// What the answers of an application must be to be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InboxAnswer {
    /// The employer's facts and the registers' give different verdicts.
    Differs,
    /// The registers' facts give this verdict.
    Register(Verdict),
}

/// Which part of the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxQuery {
    /// Whose inbox: the municipality's code.
    pub municipality: String,
    /// Only those that stand here; all where it is absent.
    pub status: Option<Status>,
    /// Only those of this scheme; all where it is absent.
    pub scheme: Option<Scheme>,
    /// Only those with this answer; all where it is absent.
    pub answer: Option<InboxAnswer>,
    /// Sorted by.
    pub sort: InboxSort,
    /// Largest or latest first.
    pub descending: bool,
    /// Which page, from 1.
    pub page: u32,
    /// Rows a page.
    pub per_page: u32,
}

/// A step from one state to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// Which application.
    pub id: String,
    /// Where it must stand.
    pub from: Status,
    /// Where it then stands.
    pub to: Status,
    /// Kept with it: who begins on it.
    pub treatment: Option<Treatment>,
    /// Kept with it: the municipality's decision.
    pub decision: Option<ApplicationDecision>,
}

/// Applications.
#[async_trait]
pub trait Applications: Send + Sync {
    /// Stores an application, deletes the draft it was written in, and queues the municipality's notice.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn submit_application(
        &self,
        ctx: &WriteContext,
        application: &ApplicationRecord,
        draft: Option<&str>,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// One application.
    ///
    /// # Errors
    /// The database's own.
    async fn application(&self, id: &str) -> Result<Option<ApplicationRecord>, StoreError>;

    /// A page of the company's applications, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn applications_of(
        &self,
        cvr: &str,
        page: u32,
        per_page: u32,
    ) -> Result<Page<ApplicationRow>, StoreError>;

    /// A page of a municipality's inbox.
    ///
    /// # Errors
    /// The database's own.
    async fn inbox(&self, query: &InboxQuery) -> Result<Page<OfficeRow>, StoreError>;

    /// Moves an application to another state.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::StatusChanged`], a key's errors, or the database's own.
    async fn change_status(
        &self,
        ctx: &WriteContext,
        change: &StatusChange,
        answer: Answer,
    ) -> Result<Answer, StoreError>;
}
