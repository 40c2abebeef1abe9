//! The office's pages, fetched when they are first opened.

use minside_app::pages::{account, office};
use minside_app::prelude::*;
use minside_app::shell::part::{Fetch, Fetched, part, wasm_split, worded};

#[wasm_split(office, fallible)]
fn bar() -> Fetched {
    Ok(account::draw_bar)
}

#[wasm_split(office, fallible)]
fn inbox() -> Fetched {
    Ok(|| view! { <office::Inbox /> }.into_any())
}

#[wasm_split(office, fallible)]
fn case() -> Fetched {
    Ok(|| view! { <office::CasePage /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn citizens() -> Fetched {
    Ok(|| view! { <office::Citizens /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn citizen() -> Fetched {
    Ok(|| view! { <office::CitizenPage /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn plan() -> Fetched {
    Ok(|| view! { <office::CitizenPlan /> }.into_any())
}

#[wasm_split(next, fallible)]
fn suggestions() -> Fetched {
    Ok(|| view! { <office::CitizenSuggestions /> }.into_any())
}

#[wasm_split(next, fallible)]
fn timeline() -> Fetched {
    Ok(|| view! { <office::CitizenTimeline /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn goal() -> Fetched {
    Ok(|| view! { <office::CitizenGoal /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn versions() -> Fetched {
    Ok(|| view! { <office::CitizenVersions /> }.into_any())
}

#[wasm_split(citizens, fallible)]
fn version() -> Fetched {
    Ok(|| view! { <office::CitizenVersion /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn messages() -> Fetched {
    Ok(|| view! { <office::CitizenMessages /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn new_message() -> Fetched {
    Ok(|| view! { <office::NewCitizenMessage /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn message() -> Fetched {
    Ok(|| view! { <office::CitizenMessage /> }.into_any())
}

#[wasm_split(cv, fallible)]
fn cv() -> Fetched {
    Ok(|| view! { <office::CitizenCv /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn calendar() -> Fetched {
    Ok(|| view! { <office::CalendarPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn publish() -> Fetched {
    Ok(|| view! { <office::PublishPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn deadlines() -> Fetched {
    Ok(|| view! { <office::DeadlinesPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn new_deadlines() -> Fetched {
    Ok(|| view! { <office::NewDeadlinesPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn figures() -> Fetched {
    Ok(|| view! { <office::FiguresPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn requests() -> Fetched {
    Ok(|| view! { <office::RequestsPage /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn meetings() -> Fetched {
    Ok(|| view! { <office::CitizenMeetings /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn exemptions() -> Fetched {
    Ok(|| view! { <office::CitizenExemptions /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn job_log() -> Fetched {
    Ok(|| view! { <office::CitizenJobLog /> }.into_any())
}

#[wasm_split(staff, fallible)]
fn undelivered() -> Fetched {
    Ok(|| view! { <office::UndeliveredPage /> }.into_any())
}

/// The account at work.
pub const BAR: Fetch = || Box::pin(bar());

/// The inbox.
pub fn inbox_page() -> AnyView {
    part(|| Box::pin(inbox()))
}

/// One case.
pub fn case_page() -> AnyView {
    part(|| Box::pin(case()))
}

/// The citizens, by what is due.
pub fn citizens_page() -> AnyView {
    part(|| Box::pin(citizens()))
}

/// One citizen's case.
pub fn citizen_page() -> AnyView {
    part(|| Box::pin(citizen()))
}

/// A citizen's Min Plan.
pub fn plan_page() -> AnyView {
    part(|| Box::pin(plan()))
}

/// What could come next for her.
pub fn suggestions_page() -> AnyView {
    part(|| worded("next", Box::pin(suggestions())))
}

/// What was and what is to come for her.
pub fn timeline_page() -> AnyView {
    part(|| worded("next", Box::pin(timeline())))
}

/// One goal of it.
pub fn goal_page() -> AnyView {
    part(|| Box::pin(goal()))
}

/// Its published versions.
pub fn versions_page() -> AnyView {
    part(|| Box::pin(versions()))
}

/// One of them.
pub fn version_page() -> AnyView {
    part(|| Box::pin(version()))
}

/// Messages with a citizen.
pub fn messages_page() -> AnyView {
    part(|| Box::pin(messages()))
}

/// A new conversation with her.
pub fn new_message_page() -> AnyView {
    part(|| Box::pin(new_message()))
}

/// One of them.
pub fn message_page() -> AnyView {
    part(|| Box::pin(message()))
}

/// A citizen's CV.
pub fn cv_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv())))
}

/// The calendar of the office.
pub fn calendar_page() -> AnyView {
    part(|| worded("staff", Box::pin(calendar())))
}

/// New times in it.
pub fn publish_page() -> AnyView {
    part(|| worded("staff", Box::pin(publish())))
}

/// Who must book, who is to come, who came.
pub fn deadlines_page() -> AnyView {
    part(|| worded("staff", Box::pin(deadlines())))
}

/// A deadline for one or many.
pub fn new_deadlines_page() -> AnyView {
    part(|| worded("staff", Box::pin(new_deadlines())))
}

/// How many are on each list, and what the office owes.
pub fn figures_page() -> AnyView {
    part(|| worded("staff", Box::pin(figures())))
}

/// Who asks about booking and waits for an answer.
pub fn requests_page() -> AnyView {
    part(|| worded("staff", Box::pin(requests())))
}

/// One citizen's meetings and deadlines.
pub fn meetings_page() -> AnyView {
    part(|| worded("staff", Box::pin(meetings())))
}

/// Decisions about one citizen.
pub fn exemptions_page() -> AnyView {
    part(|| worded("staff", Box::pin(exemptions())))
}

/// What one citizen has sought.
pub fn job_log_page() -> AnyView {
    part(|| worded("staff", Box::pin(job_log())))
}

/// Reminders that did not reach anybody.
pub fn undelivered_page() -> AnyView {
    part(|| worded("staff", Box::pin(undelivered())))
}
