//! Accepting a power of attorney with the code that somebody has given.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::focus_field;
use crate::state::acting;
use crate::state::typed::WriteKey;
use api::mandate::Acceptance;
use api::{FieldCode, ProblemCode};
use leptos::task::spawn_local;

const FIELD: &str = "mandate-code";

/// What the server says about the code itself, so that it stands at the field.
fn about_code(failure: &Failure) -> Option<String> {
    let code = failure.code()?;
    let own = matches!(code, ProblemCode::InvitationUnknown | ProblemCode::OwnInvitation);
    let fields = code == ProblemCode::InvalidFields;
    let Failure::Problem(problem) = failure else { return None };
    let missing = problem.errors.iter().any(|error| error.code == FieldCode::Required);
    match (own, fields) {
        (true, _) => Some(problem.sentence.pick(lang().tag()).to_owned()),
        (_, true) if missing => Some(t(msg::mandate::code_missing())),
        (_, true) => problem.errors.first().map(|error| error.sentence.pick(lang().tag()).to_owned()),
        _ => None,
    }
}

/// The form. A code is not kept on this machine: it opens another's case.
pub fn form() -> AnyView {
    let code = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let keys = WriteKey::new();
    let navigate = StoredValue::new_local(use_navigate());
    let wrong = move |text: String| {
        let _ = error.try_set(Some(text));
        focus_field(FIELD);
    };
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        error.set(None);
        failed.set(None);
        let typed = code.get_untracked().trim().to_owned();
        if typed.is_empty() {
            wrong(t(msg::mandate::code_missing()));
            return;
        }
        busy.set(true);
        let key = keys.of(&typed);
        spawn_local(async move {
            let accepted = client::accept_mandate(&Acceptance { code: typed }, &key).await;
            let _ = busy.try_set(false);
            match accepted {
                Ok(mandate) => {
                    tell(t(msg::mandate::accepted(mandate.giver)));
                    let to = acting::home(&mandate.person);
                    let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
                }
                Err(failure) => match about_code(&failure) {
                    Some(text) => wrong(text),
                    None => {
                        let _ = failed.try_set(Some(failure));
                    }
                },
            }
        });
    };
    view! {
        <form novalidate class="d-print-none" on:submit=go>
            <TextField
                id=FIELD
                label=t(msg::mandate::accept_label())
                hint=t(msg::mandate::accept_hint())
                value=code
                error=MaybeProp::derive(move || error.get())
            />
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::mandate::accept_button()))
                    weight=Weight::Secondary
                    submit=true
                    busy=busy
                />
            </div>
        </form>
    }
    .into_any()
}
