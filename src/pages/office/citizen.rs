//! One citizen's case as the caseworker sees it. It opens only after she has said why, and the citizen can read that.

use crate::client::{self, Failure, Load, Loading, load};
use crate::pages::account::{Gate, use_account};
use crate::pages::citizen::duty;
use crate::pages::cv::shown;
use crate::pages::failed::Failed;
use crate::pages::fetched::fetched_with;
use crate::pages::plan::{Place, goal_page, plan_page, version_page, versions_page};
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::new_id;
use api::{CvView, EmployerCv, OpeningPurpose, Overview, ProblemCode, Role};
use leptos::task::spawn_local;
use plan::Party;
use texts::Msg;

/// Duties and meetings of the citizen in the address.
#[component]
pub fn CitizenPage() -> impl IntoView {
    opened(|person, found| {
        let address = link(&format!("/kommune/borgere/{person}/plan"));
        let cv = link(&format!("/kommune/borgere/{person}/cv"));
        view! {
            <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
            {crate::pages::citizen::overview(found, false)}
            <p class="d-print-none">
                <ButtonLink text=t(msg::office::citizen_plan()) href=address />
                <ButtonLink text=t(msg::office::citizen_cv()) href=cv weight=Weight::Secondary />
            </p>
        }
        .into_any()
    })
}

/// The citizen's Min Plan.
#[component]
pub fn CitizenPlan() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        view! {
            <BackLink href=back text=found.person.name />
            {plan_page(place(person))}
        }
        .into_any()
    })
}

/// The citizen's CV, as she wrote it and as employers see it.
#[component]
pub fn CitizenCv() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        let name = found.person.name;
        view! {
            <BackLink href=back text=name />
            {fetched_with(
                msg::cv::office_title,
                move |leaving| {
                    let person = person.clone();
                    async move { client::cv(&person, &leaving).await }
                },
                cv_of,
            )}
        }
        .into_any()
    })
}

fn cv_of(view: CvView) -> AnyView {
    let stand = view.searchable.as_ref().and_then(duty::sentence);
    let why = duty::why(view.searchable.as_ref(), 3);
    let whole = if view.version == 0 {
        view! { <p>{t(msg::cv::office_none())}</p> }.into_any()
    } else {
        // Whoever works in the case sees the whole; what employers are not shown is no secret here.
        let mut cv = view.cv;
        for entry in &mut cv.experience {
            entry.hide_employer = false;
        }
        cv.contact.show_name = true;
        cv.contact.show_email = true;
        cv.contact.show_phone = true;
        shown(EmployerCv::of("", &view.name, cv))
    };
    view! {
        <Heading text=t(msg::cv::office_title()) />
        <p class="font-lead">{t(msg::cv::office_lead())}</p>
        {stand.map(|words| view! { <p>{words}</p> })}
        {why}
        {whole}
    }
    .into_any()
}

/// One goal of it.
#[component]
pub fn CitizenGoal() -> impl IntoView {
    let params = use_params_map();
    live(move || {
        let goal = params.with(|params| params.get("goal").unwrap_or_default());
        opened(move |person, _| goal_page(place(person), goal.clone()))
    })
}

/// Its published versions.
#[component]
pub fn CitizenVersions() -> impl IntoView {
    opened(|person, _| versions_page(place(person)))
}

/// One of them.
#[component]
pub fn CitizenVersion() -> impl IntoView {
    let params = use_params_map();
    opened(move |person, _| {
        let number = params.with_untracked(|params| params.get("number")?.parse().ok());
        version_page(place(person), number.unwrap_or_default())
    })
}

/// The authority's place at the plan. The fund's caseworkers write as the fund.
fn place(person: String) -> Place {
    let fund = use_account().user().is_some_and(|user| user.fund.is_some());
    let base = format!("/kommune/borgere/{person}/plan");
    Place { person, party: if fund { Party::Fund } else { Party::Municipality }, base }
}

/// A page of an opened case; before that the question why it is opened.
fn opened(page: impl Fn(String, Overview) -> AnyView + Send + Sync + Clone + 'static) -> AnyView {
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
