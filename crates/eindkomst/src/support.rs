//! Persons employed with public support, marked by the user or by a list (PR-09).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One person's support. Named by personal number, or by the person's place in the reader.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Personal number, with or without a hyphen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cpr: Option<String>,
    /// The person's place in the reader, from `Reader::persons`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<u32>,
    /// The workplace of the support; every workplace of the person when it is not given.
    #[serde(default)]
    pub p_number: Option<String>,
    /// The kind: `loentilskud`, `isbryder`, `fleksjob`, `voksenlaerling`, `igu`, `seniorjob`,
    /// `jobrotation`, `integration`. Unpaid kinds are told and not subtracted.
    pub scheme: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; not given while it runs.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Weekly hours, as the list has them; the count of staff does not need them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_hours: Option<String>,
}

/// What a scheme means for the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The person is left out of ordinary staff.
    LeftOut,
    /// There is no pay to leave out.
    Unpaid,
    /// No such scheme.
    Unknown,
}

/// The effect of a scheme by its key.
pub(crate) fn effect(scheme: &str) -> Effect {
    match scheme {
        "loentilskud" | "isbryder" | "fleksjob" | "voksenlaerling" | "igu" | "seniorjob" | "jobrotation"
        | "integration" => Effect::LeftOut,
        "virksomhedspraktik" | "nytteindsats" => Effect::Unpaid,
        _ => Effect::Unknown,
    }
}
