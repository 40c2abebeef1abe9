//! The addresses of the API, so that client and server spell them once.

use crate::AttachmentPlace;

/// Everything lies below this.
pub const BASE: &str = "/api/v1";
/// `GET`: the server's day.
pub const TODAY: &str = "/api/v1/today";
/// `GET`: the demo users; absent outside a demo.
pub const DEMO_USERS: &str = "/api/v1/demo/users";
/// `POST` signs in, `GET` says who one is, `DELETE` signs out.
pub const SESSION: &str = "/api/v1/session";
/// `GET`: the user's own open sessions.
pub const SESSIONS: &str = "/api/v1/sessions";
/// `POST`: the pre-check.
pub const PRECHECK: &str = "/api/v1/precheck";
/// `GET`: the employer's company.
pub const COMPANY: &str = "/api/v1/company";
/// `GET`: the user's drafts.
pub const DRAFTS: &str = "/api/v1/drafts";
/// `GET`: what the user has typed into forms and not sent; `POST` changes it.
pub const FORM_DRAFTS: &str = "/api/v1/form-drafts";
/// `POST` sends an application, `GET` lists the company's own.
pub const APPLICATIONS: &str = "/api/v1/applications";
/// `GET`: the municipality's inbox, in pages.
pub const OFFICE_APPLICATIONS: &str = "/api/v1/office/applications";
/// `GET`: this API as an OpenAPI 3.1 document.
pub const OPENAPI: &str = "/api/v1/openapi.json";

/// `GET`, `PUT`, `DELETE` one draft.
#[must_use]
pub fn draft(id: &str) -> String {
    format!("{DRAFTS}/{id}")
}

/// `GET` one application of the own company.
#[must_use]
pub fn application(id: &str) -> String {
    format!("{APPLICATIONS}/{id}")
}

/// `GET` an application's receipt.
#[must_use]
pub fn receipt(id: &str) -> String {
    format!("{APPLICATIONS}/{id}/receipt")
}

/// `GET` one application as a caseworker.
#[must_use]
pub fn office_application(id: &str) -> String {
    format!("{OFFICE_APPLICATIONS}/{id}")
}

/// `POST`: the employer takes an application back.
#[must_use]
pub fn withdrawal(id: &str) -> String {
    format!("{APPLICATIONS}/{id}/withdrawal")
}

/// `POST`: a caseworker begins on an application.
#[must_use]
pub fn treatment(id: &str) -> String {
    format!("{OFFICE_APPLICATIONS}/{id}/treatment")
}

/// `POST`: the municipality's decision on an application.
#[must_use]
pub fn application_decision(id: &str) -> String {
    format!("{OFFICE_APPLICATIONS}/{id}/decision")
}

/// `GET`: the citizens of the municipality or the fund, by what is due.
pub const OFFICE_CITIZENS: &str = "/api/v1/office/citizens";

/// `POST`: those of them whose name has these letters. A name belongs in no address.
pub const OFFICE_CITIZEN_SEARCH: &str = "/api/v1/office/citizens/search";

/// Everything about a person lies below this.
#[must_use]
pub fn person(person: &str) -> String {
    format!("{BASE}/persons/{person}")
}

/// `POST`: opens a person's case with a purpose.
#[must_use]
pub fn openings(person: &str) -> String {
    format!("{BASE}/persons/{person}/openings")
}

/// `GET`: duties, meetings and progress.
#[must_use]
pub fn overview(person: &str) -> String {
    format!("{BASE}/persons/{person}/overview")
}

/// `GET`: Min Plan.
#[must_use]
pub fn plan(person: &str) -> String {
    format!("{BASE}/persons/{person}/plan")
}

/// `POST`: changes to Min Plan.
#[must_use]
pub fn plan_operations(person: &str) -> String {
    format!("{BASE}/persons/{person}/plan/operations")
}

/// `POST` publishes Min Plan.
#[must_use]
pub fn plan_versions(person: &str) -> String {
    format!("{BASE}/persons/{person}/plan/versions")
}

