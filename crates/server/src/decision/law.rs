//! The law the draft rests on besides that of the requirements it names.

use super::{part, say};
use crate::app::App;
use api::{DecisionPart, DecisionPartKind};
use rules::wire::Finding;
use texts::msg;

/// Whether no law is known for the date of the finding.
pub fn is_unknown(finding: &Finding) -> bool {
    finding.reason.code == "law_gap"
}

/// The part: the scheme's own law. What the requirements in `shown` say of theirs is not said again; none where nothing
/// is left, or where the law of the date is not known.
pub fn part_of(app: &App, scheme: &Finding, shown: &[&Finding]) -> Option<DecisionPart> {
    let mut sources = scheme.sources.clone();
    sources.retain(|source| !shown.iter().any(|finding| finding.sources.contains(source)));
    let heading = say(app, &msg::decision::law_heading());
    (!sources.is_empty() && !is_unknown(scheme))
        .then(|| DecisionPart { sources, ..part(DecisionPartKind::Law, heading, Vec::new()) })
}
