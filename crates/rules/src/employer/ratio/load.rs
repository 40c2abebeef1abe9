//! The places that placements fill, the new one included (EMP-RIM-03, PR-10 to PR-12).

use crate::employer::{Placement, PlacementKind, PlacementLevel, Question};
use crate::finding::{Missing, Recorder, Used, choice, param};
use crate::law::LawOn;
use crate::value::{Places, Value};
use crate::{Fact, Origin, Param, Reading, Reason};
use chrono::NaiveDate;

/// Weekly hours that placements fill, in 1/100 hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// The smallest it can be.
    pub low: u64,
    /// The largest it can be; `None` where nobody has said which placements run.
    pub high: Option<u64>,
    /// The new placement's own smallest part.
    pub own: u64,
    /// Whether nytteindsats makes the difference, or a part of it, between the two (PR-12).
    pub nytteindsats: bool,
    /// The full-time week.
    pub full_week: u64,
}

impl Load {
    /// Hours as a finding shows them.
    #[must_use]
    pub const fn places(&self, weekly: u64) -> Places {
        Places { weekly, full_week: self.full_week }
    }
}

/// A placement's hours from without to with: those stated, at most a full week; a full week for praktik and
/// nytteindsats without stated hours, and from none to a full week for the others (PR-10).
fn weight(hours: Fact<u64>, unpaid: bool, full_week: u64) -> (u64, u64) {
    match hours {
        Fact::Known(hours, _) => (hours.min(full_week), hours.min(full_week)),
        Fact::NotApplicable | Fact::Unknown if unpaid => (full_week, full_week),
        Fact::NotApplicable | Fact::Unknown => (0, full_week),
    }
}

const fn is_unpaid(kind: PlacementKind) -> bool {
    match kind {
        PlacementKind::Virksomhedspraktik | PlacementKind::Nytteindsats => true,
        PlacementKind::Loentilskud | PlacementKind::Isbryder | PlacementKind::Integration => false,
    }
}

/// Whether the placement fills a place at the workplace on `day`. One that is registered on the company only
/// does not (EX-ORD-A1).
#[must_use]
pub fn runs(placement: &Placement, day: NaiveDate) -> bool {
    placement.level == PlacementLevel::Unit
        && placement.from <= day
        && placement.to.known().is_none_or(|to| day <= *to)
}

/// The load of the placements that run on `day`. `None` where the law names no full-time
/// week or no place of nytteindsats.
pub fn load<R: Recorder>(
    law: &LawOn<'_>,
    question: &Question,
    day: NaiveDate,
    recorder: &mut R,
) -> Option<Load> {
    let full_week = param(law, recorder, Param::FullTimeWeek)?;
    let own_unpaid = question.scheme.is_unpaid();
    let own = weight(question.weekly_hours, own_unpaid, full_week);
    recorder.reading(Reading::PlacementWeight);
    let shown = |weekly| Value::Places(Places { weekly, full_week });
    let from = question.weekly_hours.origin().unwrap_or(Origin::Derived);
    recorder.used(Used::Fact { key: "question.places", month: None, value: shown(own.1), origin: from });

    let Some(placements) = question.placements.known() else {
        let high = matches!(question.placements, Fact::NotApplicable).then_some(own.1);
        return Some(Load { low: own.0, high, own: own.0, nytteindsats: false, full_week });
    };
    let origin = question.placements.origin().unwrap_or_default();
    let (mut low, mut high, mut open) = (own.0, own.1, 0);
    let mut place = None;
    for placement in placements.iter().filter(|placement| runs(placement, day)) {
        let (least, most) = weight(placement.weekly_hours, is_unpaid(placement.kind), full_week);
        recorder.used(Used::Fact { key: "placement.places", month: None, value: shown(most), origin });
        high = high.saturating_add(most);
        if placement.kind == PlacementKind::Nytteindsats {
            if place.is_none() {
                place = choice(law, recorder, Param::NytteindsatsPlace);
                place?;
            }
            if place == Some("open") {
                open += most;
                continue;
            }
        }
        low = low.saturating_add(least);
    }
    if open > 0 {
        recorder.reading(Reading::NytteindsatsChange);
        let places = |weekly| Places { weekly, full_week };
        let without = places(high.saturating_sub(open));
        recorder.note(Reason::NytteindsatsBothWays { with: places(high), without });
    }
    Some(Load { low, high: Some(high), own: own.0, nytteindsats: open > 0, full_week })
}

/// Names what would make the load exact.
pub fn name_missing<R: Recorder>(question: &Question, day: NaiveDate, load: Load, recorder: &mut R) {
    let fact = |key| Missing::Fact { key, month: None };
    if !question.scheme.is_unpaid() && question.weekly_hours.known().is_none() {
        recorder.missing(fact("question.weekly_hours"));
    }
    match question.placements.known() {
        None if load.high.is_none() => recorder.missing(fact("question.placements")),
        None => {}
        Some(placements) => {
            let unsure = |placement: &&Placement| {
                !is_unpaid(placement.kind) && placement.weekly_hours.known().is_none()
            };
            if placements.iter().filter(|placement| runs(placement, day)).any(|placement| unsure(&placement))
            {
                recorder.missing(fact("placement.weekly_hours"));
            }
        }
    }
    if load.nytteindsats {
        recorder.missing(Missing::Law { id: "EMP-NYT-04", who: crate::Who::Agency });
    }
}
