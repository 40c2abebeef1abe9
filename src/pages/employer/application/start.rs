//! From the pre-check to an application: the facts move over, nothing is typed twice.

use super::draft::local_name;
use super::steps::At;
use crate::client::{self, Failure, Leaving};
use crate::pages::account::Gate;
use crate::pages::employer::precheck;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::random_id;
use crate::state::draft::Draft;
use crate::state::notes::Note;
use crate::state::storage;
use api::{DraftContent, ProblemCode, Role};
use leptos::task::spawn_local;
use rules::Law;

/// The draft that goes on from the pre-check lying here, so that changing the pre-check changes that one.
const CURRENT: &str = "application";

/// The page between pre-check and application.
#[component]
pub fn Start() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::title())>
            <Carry />
        </Gate>
    }
    .into_any()
}

#[component]
fn Carry() -> impl IntoView {
    let outcome = RwSignal::new(None::<Result<Taken, Failure>>);
    let navigate = StoredValue::new_local(use_navigate());
    let go = move || {
        outcome.set(None);
        spawn_local(async move {
            match take().await {
                Ok(Taken::Draft(id)) => {
                    let options = leptos_router::NavigateOptions { replace: true, ..Default::default() };
                    let _ = navigate.try_with_value(|navigate| navigate(&At::Job.path(&id), options));
                }
                stayed => {
                    let _ = outcome.try_set(Some(stayed));
                }
            }
        });
    };
    go();
    move || match outcome.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(Err(failure)) => view! {
            <Heading text=t(msg::application::title()) />
            <Failed failure=failure again=go />
        }
        .into_any(),
        Some(Ok(taken)) => view! {
            {(taken == Taken::Unreadable)
                .then(|| {
                    view! { <Alert tone=Tone::Warning>{t(msg::precheck::draft_unreadable())}</Alert> }
                })}
            <Heading text=t(msg::application::title()) />
            <p class="font-lead">{t(msg::application::no_precheck())}</p>
            <ButtonLink
                text=t(msg::application::to_precheck())
                href=Signal::derive(|| link(precheck::PATH))
            />
        }
        .into_any(),
    }
}

/// What became of the pre-check that lies here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is the draft with this id now.
    Draft(String),
    /// There is none to go on from.
    Nothing,
    /// What lies here cannot be read.
    Unreadable,
}

/// Moves the facts of the pre-check that lies here into a draft on the server, and returns its id. A draft
/// that already goes on from it keeps its fields.
///
/// # Errors
/// [`Failure`]; the pre-check stays where it is.
pub async fn take() -> Result<Taken, Failure> {
    let text = match storage::recall::<String>(precheck::NAME).await {
        Ok(Some(text)) => text,
        Err(error) if error.is_unreadable() => return Ok(Taken::Unreadable),
        Ok(None) | Err(_) => return Ok(Taken::Nothing),
    };
    let Ok(draft) = Draft::from_text(&text) else { return Ok(Taken::Unreadable) };
    let Some(facts) = draft.facts(&Law::COMPILED) else { return Ok(Taken::Nothing) };
    let never = Leaving::never();
    let key = || random_id().map_err(|_| Failure::Unreadable { status: 0 });
    let unit = draft.payroll.map(|payroll| payroll.unit).filter(|unit| !unit.is_empty());
    let known = match storage::recall::<String>(CURRENT).await.ok().flatten() {
        Some(id) => match client::draft(&id, &never).await {
            Ok(draft) => Some(draft),
            Err(failure) if failure.code() == Some(ProblemCode::NotFound) => None,
            Err(failure) => return Err(failure),
        },
        None => None,
    };
    let (id, version, before) = match known {
        Some(draft) => (draft.id, Some(draft.version), draft.content),
        None => (key()?, None, DraftContent::default()),
    };
    let content = DraftContent {
        question: Some(facts.question),
        staffing: Some(facts.staffing),
        p_number: before.p_number.or(unit),
        ..before
    };
    client::save_draft(&id, version, &content, &key()?).await?;
    // Where nothing is kept, the next start makes a draft of its own.
    let _ = storage::keep(CURRENT, &id).await;
    Ok(Taken::Draft(id))
}

/// Forgets the draft `id` on this machine: it has become an application. The pre-check it came from is answered with
/// that, and the next one begins empty.
pub async fn let_go(id: String) {
    if forget(&id).await {
        let _ = storage::forget(precheck::NAME).await;
        Note::Precheck.clear();
    }
}

/// Forgets the draft `id` on this machine, and says whether it is the one that goes on from the pre-check lying here.
pub async fn forget(id: &str) -> bool {
    let current =
        storage::recall::<String>(CURRENT).await.ok().flatten().is_some_and(|current| current == id);
    // Where nothing was kept there is nothing to forget.
    let _ = storage::forget(&local_name(id)).await;
    if current {
        let _ = storage::forget(CURRENT).await;
    }
    current
}
