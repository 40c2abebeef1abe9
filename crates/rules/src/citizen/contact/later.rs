//! After the first months: the right to a meeting, the fund's meeting, and the first offer (CIT-CONT-05, CIT-CONT-07,
//! CIT-CONT-09).

use super::course::{Said, exempt};
use super::held;
use crate::citizen::ask::{Ask, List as _, yes};
use crate::citizen::less_intensive::{self, Freed};
use crate::citizen::{Actor, Duty, Kind, State};
use crate::dates::last_day_of_months;
use crate::employer::Group;
use crate::finding::{self, Recorder};
use crate::law::{Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// All of them.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: Option<NaiveDate>,
    freed: Freed,
    list: &mut Vec<Duty>,
) {
    right(ask, recorder, start, list);
    with_fund(ask, recorder, start, freed, list);
    offer(ask, recorder, start, freed, list);
    purpose(ask, recorder);
}

/// CIT-CONT-05: a meeting may always be asked for; after six months it is a right.
fn right<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, start: Option<NaiveDate>, list: &mut Vec<Duty>) {
    let verdict = ask.rule(recorder, Rule::CitCont05a, |recorder| {
        let end = months(ask, recorder, Param::ContactCourseMonths, start);
        if end.is_some_and(|end| end < ask.on) {
            (Verdict::Met, Reason::RightToMeeting {})
        } else {
            (Verdict::Met, Reason::MeetingMayBeAsked {})
        }
    });
    let state = if verdict == Verdict::Met { State::Open } else { State::Unknown };
    list.add(Kind::AskForMeeting, Rule::CitCont05a, verdict, None, state);
}

/// The last day of so many months from the start; the number by the law of the date asked about.
fn months<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    param: Param,
    start: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let start = start?;
    last_day_of_months(start, u32::try_from(ask.param(recorder, param)?).ok()?)
}

/// CIT-CONT-05: group 1 meets the fund once more, unless the citizen says no.
fn with_fund<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: Option<NaiveDate>,
    freed: Freed,
    list: &mut Vec<Duty>,
) {
    let (mut due, mut state) = (None, State::Unknown);
    let verdict = ask.rule(recorder, Rule::CitCont05b, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        match ask.group(recorder) {
            None => return missing,
            Some(Group::DAGPENGE) => {}
            Some(_) => return (Verdict::NotMet, Reason::DoesNotApply {}),
        }
        match yes(recorder, "person.contact.fund_declined", &ask.person.contact.fund_declined) {
            Verdict::Met => return (Verdict::NotMet, Reason::FundDeclined {}),
            Verdict::NotMet => {}
            Verdict::Unknown => return missing,
        }
        let Some(first) = start else {
            finding::lack(recorder, "person.placed", &ask.person.placed);
            return missing;
        };
        recorder.reading(Reading::ContactMonths);
        due = months(ask, recorder, Param::FundMeetingMonths, start);
        let Some(day) = due else { return ask.gap() };
        let after = months(ask, recorder, Param::ContactCourseMonths, start).unwrap_or(first);
        state = match held(ask, Some(Actor::Fund), after, day) {
            Fact::Known(1.., _) => State::Done,
            Fact::Known(0, _) => State::until(due, ask.on),
            Fact::Unknown | Fact::NotApplicable => State::Unknown,
        };
        match freed.meetings {
            Verdict::Met => (Verdict::NotMet, Reason::FreedFromMeetings {}),
            Verdict::NotMet => (Verdict::Met, Reason::FundMeetingBy { due: day }),
            Verdict::Unknown => {
                less_intensive::lack(ask, recorder);
                missing
            }
        }
    });
    list.add(Kind::FundMeeting, Rule::CitCont05b, verdict, due, state);
}

/// CIT-CONT-09: the first offer.
fn offer<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: Option<NaiveDate>,
    freed: Freed,
    list: &mut Vec<Duty>,
) {
    let (mut due, mut state) = (None, State::Unknown);
    let verdict = ask.rule(recorder, Rule::CitCont09, |recorder| {
        let missing = (Verdict::Unknown, Reason::FactMissing {});
        if ask.group(recorder).is_none() {
            return missing;
        }
        match ask.group_in(recorder, Param::OfferGroups) {
            Some(true) => {}
            Some(false) => return (Verdict::NotMet, Reason::OfferNotRequired {}),
            None => return ask.gap(),
        }
        let Some(first) = start else {
            return super::start::lack(ask, recorder, "CIT-CONT-09");
        };
        // Whoever is under arbejdspligt may not be exempted from offers.
        if ask.person.arbejdspligt.known() == Some(&true) {
            finding::note(recorder, "person.arbejdspligt", &ask.person.arbejdspligt);
        } else {
            let fact = &ask.person.contact.exempt_offers;
            let said = Said { share: Param::OfferExemptShare, key: "person.contact.exempt_offers", fact };
            let exempt = exempt(recorder, &ask.law.on(first), said);
            let mut bound = || yes(&mut *recorder, "person.arbejdspligt", &ask.person.arbejdspligt);
            match exempt {
                (Verdict::NotMet, _) => {}
                (Verdict::Unknown, _) => return missing,
                (Verdict::Met, _) if bound() == Verdict::Unknown => return missing,
                (Verdict::Met, share) => return (Verdict::NotMet, Reason::ContactExempt { share }),
            }
        }
        recorder.reading(Reading::ContactMonths);
        due = months(ask, recorder, Param::OfferMonths, start);
        let Some(day) = due else { return ask.gap() };
        state = match ask.person.contact.offer {
            Fact::Known(begun, _) if begun <= ask.on => State::Done,
            Fact::Known(..) | Fact::NotApplicable => State::until(due, ask.on),
            Fact::Unknown => State::Unknown,
        };
        match freed.meetings {
            Verdict::Met => (Verdict::NotMet, Reason::FreedFromOffers {}),
            Verdict::NotMet => (Verdict::Met, Reason::OfferBy { due: day }),
            Verdict::Unknown => {
                less_intensive::lack(ask, recorder);
                missing
            }
        }
    });
    list.add(Kind::Offer, Rule::CitCont09, verdict, due, state);
}

/// CIT-CONT-07: what the meetings are for.
fn purpose<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitCont07, |recorder| {
        if ask.group(recorder).is_none() {
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        let sets = [
            (Param::PurposeGroupsJob, Reason::PurposeJob {}),
            (Param::PurposeGroupsCloser, Reason::PurposeCloser {}),
            (Param::PurposeGroupsEducation, Reason::PurposeEducation {}),
        ];
        let mut named = None;
        for (set, reason) in sets {
            match (ask.group_in(recorder, set), named) {
                (Some(true), None) => named = Some(reason),
                // A group in two sets is no law.
                (Some(true), Some(_)) => return ask.open(recorder, "CIT-CONT-07", finding::Who::Agency),
                (Some(false), _) => {}
                (None, _) => return ask.gap(),
            }
        }
        named.map_or((Verdict::NotMet, Reason::DoesNotApply {}), |reason| (Verdict::Met, reason))
    });
}
