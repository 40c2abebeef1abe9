//! Calls about a person's own case: the same for the citizen and for whoever may see it.

use super::failure::Failure;
use super::request::{Leaving, Method, Write, read, read_unless, write};
use crate::state::crypto::new_id;
use api::booking::RequestReceipt;
use api::{
    Acknowledgement, Attachment, AttachmentPlace, AttachmentRow, CitizenRow, CitizenSearch, Conversation,
    Conversations, Cv, CvHits, CvSearch, CvView, Dismissal, EmployerCv, ExemptionView, FormDraftChange,
    FormDraftChanges, FormDrafts, GoalSuggestions, JobApplication, JobLog, JobLogEntry, JobLogImport,
    JobLogImported, JobSuggestions, Look, Message, NewConversation, NewExemption, NewMessage, NewPlanVersion,
    Opening, OpeningPurpose, Overview, Page, PlanAnswer, PlanOperations, PlanVersion, PlanVersionRow,
    PlanView, Reading, ReminderSettings, ReminderSettingsView, Reminders, Timeline, path,
};
use web_sys::File;

/// Duties, meetings and progress.
///
/// # Errors
/// [`Failure`].
pub async fn overview(person: &str, leaving: &Leaving) -> Result<Overview, Failure> {
    read(&path::overview(person), leaving).await
}

/// Opens another's case for this session.
///
/// # Errors
/// [`Failure`].
pub async fn open_case(person: &str, purpose: OpeningPurpose, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Post, &path::openings(person), key).with(&Opening { purpose })?).await.map(drop)
}

/// Min Plan and its published versions.
///
/// # Errors
/// [`Failure`].
pub async fn plan(person: &str, leaving: &Leaving) -> Result<PlanView, Failure> {
    read(&path::plan(person), leaving).await
}

/// Min Plan and its published versions with the text they came as, unless they are still what `tag` names.
///
/// # Errors
/// [`Failure`].
pub async fn plan_unless(person: &str, tag: Option<String>) -> Result<Option<(PlanView, String)>, Failure> {
    read_unless(&path::plan(person), tag).await
}

/// Changes Min Plan.
///
/// # Errors
/// [`Failure`]; what became of each operation stands in the answer.
pub async fn write_plan(person: &str, body: &PlanOperations, key: &str) -> Result<PlanAnswer, Failure> {
    write(Write::new(Method::Post, &path::plan_operations(person), key).with(body)?).await?.json()
}

/// Publishes Min Plan as it was seen.
///
/// # Errors
/// [`Failure`]; `version_conflict` where it has changed meanwhile.
pub async fn publish_plan(person: &str, version: u64, key: &str) -> Result<PlanVersionRow, Failure> {
    let seen = NewPlanVersion { version };
    write(Write::new(Method::Post, &path::plan_versions(person), key).with(&seen)?).await?.json()
}

/// One published version.
///
/// # Errors
/// [`Failure`].
pub async fn plan_version(person: &str, number: u32, leaving: &Leaving) -> Result<PlanVersion, Failure> {
    read(&path::plan_version(person, number), leaving).await
}

/// Says that a published version was read.
///
/// # Errors
/// [`Failure`].
pub async fn acknowledge(person: &str, number: u32, key: &str) -> Result<Acknowledgement, Failure> {
    write(Write::new(Method::Post, &path::acknowledgement(person, number), key)).await?.json()
}

/// The CV.
///
/// # Errors
/// [`Failure`].
pub async fn cv(person: &str, leaving: &Leaving) -> Result<CvView, Failure> {
    read(&path::cv(person), leaving).await
}

/// Saves the CV over `version`; 0 is none yet.
///
/// # Errors
/// [`Failure`]; `version_conflict` where it was changed elsewhere.
pub async fn save_cv(person: &str, version: u64, cv: &Cv, key: &str) -> Result<CvView, Failure> {
    let base = (version > 0).then_some(version);
    write(Write::new(Method::Put, &path::cv(person), key).over(base).with(cv)?).await?.json()
}

