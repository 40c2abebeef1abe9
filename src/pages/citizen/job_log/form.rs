//! Writing a job sought into the log, or changing what stands there. What is typed is kept on this machine until the
//! server has it.

use super::super::own;
use super::entry::{kind, status};
use crate::client::{self, Failure, Load, load};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::crypto::new_id;
use crate::state::storage;
use api::{FieldCode, JobApplication, JobApplicationKind, JobApplicationStatus, JobLogEntry, ProblemCode};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// The word in the address for an entry that is not there yet.
const NEW: &str = "ny";
/// Titles and employers hold so many characters.
const LONGEST: usize = 200;

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

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    title: String,
    employer: String,
    on: String,
    kind: String,
    status: String,
}

#[derive(Clone, Copy)]
struct Fields {
    title: RwSignal<String>,
    employer: RwSignal<String>,
    on: RwSignal<String>,
    kind: RwSignal<String>,
    status: RwSignal<String>,
    /// The goal it serves: not asked here, and kept as it was.
    goal: StoredValue<Option<String>>,
}

impl Fields {
    fn of(entry: Option<&JobLogEntry>, today: Option<chrono::NaiveDate>) -> Self {
        let application = entry.map(|entry| &entry.application);
        let text =
            |read: fn(&JobApplication) -> String| RwSignal::new(application.map(read).unwrap_or_default());
        let on = application.map(|application| application.on).or(today);
        Self {
            title: text(|application| application.title.clone()),
            employer: text(|application| application.employer.clone()),
            on: RwSignal::new(on.map(|on| on.to_string()).unwrap_or_default()),
            kind: text(|application| application.kind.key().to_owned()),
            status: text(|application| application.status.key().to_owned()),
            goal: StoredValue::new(application.and_then(|application| application.goal.clone())),
        }
    }

    fn typed(self) -> Typed {
        Typed {
            title: self.title.get(),
            employer: self.employer.get(),
            on: self.on.get(),
            kind: self.kind.get(),
            status: self.status.get(),
        }
    }

    fn fill(self, typed: Typed) {
        self.title.set(typed.title);
        self.employer.set(typed.employer);
        self.on.set(typed.on);
        self.kind.set(typed.kind);
        self.status.set(typed.status);
    }

    /// The entry as it is to be saved, or what is wrong with which field.
    fn read(self) -> Result<JobApplication, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let words = |text: String, field: &str, empty: texts::Msg, wrong: &mut Vec<FieldError>| {
            let text = text.trim().to_owned();
            let error = if text.is_empty() {
                Some(empty)
            } else {
                (text.chars().count() > LONGEST).then(|| msg::job_log::too_long(LONGEST))
            };
            wrong.extend(error.map(|error| FieldError { field: field.to_owned(), text: t(error) }));
            text
        };
        let title = words(self.title.get(), "log-title", msg::job_log::title_missing(), &mut wrong);
        let employer =
            words(self.employer.get(), "log-employer", msg::job_log::employer_missing(), &mut wrong);
        let on = parse_date(&self.on.get());
        let (kind, status) = (self.kind.get(), self.status.get());
        let kind = JobApplicationKind::ALL.iter().copied().find(|each| each.key() == kind);
        let status = JobApplicationStatus::ALL.iter().copied().find(|each| each.key() == status);
        let missing = [
            (on.is_none(), "log-on", msg::job_log::on_missing()),
            (kind.is_none(), "log-kind", msg::job_log::kind_missing()),
            (status.is_none(), "log-status", msg::job_log::status_missing()),
        ];
        for (_, field, text) in missing.into_iter().filter(|(is, ..)| *is) {
            wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        }
        match (on, kind, status) {
            (Some(on), Some(kind), Some(status)) if wrong.is_empty() => {
                Ok(JobApplication { title, employer, on, kind, status, goal: self.goal.get_value() })
            }
            _ => Err(wrong),
        }
    }
}

