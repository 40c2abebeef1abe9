//! What a new entry begins with: nothing, or a vacancy, so that nothing of it is typed again.

use super::form::form;
use crate::client::{self, Load, load};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use api::{JobLogEntry, JobSuggestion};

/// What the form begins with.
pub enum Start {
    /// Nothing.
    Empty,
    /// What stands in the log.
    Entry(JobLogEntry),
    /// A vacancy.
    Job(Box<JobSuggestion>),
}

/// A new entry: empty, or with the vacancy that the address names.
pub fn new_entry(person: String) -> AnyView {
    let job = use_query_map().with_untracked(|query| query.get("stilling"));
    let Some(job) = job else { return form(person, Start::Empty) };
    let whose = person.clone();
    let found = load(move |leaving| {
        let whose = whose.clone();
        async move { client::job_suggestions(&whose, &leaving).await }
    });
    live(move || match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => view! {
            <Heading text=t(msg::job_log::new_title()) />
            <Failed failure=failure again=move || found.again() />
        }
        .into_any(),
        Load::Here(all) => {
            let named = all.jobs.into_iter().chain(all.dismissed).find(|each| each.vacancy.id == job);
            match named {
                Some(named) => form(person.clone(), Start::Job(Box::new(named))),
                None => view! {
                    <Alert tone=Tone::Info>{t(msg::job_log::job_gone())}</Alert>
                    {form(person.clone(), Start::Empty)}
                }
                .into_any(),
            }
        }
    })
}
