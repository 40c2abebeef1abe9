//! The register's facts about booking, overlaid with what was booked here and with what the server noted on the last
//! day.

use super::facts::overlay_exemptions;
use crate::app::App;
use crate::booking::outside::outages;
use crate::clock::day_of;
use crate::http::Refusal;
use api::booking::{BookedMeeting, BookingDecisionKind, BookingState};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use registers::{PersonRecord, RegisterError};
use rules::citizen::booking::{MeetingKind, window};
use rules::citizen::{
    Actor, BookingCall, BookingExemption, Meeting, MeetingState, Outage, Person, ReRegistration, TroubledDay,
    problems,
};
use rules::{Fact, Law, Origin};
use store::{BookingDecision, BookingLedger, BookingRecord, BookingTraces, DeadlineRecord};

/// Days after a last day on which trouble is still looked for.
const LOOKED_AT: Days = Days::new(31);

/// What is known of a citizen's booking at a moment.
pub struct BookingFacts {
    /// The day in Denmark.
    pub on: NaiveDate,
    /// The facts the rules ask about.
    pub person: Person,
    /// What was booked here, the latest first.
    pub bookings: Vec<BookingRecord>,
    /// What a booking is for now: the deadline's id, or none.
    pub deadline: Option<String>,
}

/// The facts about booking alone: what is asked with every look for times.
///
/// # Errors
/// `register_unavailable` where the register's facts cannot be right, or the database's own.
pub async fn booking_facts(
    app: &App,
    record: &PersonRecord,
    now: DateTime<Utc>,
) -> Result<BookingFacts, Refusal> {
    let on = day_of(now);
    if !problems(&record.facts, on).is_empty() {
        return Err(RegisterError::Unreadable("person status").into());
    }
    let mut person = record.facts.clone();
    let Overlaid { bookings, deadline } = overlay(app, record, &mut person, now).await?;
    Ok(BookingFacts { on, person, bookings, deadline })
}

/// What the overlay found.
pub(super) struct Overlaid {
    /// What was booked here, the latest first.
    pub bookings: Vec<BookingRecord>,
    /// The deadline a booking would be for.
    pub deadline: Option<String>,
}

/// Puts bookings, the begun flow and trouble into the facts.
pub(super) async fn overlay(
    app: &App,
    record: &PersonRecord,
    person: &mut Person,
    now: DateTime<Utc>,
) -> Result<Overlaid, Refusal> {
    let id = record.id.as_str();
    let BookingLedger { bookings, decisions, deadlines, exemptions } = app.store.booking_ledger(id).await?;
    let again = overlay_again(person, &bookings);
    overlay_meetings(person, &bookings);
    overlay_decisions(person, &decisions);
    // Fewer duties free her from meetings, and with them from booking.
    overlay_exemptions(person, &exemptions);
    let set = overlay_deadline(person, &deadlines);
    let mut deadline = None;
    if let Fact::Known(mut call, origin) = person.booking.call {
        let name = set.unwrap_or_else(|| call_id(&call));
        let kept = keeping(&bookings, &name);
        call.booked = kept.map(|kept| local(kept.meeting.booked_at)).or(call.booked);
        person.booking.call = Fact::Known(call, origin);
        let in_time = call.booked.is_some_and(|booked| booked.date() <= call.last_day);
        if !in_time && call.last_day <= day_of(now) {
            let begun = start_of(call.last_day);
            let traces = app.store.traces_of(id, begun).await?;
            let group = person.legal_group.at(day_of(now)).map(|period| period.value);
            let at = (unit_of(record, call.by), MeetingKind::of(group, call.by));
            overlay_trouble(app, person, (call.last_day, now), &traces, at).await?;
            overlay_begun(person, call, origin, (&traces, now));
        }
        deadline = Some(name);
    }
    Ok(Overlaid { bookings, deadline: again.or(deadline) })
}

