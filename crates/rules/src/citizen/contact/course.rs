//! How many meetings are owed in the first months, by whom and by when (CIT-CONT-01).

use super::held;
use crate::citizen::ask::{Ask, Condition, List as _, yes};
use crate::citizen::less_intensive::{self, Freed};
use crate::citizen::{Actor, Duty, Kind, Person, State, actor};
use crate::dates::last_day_of_months;
use crate::employer::Group;
use crate::finding::{self, Decide, Missing, Recorder, Used, Who};
use crate::law::{Law, LawOn, Param, Rule};
use crate::value::Groups;
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// So many meetings with one authority in one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The least number.
    pub count: u64,
    /// Who holds them.
    pub by: Actor,
    /// First day of the time.
    pub from: NaiveDate,
    /// Last day of the time.
    pub due: NaiveDate,
}

/// The parts of a course in order of time.
type Parts = [Option<Part>; 2];

/// The meetings that the law of the course's first day asks for, in order of time; empty where there is none or
/// it is not known.
#[must_use]
pub fn required(law: &Law, person: &Person, on: NaiveDate) -> Vec<Part> {
    let ask = Ask::new(law, person, on);
    let Some(start) = super::start::check(&ask, &mut Decide) else { return Vec::new() };
    parts(&ask, &mut Decide, &law.on(start)).into_iter().flatten().flatten().collect()
}

/// CIT-CONT-01, and below it whether the meetings of each part are held.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: Option<NaiveDate>,
    freed: Freed,
    list: &mut Vec<Duty>,
) {
    let (mut due, mut state) = (None, State::Unknown);
    let over = start.and_then(|start| over(ask, start));
    // The law of the first day governs the course while it runs (PR-29).
    let law = if over.is_some() { ask.now } else { start.map_or(ask.now, |start| ask.law.on(start)) };
    let verdict = finding::in_force(&law, recorder, Rule::CitCont01, |recorder| {
        let Some(start) = start else {
            return match ask.group_now() {
                // A group without a course that a row names all the same is no law.
                Some(group) if !super::start::counted(group) && rows(&ask.now, group) > 0 => {
                    ask.open(recorder, "CIT-CONT-01", Who::Agency)
                }
                _ => super::start::lack(ask, recorder, "CIT-CONT-01"),
            };
        };
        if let Some(end) = over {
            ask.param(recorder, Param::ContactCourseMonths);
            state = State::Waiting;
            return (Verdict::NotMet, Reason::ContactCourseOver { end });
        }
        let parts = match parts(ask, recorder, &law) {
            Ok(parts) => parts,
            Err(outcome) => return outcome,
        };
        let owed: u64 = parts.iter().flatten().map(|part| part.count).sum();
        let Some(last) = parts.iter().flatten().map(|part| part.due).max() else { return ask.gap() };
        if freed.meetings == Verdict::Met {
            state = State::Waiting;
            return (Verdict::NotMet, Reason::FreedFromMeetings {});
        }
        let (mut all, mut now) = (Verdict::Met, None);
        for (part, rule) in parts.iter().zip([Rule::CitCont01a, Rule::CitCont01b]) {
            let Some(part) = part else { continue };
            let (verdict, here) = on_time(ask, recorder, rule, part, start);
            all = all.and(verdict);
            if now.is_none() && part.due >= ask.on {
                now = Some((part.due, here));
            }
        }
        due = now.map(|(due, _)| due);
        state = match all {
            Verdict::NotMet => State::Overdue,
            Verdict::Unknown => State::Unknown,
            Verdict::Met => now.map_or(State::Done, |(_, here)| here),
        };
        match freed.meetings {
            Verdict::Unknown => {
                less_intensive::lack(ask, recorder);
                (Verdict::Unknown, Reason::FactMissing {})
            }
            _ => (Verdict::Met, Reason::MeetingsOwed { owed, end: last }),
        }
    });
    list.add(Kind::Meetings, Rule::CitCont01, verdict, due, state);
}