/// Searches CVs.
///
/// # Errors
/// [`Failure`].
pub async fn search_cvs(search: &CvSearch, key: &str) -> Result<CvHits, Failure> {
    write(Write::new(Method::Post, path::CV_SEARCH, key).with(search)?).await?.json()
}

/// One CV as an employer sees it.
///
/// # Errors
/// [`Failure`].
pub async fn employer_cv(id: &str, leaving: &Leaving) -> Result<EmployerCv, Failure> {
    read(&path::employer_cv(id), leaving).await
}

/// What is typed into forms and not sent yet.
///
/// # Errors
/// [`Failure`].
pub async fn form_drafts() -> Result<FormDrafts, Failure> {
    read(path::FORM_DRAFTS, &Leaving::never()).await
}

/// Keeps what is typed, and lets go of what was sent.
///
/// # Errors
/// [`Failure`].
pub async fn save_form_drafts(changes: Vec<FormDraftChange>, key: &str) -> Result<(), Failure> {
    let body = FormDraftChanges { changes };
    write(Write::new(Method::Post, path::FORM_DRAFTS, key).with(&body)?).await.map(drop)
}

/// The job log.
///
/// # Errors
/// [`Failure`].
pub async fn job_log(person: &str, leaving: &Leaving) -> Result<JobLog, Failure> {
    read(&path::job_log(person), leaving).await
}

/// Saves an entry of the job log over `version`, or as a new one where there is none yet.
///
/// # Errors
/// [`Failure`]; `version_conflict` where it was changed elsewhere.
pub async fn save_job_application(
    person: &str,
    id: &str,
    version: Option<u64>,
    application: &JobApplication,
    key: &str,
) -> Result<JobLogEntry, Failure> {
    let write_it = Write::new(Method::Put, &path::job_log_entry(person, id), key);
    write(write_it.over(version).with(application)?).await?.json()
}

/// Takes several new entries into the job log, all of them or none.
///
/// # Errors
/// [`Failure`].
pub async fn import_job_log(
    person: &str,
    import: &JobLogImport,
    key: &str,
) -> Result<JobLogImported, Failure> {
    write(Write::new(Method::Post, &path::job_log_import(person), key).with(import)?).await?.json()
}

/// Goals that could be next.
///
/// # Errors
/// [`Failure`].
pub async fn goal_suggestions(person: &str, leaving: &Leaving) -> Result<GoalSuggestions, Failure> {
    read(&path::goal_suggestions(person), leaving).await
}

/// Jobs that could be next.
///
/// # Errors
/// [`Failure`].
pub async fn job_suggestions(person: &str, leaving: &Leaving) -> Result<JobSuggestions, Failure> {
    read(&path::job_suggestions(person), leaving).await
}

/// Puts a suggestion away, or takes it back.
///
/// # Errors
/// [`Failure`].
pub async fn dismiss(person: &str, dismissal: &Dismissal, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Post, &path::dismissals(person), key).with(dismissal)?).await.map(drop)
}

/// Meetings, agreements and versions by their day.
///
/// # Errors
/// [`Failure`].
pub async fn timeline(person: &str, leaving: &Leaving) -> Result<Timeline, Failure> {
    read(&path::timeline(person), leaving).await
}

/// Deletes an entry of the job log.
///
/// # Errors
/// [`Failure`].
pub async fn delete_job_application(person: &str, id: &str, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::job_log_entry(person, id), key)).await.map(drop)
}

/// Who has looked at or changed the person's data; `page` from 1.
///
/// # Errors
/// [`Failure`].
pub async fn looks(person: &str, page: usize, leaving: &Leaving) -> Result<Page<Look>, Failure> {
    read(&format!("{}?page={page}", path::log(person)), leaving).await
}

/// The citizens of the municipality or the fund whose name has the letters of `name`; `query` begins with `?` or is
/// empty.
///
/// # Errors
/// [`Failure`].
pub async fn citizens(query: &str, name: String, leaving: &Leaving) -> Result<Page<CitizenRow>, Failure> {
    if name.is_empty() {
        return read(&format!("{}{query}", path::OFFICE_CITIZENS), leaving).await;
    }
    let address = format!("{}{query}", path::OFFICE_CITIZEN_SEARCH);
    write(Write::new(Method::Post, &address, &new_id()).with(&CitizenSearch { name })?).await?.json()
}

