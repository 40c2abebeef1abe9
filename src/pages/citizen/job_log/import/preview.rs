//! What was read, before anything is saved: what is taken in, what is left out and why.

use super::super::entry::{kind, status};
use super::day;
use super::fault::LeftOut;
use super::read::Outcome;
use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::state::acting;
use crate::state::crypto::new_id;
use api::{JobApplication, JobLogImport, NewJobLogEntry};
use leptos::task::spawn_local;

/// The preview with its one button.
pub fn preview(person: String, found: Outcome) -> AnyView {
    let (lines, used, left) = (found.lines, found.used.len(), found.left.len());
    // The names are chosen once and the key with them, so that a lost answer makes no second entry.
    let named = |(_, application): &(u64, JobApplication)| NewJobLogEntry {
        id: new_id(),
        application: application.clone(),
    };
    let import = StoredValue::new(JobLogImport { entries: found.used.iter().map(named).collect() });
    let key = StoredValue::new(new_id());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let navigate = StoredValue::new_local(use_navigate());
    let to = acting::route("/borger/joblog");
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (person, to) = (person.clone(), to.clone());
        spawn_local(async move {
            let body = import.get_value();
            let sent = client::import_job_log(&person, &body, &key.get_value()).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(done) => {
                    tell(t(msg::job_log_file::saved(done.saved, left)));
                    let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    });
    let save = (used > 0).then(|| {
        view! {
            <div class="button-row">
                <Button text=Signal::derive(move || t(msg::job_log_file::save(used))) busy=busy on_click=go />
            </div>
        }
    });
    view! {
        <h2 id="import-result" tabindex="-1">
            {t(msg::job_log_file::result_title())}
        </h2>
        <p>{t(msg::job_log_file::result(lines, used, left))}</p>
        {left_out(found.left)}
        {taken(found.used)}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {save}
    }
    .into_any()
}

fn left_out(left: Vec<(u64, LeftOut)>) -> Option<AnyView> {
    if left.is_empty() {
        return None;
    }
    let items = left
        .into_iter()
        .flat_map(|(line, why)| reasons(line, why))
        .map(|words| view! { <li>{words}</li> })
        .collect_view();
    Some(
        view! {
            <h3>{t(msg::job_log_file::left_title())}</h3>
            <ul>{items}</ul>
        }
        .into_any(),
    )
}

/// What is wrong with a line, with its column where it is about one.
fn reasons(line: u64, why: LeftOut) -> Vec<String> {
    let at = |words: String| vec![t(msg::job_log_file::at_line(line, words))];
    match why {
        LeftOut::Blank => at(t(msg::job_log_file::blank())),
        LeftOut::WrongFields => at(t(msg::job_log_file::wrong_fields())),
        LeftOut::AlreadyThere => at(t(msg::job_log_file::already_there())),
        LeftOut::Twice(first) => at(t(msg::job_log_file::twice(first))),
        LeftOut::Faults(faults) => faults
            .into_iter()
            .map(|(column, fault)| t(msg::job_log_file::at_column(line, t(column.label()), t(fault.words()))))
            .collect(),
    }
}

fn taken(used: Vec<(u64, JobApplication)>) -> Option<AnyView> {
    if used.is_empty() {
        return None;
    }
    let mut columns = vec![Column::number(t(msg::job_log_file::line_column()))];
    columns.extend(super::super::entry::columns());
    let rows = used
        .into_iter()
        .map(|(line, application)| {
            vec![
                line.to_string().into_any(),
                application.title.into_any(),
                application.employer.into_any(),
                day(application.on).into_any(),
                t(kind(application.kind)).into_any(),
                t(status(application.status)).into_any(),
            ]
        })
        .collect();
    Some(
        view! {
            <h3>{t(msg::job_log_file::used_title())}</h3>
            <DataTable
                caption=t(msg::job_log_file::used_title())
                quiet_caption=true
                columns=columns
                rows=rows
            />
        }
        .into_any(),
    )
}
