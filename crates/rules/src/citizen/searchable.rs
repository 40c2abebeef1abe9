//! Whether employers can find the CV: what it must hold at least, and what turns it on and off (CIT-CV-04, CIT-CV-05,
//! CIT-CV-05a).

use super::AbsenceKind;
use super::ask::{Ask, Condition};
use crate::finding::{Missing, Recorder, Who, lack, note};
use crate::law::{Param, Rule};
use crate::{Fact, Reason, Verdict};

/// The findings; what comes back is whether the CV holds the minimum.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let mut held = Verdict::Unknown;
    // Of the time before there is no text that would say anything.
    if !ask.known(Rule::CitCv05) {
        return held;
    }
    ask.rule(recorder, Rule::CitCv05, |recorder| {
        held = minimum(ask, recorder);
        let withheld = withheld(ask, recorder);
        found(ask, recorder, held, withheld)
    });
    held
}

/// CIT-CV-05a: of whoever must have a CV and is not found by the law alone, the authority decides whether employers may
/// find it (the agreement of 2018). It can say no; yes is the person's own word, because being found is voluntary there.
fn withheld<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let decided = stated(&ask.person.cv.withheld);
    if decided == Verdict::NotMet {
        return decided;
    }
    ask.rule(recorder, Rule::CitCv05a, |recorder| {
        note(recorder, "person.cv.withheld", &ask.person.cv.withheld);
        let required = super::cv::required(ask, recorder);
        if required == Verdict::NotMet {
            return (Verdict::NotMet, Reason::CvNotRequired {});
        }
        let found = on_its_own(ask, recorder);
        if found == Verdict::Met {
            return (Verdict::NotMet, Reason::CvFoundByGroup {});
        }
        lack(recorder, "person.cv.withheld", &ask.person.cv.withheld);
        match decided.and(required).and(found.negate()) {
            Verdict::Met => (Verdict::Met, Reason::CvWithheld {}),
            _ => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// CIT-CV-04: something stands in each part.
fn minimum<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::CitCv04, |recorder| {
        let cv = &ask.person.cv;
        let parts = [
            ("person.cv.contact", &cv.contact),
            ("person.cv.seeks", &cv.seeks),
            ("person.cv.terms", &cv.terms),
            ("person.cv.experience", &cv.experience),
            ("person.cv.education", &cv.education),
        ];
        for (key, fact) in parts {
            note(recorder, key, fact);
        }
        let all = parts.iter().fold(Verdict::Met, |all, (_, fact)| all.and(stated(fact)));
        match all {
            Verdict::Met => (all, Reason::CvMinimumThere {}),
            Verdict::NotMet => (all, Reason::CvMinimumMissing {}),
            Verdict::Unknown => {
                for (key, fact) in parts {
                    lack(recorder, key, fact);
                }
                (all, Reason::FactMissing {})
            }
        }
    })
}

/// What turns it off for everybody first, then whether it is on by itself or by choice. What cannot change the answer any
/// more is not asked for.
fn found<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    minimum: Verdict,
    withheld: Verdict,
) -> (Verdict, Reason) {
    let cv = &ask.person.cv;
    let (sick, holiday) = (away(ask, AbsenceKind::Sickness), away(ask, AbsenceKind::Holiday));
    let gone = deregistered(ask);
    note(recorder, "person.cv.exempt", &cv.exempt);
    for (off, reason) in [
        (stated(&cv.exempt), Reason::CvNotFoundExempt {}),
        (sick, Reason::CvNotFoundSick {}),
        (gone, Reason::CvNotFoundDeregistered {}),
        (withheld, Reason::CvNotFoundWithheld {}),
        (minimum.negate(), Reason::CvNotFoundYet {}),
    ] {
        if off == Verdict::Met {
            return (Verdict::NotMet, reason);
        }
    }
    note(recorder, "person.cv.offered", &cv.offered);
    let on = if stated(&cv.offered) == Verdict::Met { Verdict::Met } else { on_its_own(ask, recorder) };
    if on == Verdict::NotMet && stated(&cv.offered) == Verdict::NotMet {
        return (Verdict::NotMet, Reason::CvNotFoundByChoice {});
    }
    if on == Verdict::NotMet {
        lack(recorder, "person.cv.offered", &cv.offered);
    }
    if holiday == Verdict::Met {
        return ask.open(recorder, "CIT-CV-05", Who::Agency);
    }
    lack(recorder, "person.cv.exempt", &cv.exempt);
    if withheld == Verdict::Unknown {
        lack(recorder, "person.cv.withheld", &cv.withheld);
        super::cv::required(ask, recorder);
    }
    if sick == Verdict::Unknown {
        recorder.missing(Missing::Fact { key: "person.absences", month: None });
    }
    if gone == Verdict::Unknown {
        let known = matches!(ask.person.booking.deregistration, Fact::Known(..));
        let key = if known { "person.booking.again" } else { "person.booking.deregistration" };
        recorder.missing(Missing::Fact { key, month: None });
    }
    let parts = [on, minimum, stated(&cv.exempt).negate(), sick.negate(), gone.negate(), withheld.negate()];
    match parts.into_iter().fold(Verdict::Met, Verdict::and) {
        Verdict::Met => (Verdict::Met, Reason::CvFound {}),
        _ => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

/// Whether the group's CVs are found without anybody's choice.
fn on_its_own<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let further = [
        (Param::CvSearchableGroupsObviouslyReady, Condition::ObviouslyReady),
        (Param::CvSearchableGroupsLedighedsydelse, Condition::Ledighedsydelse),
    ];
    ask.belongs(recorder, Param::CvSearchableGroups, &further)
}

/// A yes-or-no fact as a verdict, not recorded.
fn stated(fact: &Fact<bool>) -> Verdict {
    match fact {
        Fact::Known(stated, _) => Verdict::of(*stated),
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
    }
}

/// Whether an absence of the kind is registered on the date.
fn away(ask: &Ask<'_>, kind: AbsenceKind) -> Verdict {
    match &ask.person.absences {
        Fact::Known(absences, _) => Verdict::of(absences.iter().any(|absence| {
            absence.kind == kind && absence.from <= ask.on && absence.to.is_none_or(|to| ask.on <= to)
        })),
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
    }
}

/// Whether the person is deregistered on the date and not yet registered again.
fn deregistered(ask: &Ask<'_>) -> Verdict {
    match ask.person.booking.deregistration {
        Fact::Known(gone, _) if gone.from <= ask.on => match ask.person.booking.again {
            Fact::Known(again, _) => Verdict::of(!(gone.from..=ask.on).contains(&again.on)),
            Fact::NotApplicable => Verdict::Met,
            Fact::Unknown => Verdict::Unknown,
        },
        Fact::Known(..) | Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
    }
}