/// The conversations the reader has a part in.
///
/// # Errors
/// [`Failure`].
pub async fn conversations(person: &str, leaving: &Leaving) -> Result<Conversations, Failure> {
    read(&path::conversations(person), leaving).await
}

/// One of them.
///
/// # Errors
/// [`Failure`].
pub async fn conversation(person: &str, id: &str, leaving: &Leaving) -> Result<Conversation, Failure> {
    read(&path::conversation(person, id), leaving).await
}

/// Begins a conversation.
///
/// # Errors
/// [`Failure`].
pub async fn begin_conversation(
    person: &str,
    new: &NewConversation,
    key: &str,
) -> Result<Conversation, Failure> {
    write(Write::new(Method::Post, &path::conversations(person), key).with(new)?).await?.json()
}

/// Adds a message.
///
/// # Errors
/// [`Failure`].
pub async fn add_message(person: &str, id: &str, new: &NewMessage, key: &str) -> Result<Message, Failure> {
    write(Write::new(Method::Post, &path::messages(person, id), key).with(new)?).await?.json()
}

/// Sends a file, to be named in a message or an entry.
///
/// # Errors
/// [`Failure`]; `attachment_kind_not_taken` and its like where it cannot be had.
pub async fn attach(
    person: &str,
    place: AttachmentPlace,
    file: &File,
    key: &str,
) -> Result<Attachment, Failure> {
    write(Write::new(Method::Post, &path::attachments(person, place), key).with_file(file)).await?.json()
}

/// The files beside her messages and in her job log.
///
/// # Errors
/// [`Failure`].
pub async fn attachments(person: &str, leaving: &Leaving) -> Result<Vec<AttachmentRow>, Failure> {
    read(&path::person_attachments(person), leaving).await
}

/// Takes away a file that is not sent.
///
/// # Errors
/// [`Failure`].
pub async fn drop_attachment(
    person: &str,
    place: AttachmentPlace,
    id: &str,
    key: &str,
) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::attachment(person, place, id), key)).await.map(drop)
}

/// Says that the reader's side has read through message number `through`.
///
/// # Errors
/// [`Failure`].
pub async fn note_reading(person: &str, id: &str, through: u32, key: &str) -> Result<(), Failure> {
    let reading = Reading { through };
    write(Write::new(Method::Post, &path::reading(person, id), key).with(&reading)?).await.map(drop)
}

/// What holds for the citizen's reminders.
///
/// # Errors
/// [`Failure`].
pub async fn reminder_settings(person: &str, leaving: &Leaving) -> Result<ReminderSettingsView, Failure> {
    read(&path::reminder_settings(person), leaving).await
}

/// Keeps what she chooses, over `version`, or for the first time.
///
/// # Errors
/// [`Failure`]; `version_conflict` where it was changed elsewhere.
pub async fn save_reminder_settings(
    person: &str,
    version: Option<u64>,
    settings: &ReminderSettings,
    key: &str,
) -> Result<ReminderSettingsView, Failure> {
    let sent = Write::new(Method::Put, &path::reminder_settings(person), key).over(version);
    write(sent.with(settings)?).await?.json()
}

/// Her reminders and what became of each.
///
/// # Errors
/// [`Failure`].
pub async fn reminders(person: &str, leaving: &Leaving) -> Result<Reminders, Failure> {
    read(&path::reminders(person), leaving).await
}

/// What was decided about exemptions, and what can be.
///
/// # Errors
/// [`Failure`].
pub async fn exemptions(person: &str, leaving: &Leaving) -> Result<ExemptionView, Failure> {
    read(&path::exemptions(person), leaving).await
}

/// Decides an exemption.
///
/// # Errors
/// [`Failure`]; `exemption_not_possible` where the rules leave no room.
pub async fn decide_exemption(
    person: &str,
    new: &NewExemption,
    key: &str,
) -> Result<RequestReceipt, Failure> {
    write(Write::new(Method::Post, &path::exemptions(person), key).with(new)?).await?.json()
}
