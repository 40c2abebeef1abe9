//! Requests, answers, problem codes and scopes of the HTTP API under `/api/v1`.
//!
//! Shared by the app, the server and third parties, so it knows `rules` and `plan` and nothing else. Dates are
//! `2026-11-16`, times are UTC, hours are 1/100 hour, money is øre. No address carries personal data.

pub mod application;
pub mod assessment;
pub mod booking;
pub mod company;
pub mod decision;
pub mod draft;
pub mod form_draft;
pub mod mandate;
pub mod moving;
pub mod office;
pub mod page;
pub mod path;
pub mod person;
pub mod precheck;
pub mod problem;
#[cfg(feature = "openapi")]
pub mod schema;
pub mod scope;
pub mod sentences;
pub mod session;
pub mod status;
pub mod today;
mod treatment;

pub use application::{
    Application, ApplicationRow, Contact, EarmarkedPerson, Job, NewApplication, Receipt, Representative,
    RepresentativeStatus,
};
pub use assessment::{Assessment, Comparison, Difference, DifferenceKind};
pub use company::{Company, Unit};
pub use decision::{DecisionDraft, DecisionPart, DecisionPartKind};
pub use draft::{Draft, DraftContent, DraftRow};
pub use form_draft::{
    FormDraft, FormDraftChange, FormDraftChanges, FormDrafts, MAX_FORM_DRAFTS, MAX_FORM_NAME, MAX_FORM_TYPED,
};
pub use office::{OfficeApplication, OfficeRow};
pub use page::Page;
pub use person::{
    About, AboutKind, Acknowledgement, Attachment, AttachmentKind, AttachmentPlace, AttachmentRow,
    CitizenRow, CitizenSearch, Conversation, ConversationRow, Conversations, Cv, CvArea, CvCompetence,
    CvContact, CvEducation, CvExperience, CvExperienceKind, CvHit, CvHits, CvHours, CvLearned, CvLevel,
    CvMinimum, CvSearch, CvVersion, CvView, CvWay, CvWish, EmployerCv, ExemptionChoice, ExemptionRow,
    ExemptionView, JobApplication, JobApplicationKind, JobApplicationStatus, JobLog, JobLogEntry, LetterKind,
    LetterManifest, LetterRow, Look, LookKind, MAX_ATTACHMENT, MAX_ATTACHMENTS, MAX_MESSAGE,
    MAX_REMINDER_DAYS, MAX_SUBJECT, MAX_UNSENT_ATTACHMENTS, MIN_REMINDER_DAYS, MeetingRow, Message,
    NewConversation, NewExemption, NewMessage, NewPlanVersion, Opening, OpeningPurpose, OperationResult,
    Overview, PersonCard, PersonExport, PlanAnswer, PlanChange, PlanOperations, PlanProgress, PlanVersion,
    PlanVersionRow, PlanView, REMINDER_DAYS, Reading, Reminder, ReminderAbout, ReminderChannel,
    ReminderLanguage, ReminderOutcome, ReminderReason, ReminderRow, ReminderSettings, ReminderSettingsView,
    Reminders, UndeliveredReminder,
};
pub use person::{
    BalanceSource, Dismissal, DismissedSuggestion, GoalProspect, GoalSuggestion, GoalSuggestions,
    JobLogImport, JobLogImported, JobLogMonth, JobSuggestion, JobSuggestions, JobsBy, MAX_IMPORT,
    NewJobLogEntry, ReasonCode, SuggestionKind, SuggestionReason, Timeline, TimelineEntry, TimelineGoal,
    TimelineKind, TimelineMeeting, Vacancy,
};
pub use person::{ContactPoint, Contacts};
pub use precheck::{Advice, PrecheckAnswer, PrecheckRequest};
pub use problem::{FieldCode, FieldProblem, Problem, ProblemCode, ProblemKind};
pub use scope::Scope;
pub use sentences::Sentences;
pub use session::{DemoUser, Role, Session, SessionRow, SignIn, User};
pub use status::Status;
pub use today::{Authority, Today};
pub use treatment::{ApplicationDecision, NewApplicationDecision, Treatment};
