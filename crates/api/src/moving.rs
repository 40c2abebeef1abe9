//! Moving to another municipality: what the citizen decides about her case, and what was decided before.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A move from one municipality to another, as registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Move {
    /// The name of the municipality she lived in before.
    pub from: String,
    /// The name of the one she lives in.
    pub to: String,
    /// Its telephone number.
    pub phone: String,
    /// Her first day there.
    pub on: NaiveDate,
    /// Whether she consents now to her case following her.
    pub consented: bool,
}

/// A consent that her case follows her. Only the citizen herself can give or withdraw one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoveConsent {
    /// The number of the receipt.
    pub receipt: String,
    /// The municipality the case follows her to: its code, four digits.
    pub municipality: String,
    /// Her first day there.
    pub moved_on: NaiveDate,
    /// When she gave it.
    pub given_at: DateTime<Utc>,
    /// When she withdrew it; absent while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// `GET /api/v1/persons/{person}/moving`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovingView {
    /// The latest move; absent where none is registered or her first day is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Move>,
    /// Every consent she has given, the latest first.
    pub consents: Vec<MoveConsent>,
}
