//! Revalidering granted in time (EMP-LTS-15).

use crate::employer::precheck::{Ask, need};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::{Reason, Verdict};

/// Asked of revalidender from the day the rule is in force; before that day there is nothing to ask.
pub(super) fn applies(ask: &Ask<'_>) -> bool {
    let first = ask.law.rule(Rule::EmpLts15).versions.first();
    let begun = first.is_some_and(|version| version.from <= ask.on);
    let groups = ask.now.groups(Param::RevalideringGroups);
    begun && ask.question.person.group.known().zip(groups).is_some_and(|(group, set)| set.contains(*group))
}

/// Only revalidender whose grant was made before the rule came into force. Source: STAR.
pub(super) fn revalidering<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let granted = &ask.question.person.revalidering_granted;
    ask.rule(recorder, Rule::EmpLts15, |recorder| {
        let Some(version) = ask.law.version(Rule::EmpLts15, ask.on) else { return ask.gap() };
        let limit = version.from;
        match need(recorder, "person.revalidering_granted", granted) {
            Some(granted) if granted < limit => (Verdict::Met, Reason::RevalideringBefore { granted, limit }),
            Some(granted) => (Verdict::NotMet, Reason::RevalideringTooLate { granted, limit }),
            None => (Verdict::Unknown, Reason::MunicipalityChecks {}),
        }
    })
}
