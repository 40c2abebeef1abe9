//! The account at work: asks who is signed in, watches the session, sends what waits, and shows the way out.

use super::{SessionEnd, SignInLink, SignOut, use_account, use_sender};
use crate::prelude::*;
use crate::shell::HeaderUser;
use crate::state::session::Known;

/// The account at work, and who is signed in. Drawn once, at the root of the app.
pub fn draw() -> AnyView {
    let account = use_account();
    account.watch();
    use_sender().work();
    account.ask();
    let name = live(move || match account.known().get() {
        Known::Somebody(session) => named(session.user.name),
        Known::Away(user) => named(user.name),
        Known::Asking => ().into_any(),
        Known::Nobody | Known::Ended | Known::Unreachable => view! { <SignInLink /> }.into_any(),
    });
    let name = StoredValue::new_local(Some(name));
    view! {
        <HeaderUser>{name.try_update_value(Option::take).flatten()}</HeaderUser>
        <SessionEnd />
    }
    .into_any()
}

fn named(name: String) -> AnyView {
    view! {
        <span class="account-name">{name}</span>
        <SignOut />
    }
    .into_any()
}