/// The moment in Danish time.
fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Copenhagen).naive_local()
}

/// The moment a day begins in Denmark. Summer time never changes at midnight.
#[must_use]
pub fn start_of(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN);
    local.and_local_timezone(Copenhagen).earliest().map_or(local.and_utc(), |at| at.with_timezone(&Utc))
}

/// Names the call that the register knows.
fn call_id(call: &BookingCall) -> String {
    format!("{}-{}-{}", call.by.key(), call.available, call.last_day)
}

/// The latest deadline that was set here stands, unless the register knows a later one. Returns its id.
fn overlay_deadline(person: &mut Person, set: &[DeadlineRecord]) -> Option<String> {
    let latest = set.first()?;
    if person.booking.call.known().is_some_and(|call| call.available > latest.available) {
        return None;
    }
    let DeadlineRecord { by, available, last_day, hold_by, .. } = *latest;
    let call = BookingCall { by, available, last_day, hold_by, begun: None, booked: None };
    person.booking.call = Fact::Known(call, Origin::Caseworker);
    Some(latest.id.clone())
}

/// What was asked and decided here comes after what the register knows.
fn overlay_decisions(person: &mut Person, decisions: &[BookingDecision]) {
    for decision in decisions {
        let booking = &mut person.booking;
        let asked = booking.exemption.known().copied();
        let ground = decision.ground.or(asked.map(|asked| asked.ground));
        let keeps_right = decision.keeps_right || asked.is_some_and(|asked| asked.keeps_right);
        let mut exempt = |granted, origin| {
            if let Some(ground) = ground {
                booking.exemption = Fact::Known(BookingExemption { ground, keeps_right, granted }, origin);
            }
        };
        match decision.kind {
            None => exempt(None, Origin::Derived),
            Some(BookingDecisionKind::Exempt) => exempt(Some(true), Origin::Caseworker),
            Some(BookingDecisionKind::NotExempt) => exempt(Some(false), Origin::Caseworker),
            Some(BookingDecisionKind::Withdrawn) => booking.withdrawn = Fact::Known(true, Origin::Caseworker),
            Some(BookingDecisionKind::Restored) => booking.withdrawn = Fact::Known(false, Origin::Caseworker),
            Some(BookingDecisionKind::Guided) => booking.guided = Fact::Known(true, Origin::Caseworker),
        }
    }
}

/// The booking that stands for a deadline.
#[must_use]
pub fn keeping<'a>(bookings: &'a [BookingRecord], deadline: &str) -> Option<&'a BookingRecord> {
    let stands = |state| matches!(state, BookingState::Booked | BookingState::Held | BookingState::Missed);
    bookings.iter().find(|booking| booking.purpose == deadline && stands(booking.meeting.state))
}

/// A meeting that was booked to be registered again does it on the day it was booked (CIT-BOOK-06). Returns what such a
/// booking is for, while there is none.
fn overlay_again(person: &mut Person, bookings: &[BookingRecord]) -> Option<String> {
    let gone = person.booking.deregistration.known()?;
    if !matches!(person.booking.again, Fact::NotApplicable) {
        return None;
    }
    let purpose = format!("again-{}", gone.from);
    let Some(kept) = keeping(bookings, &purpose) else { return Some(purpose) };
    let (on, meeting) = (day_of(kept.meeting.booked_at), day_of(kept.meeting.slot.starts_at));
    let again = ReRegistration { on, by_authority: false, meeting: Some(meeting) };
    person.booking.again = Fact::Known(again, Origin::Derived);
    None
}

/// The booking as the rules see a meeting; `None` for one that was given back.
#[must_use]
pub fn as_meeting(booked: &BookedMeeting) -> Option<Meeting> {
    let state = match booked.state {
        BookingState::Booked => MeetingState::Planned,
        BookingState::Held => MeetingState::Held,
        BookingState::Missed => MeetingState::Missed,
        BookingState::CalledOff => MeetingState::CalledOff,
        BookingState::Cancelled => return None,
    };
    let by = if booked.slot.unit.starts_with("f-") { Actor::Fund } else { Actor::Municipality };
    Some(Meeting { on: day_of(booked.slot.starts_at), by, state })
}

