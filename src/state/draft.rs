//! The draft of a pre-check: everything as the user gave it, and what it says to the rules. An application goes
//! on from the same draft, so that nothing is written twice.
//!
//! No name and no personal number has a place in it, so it may lie open in the browser's storage.

mod answers_of;
mod placement;
mod question;
mod staffing;
mod what_if;

pub use answers_of::answers_of;
pub use placement::{BadPlacement, KINDS, PlacementColumn, PlacementRow, read_placements};
pub use question::{a_month, a_year};
pub use staffing::Payroll;

use super::staff::Row;
use crate::forms::answers::Answers;
use crate::forms::precheck::FORMS;
use chrono::NaiveDate;
use rules::employer::Question;
use rules::staffing::Staffing;
use rules::{Explanation, Law};
use serde::{Deserialize, Serialize};

/// The shape of the stored draft. A draft of another shape is not read as if it were this one.
const VERSION: u8 = 3;

/// A draft is kept so many days after its last change; the page and the privacy page say the same.
pub const DAYS_KEPT: u64 = 30;

/// The draft of a pre-check.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    version: u8,
    /// Answers by the field's key, as written.
    pub answers: Answers,
    /// The typed or pasted staff list.
    pub rows: Vec<Row>,
    /// What the payroll files gave; the files themselves are not kept.
    pub payroll: Option<Payroll>,
    /// Placements at the workplace.
    pub placements: Vec<PlacementRow>,
    /// When it was saved, as shown: `14.05`.
    pub saved_at: String,
    /// The day it was saved, by the machine's calendar; nothing but its age follows from it.
    pub saved_on: NaiveDate,
}

/// The stored draft could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// It is not a draft.
    #[error("draft_unreadable")]
    Unreadable,
    /// It was written by another version of the product.
    #[error("draft_other_version")]
    OtherVersion,
}

/// What the rules are asked, complete as far as the draft goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The question.
    pub question: Question,
    /// The staff it is asked about; empty series where nothing is known.
    pub staffing: Staffing,
}

impl Draft {
    /// A draft of its parts, not saved yet.
    #[must_use]
    pub fn new(
        answers: Answers,
        rows: Vec<Row>,
        payroll: Option<Payroll>,
        placements: Vec<PlacementRow>,
    ) -> Self {
        Self { answers, rows, payroll, placements, ..Self::default() }
    }

    /// A draft with nothing but these answers.
    #[must_use]
    pub fn of_answers(answers: &Answers) -> Self {
        Self { answers: answers.clone(), ..Self::default() }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
            && self.rows.is_empty()
            && self.payroll.is_none()
            && self.placements.is_empty()
    }

    /// The text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let stored = Self { version: VERSION, ..self.clone() };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// The stored draft.
    ///
    /// # Errors
    /// [`DraftError`] where the text is no draft of this version.
    pub fn from_text(text: &str) -> Result<Self, DraftError> {
        let draft: Self = serde_json::from_str(text).map_err(|_| DraftError::Unreadable)?;
        if draft.version == VERSION {
            Ok(Self { version: 0, ..draft })
        } else {
            Err(DraftError::OtherVersion)
        }
    }

    /// Whether it has lain untouched for longer than drafts are kept.
    #[must_use]
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        u64::try_from((today - self.saved_on).num_days()).is_ok_and(|days| days > DAYS_KEPT)
    }

    /// What the rules are asked; `None` until scheme and application date are given. An answer whose question has
    /// gone neither counts nor goes along; it stays in the draft for the case that the question comes back.
    #[must_use]
    pub fn facts(&self, law: &Law) -> Option<Facts> {
        Self { answers: self.answers.asked(&FORMS), ..self.clone() }.all_facts(law)
    }

    /// The facts with every answer there is: what follows from them decides which questions are asked.
    #[must_use]
    pub fn all_facts(&self, law: &Law) -> Option<Facts> {
        let question = self.question()?;
        let staffing = self.staffing(law, question.on).unwrap_or_default();
        Some(Facts { question, staffing })
    }
}

impl Facts {
    /// The answer with everything it rests on.
    #[must_use]
    pub fn explain(&self, law: &Law) -> Explanation {
        let mut recorder = rules::Explain::default();
        rules::employer::precheck(law, &self.question, &self.staffing, &mut recorder);
        recorder.into_explanation()
    }

    /// The answer in its stored and sent form; `None` where there is none.
    #[must_use]
    pub fn finding(&self, law: &Law) -> Option<rules::wire::Finding> {
        self.explain(law).to_wire(law, 0)
    }
}

#[cfg(test)]
mod tests;