/// `GET`: one published version.
#[must_use]
pub fn plan_version(person: &str, number: u32) -> String {
    format!("{BASE}/persons/{person}/plan/versions/{number}")
}

/// `POST`: the citizen has read it.
#[must_use]
pub fn acknowledgement(person: &str, number: u32) -> String {
    format!("{BASE}/persons/{person}/plan/versions/{number}/acknowledgement")
}

/// `GET`: the job log.
#[must_use]
pub fn job_log(person: &str) -> String {
    format!("{BASE}/persons/{person}/job-log")
}

/// `PUT`, `DELETE` one entry of the job log.
#[must_use]
pub fn job_log_entry(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/job-log/{id}")
}

/// `POST` takes several new entries into the job log.
#[must_use]
pub fn job_log_import(person: &str) -> String {
    format!("{BASE}/persons/{person}/job-log/import")
}

/// `GET`: goals that could be next.
#[must_use]
pub fn goal_suggestions(person: &str) -> String {
    format!("{BASE}/persons/{person}/goal-suggestions")
}

/// `GET`: jobs that could be next.
#[must_use]
pub fn job_suggestions(person: &str) -> String {
    format!("{BASE}/persons/{person}/job-suggestions")
}

/// `POST` puts a suggestion away, or takes it back.
#[must_use]
pub fn dismissals(person: &str) -> String {
    format!("{BASE}/persons/{person}/dismissals")
}

/// `GET`: meetings, agreements and versions by their day.
#[must_use]
pub fn timeline(person: &str) -> String {
    format!("{BASE}/persons/{person}/timeline")
}

/// `GET`, `PUT`: the CV.
#[must_use]
pub fn cv(person: &str) -> String {
    format!("{BASE}/persons/{person}/cv")
}

/// `GET`: what is written in the CV, as a file to take along.
#[must_use]
pub fn cv_file(person: &str) -> String {
    format!("{BASE}/persons/{person}/cv/file")
}

/// `POST`: an employer searches CVs.
pub const CV_SEARCH: &str = "/api/v1/cvs/search";

/// `GET`: one CV as an employer sees it.
#[must_use]
pub fn employer_cv(id: &str) -> String {
    format!("{BASE}/cvs/{id}")
}

/// `GET`: who has looked at or changed the person's data, in pages.
#[must_use]
pub fn log(person: &str) -> String {
    format!("{BASE}/persons/{person}/log")
}

/// `GET`: everything that is kept about the person, as JSON.
#[must_use]
pub fn export(person: &str) -> String {
    format!("{BASE}/persons/{person}/export")
}

/// `GET`: the same for reading, as one file of HTML; `language=en` for English.
#[must_use]
pub fn export_page(person: &str) -> String {
    format!("{BASE}/persons/{person}/export.html")
}

/// `GET`: how the citizen stands with booking.
#[must_use]
pub fn booking(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking")
}

/// `GET`: free times that keep both dates.
#[must_use]
pub fn slots(person: &str) -> String {
    format!("{BASE}/persons/{person}/slots")
}

/// `GET`: with whom there are free times.
#[must_use]
pub fn slot_caseworkers(person: &str) -> String {
    format!("{BASE}/persons/{person}/slots/caseworkers")
}

/// `POST` books a time.
#[must_use]
pub fn bookings(person: &str) -> String {
    format!("{BASE}/persons/{person}/bookings")
}

/// `POST`: another time.
#[must_use]
pub fn rebooking(person: &str, booking: &str) -> String {
    format!("{BASE}/persons/{person}/bookings/{booking}/rebooking")
}

/// `POST` gives a meeting back.
#[must_use]
pub fn cancellation(person: &str, booking: &str) -> String {
    format!("{BASE}/persons/{person}/bookings/{booking}/cancellation")
}

/// `PUT` a place on the waiting list, `DELETE` gives it up.
#[must_use]
pub fn waiting(person: &str) -> String {
    format!("{BASE}/persons/{person}/waiting")
}

/// `POST`: an exemption is decided. `GET`: what was decided, and what can be.
#[must_use]
pub fn exemptions(person: &str) -> String {
    format!("{BASE}/persons/{person}/exemptions")
}

