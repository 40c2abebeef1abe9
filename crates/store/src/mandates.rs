//! Powers of attorney: given by a citizen, accepted by another with a code, ended by either at once. Of a code only its
//! hash is kept.

use crate::{Answer, Respond, StoreError, Subject, TokenHash, WriteContext};
use api::mandate::{Mandate, MandateScope, MandateState};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Why a power of attorney cannot be invited to, or an invitation not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MandateRefused {
    /// No invitation has this code now.
    #[error("no invitation has this code now")]
    Unknown,
    /// The invitation is the reader's own.
    #[error("the invitation is the reader's own")]
    Own,
    /// It was accepted, or has ended.
    #[error("nobody is invited to it any more")]
    NotOpen,
}

/// A power of attorney to be given.
#[derive(Clone, Debug)]
pub struct MandateGift {
    /// Names it.
    pub id: String,
    /// The giver's name, as registered now.
    pub giver: String,
    /// What it is about.
    pub scope: MandateScope,
    /// Its last day.
    pub until: NaiveDate,
}

/// Who accepts one.
#[derive(Clone, Debug)]
pub struct Representative {
    /// What names the person in addresses.
    pub person: String,
    /// The name.
    pub name: String,
}

/// Whose side ends one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MandateSide {
    /// The citizen takes it back.
    Giver,
    /// The representative gives it up.
    Representative,
}

/// A power of attorney as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRecord {
    /// Names it.
    pub id: String,
    /// What names the giver in addresses.
    pub person: String,
    /// The giver's name.
    pub giver: String,
    /// What it is about.
    pub scope: MandateScope,
    /// Its last day.
    pub until: NaiveDate,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// Until when the invitation made last can be accepted.
    pub invited_until: Option<DateTime<Utc>>,
    /// What names the representative in addresses.
    pub representative: Option<String>,
    /// The representative's name.
    pub representative_name: Option<String>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When and by whom it was ended.
    pub ended: Option<(DateTime<Utc>, MandateSide)>,
}

impl MandateRecord {
    /// Where it stands on `today`.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> MandateState {
        match self.ended {
            Some((_, MandateSide::Giver)) => MandateState::Withdrawn,
            Some((_, MandateSide::Representative)) => MandateState::GivenUp,
            None if self.until < today => MandateState::RunOut,
            None if self.accepted_at.is_none() => MandateState::Waiting,
            None => MandateState::InForce,
        }
    }

    /// As both sides see it on `today`.
    #[must_use]
    pub fn shown(self, today: NaiveDate) -> Mandate {
        Mandate {
            state: self.state(today),
            id: self.id,
            person: self.person,
            giver: self.giver,
            scope: self.scope,
            until: self.until,
            given_at: self.given_at,
            representative: self.representative_name,
            accepted_at: self.accepted_at,
            invited_until: self.invited_until,
            ended_at: self.ended.map(|(at, _)| at),
        }
    }
}

/// Powers of attorney.
#[async_trait]
pub trait Mandates: Send + Sync {
    /// Gives one. Nobody has it before it is accepted.
    ///
    /// # Errors
    /// A key's errors, or the database's own.
    async fn give_mandate(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        gift: &MandateGift,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Makes an invitation in the place of the one before.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where the citizen has given no such one, [`MandateRefused::NotOpen`], or the database's
    /// own.
    async fn invite(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        id: &str,
        code: TokenHash,
        until: DateTime<Utc>,
    ) -> Result<(), StoreError>;

    /// Accepts the invitation with this code on `today`, once.
    ///
    /// # Errors
    /// [`MandateRefused::Unknown`], [`MandateRefused::Own`], a key's errors, or the database's own.
    async fn accept_mandate(
        &self,
        ctx: &WriteContext,
        code: TokenHash,
        by: &Representative,
        today: NaiveDate,
        respond: Respond<MandateRecord>,
    ) -> Result<Answer, StoreError>;

    /// Ends one at once, from the side of `person`. Ending what has ended changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where that side has no such one, a key's errors, or the database's own.
    async fn end_mandate(
        &self,
        ctx: &WriteContext,
        (side, person): (MandateSide, &str),
        id: &str,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Those the person has given, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn mandates_given(&self, person: &str) -> Result<Vec<MandateRecord>, StoreError>;

    /// Those the person has accepted, the latest first.
    ///
    /// # Errors
    /// The database's own.
    async fn mandates_held(&self, person: &str) -> Result<Vec<MandateRecord>, StoreError>;
}
