//! Fields that are not right: all of them at once, each with its place.

mod application;
mod attachments;
mod booking;
mod citizens;
mod cv;
mod exemption;
mod form_drafts;
mod job_log;
mod mandates;
mod messages;
mod plan;
mod question;
mod reminders;
mod staffing;
mod suggestions;
mod treatment;

pub use application::{Against, application};
pub use booking::{
    cancellation, deadlines, exemption_request, later, meeting_answer, meeting_request, reasons, slots,
    unreached,
};
pub use citizens::citizen_name;
pub use cv::{cv, cv_search};
pub use exemption::exemption;
pub use form_drafts::form_drafts;
pub use job_log::{job_application, job_log_import};
pub use mandates::{code, new_mandate};
pub use messages::{new_conversation, new_message};
pub use plan::operations;
pub use reminders::reminder_settings;
pub use suggestions::dismissal;
pub use treatment::application_decision;

use crate::http::Refusal;
use crate::http::refusal::Wrong;
use api::FieldCode;
use rules::employer::Question;
use rules::staffing::Staffing;

/// Collects what is wrong.
#[derive(Debug, Default)]
pub struct Faults(Vec<Wrong>);

impl Faults {
    /// Notes a fault at `pointer` unless `right` holds.
    pub fn unless(&mut self, right: bool, pointer: &str, code: FieldCode) {
        if !right {
            self.0.push(Wrong { pointer: pointer.to_owned(), code });
        }
    }

    /// Refuses where anything is wrong.
    ///
    /// # Errors
    /// `invalid_fields` with all of them.
    pub fn finish(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::fields(self.0)) }
    }
}

/// Facts that the rules can be asked about.
///
/// # Errors
/// `invalid_fields`.
pub fn facts(question: &Question, staffing: &Staffing) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    question::check(&mut faults, question);
    staffing::check(&mut faults, staffing);
    faults.finish()
}
