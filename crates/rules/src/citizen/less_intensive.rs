//! Fewer duties for a time: somebody who soon begins something else, or is laid off (mindre intensiv indsats,
//! CIT-CONT-08).

use super::ask::{Ask, Condition, List as _};
use super::{Duty, Kind, LessIntensive, LessIntensiveGround, State};
use crate::dates::within_weeks;
use crate::finding::{Recorder, Used};
use crate::law::{Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};

/// What the person is freed from on the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Freed {
    /// Meetings and offers.
    pub meetings: Verdict,
    /// Job search.
    pub search: Verdict,
}

/// Whether, and from what.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) -> Freed {
    let mut search = Verdict::NotMet;
    let verdict = ask.rule(recorder, Rule::CitCont08, |recorder| {
        let claim = match ask.person.contact.less_intensive {
            Fact::NotApplicable => return (Verdict::NotMet, Reason::FewerDutiesMayBeAsked {}),
            Fact::Unknown => {
                let key = "person.contact.less_intensive";
                recorder.missing(crate::Missing::Fact { key, month: None });
                search = Verdict::Unknown;
                return (Verdict::Unknown, Reason::FactMissing {});
            }
            Fact::Known(claim, origin) => {
                let (key, value) = ("person.contact.less_intensive", claim.ground.into());
                recorder.used(Used::Fact { key, month: None, value, origin });
                claim
            }
        };
        // Of the time before 2020 is known what was lifted, not for whom.
        if ask.now.value(Param::FewerDutiesGroups).is_none() {
            recorder.note(Reason::FewerDutiesInPersonOnly {});
            return ask.open(recorder, "CIT-CONT-08", crate::Who::Agency);
        }
        let further = [(Param::FewerDutiesGroupsLedighedsydelse, Condition::Ledighedsydelse)];
        match ask.belongs(recorder, Param::FewerDutiesGroups, &further) {
            Verdict::Met => {}
            // A group left out of one ground and of the whole is no law.
            Verdict::NotMet if left_out(ask) => {
                search = Verdict::Unknown;
                return ask.open(recorder, "CIT-CONT-08", crate::Who::Agency);
            }
            Verdict::NotMet => return (Verdict::NotMet, Reason::FewerDutiesNotGroup {}),
            Verdict::Unknown => {
                search = Verdict::Unknown;
                return (Verdict::Unknown, Reason::FactMissing {});
            }
        }
        let outcome = freed(ask, recorder, &claim);
        search = match (outcome.0, claim.ground) {
            (Verdict::Met, LessIntensiveGround::WorkSharing) => Verdict::of(in_weeks(ask, &claim)),
            (verdict, _) => verdict,
        };
        outcome
    });
    // Where no text is known nobody is freed by it, and nothing is taken from what else is known. The text of the time
    // before 2020 frees nobody from meetings or search.
    let known = ask.known(Rule::CitCont08) && ask.now.value(Param::FewerDutiesGroups).is_some();
    let freed = if known { Freed { meetings: verdict, search } } else { Freed::NONE };
    let state = match verdict {
        Verdict::Met => State::Done,
        Verdict::NotMet => State::Waiting,
        Verdict::Unknown => State::Unknown,
    };
    list.add(Kind::FewerDuties, Rule::CitCont08, verdict, None, state);
    freed
}

/// Records what would tell whether the person is freed.
pub(super) fn lack<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let key = match (&ask.person.contact.less_intensive, ask.group_now()) {
        (Fact::Unknown, _) => "person.contact.less_intensive",
        (_, None) => "person.legal_group",
        _ => "person.benefit",
    };
    recorder.missing(crate::Missing::Fact { key, month: None });
}

impl Freed {
    /// Freed from nothing.
    const NONE: Self = Self { meetings: Verdict::NotMet, search: Verdict::NotMet };
}

/// Whether an education is said to be no ground for the group.
fn left_out(ask: &Ask<'_>) -> bool {
    let groups = ask.now.groups(Param::FewerDutiesGroupsNotEducation);
    ask.group_now().zip(groups).is_some_and(|(group, groups)| groups.contains(group))
}

fn freed<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, claim: &LessIntensive) -> (Verdict, Reason) {
    use LessIntensiveGround::{Education, LaidOff, WorkSharing};
    if !claim.documented {
        return (Verdict::NotMet, Reason::FewerDutiesNotDocumented {});
    }
    if claim.overridden {
        return (Verdict::NotMet, Reason::FewerDutiesOverridden {});
    }
    if claim.ground == Education {
        match ask.group_in(recorder, Param::FewerDutiesGroupsNotEducation) {
            Some(true) => return (Verdict::NotMet, Reason::FewerDutiesNotEducation {}),
            Some(false) => {}
            None => return ask.gap(),
        }
    }
    let Some(weeks) = ask.param(recorder, Param::FewerDutiesWeeks) else { return ask.gap() };
    recorder.reading(Reading::DayCounting);
    if matches!(claim.ground, LaidOff | WorkSharing) {
        return if claim.from <= ask.on {
            (Verdict::Met, Reason::FewerDutiesLaidOff { since: claim.from })
        } else {
            (Verdict::NotMet, Reason::FewerDutiesNotYet { from: claim.from })
        };
    }
    let last = within_weeks(ask.on, weeks);
    if claim.from < ask.on {
        (Verdict::NotMet, Reason::FewerDutiesPassed { from: claim.from })
    } else if last.is_some_and(|last| claim.from <= last) {
        (Verdict::Met, Reason::FewerDutiesUntil { from: claim.from })
    } else {
        (Verdict::NotMet, Reason::FewerDutiesTooFar { from: claim.from, weeks })
    }
}

/// Whether the date lies in the first weeks of the time, in which the job search is lifted too.
fn in_weeks(ask: &Ask<'_>, claim: &LessIntensive) -> bool {
    let weeks = ask.now.value(Param::FewerDutiesWeeks);
    let last = weeks.and_then(|weeks| crate::dates::last_day_of_weeks(claim.from, weeks));
    last.is_some_and(|last| ask.on <= last)
}
