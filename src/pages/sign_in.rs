//! Signing in as one of the demo's users, and back to the step one came from.

use crate::client::{self, Failure, Load, load};
use crate::pages::account::{goal, is_elsewhere, leave_for, next_of, role_of, use_account};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use api::{DemoUser, Role};
use leptos::task::spawn_local;

/// The sign-in page. `?next=` names the page to go on to.
#[component]
pub fn SignIn() -> impl IntoView {
    let users = load(|leaving| async move { client::demo_users(&leaving).await });
    let choice = Choosing { chosen: RwSignal::new(String::new()), attempt: RwSignal::new(0) };
    view! {
        <ErrorSummary errors=Signal::derive(move || choice.errors()) attempt=choice.attempt />
        <Heading text=t(msg::application::sign_in_title()) />
        <p class="font-lead">{t(msg::application::sign_in_lead())}</p>
        {move || match users.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(users) => view! { <Choose users=users choice=choice /> }.into_any(),
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || users.again() /> }.into_any()
            }
        }}
    }
    .into_any()
}

/// Who is chosen, and how often signing in was tried.
#[derive(Clone, Copy)]
struct Choosing {
    chosen: RwSignal<String>,
    attempt: RwSignal<u32>,
}

impl Choosing {
    fn missing(self) -> Option<String> {
        (self.attempt.get() > 0 && self.chosen.with(String::is_empty))
            .then(|| t(msg::application::sign_in_choose()))
    }

    fn errors(self) -> Vec<FieldError> {
        let error = |text| FieldError { field: "demo-user".to_owned(), text };
        self.missing().map(error).into_iter().collect()
    }
}

/// The users as a choice, the tick for a shared computer, and the button.
#[component]
fn Choose(
    /// Whom one can be.
    users: Vec<DemoUser>,
    /// What is chosen; its error stands above the heading.
    choice: Choosing,
) -> impl IntoView {
    let account = use_account();
    let next = next_of(&use_query_map());
    // Whoever comes from a page is asked about its own role first.
    let first = next.as_deref().and_then(role_of).unwrap_or(Role::Citizen);
    let kind = RwSignal::new(word(first).to_owned());
    let navigate = StoredValue::new_local(use_navigate());
    let Choosing { chosen, attempt } = choice;
    let shared = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let users = StoredValue::new(users);
    let kinds = [Role::Citizen, Role::Employer, Role::Caseworker];
    let kinds = kinds.map(|role| Choice::new(word(role), t(named(role)))).to_vec();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.update(|attempt| *attempt += 1);
        if busy.get_untracked() || chosen.with_untracked(String::is_empty) {
            return;
        }
        busy.set(true);
        failure.set(None);
        let next = next.clone();
        spawn_local(async move {
            match account.sign_in(&chosen.get_untracked(), shared.get_untracked()).await {
                Ok(user) => {
                    // A fund has citizens and no inbox of applications.
                    let next = next.filter(|next| user.fund.is_none() || next != "/kommune");
                    let next = next.or_else(|| user.fund.as_ref().map(|_| "/kommune/borgere".to_owned()));
                    let goal = goal(next.as_deref(), user.role);
                    if is_elsewhere(goal) {
                        leave_for(&link(goal));
                    } else {
                        let _ = navigate.try_with_value(|navigate| navigate(goal, Default::default()));
                    }
                }
                Err(failed) => {
                    let _ = failure.try_set(Some(failed));
                }
            }
            let _ = busy.try_set(false);
        });
    };
    view! {
        {move || failure.get().map(|failure| view! { <Failed failure=failure /> })}
        <form novalidate on:submit=go>
            <RadioGroup
                id="demo-role"
                legend=t(msg::application::sign_in_role())
                value=kind
                options=kinds
                on_change=Callback::new(move |()| chosen.set(String::new()))
            />
            {live(move || {
                let kind = kind.get();
                let options = users
                    .with_value(|users| {
                        users
                            .iter()
                            .filter(|user| word(user.user.role) == kind)
                            .cloned()
                            .map(option)
                            .collect::<Vec<_>>()
                    });
                view! {
                    <RadioGroup
                        id="demo-user"
                        legend=t(msg::application::sign_in_who())
                        value=chosen
                        options=options
                        error=MaybeProp::derive(move || choice.missing())
                    />
                }
                    .into_any()
            })}
            <Checkbox
                id="shared"
                label=t(msg::application::sign_in_shared())
                hint=t(msg::application::sign_in_shared_hint())
                checked=shared
            />
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::application::sign_in())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}

/// What stands for a role in the choice.
const fn word(role: Role) -> &'static str {
    match role {
        Role::Citizen => "citizen",
        Role::Employer => "employer",
        Role::Caseworker => "caseworker",
    }
}

fn named(role: Role) -> texts::Msg {
    match role {
        Role::Citizen => msg::application::sign_in_citizen(),
        Role::Employer => msg::application::sign_in_employer(),
        Role::Caseworker => msg::application::sign_in_caseworker(),
    }
}

fn option(user: DemoUser) -> Choice {
    let role = match user.user.role {
        Role::Citizen => {
            let about = user.about.pick(lang().tag()).to_owned();
            return Choice::new(user.user.id, user.user.name).with_hint(about);
        }
        Role::Employer => msg::application::role_employer(user.user.organisation),
        Role::Caseworker => msg::application::role_caseworker(user.user.organisation),
    };
    let about = user.about.pick(lang().tag()).to_owned();
    Choice::new(user.user.id, format!("{}, {}", user.user.name, t(role))).with_hint(about)
}
