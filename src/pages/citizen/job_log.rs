//! The job log: what was sought, month by month, and what is asked for.

mod delete;
mod entry;
mod fields;
mod form;
mod import;
mod months;
mod newer;
mod start;

pub use entry::row;
pub use form::entry_page;
pub use import::import_page;

use super::{duty, own};
use crate::client::{self, Load, Loading, load};
use crate::pages::account::{use_account, use_sender};
use crate::pages::failed::Failed;
use crate::pages::told::told;
use crate::pages::waiting::waiting;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::acting;
use crate::state::outbox::Parcel;
use api::mandate::MandatePart;
use api::{JobLog, JobLogEntry, JobLogMonth};
use months::{Month, months};
use texts::Msg;

/// The page of whoever is signed in.
#[component]
pub fn JobLogPage() -> impl IntoView {
    own(msg::job_log::title, |person| {
        let (account, sender) = (use_account(), use_sender());
        let (whose, of) = (person.clone(), person.clone());
        let waits = (!acting::is_for_another()).then(|| {
            waiting(move |parcel| matches!(parcel, Parcel::JobEntry { person, .. } if *person == whose), None)
        });
        let found = load(move |leaving| {
            account.back().track();
            sender.delivered().track();
            let person = person.clone();
            async move { client::job_log(&person, &leaving).await }
        });
        view! {
            <Heading text=t(msg::job_log::title()) />
            {told()}
            <p class="font-lead">{t(msg::job_log::lead())}</p>
            {acting::may_act(MandatePart::JobLog)
                .then(|| {
                    view! {
                        <p class="d-print-none">
                            <ButtonLink text=t(msg::job_log::new()) href=link("/borger/joblog/ny") />
                        </p>
                        <p class="d-print-none">
                            <a href=link("/borger/joblog/fil")>{t(msg::job_log::from_file())}</a>
                        </p>
                    }
                })}
            {waits}
            {live(move || log(&of, found))}
        }
        .into_any()
    })
}

fn log(person: &str, found: Loading<JobLog>) -> AnyView {
    match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
        Load::Here(log) => {
            let leads = acting::may_act(MandatePart::JobLog);
            let (title, empty) = (msg::job_log::requirement_title(), msg::job_log::empty());
            shown(log, title, empty, |entry| entry::row(person, entry, leads))
        }
    }
}

/// What is asked for under its title, and what was sought, month by month; `empty` where there is nothing.
pub fn shown(log: JobLog, title: Msg, empty: Msg, row: impl Fn(JobLogEntry) -> Vec<AnyView>) -> AnyView {
    let wanted = log.wanted_a_month;
    let today = use_account().today().get_untracked().map(|today| today.date);
    // The finding says the number itself.
    let says = match &log.requirement {
        Some(requirement) => duty::sentences(requirement),
        None => wanted.map(|wanted| t(msg::job_log::wanted(wanted))).into_iter().collect(),
    };
    let says = says.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    let why = duty::why(log.requirement.as_ref(), 2);
    let all = months(log.entries, today);
    let body = if all.iter().all(|month| month.entries.is_empty()) {
        view! { <p>{t(empty)}</p> }.into_any()
    } else {
        all.into_iter().map(|month| one(month, &log.months, &row)).collect_view().into_any()
    };
    view! {
        <h2>{t(title)}</h2>
        {says}
        {why}
        {body}
    }
    .into_any()
}

/// A month: how much of what is asked for is there, and the entries.
fn one(month: Month, asked: &[JobLogMonth], row: &impl Fn(JobLogEntry) -> Vec<AnyView>) -> AnyView {
    let Month { name, until, entries, current } = month;
    let wanted = asked.iter().find(|asked| asked.until == until).and_then(|asked| asked.wanted);
    let sent = entries.iter().filter(|entry| entry::counts(entry)).count();
    let stand = match wanted.map(|wanted| usize::try_from(wanted).unwrap_or(usize::MAX)) {
        Some(wanted) if sent >= wanted => t(msg::job_log::month_enough(sent, wanted)),
        Some(wanted) if current => t(msg::job_log::month_missing(sent, wanted, wanted - sent)),
        Some(wanted) => t(msg::job_log::month_was_missing(sent, wanted)),
        None => t(msg::job_log::month_count(sent)),
    };
    let rows = entries.into_iter().map(row).collect::<Vec<_>>();
    let table = (!rows.is_empty()).then(|| {
        let caption = name.clone();
        view! { <DataTable caption=caption quiet_caption=true columns=entry::columns() rows=rows /> }
    });
    view! {
        <h2>{name}</h2>
        <p>{stand}</p>
        {table}
    }
    .into_any()
}
