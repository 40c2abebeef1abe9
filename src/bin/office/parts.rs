//! The office's pages, fetched when they are first opened.

use minside_app::pages::{account, office};
use minside_app::prelude::*;
use minside_app::shell::part::{Fetch, Fetched, part, wasm_split};

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
