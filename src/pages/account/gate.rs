//! The gate before pages that need a session.

use super::{leave_for, sign_in_address, use_account};
use crate::client::Failure;
use crate::i18n;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::session::Known;
use api::Role;
use texts::Msg;

/// The page between pre-check and application: whoever signs in from here brings the answers along.
const BETWEEN: &str = "/arbejdsgiver/ansoegning";

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
    let state = Memo::new(move |_| account.known().with(|known| State::of(known, role)));
    let title = StoredValue::new(title);
    move || {
        let path = here.pathname.get_untracked();
        let (_, plain) = i18n::split(&path);
        match state.get() {
            State::Open => children().into_any(),
            State::Asking => view! { <Spinner /> }.into_any(),
            State::Ended => {
                leave_for(&format!("{}?next={plain}", link("/logget-af")));
                view! { <Spinner /> }.into_any()
            }
            State::Unreachable => unreachable(title.get_value()),
            State::SignedOut => {
                let more = (plain == BETWEEN).then(|| t(msg::application::gate_draft()));
                let button = msg::application::sign_in();
                closed(title.get_value(), msg::application::gate_lead(), more, button, &path)
            }
            State::WrongRole => {
                let lead = match role {
                    Role::Employer => msg::application::gate_employers_only(),
                    Role::Caseworker => msg::application::gate_caseworkers_only(),
                    Role::Citizen => msg::application::gate_citizens_only(),
                };
                closed(title.get_value(), lead, None, msg::application::sign_in_as_other(), &path)
            }
        }
    }
}

/// The page is not for whoever is here now: why, and the way to sign in.
fn closed(title: String, lead: Msg, more: Option<String>, button: Msg, path: &str) -> AnyView {
    view! {
        <Heading text=title />
        <p class="font-lead">{t(lead)}</p>
        {more.map(|more| view! { <p>{more}</p> })}
        <ButtonLink text=t(button) href=sign_in_address(path) external=super::is_elsewhere(path) />
    }
    .into_any()
}

fn unreachable(title: String) -> AnyView {
    let account = use_account();
    view! {
        <Heading text=title />
        <Failed failure=Failure::Unreachable again=move || account.ask() />
    }
    .into_any()
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

impl State {
    fn of(known: &Known, role: Role) -> Self {
        match known {
            Known::Asking => Self::Asking,
            Known::Somebody(session) if session.user.role == role => Self::Open,
            Known::Away(user) if user.role == role => Self::Open,
            Known::Somebody(_) | Known::Away(_) => Self::WrongRole,
            Known::Nobody => Self::SignedOut,
            Known::Ended => Self::Ended,
            Known::Unreachable => Self::Unreachable,
        }
    }
}
