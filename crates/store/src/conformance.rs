//! The suite every database passes. Each function tells one story on an empty store and says what went otherwise.
//!
//! A database's own tests open an empty store and call them one by one.

mod applications;
mod attachments;
mod bookings;
mod cases;
mod cvs;
mod drafts;
mod exemptions;
mod feeds;
mod fixtures;
mod form_drafts;
mod job_logs;
mod keys;
mod mandates;
mod meeting_requests;
mod messages;
mod moves;
mod outbox;
mod planners;
mod plans;
mod reminders;
mod sessions;
mod suggestions;
mod waiting;

pub use applications::applications;
pub use attachments::attachments;
pub use bookings::bookings;
pub use cases::cases;
pub use cvs::cvs;
pub use drafts::drafts;
pub use exemptions::exemptions;
pub use feeds::feeds;
pub use form_drafts::form_drafts;
pub use job_logs::job_logs;
pub use keys::keys;
pub use mandates::mandates;
pub use meeting_requests::meeting_requests;
pub use messages::messages;
pub use moves::moves;
pub use outbox::outbox;
pub use planners::planners;
pub use plans::plans;
pub use reminders::reminders;
pub use sessions::sessions;
pub use suggestions::suggestions;
pub use waiting::waiting;

use crate::StoreError;

/// What a story ends with.
pub type Story = Result<(), StoreError>;
