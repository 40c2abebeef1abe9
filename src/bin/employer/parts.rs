//! The employer's pages that are fetched when they are first opened.
//!
//! They are marked here and not where they are drawn: a marked function is part of every binary that is linked with
//! it, and the worker has no use for pages.

use minside_app::pages::account;
use minside_app::pages::employer::{application, applications, cvs, precheck};
use minside_app::pages::sign_in::SignIn;
use minside_app::pages::signed_out::SignedOut;
use minside_app::prelude::*;
use minside_app::shell::part::{Fetch, Fetched, part, wasm_split, worded};

#[wasm_split(signed_in, fallible)]
fn bar() -> Fetched {
    Ok(account::draw_bar)
}

#[wasm_split(steps, fallible)]
fn steps() -> Fetched {
    Ok(precheck::draw_steps)
}

#[wasm_split(answer, fallible)]
fn answer() -> Fetched {
    Ok(precheck::draw_answer)
}

#[wasm_split(signed_in, fallible)]
fn start() -> Fetched {
    Ok(|| view! { <application::Start /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn sending() -> Fetched {
    Ok(|| view! { <application::Sending /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn form() -> Fetched {
    Ok(|| view! { <application::Steps /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn list() -> Fetched {
    Ok(|| view! { <applications::Applications /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn one() -> Fetched {
    Ok(|| view! { <applications::ApplicationPage /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn receipt() -> Fetched {
    Ok(|| view! { <application::ReceiptPage /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn sign_in() -> Fetched {
    Ok(|| view! { <SignIn /> }.into_any())
}

#[wasm_split(signed_in, fallible)]
fn signed_out() -> Fetched {
    Ok(|| view! { <SignedOut /> }.into_any())
}

#[wasm_split(cvs, fallible)]
fn cv_search() -> Fetched {
    Ok(cvs::search_page)
}

#[wasm_split(cvs, fallible)]
fn cv() -> Fetched {
    Ok(cvs::one_page)
}

/// The account at work.
pub const BAR: Fetch = || Box::pin(bar());
/// The steps of the pre-check.
pub const STEPS: Fetch = || Box::pin(steps());
/// The answer of the pre-check: the rules, and how they are shown.
pub const ANSWER: Fetch = || Box::pin(answer());

/// The application's first page.
pub fn start_page() -> AnyView {
    part(|| Box::pin(start()))
}

/// An application on its way.
pub fn sending_page() -> AnyView {
    part(|| Box::pin(sending()))
}

/// A step of the application.
pub fn form_page() -> AnyView {
    part(|| Box::pin(form()))
}

/// My applications.
pub fn list_page() -> AnyView {
    part(|| Box::pin(list()))
}

/// One of my applications.
pub fn one_page() -> AnyView {
    part(|| Box::pin(one()))
}

/// The receipt.
pub fn receipt_page() -> AnyView {
    part(|| Box::pin(receipt()))
}

/// Signing in.
pub fn sign_in_page() -> AnyView {
    part(|| Box::pin(sign_in()))
}

/// After signing out.
pub fn signed_out_page() -> AnyView {
    part(|| Box::pin(signed_out()))
}

/// Employers' search among CVs.
pub fn cv_search_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv_search())))
}

/// One CV.
pub fn cv_page() -> AnyView {
    part(|| worded("cv", Box::pin(cv())))
}