/// The course's last day, where it lies before the date asked about.
fn over(ask: &Ask<'_>, start: NaiveDate) -> Option<NaiveDate> {
    let months = ask.now.value(Param::ContactCourseMonths)?;
    let end = last_day_of_months(start, u32::try_from(months).ok()?)?;
    (end < ask.on).then_some(end)
}

/// The parts by the law of the course's first day (PR-29); otherwise the answer of the whole.
fn parts<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, law: &LawOn<'_>) -> Result<Parts, (Verdict, Reason)> {
    let start = law.day();
    let missing = (Verdict::Unknown, Reason::FactMissing {});
    recorder.reading(Reading::ContactMonths);
    let group = ask.group(recorder).ok_or(missing)?;
    let then = |recorder: &mut R, param| finding::param(law, recorder, param);
    let months = then(recorder, Param::ContactCourseMonths).ok_or(ask.gap())?;
    let end =
        u32::try_from(months).ok().and_then(|months| last_day_of_months(start, months)).ok_or(ask.gap())?;
    let parts = row(ask, recorder, law, group, end)?;
    // Only who owes meetings can be exempt from them.
    let said = Said {
        share: Param::ContactExemptShare,
        key: "person.contact.exempt",
        fact: &ask.person.contact.exempt,
    };
    match exempt(recorder, law, said) {
        (Verdict::Met, share) => Err((Verdict::NotMet, Reason::ContactExempt { share })),
        (Verdict::Unknown, _) => Err(missing),
        (Verdict::NotMet, _) => Ok(parts),
    }
}

/// What the group's row of the slice asks for.
fn row<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    law: &LawOn<'_>,
    group: Group,
    end: NaiveDate,
) -> Result<Parts, (Verdict, Reason)> {
    let start = law.day();
    let missing = (Verdict::Unknown, Reason::FactMissing {});
    let then = |recorder: &mut R, param| finding::param(law, recorder, param);
    // A group that two rows name is no law.
    if rows(law, group) > 1 {
        return Err(ask.open(recorder, "CIT-CONT-01", Who::Agency));
    }
    let one = |count| Ok([Some(Part { count, by: Actor::Municipality, from: start, due: end }), None]);
    if group == Group::DAGPENGE && law.value(Param::ContactMeetingsFund).is_some() {
        return dagpenge(ask, recorder, law, end);
    }
    if group == Group::DAGPENGE && super::start::in_trial(ask, start) {
        return Err(ask.open(recorder, "CIT-CONT-10a", Who::Agency));
    }
    if group == Group::SYGEDAGPENGE {
        let from = then(recorder, Param::ContactFollowUpCategory).ok_or(ask.gap())?;
        let category = finding::need(recorder, "person.sickness_category", &ask.person.sickness_category);
        if category.ok_or(missing)? < from {
            return Err(ask.open_row(recorder, "CIT-CONT-01"));
        }
        return one(then(recorder, Param::ContactFollowUps).ok_or(ask.gap())?);
    }
    let named = then(recorder, Param::ContactGroups).map(Groups::from_bits).ok_or(ask.gap())?;
    if !named.contains(group) {
        let benefit = then(recorder, Param::ContactGroupsLedighedsydelse).map(Groups::from_bits);
        if !benefit.is_some_and(|groups| groups.contains(group)) {
            return Err(ask.open_row(recorder, "CIT-CONT-01"));
        }
        match ask.holds(recorder, Condition::Ledighedsydelse) {
            Verdict::Met => {}
            Verdict::NotMet => return Err(ask.open_row(recorder, "CIT-CONT-01")),
            Verdict::Unknown => return Err(missing),
        }
    } else if group == Group::DAGPENGE
        && let Some(count) = then(recorder, Param::ContactMeetingsJoint)
    {
        recorder.note(Reason::FundTakesPart { count });
    }
    one(then(recorder, Param::ContactMeetings).ok_or(ask.gap())?)
}

