//! The proposal at a missed deadline: what the rules say, with everything the server has noted.

use super::Desk;
use super::outside::outages;
use crate::app::App;
use crate::citizen::start_of;
use crate::http::Refusal;
use api::booking::{AbsenceSpan, MissedProposal, NotedUnreached, ProposalRecord, Tried};
use api::{Reminder, ReminderAbout, ReminderOutcome};
use chrono::{DateTime, Utc};
use rules::Law;
use rules::citizen::booking::{Consequence, Proposal, proposal};
use texts::format;

/// The proposal for the desk's citizen, with its record.
///
/// # Errors
/// The database's own.
pub async fn missed(app: &App, desk: &Desk) -> Result<MissedProposal, Refusal> {
    let found = proposal(&Law::COMPILED, &desk.facts.person, desk.facts.on);
    let record = record(app, desk).await?;
    let mut answer = MissedProposal {
        at: desk.at,
        made: false,
        consequence: None,
        from: None,
        decided_by: None,
        against: Vec::new(),
        sentences: Vec::new(),
        record,
    };
    match found {
        Proposal::Made { consequence, .. } => {
            answer.made = true;
            let (word, from) = match consequence {
                Consequence::Deregistration { from } => ("deregistration", from),
                Consequence::Deduction { from, decided_by } => {
                    answer.decided_by = decided_by;
                    ("deduction", from)
                }
            };
            answer.consequence = Some(word.to_owned());
            answer.from = Some(from);
            let said = app.say(|texts| {
                let day = [("day", format::long_date(texts, from))];
                texts.dynamic("booking_desk", &format!("proposal_{word}"), &day)
            });
            answer.sentences =
                vec![said, app.say(|texts| texts.dynamic("booking_desk", "proposal_person", &[]))];
        }
        Proposal::NotMade { against } => {
            let why = |against: &rules::citizen::booking::Against| {
                let key = format!("against_{}", against.key());
                app.say(|texts| texts.dynamic("booking_desk", &key, &[]))
            };
            answer.sentences = against.iter().map(why).collect();
            answer.against = against;
        }
    }
    Ok(answer)
}

/// The reminders of a deadline, the latest first.
async fn reminders(app: &App, person: &str, deadline: &str) -> Result<Vec<Reminder>, Refusal> {
    let mut all = app.store.reminders_of(person).await?;
    all.retain(|one| one.about == ReminderAbout::Deadline && one.about_id == deadline);
    Ok(all)
}

/// What her browser noted while it could not reach us, told from `from` on: by itself, or with a booking.
async fn noted(app: &App, desk: &Desk, from: DateTime<Utc>) -> Result<Vec<NotedUnreached>, Refusal> {
    let mut noted = app.store.unreached_of(&desk.person, from).await?;
    noted.extend(desk.facts.bookings.iter().filter_map(|booking| {
        let received_at = booking.meeting.booked_at;
        booking.noted_at.map(|at| NotedUnreached { at, tried: Tried::Book, received_at })
    }));
    noted.sort_by_key(|each| each.at);
    Ok(noted)
}

/// Everything noted from the day of the notice to the end of the last day, or to now.
async fn record(app: &App, desk: &Desk) -> Result<ProposalRecord, Refusal> {
    let person = &desk.facts.person;
    let id = &desk.person;
    let call = person.booking.call.known();
    let mut record = ProposalRecord {
        available: call.map(|call| call.available),
        set: call.map(|call| call.last_day),
        book_by: desk.window.book_by,
        guided: person.booking.guided.known().copied(),
        notices: app.store.notices_of(id).await?,
        ..ProposalRecord::default()
    };
    if let Some(absences) = person.absences.known() {
        record.absences = absences
            .iter()
            .map(|absence| AbsenceSpan {
                kind: absence.kind.key().to_owned(),
                from: absence.from,
                to: absence.to,
            })
            .collect();
    }
    if let Some(deadline) = &desk.facts.deadline {
        record.reminders = reminders(app, id, deadline).await?;
        let reached = record.reminders.iter().filter(|one| one.outcome == ReminderOutcome::Sent);
        record.reminded_at = reached.filter_map(|one| one.settled_at).min();
    }
    let (Some(call), Some(book_by)) = (call, desk.window.book_by) else { return Ok(record) };
    let traces = app.store.traces_of(id, start_of(call.available)).await?;
    record.opened = traces.opened;
    record.looks = traces.looks;
    record.noted = noted(app, desk, start_of(call.available)).await?;
    let end = start_of(book_by.succ_opt().unwrap_or(book_by)).min(desk.at);
    let last = start_of(call.last_day.min(book_by));
    if last < end {
        record.outages = outages(app, &desk.unit, last, end).await?;
        record.free = app.store.free_by_hour(&desk.unit, desk.kind, last, end).await?;
    }
    Ok(record)
}
