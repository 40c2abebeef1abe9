//! The target group on the date, and whether the law still knows it (CIT-GRP-01, CIT-GRP-02).

use super::ask::Ask;
use crate::finding::Recorder;
use crate::law::Rule;
use crate::{Reason, Verdict};

/// Which group the person belongs to.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitGrp01, |recorder| match ask.group(recorder) {
        Some(group) => (Verdict::Met, Reason::GroupIs { group: group.number().into() }),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    });
}
