//! Calendars: meetings that were held and that are booked, and times that are free.

use crate::days::{after, at, before, today};
use crate::dice::Dice;
use crate::people::{MUNICIPALITIES, municipality};
use api::booking::{BookedMeeting, BookingState, Slot};
use chrono::{NaiveDate, TimeDelta};
use registers::PersonRecord;
use rules::citizen::booking::MeetingKind;
use rules::citizen::{Actor, Form};
use store::NewSlot;
use store_sqlite::bulk::BulkBooking;

/// Citizens of one caseworker, each with a time of her own before the day and one after it.
const CASELOAD: u64 = 400;
/// Weeks before and after the day over which they are spread.
const WEEKS: u64 = 8;
/// Minutes of a meeting.
const MINUTES: u32 = 30;
/// 09:00.
const OPENS: u64 = 9 * 60;
/// Free times of each municipality.
const FREE: u64 = 240;

/// The name of the citizen's authority.
pub fn authority(code: &str) -> String {
    format!("Kommune {}", code.trim_start_matches('9').trim_start_matches('0'))
}

fn slot(id: String, unit: &str, kind: MeetingKind, form: Form, day: NaiveDate, minute: u64) -> NewSlot {
    let minute = u32::try_from(minute).unwrap_or(0);
    let slot = Slot {
        id,
        unit: unit.to_owned(),
        kind,
        form,
        starts_at: at(day, minute),
        minutes: MINUTES,
        place: (form == Form::InPerson).then(|| "Jobcenter, Eksempelvej 1".to_owned()),
        room: None,
        link: None,
        caseworker: String::new(),
        source: None,
    };
    NewSlot { slot, day, minute }
}

/// The meetings of a citizen: `(day, minute)` follow from her number, so that no caseworker is in two places at once.
pub fn bookings(dice: &mut Dice, record: &PersonRecord, number: u64) -> Vec<BulkBooking> {
    let unit = format!("m-{}", record.municipality);
    let own = number / MUNICIPALITIES;
    let (caseworker, cell) = (own / CASELOAD, own % CASELOAD);
    let (working_day, half_hour) = (cell % (WEEKS * 5), cell / (WEEKS * 5));
    let (week, weekday) = (working_day / 5, working_day % 5);
    let group = record.facts.legal_group.at(today()).map(|period| period.value);
    let kind = MeetingKind::of(group, Actor::Municipality);
    let held = (before(today(), 7 * (week + 1)), "held", 45);
    let next = (after(today(), 7 * (week + 1)), "next", 30);
    let mut found = Vec::new();
    for (monday, when, share) in [held, next] {
        if !dice.percent(share) {
            continue;
        }
        let day = after(monday, weekday);
        let form = if dice.percent(60) { Form::InPerson } else { Form::Phone };
        let mut time =
            slot(format!("tid-{number:07}-{when}"), &unit, kind, form, day, OPENS + 30 * half_hour);
        time.slot.caseworker = format!("Sagsbehandler {:03}", caseworker + 1);
        let state = match (when, dice.percent(8)) {
            ("next", _) => BookingState::Booked,
            (_, true) => BookingState::Missed,
            _ => BookingState::Held,
        };
        found.push(BulkBooking {
            meeting: BookedMeeting {
                id: format!("moede-{number:07}-{when}"),
                slot: time.slot.clone(),
                with: authority(&record.municipality),
                booked_at: at(before(day, 14).min(before(today(), 1)), 720) + TimeDelta::minutes(1),
                state,
                deadline: None,
                sequence: 0,
                summons: false,
                moved: false,
                receipt: format!("MB-{number:07}-{when}"),
            },
            purpose: format!("own-{unit}-{}", found.len()),
            time,
        });
    }
    found
}

/// Free times of every municipality in the weeks to come.
pub fn free() -> Vec<NewSlot> {
    let kinds = [MeetingKind::Job, MeetingKind::FollowUp];
    let mut found = Vec::new();
    for number in 0..MUNICIPALITIES {
        let (code, unit) = (municipality(number), format!("m-{}", municipality(number)));
        for (at, place) in (0..FREE).zip([0_usize, 1].into_iter().cycle()) {
            let day = after(today(), 1 + at % 4 + 7 * (at / 4 % WEEKS));
            let form = if at % 3 == 0 { Form::Phone } else { Form::InPerson };
            let half_hour = at / (4 * WEEKS);
            let mut time =
                slot(format!("fri-{code}-{at:04}"), &unit, kinds[place], form, day, OPENS + 30 * half_hour);
            time.slot.caseworker = "Vagten".to_owned();
            found.push(time);
        }
    }
    found
}