/// `GET`: the plan as it stands, as PDF.
#[must_use]
pub fn plan_document(person: &str) -> String {
    format!("{}/document.pdf", plan(person))
}

/// `GET`: a published version of the plan as PDF.
#[must_use]
pub fn plan_version_document(person: &str, number: u32) -> String {
    format!("{}/document.pdf", plan_version(person, number))
}

/// `GET`: a booking's receipt as PDF.
#[must_use]
pub fn receipt_document(person: &str, receipt: &str) -> String {
    format!("{}/document.pdf", booking_receipt(person, receipt))
}

/// `GET`: the CV as PDF.
#[must_use]
pub fn cv_document(person: &str) -> String {
    format!("{}/document.pdf", cv(person))
}

/// `GET`: one receipt.
#[must_use]
pub fn booking_receipt(person: &str, receipt: &str) -> String {
    format!("{BASE}/persons/{person}/receipts/{receipt}")
}

/// `POST`: there was no free time.
#[must_use]
pub fn no_slot_receipts(person: &str) -> String {
    format!("{BASE}/persons/{person}/no-slot-receipts")
}

/// `GET` lists the conversations, `POST` begins one.
#[must_use]
pub fn conversations(person: &str) -> String {
    format!("{BASE}/persons/{person}/conversations")
}

/// `GET`: one conversation.
#[must_use]
pub fn conversation(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/conversations/{id}")
}

/// `POST`: another message in it.
#[must_use]
pub fn messages(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/conversations/{id}/messages")
}

/// `POST`: the reader's side has read it.
#[must_use]
pub fn reading(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/conversations/{id}/reading")
}

/// `GET`: the files beside her messages and in her job log.
#[must_use]
pub fn person_attachments(person: &str) -> String {
    format!("{BASE}/persons/{person}/attachments")
}

/// `POST` takes a file in.
#[must_use]
pub fn attachments(person: &str, place: AttachmentPlace) -> String {
    format!("{}/{}", person_attachments(person), place.key())
}

/// `GET` gives a file, `DELETE` takes one away that is not sent.
#[must_use]
pub fn attachment(person: &str, place: AttachmentPlace, id: &str) -> String {
    format!("{}/{id}", attachments(person, place))
}

/// `GET`: a meeting as a calendar file.
#[must_use]
pub fn meeting_file(person: &str, booking: &str) -> String {
    format!("{BASE}/persons/{person}/bookings/{booking}/calendar.ics")
}

/// `GET`: the deadline as a calendar file.
#[must_use]
pub fn deadline_file(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking-deadline.ics")
}

/// `POST` makes a private calendar address, `DELETE` ends it.
#[must_use]
pub fn calendar_feed(person: &str) -> String {
    format!("{BASE}/persons/{person}/calendar-feed")
}

/// `GET`: the private calendar itself, for whoever has the address.
#[must_use]
pub fn feed(token: &str) -> String {
    format!("/calendar/{token}")
}

/// `POST` asks to be exempt from booking.
#[must_use]
pub fn booking_exemptions(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking-exemptions")
}

/// `POST` asks for a meeting beyond the deadlines.
#[must_use]
pub fn meeting_requests(person: &str) -> String {
    format!("{BASE}/persons/{person}/meeting-requests")
}

/// `POST` answers such a request.
#[must_use]
pub fn meeting_answer(person: &str, request: &str) -> String {
    format!("{BASE}/persons/{person}/meeting-requests/{request}/answer")
}

/// `GET`: what the citizen has asked about booking, and what was decided.
#[must_use]
pub fn booking_requests(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking-requests")
}

/// `GET`: the meetings of the contact course, held, due and late.
#[must_use]
pub fn contact_course(person: &str) -> String {
    format!("{BASE}/persons/{person}/contact-course")
}

/// `POST`: when her browser could not reach the server.
#[must_use]
pub fn unreached(person: &str) -> String {
    format!("{BASE}/persons/{person}/unreached")
}

