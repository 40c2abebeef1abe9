//! Everything of one citizen, and the rows it makes.

use super::buffer::Buffers;
use crate::cvs::{search, words};
use crate::row::to_json;
use api::booking::{BookedMeeting, BookingReceipt, ReceiptKind};
use api::{Conversation, CvVersion, JobLogEntry};
use chrono::{DateTime, Utc};
use plan::{Operation, Party, Plan};
use store::{Actor, CvState, NewSlot, Purpose, StoreError, Subject};

/// An operation that was made.
#[derive(Clone, Debug)]
pub struct BulkOperation {
    /// What.
    pub operation: Operation,
    /// When.
    pub at: DateTime<Utc>,
    /// By which side.
    pub party: Party,
    /// The plan's version afterwards.
    pub version: u64,
}

/// A plan with everything it came from.
#[derive(Clone, Debug)]
pub struct BulkPlan {
    /// As it stands.
    pub plan: Plan,
    /// Each operation, the first one first.
    pub made: Vec<BulkOperation>,
    /// As it was published, once.
    pub published: Plan,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, as the citizen is told.
    pub authority: String,
    /// When she read it.
    pub seen_at: Option<DateTime<Utc>>,
}

/// A CV in its first version.
#[derive(Clone, Debug)]
pub struct BulkCv {
    /// What names it for employers.
    pub id: String,
    /// What is written.
    pub version: CvVersion,
}

/// A meeting that is or was booked, with its time.
#[derive(Clone, Debug)]
pub struct BulkBooking {
    /// The meeting.
    pub meeting: BookedMeeting,
    /// Its time's day and minute in Denmark.
    pub time: NewSlot,
    /// What it was booked for.
    pub purpose: String,
}

/// A row of the audit trail.
#[derive(Clone, Debug)]
pub struct BulkAudit {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// What was done, as `create`.
    pub action: &'static str,
    /// To what, as `plan`.
    pub resource: &'static str,
    /// Why.
    pub purpose: Purpose,
}

/// Everything of one citizen.
#[derive(Clone, Debug)]
pub struct BulkCitizen {
    /// Who.
    pub subject: Subject,
    /// Her plan, where she has one.
    pub plan: Option<BulkPlan>,
    /// Her CV, where she has one.
    pub cv: Option<BulkCv>,
    /// Jobs sought.
    pub job_log: Vec<JobLogEntry>,
    /// Conversations, whole.
    pub conversations: Vec<Conversation>,
    /// Meetings.
    pub bookings: Vec<BulkBooking>,
    /// Who did what, the first one first.
    pub audit: Vec<BulkAudit>,
}

const WHAT: &str = "bulk";

fn signed(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Damaged(WHAT))
}

impl Buffers {
    /// Takes the citizen's rows in; her CV at `cv_row`.
    pub fn citizen(&mut self, citizen: &BulkCitizen, cv_row: i64) -> Result<(), StoreError> {
        let person = &citizen.subject.person;
        if let Some(plan) = &citizen.plan {
            self.of_plan(person, plan)?;
        }
        if let Some(cv) = &citizen.cv {
            self.of_cv(person, cv, cv_row)?;
        }
        for entry in &citizen.job_log {
            self.job_log.push([
                person.into(),
                (&entry.id).into(),
                signed(entry.version)?.into(),
                entry.saved_at.timestamp_millis().into(),
                entry.application.on.to_string().into(),
                entry.application.status.key().into(),
                to_json(&entry.application, WHAT)?.into(),
            ]);
        }
        citizen.conversations.iter().for_each(|conversation| self.of_conversation(person, conversation));
        citizen.bookings.iter().try_for_each(|booking| self.of_booking(person, booking))?;
        citizen.audit.iter().for_each(|row| self.of_audit(&citizen.subject, row));
        Ok(())
    }

    fn of_plan(&mut self, person: &str, plan: &BulkPlan) -> Result<(), StoreError> {
        let version = signed(plan.plan.version)?;
        self.plan.push([person.into(), version.into(), to_json(&plan.plan, WHAT)?.into()]);
        for made in &plan.made {
            let actor = if made.party == Party::Citizen { person } else { "staff" };
            self.plan_op.push([
                person.into(),
                (&made.operation.id).into(),
                made.at.timestamp_millis().into(),
                actor.into(),
                made.party.key().into(),
                to_json(&made.operation, WHAT)?.into(),
                None::<String>.into(),
                signed(made.version)?.into(),
            ]);
        }
        self.plan_version.push([
            person.into(),
            1_i64.into(),
            plan.at.timestamp_millis().into(),
            (&plan.authority).into(),
            to_json(&plan.published, WHAT)?.into(),
            plan.seen_at.map(|at| at.timestamp_millis()).into(),
        ]);
        Ok(())
    }