/// Meetings of the register and of the product are one list. What the register does not tell stays unknown.
fn overlay_meetings(person: &mut Person, bookings: &[BookingRecord]) {
    if let Fact::Known(meetings, _) = &mut person.contact.meetings {
        meetings.extend(bookings.iter().filter_map(|booking| as_meeting(&booking.meeting)));
    }
}

/// Whose calendar she books from when `by` has called her.
#[must_use]
pub fn unit_of(record: &PersonRecord, by: Actor) -> String {
    match record.fund.as_ref().filter(|_| by == Actor::Fund) {
        Some(fund) => format!("f-{}", fund.code),
        None => format!("m-{}", record.municipality),
    }
}

/// Outages by the heartbeat and looks without a free time, day by day from the last day on (PR-20). A day to which the
/// deadline has moved needs a free time too: there the server's own count of the calendar stands beside her looks.
async fn overlay_trouble(
    app: &App,
    person: &mut Person,
    (first, now): (NaiveDate, DateTime<Utc>),
    traces: &BookingTraces,
    (unit, kind): (String, MeetingKind),
) -> Result<(), Refusal> {
    let until = first.checked_add_days(LOOKED_AT).unwrap_or(first).min(day_of(now));
    let end = start_of(until.succ_opt().unwrap_or(until)).min(now);
    let spans = outages(app, &unit, start_of(first), end).await?;
    let free = app.store.free_by_hour(&unit, kind, start_of(first), end).await?;
    for day in first.iter_days().take_while(|day| *day <= until) {
        let (start, end) = (start_of(day), start_of(day.succ_opt().unwrap_or(day)));
        let within = |span: &&api::booking::OutageSpan| span.from < end && start < span.to;
        let outages: Vec<_> = spans
            .iter()
            .filter(within)
            .map(|span| Outage { from: minute(span.from.max(start)), to: end_minute(span.to, end) })
            .collect();
        let looked = traces.looks.iter().any(|look| look.found == 0 && day_of(look.at) == day);
        let none = day > first && day < day_of(now) && {
            let counted: Vec<_> = free.iter().filter(|each| day_of(each.at) == day).collect();
            !counted.is_empty() && counted.iter().all(|each| each.free == 0)
        };
        let no_slot = looked || none;
        if no_slot || !outages.is_empty() {
            person.booking.troubled_days.push(TroubledDay { day, outages, no_slot });
        }
    }
    Ok(())
}

/// Minutes since midnight in Denmark, by the clock on the wall.
fn minute(at: DateTime<Utc>) -> u16 {
    let time = local(at);
    u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(u16::MAX)
}

fn end_minute(at: DateTime<Utc>, midnight: DateTime<Utc>) -> u16 {
    if at >= midnight { 24 * 60 } else { minute(at) }
}

/// The flow that was opened on the last day, with everything that moved it, by the server's record (PR-19). Before the
/// meeting is booked, a flow opened then stands as long as the minutes last.
fn overlay_begun(
    person: &mut Person,
    mut call: BookingCall,
    origin: Origin,
    (traces, now): (&BookingTraces, DateTime<Utc>),
) {
    let Some(due) = window(&Law::COMPILED, person, day_of(now)).book_by else { return };
    let opened = traces.opened.iter().chain(traces.looks.iter().map(|look| &look.at));
    let before = call.booked.map_or(local(now), |booked| booked);
    call.begun = opened
        .map(|at| local(*at))
        .filter(|at| at.date() == due && *at <= before + TimeDelta::seconds(1))
        .min()
        .or(call.begun);
    person.booking.call = Fact::Known(call, origin);
}
