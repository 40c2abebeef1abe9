//! The employee representative: who is asked (EMP-REP-01), and the name (EMP-REP-02).

use super::precheck::{Ask, lack, need, note};
use super::{Representative, RepresentativeKind, Scheme};
use crate::finding::{Recorder, Who};
use crate::law::{Param, Rule};
use crate::value::Word;
use crate::{Reason, Verdict};

/// The placement is discussed with an employee representative before it starts. The tillidsrepræsentant at
/// the workplace is the one the law names; the order after that, and when somebody is away too long, are read
/// for nytteindsats only, so that a later step is for the municipality to accept, and so is a name
/// without its step. Source: BEK § 65 stk. 6, LAB § 78, BEK § 99.
pub(super) fn asked<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let employer = &ask.question.employer;
    ask.rule(recorder, Rule::EmpRep01, |recorder| {
        if employer.representative.is_unknown() && employer.representative_named.known() == Some(&true) {
            let (verdict, _) = ask.open(recorder, "EMP-REP-01", Who::Municipality);
            return (verdict, Reason::RepresentativeStepOpen {});
        }
        let Some(chosen) = need(recorder, "employer.representative", &employer.representative) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        if chosen.kind == RepresentativeKind::Nobody {
            return match need(recorder, "employer.one_employee", &employer.one_employee) {
                Some(true) => (Verdict::Met, Reason::RepresentativeNotNeeded {}),
                Some(false) => ask.open(recorder, "EMP-REP-01", Who::Municipality),
                None => (Verdict::Unknown, Reason::FactMissing {}),
            };
        }
        let Some(limit) = ask.param(recorder, Param::RepresentativeAbsenceDays) else { return ask.gap() };
        if ask.question.scheme == Scheme::Nytteindsats {
            return in_order(chosen, limit);
        }
        if chosen.absent_days > limit && chosen.kind != RepresentativeKind::Elected {
            let (verdict, _) = ask.open(recorder, "EMP-REP-01", Who::Municipality);
            return (verdict, Reason::RepresentativeAbsent { days: chosen.absent_days, limit });
        }
        if chosen.kind == RepresentativeKind::Workplace {
            return (Verdict::Met, Reason::RepresentativeAsked { who: Word(chosen.kind.key()) });
        }
        ask.open(recorder, "EMP-REP-01", Who::Municipality)
    })
}

/// Nytteindsats, where the whole order is read: each step may be asked, but nobody who is away too long while there
/// is a next one. Source: BEK § 99.
fn in_order(chosen: Representative, limit: u64) -> (Verdict, Reason) {
    if chosen.absent_days > limit && chosen.kind != RepresentativeKind::Elected {
        (Verdict::NotMet, Reason::RepresentativeAbsent { days: chosen.absent_days, limit })
    } else {
        (Verdict::Met, Reason::RepresentativeAsked { who: Word(chosen.kind.key()) })
    }
}

/// The representative's name is compulsory in the application; a firm with one employee only has nobody to
/// name. The confirmation comes after the application and is no requirement of it, so that nothing is missing
/// while nobody has answered; what a refusal does is open, except for nytteindsats while its ratio held, where both
/// had to sign. Source: Virk, løntilskud; BEK § 99.
pub(super) fn named<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let employer = &ask.question.employer;
    ask.rule(recorder, Rule::EmpRep02, |recorder| {
        let nobody = employer.representative.known().map(|chosen| chosen.kind == RepresentativeKind::Nobody);
        let alone = stated(nobody).and(stated(employer.one_employee.known().copied()));
        if alone == Verdict::Met {
            note(recorder, "employer.one_employee", &employer.one_employee);
            return (Verdict::Met, Reason::RepresentativeNotNeeded {});
        }
        match (need(recorder, "employer.representative_named", &employer.representative_named), alone) {
            (Some(true), _) => answered(ask, recorder),
            (Some(false), Verdict::NotMet) => (Verdict::NotMet, Reason::RepresentativeNotNamed {}),
            (Some(false), _) => {
                lack(recorder, "employer.representative", &employer.representative);
                lack(recorder, "employer.one_employee", &employer.one_employee);
                (Verdict::Unknown, Reason::FactMissing {})
            }
            (None, _) => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}

/// What the named representative has answered.
fn answered<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> (Verdict, Reason) {
    let confirms = &ask.question.employer.representative_confirms;
    note(recorder, "employer.representative_confirms", confirms);
    match confirms.known() {
        None => (Verdict::Met, Reason::RepresentativeNamed {}),
        Some(true) => (Verdict::Met, Reason::RepresentativeConfirmed {}),
        Some(false) if both_sign(ask) => (Verdict::NotMet, Reason::RepresentativeRefuses {}),
        Some(false) => ask.open(recorder, "EMP-REP-02", Who::Municipality),
    }
}

/// Nytteindsats under the rules with a ratio, whose written statement comes from employer and representative.
fn both_sign(ask: &Ask<'_>) -> bool {
    ask.question.scheme == Scheme::Nytteindsats && ask.law.version(Rule::EmpNyt04c, ask.on).is_none()
}

/// What a stated yes or no says.
fn stated(fact: Option<bool>) -> Verdict {
    fact.map_or(Verdict::Unknown, Verdict::of)
}
