//! Findings that only tell: they judge nothing, so a reader is shown no verdict of theirs.

use crate::finding::Explanation;
use crate::reading::Reading;
use crate::{Reason, Verdict};

impl Reason {
    /// Whether the reason is a notice: what is paid, what comes later, or that something is not asked.
    #[must_use]
    pub const fn is_notice(&self) -> bool {
        matches!(
            self,
            Self::Told { .. }
                | Self::NoSubsidy {}
                | Self::NetIncreaseNotRequired {}
                | Self::PaidByTheHour {}
                | Self::RateKnown { .. }
                | Self::ClosingStatement { .. }
                | Self::StartAfterApplication { .. }
                | Self::ComplaintWithin { .. }
                | Self::SchoolWeeks { .. }
                | Self::BonusTwice { .. }
                | Self::NoBonusPublic {}
                | Self::FleksjobSubsidyIs { .. }
        )
    }
}

impl Explanation {
    /// Whether the finding at `place` only tells: a notice with nothing against it, or a count below a requirement,
    /// which has the verdict.
    #[must_use]
    pub fn told(&self, place: usize) -> bool {
        let Some(node) = self.nodes.get(place) else { return false };
        let above = node.parent.and_then(|above| self.nodes.get(above));
        above.is_some_and(|above| above.parent.is_some())
            || (above.is_some() && node.verdict == Verdict::Met && node.reason.is_notice())
    }

    /// Whether any of the findings rests on the reading.
    #[must_use]
    pub fn rests_on(&self, reading: Reading) -> bool {
        self.readings.iter().any(|(_, known)| *known == reading)
    }
}