/// What the server found wrong, at the fields.
fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    problem
        .errors
        .iter()
        .filter_map(|error| {
            let field = match error.pointer.as_str() {
                "/title" => "log-title",
                "/employer" => "log-employer",
                "/on" => "log-on",
                _ => return None,
            };
            let text = match error.code {
                FieldCode::TooLong => t(msg::job_log::too_long(LONGEST)),
                _ => error.sentence.pick(lang().tag()).to_owned(),
            };
            Some(FieldError { field: field.to_owned(), text })
        })
        .collect()
}

fn form(person: String, entry: Option<JobLogEntry>) -> AnyView {
    let today = use_account().today().get_untracked().map(|today| today.date);
    let fields = Fields::of(entry.as_ref(), today);
    let id = entry.as_ref().map_or_else(new_id, |entry| entry.id.clone());
    let version = entry.as_ref().map(|entry| entry.version);
    let draft = format!("joblog/{person}/{}", version.map_or(NEW, |_| id.as_str()));
    let draft = StoredValue::new(draft);
    let sent_as = StoredValue::new(None::<(String, JobApplication)>);
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
    keep(fields, draft);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let navigate = StoredValue::new_local(use_navigate());
    let done = move |words: String| {
        let name = draft.get_value();
        spawn_local(async move {
            let _ = storage::forget(&name).await;
        });
        say(&words);
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
        let key = key_for(sent_as, &application);
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
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
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
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::job_log::save())) submit=true busy=busy />
            </div>
        </form>
        {delete}
    }
    .into_any()
}

/// The key of this write: the same as before while the same is sent, so that a lost answer makes no second entry.
fn key_for(sent_as: StoredValue<Option<(String, JobApplication)>>, application: &JobApplication) -> String {
    let known = sent_as
        .with_value(|sent| sent.as_ref().filter(|(_, sent)| sent == application).map(|(key, _)| key.clone()));
    known.unwrap_or_else(|| {
        let key = new_id();
        sent_as.set_value(Some((key.clone(), application.clone())));
        key
    })
}

/// Fills in what was typed before, and keeps what is typed from now on.
fn keep(fields: Fields, draft: StoredValue<String>) {
    let began = untrack(|| fields.typed());
    let ready = RwSignal::new(false);
    spawn_local(async move {
        let name = draft.get_value();
        if let Ok(Some(typed)) = storage::recall::<Typed>(&name).await {
            fields.fill(typed);
        }
        let _ = ready.try_set(true);
    });
    Effect::new(move |_| {
        let typed = fields.typed();
        if ready.get() && typed != began {
            let name = draft.get_value();
            spawn_local(async move {
                // On a shared computer nothing is kept; the page itself still has it.
                let _ = storage::keep(&name, &typed).await;
            });
        }
    });
}

/// Deleting an entry, after a question.
fn delete(person: String, id: String, done: impl Fn(String) + Copy + Send + Sync + 'static) -> AnyView {
    let asking = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let go = Callback::new(move |_| {
        busy.set(true);
        let (person, id) = (person.clone(), id.clone());
        spawn_local(async move {
            match client::delete_job_application(&person, &id, &new_id()).await {
                Ok(()) => {
                    let _ = asking.try_set(false);
                    done(t(msg::job_log::deleted()));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    view! {
        <Button
            text=Signal::derive(|| t(msg::job_log::delete()))
            weight=Weight::Tertiary
            on_click=Callback::new(move |_| asking.set(true))
        />
        <Modal id="delete-entry" heading=t(msg::job_log::delete_title()) open=asking>
            <p>{t(msg::job_log::delete_text())}</p>
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::job_log::delete_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| asking.set(false))
                />
                <Button
                    text=Signal::derive(|| t(msg::job_log::delete_yes()))
                    weight=Weight::Warning
                    on_click=go
                    busy=busy
                />
            </div>
        </Modal>
    }
    .into_any()
}