/// `POST`: what became of a meeting.
#[must_use]
pub fn attendance(person: &str, booking: &str) -> String {
    format!("{BASE}/persons/{person}/bookings/{booking}/attendance")
}

/// `POST`: that the citizen was guided in writing about booking.
#[must_use]
pub fn booking_guidance(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking-guidance")
}

/// `POST` calls a citizen to a meeting.
#[must_use]
pub fn summonses(person: &str) -> String {
    format!("{BASE}/persons/{person}/summonses")
}

/// `GET`: what may be proposed at a missed deadline.
#[must_use]
pub fn booking_proposal(person: &str) -> String {
    format!("{BASE}/persons/{person}/booking-proposal")
}

/// `GET`, `PUT`: what the citizen chooses about reminders.
#[must_use]
pub fn reminder_settings(person: &str) -> String {
    format!("{BASE}/persons/{person}/reminder-settings")
}

/// `GET`: her reminders and what became of each.
#[must_use]
pub fn reminders(person: &str) -> String {
    format!("{BASE}/persons/{person}/reminders")
}

/// `GET`: that she has moved, and what she has decided about her case.
#[must_use]
pub fn moving(person: &str) -> String {
    format!("{BASE}/persons/{person}/moving")
}

/// `POST` gives consent that the case follows her, `DELETE` withdraws it.
#[must_use]
pub fn move_consent(person: &str) -> String {
    format!("{BASE}/persons/{person}/moving/consent")
}

/// `GET`, `POST`: powers of attorney that a citizen has given.
#[must_use]
pub fn mandates(person: &str) -> String {
    format!("{BASE}/persons/{person}/mandates")
}

/// `DELETE` takes one back.
#[must_use]
pub fn mandate(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/mandates/{id}")
}

/// `POST` makes an invitation to it.
#[must_use]
pub fn mandate_invitation(person: &str, id: &str) -> String {
    format!("{BASE}/persons/{person}/mandates/{id}/invitation")
}

/// `GET`: powers of attorney that others have given the caller; `POST` accepts one.
pub const HELD_MANDATES: &str = "/api/v1/mandates";

/// `DELETE` gives one up.
#[must_use]
pub fn held_mandate(id: &str) -> String {
    format!("{HELD_MANDATES}/{id}")
}

/// `GET`: reminders that did not reach their citizens.
pub const UNDELIVERED_REMINDERS: &str = "/api/v1/office/undelivered-reminders";

/// `POST` publishes times, `GET` shows the calendar.
pub const OFFICE_SLOTS: &str = "/api/v1/office/slots";
/// `POST`: what a pattern would make.
pub const SLOTS_PREVIEW: &str = "/api/v1/office/slots/preview";
/// `POST`: deadlines for one or many citizens.
pub const BOOKING_DEADLINES: &str = "/api/v1/office/booking-deadlines";
/// `POST`: what would become of them.
pub const BOOKING_DEADLINES_CHECK: &str = "/api/v1/office/booking-deadlines/check";
/// `GET`: who has not booked, is overdue, has a meeting, stayed away.
pub const OFFICE_BOOKINGS: &str = "/api/v1/office/bookings";

/// `GET`: how many citizens are on each list, and how the office stands with the meetings it owes.
pub const OFFICE_FIGURES: &str = "/api/v1/office/booking-figures";

/// `GET`: the same as CSV; `?language=da`.
pub const OFFICE_FIGURES_CSV: &str = "/api/v1/office/booking-figures/table.csv";

/// `GET`: the same as tagged PDF; `?language=da`.
pub const OFFICE_FIGURES_DOCUMENT: &str = "/api/v1/office/booking-figures/document.pdf";
/// `GET`: requests about booking that wait for an answer.
pub const OFFICE_REQUESTS: &str = "/api/v1/office/booking-requests";

/// `POST` closes a time, or opens it.
#[must_use]
pub fn slot_closing(slot: &str) -> String {
    format!("{OFFICE_SLOTS}/{slot}/closing")
}

/// `POST` moves a time.
#[must_use]
pub fn slot_move(slot: &str) -> String {
    format!("{OFFICE_SLOTS}/{slot}/move")
}
