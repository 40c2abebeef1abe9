//! Duties as they are sent and stored: each with its finding, in ids and codes.

use super::Finding;
use crate::Verdict;
use crate::citizen::{Duties, next_duty};
use crate::law::Law;
use serde::{Deserialize, Serialize};

/// A person's duties and rights as of a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutiesRef {
    /// The date asked about, as `2026-11-16`.
    pub on: String,
    /// The kind of the next thing to do; `None` where nothing has a day and she is registered.
    pub next: Option<String>,
    /// Duties and rights.
    pub duties: Vec<DutyRef>,
    /// Every finding at the top: one of each duty, and the target group and whoever is responsible beside them.
    pub findings: Vec<Finding>,
}

/// A duty or a right. Its finding is the one of its rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyRef {
    /// What, as `cv`.
    pub kind: String,
    /// `duty`, `right` or `authority`.
    pub side: String,
    /// The rule of its finding, as `CIT-CV-01`.
    pub rule: String,
    /// Met: it stands.
    pub verdict: Verdict,
    /// Its last day.
    pub due: Option<String>,
    /// `open`, `done`, `overdue`, `waiting` or `unknown`.
    pub state: String,
}

impl Duties {
    /// The wire form, without sentences.
    #[must_use]
    pub fn to_wire(&self, law: &Law) -> DutiesRef {
        let duty = |duty: &crate::citizen::Duty| DutyRef {
            kind: duty.kind.key().to_owned(),
            side: duty.kind.side().key().to_owned(),
            rule: law.rule(duty.rule).id.to_owned(),
            verdict: duty.verdict,
            due: duty.due.map(|due| due.to_string()),
            state: duty.state.key().to_owned(),
        };
        DutiesRef {
            on: self.on.to_string(),
            next: next_duty(&self.list).map(|next| next.kind.key().to_owned()),
            duties: self.list.iter().map(duty).collect(),
            findings: self.explanation.roots().filter_map(|at| self.explanation.to_wire(law, at)).collect(),
        }
    }
}
