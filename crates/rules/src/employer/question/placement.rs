//! Placements that already run at the workplace.

use crate::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of placement already runs at the workplace (EMP-RIM-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacementKind {
    /// Virksomhedspraktik.
    Virksomhedspraktik,
    /// Løntilskud.
    Loentilskud,
    /// Nytteindsats.
    Nytteindsats,
    /// Løntilskud for newly educated persons with a disability.
    Isbryder,
    /// Virksomhedspraktik, løntilskud or nytteindsats under integrationsloven § 23 b.
    Integration,
}

/// Where a placement is registered (EX-ORD-A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacementLevel {
    /// On the workplace asked about.
    #[default]
    Unit,
    /// On the company only, because the registered P-number does not exist.
    Company,
}

/// A placement that runs, or will run, at the workplace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placement {
    /// Its kind.
    pub kind: PlacementKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; unknown counts as still running.
    #[serde(default)]
    pub to: Fact<NaiveDate>,
    /// Weekly hours, in 1/100 hour.
    #[serde(default)]
    pub weekly_hours: Fact<u64>,
    /// Where it is registered.
    #[serde(default)]
    pub level: PlacementLevel,
}
