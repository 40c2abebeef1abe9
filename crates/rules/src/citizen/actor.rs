//! Who is responsible for the contact with the person, and when the municipality takes over (CIT-CONT-04), with
//! the trials of 2018 and 2027 (CIT-CONT-10).

use super::ask::{Ask, yes};
use super::contact::start;
use super::{Actor, Person};
use crate::dates::same_day_later;
use crate::employer::Group;
use crate::finding::{self, Decide, Missing, Recorder, Who, note};
use crate::law::{Law, LawOn, Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// Who is responsible for the contact with a person on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Responsible {
    /// Who.
    pub actor: Actor,
    /// The day the municipality takes over, or took over; `None` where nobody hands over.
    pub hand_over: Option<NaiveDate>,
}

/// Who is responsible on `on`, and when that changes (CIT-CONT-04); `None` where it is not known.
#[must_use]
pub fn responsible(law: &Law, person: &Person, on: NaiveDate) -> Option<Responsible> {
    let ask = Ask::new(law, person, on);
    let actor = check(&ask, &mut Decide)?;
    let hand_over = match person.actor {
        Fact::Known(..) => person.hand_over.known().copied(),
        Fact::Unknown | Fact::NotApplicable => by_law(&ask, &mut Decide).ok().and_then(|(_, day)| day),
    };
    Some(Responsible { actor, hand_over })
}

/// The responsible actor on the date, where it is known.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Option<Actor> {
    trials(ask, recorder);
    let mut actor = None;
    let mut say = |found: Actor, reason: Reason| {
        actor = Some(found);
        (Verdict::Met, reason)
    };
    // What is decided for this very person needs no text of the law.
    let person = ask.person;
    if let Fact::Known(decided, _) = person.actor {
        finding::finding(recorder, Rule::CitCont04, ask.on, |recorder| {
            note(recorder, "person.actor", &person.actor);
            note(recorder, "person.hand_over", &person.hand_over);
            match person.hand_over {
                Fact::Known(day, _) if day <= ask.on => {
                    say(Actor::Municipality, Reason::ActorSince { actor: Actor::Municipality.into(), day })
                }
                Fact::Known(day, _) => say(decided, Reason::ActorUntil { actor: decided.into(), day }),
                Fact::Unknown | Fact::NotApplicable => {
                    say(decided, Reason::ActorIs { actor: decided.into() })
                }
            }
        });
        return actor;
    }
    ask.rule(recorder, Rule::CitCont04, |recorder| {
        if person.actor.is_unknown() {
            lack(ask, recorder);
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        match by_law(ask, recorder) {
            Ok((Actor::Fund, Some(day))) => {
                if ask.now.value(Param::HandOverHours).is_some()
                    && let Some(hours) = ask.param(recorder, Param::HandOverHours)
                {
                    recorder.note(Reason::HandOverHours { hours });
                }
                say(Actor::Fund, Reason::ActorUntil { actor: Actor::Fund.into(), day })
            }
            Ok((who, Some(day))) => say(who, Reason::ActorSince { actor: who.into(), day }),
            Ok((who, None)) => say(who, Reason::ActorIs { actor: who.into() }),
            Err(open) => open,
        }
    });
    actor
}

/// Records what would tell who is responsible.
pub(super) fn lack<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let person = ask.person;
    let trial = person.placed.known().is_some_and(|placed| start::in_trial(ask, *placed));
    recorder.missing(if person.actor.is_unknown() {
        Missing::Fact { key: "person.actor", month: None }
    } else if trial {
        Missing::Law { id: "CIT-CONT-10a", who: Who::Agency }
    } else if !ask.known(Rule::CitCont04) {
        Missing::Law { id: "CIT-CONT-04", who: Who::Agency }
    } else if ask.group_now().is_none() {
        Missing::Fact { key: "person.legal_group", month: None }
    } else if person.placed.known().is_none() {
        Missing::Fact { key: "person.placed", month: None }
    } else {
        Missing::Fact { key: "person.job_centre_course", month: None }
    });
}

/// The fund for the first months of a course that began under law 727/2023, else the municipality.
fn by_law<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
) -> Result<(Actor, Option<NaiveDate>), (Verdict, Reason)> {
    let missing = (Verdict::Unknown, Reason::FactMissing {});
    let group = ask.group(recorder).ok_or(missing)?;
    if group != Group::DAGPENGE {
        return Ok((Actor::Municipality, None));
    }
    let placed = finding::need(recorder, "person.placed", &ask.person.placed).ok_or(missing)?;
    if start::in_trial(ask, placed) {
        return Err(ask.open(recorder, "CIT-CONT-10a", Who::Agency));
    }
    // The law of the course's first day governs it (PR-29); before 2024 there is no hand-over.
    let law = ask.law.on(placed);
    if law.value(Param::HandOverMonths).is_none() {
        return Ok((Actor::Municipality, None));
    }
    match yes(recorder, "person.job_centre_course", &ask.person.job_centre_course) {
        Verdict::Met => return Ok((Actor::Municipality, None)),
        Verdict::NotMet => {}
        Verdict::Unknown => return Err(missing),
    }
    let day = hand_over(recorder, &law).ok_or(ask.gap())?;
    let actor = if ask.on < day { Actor::Fund } else { Actor::Municipality };
    Ok((actor, Some(day)))
}

/// The day the municipality takes over a course, by the law of its first day (PR-29).
pub(super) fn hand_over<R: Recorder>(recorder: &mut R, law: &LawOn<'_>) -> Option<NaiveDate> {
    recorder.reading(Reading::ContactMonths);
    let months = finding::param(law, recorder, Param::HandOverMonths)?;
    same_day_later(law.day(), u32::try_from(months).ok()?)
}

/// The trials: what is known of them, and that nobody has told which rules they follow.
fn trials<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    if ask.person.fund_trial.known() == Some(&true) {
        ask.rule(recorder, Rule::CitCont10a, |recorder| {
            note(recorder, "person.fund_trial", &ask.person.fund_trial);
            let paper = |recorder: &mut R, param| ask.param(recorder, param).unwrap_or_default();
            let (years, months) =
                (paper(recorder, Param::Trial2018Years), paper(recorder, Param::Trial2018Months));
            let share = paper(recorder, Param::Trial2018Share);
            recorder.note(Reason::Trial2018Paper { years, months, share });
            recorder.note(Reason::Trial2018Meetings {});
            ask.open(recorder, "CIT-CONT-10a", Who::Agency)
        });
    }
    if ask.known(Rule::CitCont10b) {
        ask.rule(recorder, Rule::CitCont10b, |recorder| {
            if let Some(months) = ask.param(recorder, Param::Trial2027Months) {
                recorder.note(Reason::Trial2027 { months });
            }
            match ask.person.actor.known() {
                Some(actor) => (Verdict::Met, Reason::ActorIs { actor: (*actor).into() }),
                None => ask.open(recorder, "CIT-CONT-10b", Who::Agency),
            }
        });
    }
}
