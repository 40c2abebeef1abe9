//! Writing a job sought into the log, or changing what stands there. What is typed is kept on this machine until the
//! server has it.

use super::super::own;
use super::delete::delete;
use super::entry::{kind, status};
use super::fields::{self, Fields};
use crate::client::{self, Load, load};
use crate::forms::submission::Submission;
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::new_id;
use crate::state::typed::Draft;
use api::{JobApplicationKind, JobApplicationStatus, JobLogEntry};

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
    let draft = Draft::keep(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let form = Submission::new(move || fields.read()).placed(fields::place).kept(draft);
    let navigate = StoredValue::new_local(use_navigate());
    let done = move |words: String| {
        tell(words);
        let _ = navigate.try_with_value(|navigate| navigate("/borger/joblog", Default::default()));
    };
    let (whose, which) = (person.clone(), id.clone());
    let go = form.on_submit(move |application| {
        let (whose, which) = (whose.clone(), which.clone());
        form.send(
            application,
            move |application, key| async move {
                client::save_job_application(&whose, &which, version, &application, &key).await
            },
            move |_| done(t(msg::job_log::saved())),
        );
    });
    let title = if version.is_some() { msg::job_log::entry_title() } else { msg::job_log::new_title() };
    let kinds = JobApplicationKind::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(kind(*each))))
        .collect::<Vec<_>>();
    let states = JobApplicationStatus::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(status(*each))))
        .collect::<Vec<_>>();
    let delete = version.is_some().then(|| {
        delete(person, id, move |words| {
            draft.forget();
            done(words);
        })
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <Heading text=t(title) />
        <form novalidate on:submit=go>
            <TextField
                id="log-title"
                label=t(msg::job_log::title_label())
                value=fields.title
                error=form.at("log-title")
            />
            <TextField
                id="log-employer"
                label=t(msg::job_log::employer_label())
                value=fields.employer
                error=form.at("log-employer")
            />
            <DateField
                id="log-on"
                legend=t(msg::job_log::on_label())
                hint=t(msg::job_log::on_hint())
                value=fields.on
                error=form.at("log-on")
            />
            <RadioGroup
                id="log-kind"
                legend=t(msg::job_log::kind_label())
                value=fields.kind
                options=kinds
                error=form.at("log-kind")
            />
            <RadioGroup
                id="log-status"
                legend=t(msg::job_log::status_label())
                value=fields.status
                options=states
                error=form.at("log-status")
            />
            {form.foot(msg::job_log::save())}
        </form>
        {delete}
    }
    .into_any()
}
