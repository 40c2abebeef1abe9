//! What is kept: one trait a domain, one method a use case.
//!
//! Every write is one transaction: the change itself, its audit row, its outbox rows and the answer kept under its
//! idempotency key. A database passes the suite in [`conformance`] or it is not a store.

pub mod applications;
pub mod attachments;
pub mod audit;
pub mod booking_records;
pub mod bookings;
pub mod calendars;
pub mod cases;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod context;
pub mod cvs;
pub mod drafts;
pub mod error;
pub mod exemptions;
pub mod feeds;
pub mod form_drafts;
pub mod idempotency;
pub mod job_logs;
pub mod mandates;
pub mod meeting_requests;
pub mod messages;
pub mod moves;
pub mod outbox;
pub mod planners;
pub mod plans;
pub mod reminders;
pub mod sessions;
pub mod slots;
pub mod suggestions;
pub mod waiting;

pub use applications::{ApplicationRecord, Applications, InboxAnswer, InboxQuery, InboxSort, StatusChange};
pub use attachments::{AttachmentRecord, Attachments, NewAttachment};
pub use audit::{Audit, AuditRow};
pub use booking_records::{BookingRecords, BookingTraces};
pub use bookings::{
    BookingLedger, BookingRecord, BookingRefused, BookingRequest, Bookings, CancellationRequest, Claim,
    RebookingRequest,
};
pub use calendars::{BookingDecision, Calendars, DeadlineRecord, NewDeadline, SlotMoved};
pub use cases::{CasePart, Cases, NewOpening, Subject};
pub use context::{Actor, Purpose, WriteContext};
pub use cvs::{CvSave, CvState, Cvs, KeptCv};
pub use drafts::{Base, DraftSave, Drafts};
pub use error::StoreError;
pub use exemptions::{Exemptions, LetterRecord, NewLetter};
pub use feeds::{FeedOwner, Feeds};
pub use form_drafts::FormDrafts;
pub use idempotency::{Answer, Idempotency, Keyed, Reservation};
pub use job_logs::{JobLogSave, JobLogs};
pub use mandates::{MandateGift, MandateRecord, MandateRefused, MandateSide, Mandates, Representative};
pub use meeting_requests::{MeetingRequests, RequestAnswered};
pub use messages::{MessageWriter, Messages};
pub use moves::{MoveTo, Moves};
pub use outbox::{Lane, Outbox, OutboxKind, OutboxRow};
pub use planners::{PlannerAsk, PlannerHold, Planners};
pub use plans::{Applied, PlanDates, Plans, Published, Respond};
pub use reminders::{KeptSettings, NewReminder, ReminderEnd, ReminderRecord, Reminders};
pub use sessions::{NewSession, SessionRecord, Sessions, TokenHash};
pub use slots::{FreeTimes, NewSlot, SlotQuery, Slots};
pub use suggestions::Suggestions;
pub use waiting::{Waiter, Waiting, WaitingList};

/// All domains of one database.
pub trait Store:
    Sessions
    + Drafts
    + FormDrafts
    + Applications
    + Cases
    + Plans
    + Exemptions
    + JobLogs
    + Messages
    + Attachments
    + Mandates
    + Moves
    + Cvs
    + Slots
    + Bookings
    + BookingRecords
    + Calendars
    + Feeds
    + Planners
    + MeetingRequests
    + WaitingList
    + Reminders
    + Suggestions
    + Audit
    + Outbox
    + Idempotency
{
}

impl<T> Store for T where
    T: Sessions
        + Drafts
        + FormDrafts
        + Applications
        + Cases
        + Plans
        + Exemptions
        + JobLogs
        + Messages
        + Attachments
        + Mandates
        + Moves
        + Cvs
        + Slots
        + Bookings
        + BookingRecords
        + Calendars
        + Feeds
        + Planners
        + MeetingRequests
        + WaitingList
        + Reminders
        + Suggestions
        + Audit
        + Outbox
        + Idempotency
{
}
