//! The citizen's pages, fetched when they are first opened.

use minside_app::pages::{account, citizen, easy};
use minside_app::prelude::*;
use minside_app::shell::part::{Fetch, Fetched, part, wasm_split, worded};

#[wasm_split(citizen, fallible)]
fn bar() -> Fetched {
    Ok(account::draw_bar)
}

#[wasm_split(citizen, fallible)]
fn overview() -> Fetched {
    Ok(|| view! { <citizen::OverviewPage /> }.into_any())
}

#[wasm_split(easy, fallible)]
fn easy_overview() -> Fetched {
    Ok(|| view! { <citizen::EasyOverviewPage /> }.into_any())
}

#[wasm_split(easy, fallible)]
fn easy_plan() -> Fetched {
    Ok(|| view! { <citizen::EasyPlanPage /> }.into_any())
}

#[wasm_split(plan, fallible)]
fn plan() -> Fetched {
    Ok(|| view! { <citizen::PlanPage /> }.into_any())
}

#[wasm_split(plan, fallible)]
fn goal() -> Fetched {
    Ok(|| view! { <citizen::GoalPage /> }.into_any())
}

#[wasm_split(plan, fallible)]
fn versions() -> Fetched {
    Ok(|| view! { <citizen::VersionsPage /> }.into_any())
}

#[wasm_split(plan, fallible)]
fn version() -> Fetched {
    Ok(|| view! { <citizen::VersionPage /> }.into_any())
}

#[wasm_split(next, fallible)]
fn suggestions() -> Fetched {
    Ok(|| view! { <citizen::SuggestionsPage /> }.into_any())
}

#[wasm_split(next, fallible)]
fn timeline() -> Fetched {
    Ok(|| view! { <citizen::TimelinePage /> }.into_any())
}

#[wasm_split(next, fallible)]
fn import() -> Fetched {
    Ok(citizen::job_log::import_page)
}

#[wasm_split(log, fallible)]
fn log() -> Fetched {
    Ok(|| view! { <citizen::job_log::JobLogPage /> }.into_any())
}

#[wasm_split(log, fallible)]
fn entry() -> Fetched {
    Ok(citizen::job_log::entry_page)
}

#[wasm_split(log, fallible)]
fn data() -> Fetched {
    Ok(|| view! { <citizen::my_data::MyDataPage /> }.into_any())
}

#[wasm_split(log, fallible)]
fn reminders() -> Fetched {
    Ok(|| view! { <citizen::reminders::RemindersPage /> }.into_any())
}

#[wasm_split(mandates, fallible)]
fn mandates() -> Fetched {
    Ok(citizen::mandates::front_page)
}

#[wasm_split(mandates, fallible)]
fn new_mandate() -> Fetched {
    Ok(citizen::mandates::new_page)
}

#[wasm_split(mandates, fallible)]
fn acting() -> Fetched {
    Ok(citizen::mandates::home_page)
}

#[wasm_split(mandates, fallible)]
fn moving() -> Fetched {
    Ok(citizen::moving::page)
}

