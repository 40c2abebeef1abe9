//! What follows a person through every page: the name and the way out in the header, the warning before the
//! session ends, and the gate before pages that need a session.

mod bar;
mod end;
mod gate;
mod leave;

pub use bar::draw as draw_bar;
pub use end::SessionEnd;
pub use gate::Gate;
pub use leave::{SignOut, WayOut};

use crate::i18n;
use crate::pages::employer::application::Writing;
use crate::prelude::*;
use crate::shell::HeaderUser;
use crate::shell::part::{Fetch, quiet_part};
use crate::state::notes::Note;
use crate::state::outbox::Sender;
use crate::state::session::Account;
use crate::state::unsent::Unsent;
use api::Role;
use leptos_router::params::ParamsMap;

/// Provides account and outbox, not yet at work; once, at the root of an audience's app.
pub fn provide_account() {
    let account = Account::unasked();
    provide_context(account);
    provide_context(Sender::new(account));
    provide_context(Writing::none());
    provide_context(WayOut::closed());
    provide_context(Unsent::none());
}

/// The account of the person at the machine.
///
/// Outside [`provide_account`] a new one is made, so that a page alone in a test still works.
#[must_use]
pub fn use_account() -> Account {
    use_context().unwrap_or_else(Account::unasked)
}

/// The outbox.
#[must_use]
pub fn use_sender() -> Sender {
    use_context().unwrap_or_else(|| Sender::new(use_account()))
}

/// Who is signed in, in the header. Asking that is a part of its own: it is fetched when a page that needs it is
/// opened, or where somebody signed in here before. Until then there is the way to sign in.
#[component]
pub fn AccountBar(
    /// Fetches [`draw_bar`].
    fetch: Fetch,
) -> impl IntoView {
    let here = use_location();
    let asked = Memo::new(move |asked: Option<&bool>| asked == Some(&true) || is_asked(&here.pathname.get()));
    live(move || {
        if asked.get() {
            quiet_part(fetch)
        } else {
            view! {
                <HeaderUser>
                    <SignInLink />
                </HeaderUser>
            }
            .into_any()
        }
    })
}

#[component]
fn SignInLink() -> impl IntoView {
    let here = use_location();
    view! {
        <a
            class="function-link"
            href=move || sign_in_address(&here.pathname.get())
            rel=move || is_elsewhere(&here.pathname.get()).then_some("external")
        >
            <Svg icon=Icon::Lock />
            <span>{t(msg::application::sign_in())}</span>
        </a>
    }
    .into_any()
}

/// The sign-in page, with `path` (an address as the browser shows it) to come back to.
#[must_use]
pub fn sign_in_address(path: &str) -> String {
    let (_, plain) = i18n::split(path);
    if OUTSIDE.contains(&plain) {
        return link("/log-ind");
    }
    format!("{}?next={plain}", link("/log-ind"))
}

/// Whether the page asks who is signed in. The pre-check never does: it sends nothing. The overview does so only
/// where somebody signed in before.
fn is_asked(path: &str) -> bool {
    match i18n::split(path).1 {
        "/arbejdsgiver" => Note::SignedIn.is_set(),
        path => !path.starts_with("/arbejdsgiver/tjek"),
    }
}

/// Whether the page belongs to the citizens' or the municipality's app: then signing in lies in another document.
#[must_use]
pub fn is_elsewhere(path: &str) -> bool {
    let path = i18n::split(path).1;
    path.starts_with("/kommune") || path.starts_with("/borger")
}

/// Pages one does not come back to after signing in.
const OUTSIDE: [&str; 2] = ["/log-ind", "/logget-af"];

/// Where `?next=` leads, if it leads anywhere in this product. Anything else is left out, so that no foreign
/// address can be smuggled in.
#[must_use]
pub fn next_of(query: &Memo<ParamsMap>) -> Option<String> {
    query.with_untracked(|query| query.get("next")).filter(|next| is_own(next))
}

fn is_own(next: &str) -> bool {
    let path = |c: char| c.is_ascii_alphanumeric() || "/-_".contains(c);
    Role::ALL.iter().any(|role| next.starts_with(root(*role))) && next.chars().all(path)
}

/// Where a role's pages lie, a path below the language.
const fn root(role: Role) -> &'static str {
    match role {
        Role::Citizen => "/borger",
        Role::Employer => "/arbejdsgiver",
        Role::Caseworker => "/kommune",
    }
}

/// Whose pages `next` leads to.
#[must_use]
pub fn role_of(next: &str) -> Option<Role> {
    Role::ALL.iter().copied().find(|role| next.starts_with(root(*role)))
}

/// Where to go on after signing in: to `next`, or to where the role begins. A path below the language.
#[must_use]
pub fn goal(next: Option<&str>, role: Role) -> &str {
    let home = match role {
        Role::Citizen => "/borger",
        Role::Employer => "/arbejdsgiver/ansoegninger",
        Role::Caseworker => "/kommune",
    };
    next.filter(|next| role_of(next) == Some(role)).unwrap_or(home)
}

/// Loads another page of the product anew, so that nothing of this one stays in memory.
pub fn leave_for(address: &str) {
    // A browser that refuses to go stays on this page, which still works.
    let _ = location().assign(address);
}

#[cfg(test)]
mod tests {
    use super::{goal, is_own};
    use api::Role;

    #[test]
    fn nobody_is_sent_to_the_other_roles_pages() {
        assert_eq!(goal(Some("/arbejdsgiver/ansoegning"), Role::Employer), "/arbejdsgiver/ansoegning");
        assert_eq!(goal(Some("/kommune/ansoegninger/A-1"), Role::Employer), "/arbejdsgiver/ansoegninger");
        assert_eq!(goal(Some("/arbejdsgiver"), Role::Caseworker), "/kommune");
        assert_eq!(goal(None, Role::Caseworker), "/kommune");
        assert_eq!(goal(Some("/borger/plan"), Role::Citizen), "/borger/plan");
        assert_eq!(goal(Some("/borger/plan"), Role::Caseworker), "/kommune");
    }

    #[test]
    fn only_own_pages_can_be_come_back_to() {
        for own in
            ["/arbejdsgiver/ansoegning/a1b2/kontakt", "/kommune", "/kommune/ansoegning/A-1", "/borger/plan"]
        {
            assert!(is_own(own), "{own}");
        }
        for foreign in
            ["//evil.example", "https://evil.example", "/arbejdsgiver/../..", "/arbejdsgiver?x=1", "/", ""]
        {
            assert!(!is_own(foreign), "{foreign}");
        }
    }
}
