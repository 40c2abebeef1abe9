//! Whether the citizen chooses how to meet (CIT-CONT-06).

use crate::citizen::ask::{Ask, List as _, yes};
use crate::citizen::{Actor, Duty, Form, Kind, MeetingState, Person, State};
use crate::employer::Group;
use crate::finding::{Decide, Missing, Recorder, Who};
use crate::law::{Law, Param, Rule};
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// The forms the citizen may choose among; `None` where the law or a fact is not known.
#[must_use]
pub fn allowed_forms(law: &Law, person: &Person, on: NaiveDate) -> Option<&'static [Form]> {
    match choice(&Ask::new(law, person, on), &mut Decide) {
        Verdict::Met => Some(Form::ALL),
        Verdict::NotMet => Some(&[Form::InPerson]),
        Verdict::Unknown => None,
    }
}

/// The right to choose.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let verdict = choice(ask, recorder);
    let state = match verdict {
        Verdict::Met => State::Open,
        Verdict::NotMet => State::Waiting,
        Verdict::Unknown => State::Unknown,
    };
    list.add(Kind::ChooseForm, Rule::CitCont06, verdict, None, state);
}

fn choice<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::CitCont06, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        let by = match ask.group(recorder) {
            None => return missing,
            Some(Group::SYGEDAGPENGE) => Actor::Municipality,
            // The funds' rule is read for the years before the funds got the first months.
            Some(Group::DAGPENGE) if ask.now.value(Param::FundFormChoice).is_some() => {
                ask.param(recorder, Param::FundFormChoice);
                Actor::Fund
            }
            Some(_) => return ask.open(recorder, "CIT-CONT-06", Who::Agency),
        };
        match yes(recorder, "person.contact.in_person", &ask.person.contact.in_person) {
            Verdict::Met => return (Verdict::NotMet, Reason::FormInPersonDecided {}),
            Verdict::NotMet => {}
            Verdict::Unknown => return missing,
        }
        let Fact::Known(meetings, _) = &ask.person.contact.meetings else {
            recorder.missing(Missing::Fact { key: "person.contact.meetings", month: None });
            return missing;
        };
        let with = |meeting: &&crate::citizen::Meeting| (meeting.by == Actor::Fund) == (by == Actor::Fund);
        let held =
            |meeting: &crate::citizen::Meeting| meeting.state == MeetingState::Held && meeting.on <= ask.on;
        if meetings.iter().filter(with).any(held) {
            (Verdict::Met, Reason::FormChoice {})
        } else {
            (Verdict::NotMet, Reason::FormFirstInPerson {})
        }
    })
}
