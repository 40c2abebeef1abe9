//! Writing a job sought into the log, or changing what stands there. What is typed is kept on this machine until the
//! server has it.

use super::super::own;
use super::delete::delete;
use super::entry::{kind, status};
use super::fields::{Fields, told};
use crate::client::{self, Failure, Load, load};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::new_id;
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::{JobApplicationKind, JobApplicationStatus, JobLogEntry, ProblemCode};
use leptos::task::spawn_local;

/// The word in the address for an entry that is not there yet.
const NEW: &str = "ny";

/// The page of the entry in the address.
pub fn entry_page() -> AnyView {
    let params = use_params_map();
    own(msg::job_log::entry_title, move |person| {
        let id = params.with_untracked(|params| params.get("id").unwrap_or_default());
        let back = link("/borger/joblog");
        if id == NEW {
            return view! {
                <BackLink href=back text=t(msg::job_log::title()) />
                {form(person, None)}
            }
            .into_any();
        }
        let whose = person.clone();
        let found = load(move |leaving| {
            let whose = whose.clone();
            async move { client::job_log(&whose, &leaving).await }
        });
        view! {
            <BackLink href=back text=t(msg::job_log::title()) />
            {live(move || match found.get() {
                Load::Waiting => view! { <Spinner /> }.into_any(),
                Load::Failed(failure) => {
                    view! {
                        <Heading text=t(msg::job_log::entry_title()) />
                        <Failed failure=failure again=move || found.again() />
                    }
                        .into_any()
                }
                Load::Here(log) => {
                    match log.entries.into_iter().find(|entry| entry.id == id) {
                        Some(entry) => form(person.clone(), Some(entry)),
                        None => {
                            view! {
                                <Heading text=t(msg::job_log::entry_title()) />
                                <p>{t(msg::job_log::entry_not_there())}</p>
                            }
                                .into_any()
                        }
                    }
                }
            })}
        }
        .into_any()
    })
}

fn form(person: String, entry: Option<JobLogEntry>) -> AnyView {
    let today = use_account().today().get_untracked().map(|today| today.date);
    let fields = Fields::of(entry.as_ref(), today);
    let id = entry.as_ref().map_or_else(new_id, |entry| entry.id.clone());
    let version = entry.as_ref().map(|entry| entry.version);
    let draft = format!("joblog/{person}/{}", version.map_or(NEW, |_| id.as_str()));
    let draft = StoredValue::new(draft);
    let keys = WriteKey::new();
    let attempt = RwSignal::new(0_u32);
    let server = RwSignal::new(Vec::<FieldError>::new());
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        fields.read().err().unwrap_or_else(|| server.get())
    });
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let navigate = StoredValue::new_local(use_navigate());
    let done = move |words: String| {
        forget_typed(draft);
        tell(words);
        let _ = navigate.try_with_value(|navigate| navigate("/borger/joblog", Default::default()));
    };
    let (whose, which) = (person.clone(), id.clone());
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        attempt.update(|attempt| *attempt += 1);
        let Ok(application) = untrack(|| fields.read()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (whose, which) = (whose.clone(), which.clone());
        let key = keys.of(&application);
        spawn_local(async move {
            let sent = client::save_job_application(&whose, &which, version, &application, &key).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(_) => done(t(msg::job_log::saved())),
                Err(failure) => {
                    let wrong = told(&failure);
                    if failure.code() == Some(ProblemCode::InvalidFields) && !wrong.is_empty() {
                        let _ = server.try_set(wrong);
                        attempt.update(|attempt| *attempt += 1);
                    } else {
                        let _ = failed.try_set(Some(failure));
                    }
                }
            }
        });
    };
    let title = if version.is_some() { msg::job_log::entry_title() } else { msg::job_log::new_title() };
    let kinds = JobApplicationKind::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(kind(*each))))
        .collect::<Vec<_>>();
    let states = JobApplicationStatus::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(status(*each))))
        .collect::<Vec<_>>();
    let delete = version.is_some().then(|| delete(person, id, done));
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(title) />
        <form novalidate on:submit=go>
            <TextField
                id="log-title"
                label=t(msg::job_log::title_label())
                value=fields.title
                error=at("log-title")
            />
            <TextField
                id="log-employer"
                label=t(msg::job_log::employer_label())
                value=fields.employer
                error=at("log-employer")
            />
            <DateField
                id="log-on"
                legend=t(msg::job_log::on_label())
                hint=t(msg::job_log::on_hint())
                value=fields.on
                error=at("log-on")
            />
            <RadioGroup
                id="log-kind"
                legend=t(msg::job_log::kind_label())
                value=fields.kind
                options=kinds
                error=at("log-kind")
            />
            <RadioGroup
                id="log-status"
                legend=t(msg::job_log::status_label())
                value=fields.status
                options=states
                error=at("log-status")
            />
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            {kept_line(kept)}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::job_log::save())) submit=true busy=busy />
            </div>
        </form>
        {delete}
    }
    .into_any()
}