/// How many rows of the slice name the group: with a fund, on sickness benefit, by the list, on ledighedsydelse.
fn rows(law: &LawOn<'_>, group: Group) -> usize {
    let listed = |param| law.groups(param).is_some_and(|groups| groups.contains(group));
    let fund = group == Group::DAGPENGE && law.value(Param::ContactMeetingsFund).is_some();
    let sick = group == Group::SYGEDAGPENGE;
    let named = [fund, sick, listed(Param::ContactGroups), listed(Param::ContactGroupsLedighedsydelse)];
    named.into_iter().filter(|named| *named).count()
}

/// Group 1 from 2024: the fund until the hand-over, the municipality after it.
fn dagpenge<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    law: &LawOn<'_>,
    end: NaiveDate,
) -> Result<Parts, (Verdict, Reason)> {
    let start = law.day();
    let then = |recorder: &mut R, param| finding::param(law, recorder, param);
    match yes(recorder, "person.job_centre_course", &ask.person.job_centre_course) {
        Verdict::Unknown => return Err((Verdict::Unknown, Reason::FactMissing {})),
        Verdict::Met => {
            return match law.value(Param::ContactMeetingsJobCentreCourse) {
                None => Err(ask.open_row(recorder, "CIT-CONT-01")),
                Some(count) => {
                    then(recorder, Param::ContactMeetingsJobCentreCourse);
                    Ok([Some(Part { count, by: Actor::Municipality, from: start, due: end }), None])
                }
            };
        }
        Verdict::NotMet => {}
    }
    let day = actor::hand_over(recorder, law).ok_or(ask.gap())?;
    let before = day.pred_opt().ok_or(ask.gap())?;
    let fund = then(recorder, Param::ContactMeetingsFund).ok_or(ask.gap())?;
    let after = then(recorder, Param::ContactMeetingsAfter).ok_or(ask.gap())?;
    Ok([
        Some(Part { count: fund, by: Actor::Fund, from: start, due: before }),
        Some(Part { count: after, by: Actor::Municipality, from: day, due: end }),
    ])
}

/// What is known of being exempt: the share that may be, and what is said of the person.
pub(super) struct Said<'a> {
    /// The share that the authority may exempt.
    pub share: Param,
    /// The fact's key.
    pub key: &'static str,
    /// The fact.
    pub fact: &'a Fact<bool>,
}

/// Whether the person is exempt, and the share that may be; nobody is where the law of the course's first day knows
/// no share.
pub(super) fn exempt<R: Recorder>(recorder: &mut R, law: &LawOn<'_>, said: Said<'_>) -> (Verdict, u64) {
    if law.value(said.share).is_none() {
        return (Verdict::NotMet, 0);
    }
    let share = finding::param(law, recorder, said.share);
    (yes(recorder, said.key, said.fact), share.unwrap_or_default())
}

/// Whether the meetings of one part are held, or there is still time.
fn on_time<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    rule: Rule,
    part: &Part,
    start: NaiveDate,
) -> (Verdict, State) {
    let Part { count, by, from, due } = *part;
    let mut state = State::Unknown;
    let verdict = finding::finding(recorder, rule, start, |recorder| {
        let Fact::Known(held, origin) = held(ask, Some(by), from, due) else {
            recorder.missing(Missing::Fact { key: "person.contact.meetings", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let key = "person.contact.meetings";
        recorder.used(Used::Fact { key, month: None, value: held.into(), origin });
        let by = by.into();
        state = super::progress::state(part, held, ask.on);
        match state {
            State::Done => (Verdict::Met, Reason::MeetingsHeld { held, count, by }),
            State::Overdue => (Verdict::NotMet, Reason::MeetingsMissed { held, count, by, due }),
            _ => (Verdict::Met, Reason::MeetingsToCome { held, count, by, due }),
        }
    });
    (verdict, state)
}
