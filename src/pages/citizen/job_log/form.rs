//! Writing a job sought into the log, or changing what stands there. What is typed is kept on this machine until the
//! server has it.

use super::super::own;
use super::delete::delete;
use super::entry::{kind, status};
use super::fields::{self, Fields, Typed};
use super::newer::{Newer, choice, newest};
use super::start::{Start, new_entry};
use crate::client::{self, Load, load};
use crate::forms::attaching::FIELD;
use crate::forms::submission::Submission;
use crate::pages::account::{use_account, use_sender};
use crate::pages::failed::Failed;
use crate::pages::told::tell_as;
use crate::pages::waiting;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::crypto::new_id;
use crate::state::outbox::Parcel;
use crate::state::typed::Draft;
use api::{JobApplicationKind, JobApplicationStatus, ProblemCode};

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
                {new_entry(person)}
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
                        Some(entry) => form(person.clone(), Start::Entry(entry)),
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

/// The form with what it begins with.
pub(super) fn form(person: String, start: Start) -> AnyView {
    let today = use_account().today().get_untracked().map(|today| today.date);
    let (fields, name) = match &start {
        Start::Empty => (Fields::of(&person, None, today), waiting::draft_name()),
        Start::Entry(entry) => (Fields::of(&person, Some(entry), today), entry.id.clone()),
        // A draft of its own, so that it meets nothing else that was begun.
        Start::Job(job) => (Fields::of_job(&person, job, today), format!("job/{}", job.vacancy.id)),
    };
    let entry = if let Start::Entry(entry) = start { Some(entry) } else { None };
    let id = entry.as_ref().map_or_else(new_id, |entry| entry.id.clone());
    let known = entry.is_some();
    let newer = RwSignal::new(None::<Newer>);
    let fill = move |typed: Typed| match &entry {
        // Somebody has saved since it was typed: it is shown beside what is saved, and she chooses.
        Some(entry) if typed.is_stale(entry.version) => {
            newer.set(Some(Newer { typed, entry: entry.clone() }));
        }
        _ => fields.fill(typed),
    };
    let draft = Draft::keep(format!("joblog/{person}/{name}"), move || fields.typed(), fill);
    let form = Submission::new(move || fields.read()).placed(fields::place).kept(draft);
    let navigate = StoredValue::new_local(use_navigate());
    let leave = move |tone: Tone, words: String| {
        tell_as(tone, words);
        let _ = navigate.try_with_value(|navigate| navigate("/borger/joblog", Default::default()));
    };
    let done = move |words: String| leave(Tone::Success, words);
    let (whose, which) = (person.clone(), id.clone());
    let (account, sender) = (use_account(), use_sender());
    let parcel = Parcel::JobEntry { person: person.clone(), id: id.clone() };
    let go = form.on_submit(move |application| {
        let (whose, which, parcel) = (whose.clone(), which.clone(), parcel.clone());
        form.send_or_wait(
            application,
            move |application, key| async move {
                let base = fields.base.get_untracked();
                let sent = client::save_job_application(&whose, &which, base, &application, &key).await;
                if known
                    && matches!(&sent, Err(failure) if failure.code() == Some(ProblemCode::VersionConflict))
                    && let Some(entry) = newest(&whose, &which).await?
                {
                    let typed = untrack(|| fields.typed());
                    let _ = newer.try_set(Some(Newer { typed, entry }));
                }
                sent
            },
            move |_| done(t(msg::job_log::saved())),
            // A change may meet another one, which she has to see: only what is new can wait.
            move |application, key| {
                let files = fields.attaching.files().try_get_untracked().unwrap_or_default();
                let waits = !known && waiting::lay(sender, account, parcel, (application, files), key);
                if waits {
                    leave(Tone::Warning, t(waiting::waits()));
                }
                waits
            },
        );
    });
    let title = if known { msg::job_log::entry_title() } else { msg::job_log::new_title() };
    let kinds = JobApplicationKind::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(kind(*each))))
        .collect::<Vec<_>>();
    let states = JobApplicationStatus::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(status(*each))))
        .collect::<Vec<_>>();
    let delete = known.then(|| {
        delete(person, id, move |words| {
            draft.forget();
            done(words);
        })
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <Heading text=t(title) />
        {choice(newer, fields, draft, move || form.settled())}
        <form novalidate on:submit=go class:d-none=move || newer.with(Option::is_some)>
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
            {fields.attaching.field(form.at(FIELD))}
            {form.foot(msg::job_log::save())}
        </form>
        {delete}
    }
    .into_any()
}
