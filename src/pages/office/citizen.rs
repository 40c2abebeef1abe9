//! One citizen's case as the caseworker sees it. It opens only after she has said why, and the citizen can read that.

use super::opened::opened;
use crate::client;
use crate::i18n::with;
use crate::pages::account::use_account;
use crate::pages::citizen::{duty, job_log};
use crate::pages::cv::shown;
use crate::pages::download::download;
use crate::pages::fetched::fetched_with;
use crate::pages::messages::{Mailbox, list_page, new_page, one_page};
use crate::pages::plan::{Place, goal_page, plan_page, version_page, versions_page};
use crate::pages::suggestions::suggestions_page;
use crate::pages::timeline::timeline_page;
use crate::prelude::*;
use crate::shell::Heading;
use api::{CvView, EmployerCv, path};
use plan::Party;
use texts::format;

/// Duties and meetings of the citizen in the address.
#[component]
pub fn CitizenPage() -> impl IntoView {
    opened(|person, found| {
        let address = link(&format!("/kommune/borgere/{person}/plan"));
        let messages = match found.unread_messages {
            0 => t(msg::office::citizen_messages()),
            unread => t(msg::office::citizen_messages_unread(unread)),
        };
        let cv = link(&format!("/kommune/borgere/{person}/cv"));
        let log = link(&format!("/kommune/borgere/{person}/joblog"));
        let exemptions = link(&format!("/kommune/borgere/{person}/fritagelser"));
        let meetings = link(&format!("/kommune/borgere/{person}/moeder"));
        let handed_over = found.contacts.as_ref().and_then(|contacts| contacts.since);
        if let Some(since) = handed_over.filter(|_| party() == Party::Fund) {
            let day = with(|catalogue| format::date(catalogue, since)).unwrap_or_default();
            return view! {
                <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
                <Alert tone=Tone::Info heading=t(msg::office::handed_over_title(day))>
                    <p>{t(msg::office::handed_over_text())}</p>
                </Alert>
                {crate::pages::citizen::overview(found, Some(().into_any()))}
            }
            .into_any();
        }
        let ways = view! {
            <div class="button-row d-print-none">
                <ButtonLink text=t(msg::office::citizen_plan()) href=address />
                <ButtonLink text=t(msg::office::citizen_meetings()) href=meetings weight=Weight::Secondary />
                <ButtonLink text=messages href=mailbox(person).list() weight=Weight::Secondary />
                <ButtonLink
                    text=t(msg::office::citizen_exemptions())
                    href=exemptions
                    weight=Weight::Secondary
                />
                <ButtonLink text=t(msg::office::citizen_cv()) href=cv weight=Weight::Secondary />
                <ButtonLink text=t(msg::office::citizen_job_log()) href=log weight=Weight::Secondary />
            </div>
        };
        view! {
            <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
            {crate::pages::citizen::overview(found, Some(ways.into_any()))}
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
        let whose = person.clone();
        view! {
            <BackLink href=back text=name />
            {fetched_with(
                msg::cv::office_title,
                move |leaving| {
                    let person = person.clone();
                    async move { client::cv(&person, &leaving).await }
                },
                move |view| cv_of(&whose, view),
            )}
        }
        .into_any()
    })
}

fn cv_of(person: &str, view: CvView) -> AnyView {
    let stand = view.searchable.as_ref().and_then(duty::sentence);
    let why = duty::why(view.searchable.as_ref(), 2);
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
    let document =
        (view.version > 0).then(|| download(&path::cv_document(person), t(msg::cv::file_document()), None));
    view! {
        <Heading text=t(msg::cv::office_title()) />
        <p class="font-lead">{t(msg::cv::office_lead())}</p>
        {stand.map(|words| view! { <p>{words}</p> })}
        {why}
        {whole}
        <p>{document}</p>
    }
    .into_any()
}

/// What she has sought, and what is asked for. She alone writes in it.
#[component]
pub fn CitizenJobLog() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        let whose = person.clone();
        view! {
            <BackLink href=back text=found.person.name />
            <Heading text=t(msg::job_log::title()) />
            <p class="font-lead">{t(msg::job_log::office_lead())}</p>
            {fetched_with(
                msg::job_log::title,
                move |leaving| {
                    let person = person.clone();
                    async move { client::job_log(&person, &leaving).await }
                },
                move |log| {
                    job_log::shown(
                        log,
                        msg::job_log::office_requirement_title(),
                        msg::job_log::office_empty(),
                        |entry| job_log::row(&whose, entry, false),
                    )
                },
            )}
        }
        .into_any()
    })
}

/// What could come next for her.
#[component]
pub fn CitizenSuggestions() -> impl IntoView {
    opened(|person, _| suggestions_page(place(person)))
}

/// What was and what is to come for her.
#[component]
pub fn CitizenTimeline() -> impl IntoView {
    opened(|person, _| timeline_page(place(person)))
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

/// The conversations with the citizen.
#[component]
pub fn CitizenMessages() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        view! {
            <BackLink href=back text=found.person.name />
            {list_page(mailbox(person))}
        }
        .into_any()
    })
}

/// Beginning one.
#[component]
pub fn NewCitizenMessage() -> impl IntoView {
    opened(|person, _| new_page(mailbox(person)))
}

/// One of them.
#[component]
pub fn CitizenMessage() -> impl IntoView {
    let params = use_params_map();
    opened(move |person, _| {
        let id = params.with_untracked(|params| params.get("id").unwrap_or_default());
        one_page(mailbox(person), id)
    })
}

/// As whom the caseworker writes. The fund's caseworkers write as the fund.
fn party() -> Party {
    let fund = use_account().user().is_some_and(|user| user.fund.is_some());
    if fund { Party::Fund } else { Party::Municipality }
}

/// The authority's place at the plan.
fn place(person: String) -> Place {
    let base = format!("/kommune/borgere/{person}/plan");
    Place { person, party: party(), base }
}

fn mailbox(person: String) -> Mailbox {
    let base = format!("/kommune/borgere/{person}");
    Mailbox { person, party: party(), base }
}
