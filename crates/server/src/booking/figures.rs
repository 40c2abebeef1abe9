//! How citizens and offices stand with the meetings of the contact course. The rules say; here it is put together and
//! counted.

use super::{Desk, office};
use api::booking::{BookingRowKind, ContactCourse, CoursePart, Figures};
use registers::PersonRecord;
use rules::Law;
use rules::citizen::contact::{owed_by, progress};
use rules::citizen::{Actor, Kind, State, explain};

/// What is held, due and late for one citizen, and why.
#[must_use]
pub fn course(desk: &Desk) -> ContactCourse {
    let (person, on) = (&desk.facts.person, desk.facts.on);
    let mut duties = texts::finding::duties(&explain(person, on), &Law::COMPILED);
    duties.duties.retain(|duty| duty.kind == Kind::Meetings.key());
    let rules: Vec<String> = duties.duties.iter().map(|duty| duty.rule.clone()).collect();
    duties.findings.retain(|finding| rules.contains(&finding.rule));
    let state = duties.duties.first().map_or(State::Unknown.key(), |duty| duty.state.as_str()).to_owned();
    let parts = progress(&Law::COMPILED, person, on)
        .into_iter()
        .map(|one| CoursePart {
            by: one.part.by,
            count: one.part.count,
            held: one.held,
            from: one.part.from,
            due: one.part.due,
            state: one.state.key().to_owned(),
        })
        .collect();
    ContactCourse { at: desk.at, state, parts, duties }
}

/// What the office owes her of the course.
#[must_use]
pub fn owed(desk: &Desk, by: Actor) -> Option<State> {
    owed_by(&Law::COMPILED, &desk.facts.person, desk.facts.on, by)
}

/// Counts one citizen in. Only whoever books with the office is counted in its lists of bookings.
pub fn count(figures: &mut Figures, record: &PersonRecord, desk: &Desk, (unit, by): (&str, Actor)) {
    figures.citizens += 1;
    let on_list = |list| desk.unit == unit && office::row(record, desk, list, by).is_some();
    let listed = [
        (BookingRowKind::NotBooked, &mut figures.not_booked),
        (BookingRowKind::Overdue, &mut figures.overdue),
        (BookingRowKind::Meeting, &mut figures.meeting),
        (BookingRowKind::NoShow, &mut figures.no_show),
    ];
    for (list, number) in listed {
        *number += u32::from(on_list(list));
    }
    *match owed(desk, by) {
        Some(State::Done) => &mut figures.course_done,
        Some(State::Open) => &mut figures.course_open,
        Some(State::Overdue) => &mut figures.course_late,
        Some(State::Unknown) => &mut figures.course_unknown,
        Some(State::Waiting) | None => &mut figures.course_none,
    } += 1;
}