    fn of_cv(&mut self, person: &str, BulkCv { id, version }: &BulkCv, row: i64) -> Result<(), StoreError> {
        let (at, number) = (version.saved_at.timestamp_millis(), signed(version.version)?);
        let (cv, json) = (&version.cv, to_json(&version.cv, WHAT)?);
        let state = CvState::of(cv);
        self.cv.push([
            row.into(),
            person.into(),
            id.into(),
            number.into(),
            at.into(),
            to_json(&state.gaps, WHAT)?.into(),
            state.offered.into(),
            words(cv.areas.iter().map(|area| area.key())).into(),
            words(cv.hours.iter().map(|hours| hours.key())).into(),
            (&json).into(),
        ]);
        let (title, competence) = search::words(cv);
        self.cv_words.push([row.into(), title.into(), competence.into()]);
        self.cv_version.push([person.into(), number.into(), at.into(), json.into()]);
        Ok(())
    }

    fn of_conversation(&mut self, person: &str, Conversation { row, all }: &Conversation) {
        self.conversation.push([
            person.into(),
            (&row.id).into(),
            row.with.key().into(),
            (&row.subject).into(),
            row.about.as_ref().map(|about| about.kind.key()).into(),
            row.about.as_ref().map(|about| &about.id).into(),
        ]);
        for message in all {
            self.message.push([
                person.into(),
                (&row.id).into(),
                message.number.into(),
                message.from.key().into(),
                message.organisation.as_ref().into(),
                message.at.timestamp_millis().into(),
                (&message.text).into(),
                message.read_at.map(|at| at.timestamp_millis()).into(),
            ]);
        }
    }

    fn of_booking(&mut self, person: &str, booking: &BulkBooking) -> Result<(), StoreError> {
        let meeting = &booking.meeting;
        let at = meeting.booked_at.timestamp_millis();
        // Held and missed meetings keep their time, as they do in the store.
        self.slot(&booking.time, Some(&meeting.id));
        self.booking.push([
            (&meeting.id).into(),
            person.into(),
            (&meeting.slot.id).into(),
            (&booking.purpose).into(),
            (&meeting.with).into(),
            at.into(),
            at.into(),
            meeting.state.key().into(),
            meeting.sequence.into(),
            meeting.summons.into(),
            meeting.moved.into(),
            (&meeting.receipt).into(),
        ]);
        let (id, kind) = (meeting.receipt.clone(), ReceiptKind::Booked);
        let receipt = BookingReceipt {
            id,
            kind,
            at: meeting.booked_at,
            meeting: meeting.clone(),
            deadline: None,
            released: None,
        };
        self.booking_receipt.push([
            (&receipt.id).into(),
            person.into(),
            (&meeting.id).into(),
            at.into(),
            kind.key().into(),
            to_json(&receipt, WHAT)?.into(),
        ]);
        Ok(())
    }

    /// Takes a time in, free or taken.
    pub fn slot(&mut self, NewSlot { slot, day, minute }: &NewSlot, booking: Option<&String>) {
        self.slot.push([
            (&slot.id).into(),
            (&slot.unit).into(),
            slot.kind.key().into(),
            slot.form.key().into(),
            slot.starts_at.timestamp_millis().into(),
            day.to_string().into(),
            (*minute).into(),
            slot.minutes.into(),
            slot.place.as_ref().into(),
            slot.room.as_ref().into(),
            slot.link.as_ref().into(),
            (&slot.caseworker).into(),
            booking.into(),
        ]);
    }

    fn of_audit(&mut self, subject: &Subject, row: &BulkAudit) {
        self.audit.push([
            row.at.timestamp_millis().into(),
            (&row.actor.id).into(),
            row.actor.role_word().into(),
            row.action.into(),
            row.resource.into(),
            (&subject.person).into(),
            (&subject.cpr).into(),
            row.purpose.word().into(),
            "".into(),
            row.actor.organisation.as_ref().into(),
        ]);
    }
}
