//! Placements in the JSON of the activity service: one activity of a citizen, with the Danish element names.

use chrono::NaiveDate;
use rules::employer::{Placement, PlacementKind, PlacementLevel};
use rules::{Fact, Origin};
use serde::Deserialize;

/// A placement as registered by a municipality. Never leaves the server.
#[derive(Clone, PartialEq, Eq)]
pub struct PlacementRecord {
    /// The person, a CPR number.
    pub cpr: String,
    /// Its kind.
    pub kind: PlacementKind,
    /// The company.
    pub cvr: String,
    /// The workplace as registered; it may not exist.
    pub p_number: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, where one is registered.
    pub to: Option<NaiveDate>,
    /// Weekly hours in 1/100 hour, where they are registered. Minutes are rounded down to 1/100 hour.
    pub weekly_hours: Option<u64>,
}

impl core::fmt::Debug for PlacementRecord {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("PlacementRecord").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// An activity as the service sends it.
#[derive(Clone, Deserialize)]
pub struct Activity {
    personnummer: String,
    aktivitet: Item,
}

#[derive(Clone, Deserialize)]
struct Item {
    aktivitetsstamdata: Core,
    arbejdsgiver: Employer,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Core {
    startdato: NaiveDate,
    slutdato: Option<NaiveDate>,
    aktiveringstype: Kind,
    timer_pr_uge: Option<u64>,
    minutter_pr_uge: Option<u64>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    Virksomhedspraktik,
    Loentilskud,
    Nytteindsats,
    Isbryder,
    Integration,
}

#[derive(Clone, Deserialize)]
struct Employer {
    cvrnummer: String,
    pnummer: String,
}

impl From<Activity> for PlacementRecord {
    fn from(activity: Activity) -> Self {
        let core = activity.aktivitet.aktivitetsstamdata;
        let minutes = core.minutter_pr_uge.unwrap_or(0);
        Self {
            cpr: activity.personnummer,
            kind: match core.aktiveringstype {
                Kind::Virksomhedspraktik => PlacementKind::Virksomhedspraktik,
                Kind::Loentilskud => PlacementKind::Loentilskud,
                Kind::Nytteindsats => PlacementKind::Nytteindsats,
                Kind::Isbryder => PlacementKind::Isbryder,
                Kind::Integration => PlacementKind::Integration,
            },
            cvr: activity.aktivitet.arbejdsgiver.cvrnummer,
            p_number: activity.aktivitet.arbejdsgiver.pnummer,
            from: core.startdato,
            to: core.slutdato,
            weekly_hours: core.timer_pr_uge.map(|hours| hours * 100 + minutes * 100 / 60),
        }
    }
}

/// The placements that count for a workplace: its own, and those registered on a P-number that the company does not
/// have, which stand on the company only.
#[must_use]
pub fn at_unit(records: &[PlacementRecord], p_number: &str, own_units: &[&str]) -> Vec<Placement> {
    records
        .iter()
        .filter_map(|record| {
            let level = if record.p_number == p_number {
                PlacementLevel::Unit
            } else if own_units.contains(&record.p_number.as_str()) {
                return None;
            } else {
                PlacementLevel::Company
            };
            Some(Placement {
                kind: record.kind,
                from: record.from,
                to: known(record.to),
                weekly_hours: known(record.weekly_hours),
                level,
            })
        })
        .collect()
}

fn known<T>(value: Option<T>) -> Fact<T> {
    value.map_or(Fact::Unknown, |value| Fact::Known(value, Origin::Register))
}
