//! Registered sickness and holiday.

use crate::citizen::terms::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// Why somebody is away.
    AbsenceKind {
        /// Registered sickness.
        Sickness = "sickness",
        /// Registered holiday.
        Holiday = "holiday",
    }
}

/// A registered absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Why.
    pub kind: AbsenceKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}
