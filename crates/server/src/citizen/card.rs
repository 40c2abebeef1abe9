//! A citizen as the API shows her.

use super::Facts;
use crate::app::App;
use api::{MeetingRow, PersonCard, PlanProgress};
use plan::{Standing, Status};
use registers::PersonRecord;
use rules::citizen::Meeting;
use store::BookingRecord;

/// Who the case is about.
#[must_use]
pub fn card(app: &App, record: &PersonRecord, facts: &Facts) -> PersonCard {
    PersonCard {
        id: record.id.clone(),
        name: record.name.clone(),
        group: facts.person.legal_group.at(facts.on).map(|period| period.value.number()),
        municipality: app.authority_name(&record.municipality).to_owned(),
        fund: record.fund.as_ref().map(|fund| fund.name.clone()),
        digital_exempt: facts.person.digital_exempt.known() == Some(&true),
    }
}

/// Meetings, the next first, then those that were, the latest first.
#[must_use]
pub fn meetings(facts: &Facts) -> Vec<MeetingRow> {
    let known = facts.person.contact.meetings.known().map_or(&[][..], Vec::as_slice);
    let (mut next, mut past): (Vec<&Meeting>, Vec<&Meeting>) =
        known.iter().partition(|meeting| meeting.on >= facts.on);
    next.sort_by_key(|meeting| meeting.on);
    past.sort_by_key(|meeting| core::cmp::Reverse(meeting.on));
    let row = |meeting: &Meeting| MeetingRow {
        on: meeting.on,
        by: meeting.by.key().to_owned(),
        state: meeting.state.key().to_owned(),
        booked: facts
            .bookings
            .iter()
            .find(|booked| stands_for(booked, meeting))
            .map(|booked| booked.meeting.clone()),
    };
    next.into_iter().chain(past).map(row).collect()
}

/// Whether the meeting among the facts is this booking.
fn stands_for(booked: &BookingRecord, meeting: &Meeting) -> bool {
    super::booking::as_meeting(&booked.meeting) == Some(*meeting)
}

/// How far the plan is.
#[must_use]
pub fn progress(facts: &Facts) -> PlanProgress {
    let goals = || facts.plan.goals.iter().filter(|goal| !goal.gone());
    PlanProgress {
        goals: goals().count(),
        reached: goals().filter(|goal| goal.status == Status::Reached).count(),
        proposed: goals().filter(|goal| goal.standing() != Standing::Agreed).count(),
        unread: facts
            .published
            .first()
            .filter(|latest| latest.acknowledged_at.is_none())
            .map(|latest| latest.number),
    }
}
