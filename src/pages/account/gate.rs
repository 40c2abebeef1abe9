//! The gate before pages that need a session.

use super::{leave_for, sign_in_address, use_account};
use crate::client::Failure;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::session::Known;
use api::Role;

/// Shows `children` to somebody signed in as `role`; everybody else learns what to do instead.
#[component]
pub fn Gate(
    /// Who may pass.
    role: Role,
    /// What the page is called, while it cannot be shown.
    #[prop(into)]
    title: String,
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let account = use_account();
    let here = use_location();
    // Only who it is counts: a session that is renewed must not draw the page anew under the hands.
    let state = Memo::new(move |_| match account.known().get() {
        Known::Asking => State::Asking,
        Known::Somebody(session) if session.user.role == role => State::Open,
        Known::Somebody(_) => State::WrongRole,
        Known::Nobody => State::SignedOut,
        Known::Ended => State::Ended,
        Known::Unreachable => State::Unreachable,
    });
    let title = StoredValue::new(title);
    let office = role == Role::Caseworker;
    let sign_in = move || sign_in_address(&here.pathname.get_untracked());
    move || match state.get() {
        State::Open => children().into_any(),
        State::Asking => view! { <Spinner /> }.into_any(),
        State::Ended => {
            leave_for(&format!("{}?next={}", link("/logget-af"), crate::i18n::split(&here.pathname.get_untracked()).1));
            view! { <Spinner /> }.into_any()
        }
        State::Unreachable => view! {
            <Heading text=title.get_value() />
            <Failed failure=Failure::Unreachable again=move || account.ask() />
        }
        .into_any(),
        State::SignedOut => {
            let goes_on = crate::i18n::split(&here.pathname.get_untracked()).1 == "/arbejdsgiver/ansoegning";
            view! {
            <Heading text=title.get_value() />
            <p class="font-lead">{t(msg::application::gate_lead())}</p>
            {goes_on.then(|| view! { <p>{t(msg::application::gate_draft())}</p> })}
            <ButtonLink text=t(msg::application::sign_in()) href=Signal::derive(sign_in) external=office />
            }
            .into_any()
        }
        State::WrongRole => view! {
            <Heading text=title.get_value() />
            <p class="font-lead">
                {t(match role {
                    Role::Employer => msg::application::gate_employers_only(),
                    Role::Caseworker => msg::application::gate_caseworkers_only(),
                })}
            </p>
            <ButtonLink text=t(msg::application::sign_in_as_other()) href=Signal::derive(sign_in) external=office />
        }
        .into_any(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Asking,
    Open,
    WrongRole,
    SignedOut,
    Ended,
    Unreachable,
}
