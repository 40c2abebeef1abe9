//! The way into a citizen's case: the caseworker says why, and the citizen can read that.

use crate::client::{self, Failure, Load, Loading, load};
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::new_id;
use api::{OpeningPurpose, Overview, ProblemCode, Role};
use leptos::task::spawn_local;
use texts::Msg;

/// A page of an opened case; before that the question why it is opened.
pub fn opened(page: impl Fn(String, Overview) -> AnyView + Send + Sync + Clone + 'static) -> AnyView {
    let params = use_params_map();
    view! {
        <Gate role=Role::Caseworker title=t(msg::office::citizen_title())>
            {
                let page = page.clone();
                let person = params.with_untracked(|params| params.get("person").unwrap_or_default());
                let whose = person.clone();
                let found = load(move |leaving| {
                    let whose = whose.clone();
                    async move { client::overview(&whose, &leaving).await }
                });
                live(move || match found.get() {
                    Load::Waiting => view! { <Spinner /> }.into_any(),
                    Load::Here(overview) => page(person.clone(), overview),
                    Load::Failed(failure) if failure.code() == Some(ProblemCode::PurposeMissing) => {
                        why(person.clone(), found)
                    }
                    Load::Failed(failure) if failure.code() == Some(ProblemCode::ConsentMissing) => closed(),
                    Load::Failed(failure) => {
                        view! {
                            <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
                            <Heading text=t(msg::office::citizen_title()) />
                            <Failed failure=failure again=move || found.again() />
                        }
                            .into_any()
                    }
                })
            }
        </Gate>
    }
    .into_any()
}

/// The citizen has moved here and keeps her case to herself.
fn closed() -> AnyView {
    view! {
        <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
        <Heading text=t(msg::office::closed_title()) />
        <p class="font-lead">{t(msg::office::closed_lead())}</p>
        <p>{t(msg::office::closed_rule())}</p>
        <p>{t(msg::office::closed_next())}</p>
    }
    .into_any()
}

fn purpose(purpose: OpeningPurpose) -> Msg {
    match purpose {
        OpeningPurpose::Meeting => msg::office::purpose_meeting(),
        OpeningPurpose::Plan => msg::office::purpose_plan(),
        OpeningPurpose::Decision => msg::office::purpose_decision(),
        OpeningPurpose::Answer => msg::office::purpose_answer(),
    }
}

/// The question why the case is opened.
fn why(person: String, found: Loading<Overview>) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let attempt = RwSignal::new(0_u32);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let missing = move || {
        (attempt.get() > 0 && chosen.with(String::is_empty)).then(|| t(msg::office::purpose_missing()))
    };
    let errors = Signal::derive(move || {
        missing().map(|text| FieldError { field: "purpose".to_owned(), text }).into_iter().collect::<Vec<_>>()
    });
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.update(|attempt| *attempt += 1);
        let word = chosen.get_untracked();
        let Some(purpose) = OpeningPurpose::ALL.iter().copied().find(|each| each.key() == word) else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let person = person.clone();
        spawn_local(async move {
            match client::open_case(&person, purpose, &new_id()).await {
                Ok(()) => found.again(),
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    };
    let options =
        OpeningPurpose::ALL.iter().map(|each| Choice::new(each.key(), t(purpose(*each)))).collect::<Vec<_>>();
    view! {
        <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::office::purpose_title()) />
        <p class="font-lead">{t(msg::office::purpose_lead())}</p>
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <form novalidate on:submit=go>
            <RadioGroup
                id="purpose"
                legend=t(msg::office::purpose_legend())
                value=chosen
                options=options
                error=MaybeProp::derive(missing)
            />
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::office::purpose_button())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