#[wasm_split(log, fallible)]
fn decisions() -> Fetched {
    Ok(|| view! { <citizen::decisions::DecisionsPage /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn messages() -> Fetched {
    Ok(|| view! { <citizen::MessagesPage /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn new_message() -> Fetched {
    Ok(|| view! { <citizen::NewMessagePage /> }.into_any())
}

#[wasm_split(messages, fallible)]
fn message() -> Fetched {
    Ok(|| view! { <citizen::MessagePage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn booking() -> Fetched {
    Ok(|| view! { <citizen::booking::BookingPage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn rebook() -> Fetched {
    Ok(|| view! { <citizen::booking::RebookPage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn cancel() -> Fetched {
    Ok(|| view! { <citizen::booking::CancelPage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn booking_receipt() -> Fetched {
    Ok(|| view! { <citizen::booking::BookingReceiptPage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn ask() -> Fetched {
    Ok(|| view! { <citizen::booking::AskPage /> }.into_any())
}

#[wasm_split(booking, fallible)]
fn exempt() -> Fetched {
    Ok(|| view! { <citizen::booking::ExemptPage /> }.into_any())
}

#[wasm_split(cv, fallible)]
fn cv() -> Fetched {
    Ok(citizen::cv::front_page)
}

#[wasm_split(cv, fallible)]
fn cv_part() -> Fetched {
    Ok(citizen::cv::part_page)
}

#[wasm_split(cv, fallible)]
fn cv_entry() -> Fetched {
    Ok(citizen::cv::entry_page)
}

/// The account at work.
pub const BAR: Fetch = || Box::pin(bar());

/// What to do now.
pub fn overview_page() -> AnyView {
    easy::choose(|| part(|| Box::pin(overview())), || part(|| worded("easy", Box::pin(easy_overview()))))
}

/// Min Plan.
pub fn plan_page() -> AnyView {
    easy::choose(|| part(|| Box::pin(plan())), || part(|| worded("easy", Box::pin(easy_plan()))))
}

/// One goal.
pub fn goal_page() -> AnyView {
    part(|| Box::pin(goal()))
}

/// Published versions.
pub fn versions_page() -> AnyView {
    part(|| Box::pin(versions()))
}

/// One of them.
pub fn version_page() -> AnyView {
    part(|| Box::pin(version()))
}

/// What could come next.
pub fn suggestions_page() -> AnyView {
    part(|| worded("next", Box::pin(suggestions())))
}

/// What was and what is to come.
pub fn timeline_page() -> AnyView {
    part(|| worded("next", Box::pin(timeline())))
}

/// The job log from a file.
pub fn import_page() -> AnyView {
    part(|| worded("next", Box::pin(import())))
}

/// The job log.
pub fn log_page() -> AnyView {
    part(|| Box::pin(log()))
}

/// One entry of it.
pub fn entry_page() -> AnyView {
    part(|| Box::pin(entry()))
}

/// Who has looked.
pub fn data_page() -> AnyView {
    part(|| Box::pin(data()))
}

/// What was decided about her.
pub fn decisions_page() -> AnyView {
    part(|| worded("exemption", Box::pin(decisions())))
}

/// Messages.
pub fn messages_page() -> AnyView {
    part(|| Box::pin(messages()))
}

/// A new conversation.
pub fn new_message_page() -> AnyView {
    part(|| Box::pin(new_message()))
}

/// One of them.
pub fn message_page() -> AnyView {
    part(|| Box::pin(message()))
}

/// Booking meetings.
pub fn booking_page() -> AnyView {
    part(|| Box::pin(booking()))
}

/// Another time.
pub fn rebook_page() -> AnyView {
    part(|| Box::pin(rebook()))
}

/// Giving a meeting back.
pub fn cancel_page() -> AnyView {
    part(|| Box::pin(cancel()))
}

/// A receipt.
pub fn booking_receipt_page() -> AnyView {
    part(|| Box::pin(booking_receipt()))
}

/// A meeting beyond the deadlines.
pub fn ask_page() -> AnyView {
    part(|| worded("asking", Box::pin(ask())))
}

/// To be exempt from booking.
pub fn exempt_page() -> AnyView {
    part(|| worded("asking", Box::pin(exempt())))
}

/// The CV.
pub fn cv_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv())))
}

/// One part of it.
pub fn cv_part_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv_part())))
}

/// One entry of a part.
pub fn cv_entry_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv_entry())))
}

/// How she wants to be reminded.
pub fn reminders_page() -> AnyView {
    part(|| worded("reminders", Box::pin(reminders())))
}

/// Powers of attorney.
pub fn mandates_page() -> AnyView {
    part(|| worded("mandates", Box::pin(mandates())))
}

/// Giving one.
pub fn new_mandate_page() -> AnyView {
    part(|| worded("mandates", Box::pin(new_mandate())))
}

/// What one may do for another.
pub fn acting_page() -> AnyView {
    part(|| worded("mandates", Box::pin(acting())))
}

/// Whether her case follows her to a new municipality.
pub fn moving_page() -> AnyView {
    part(|| worded("mandates", Box::pin(moving())))
}
