//! The job log from her own file: read here, shown line by line with what is wrong, and saved at one go.

mod columns;
mod fault;
mod preview;
mod read;
#[cfg(test)]
mod tests;
mod value;

use super::super::own;
use crate::client::{self, Load, load};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{Heading, focus_field};
use api::JobLogEntry;
use chrono::NaiveDate;
use fault::FileFault;
use leptos::task::spawn_local;
use preview::preview;
use read::{MAX_BYTES, Outcome, read};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The page.
pub fn import_page() -> AnyView {
    own(msg::job_log_file::title, |person| {
        let whose = person.clone();
        let found = load(move |leaving| {
            let whose = whose.clone();
            async move { client::job_log(&whose, &leaving).await }
        });
        view! {
            <BackLink href=link("/borger/joblog") text=t(msg::job_log::title()) />
            {live(move || match found.get() {
                Load::Waiting => view! { <Spinner /> }.into_any(),
                Load::Failed(failure) => {
                    view! {
                        <Heading text=t(msg::job_log_file::title()) />
                        <Failed failure=failure again=move || found.again() />
                    }
                        .into_any()
                }
                Load::Here(log) => whole(person.clone(), log.entries),
            })}
        }
        .into_any()
    })
}

fn whole(person: String, known: Vec<JobLogEntry>) -> AnyView {
    let today = use_account().today().get_untracked().map(|today| today.date);
    let fault = RwSignal::new(None::<FileFault>);
    let outcome = RwSignal::new(None::<Outcome>);
    let known = StoredValue::new(known);
    let chosen = UnsyncCallback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        fault.set(None);
        outcome.set(None);
        spawn_local(async move {
            let found = match bytes(&file).await {
                Ok(bytes) => match today {
                    Some(today) => known.with_value(|known| read(&file.name(), &bytes, known, today)),
                    None => Err(FileFault::Unreadable),
                },
                Err(fault) => Err(fault),
            };
            match found {
                Ok(found) => {
                    let _ = outcome.try_set(Some(found));
                    request_animation_frame(|| focus_field("import-result"));
                }
                Err(why) => {
                    let _ = fault.try_set(Some(why));
                    request_animation_frame(|| focus_field("import-file"));
                }
            }
        });
    });
    view! {
        <Heading text=t(msg::job_log_file::title()) />
        <p class="font-lead">{t(msg::job_log_file::lead())}</p>
        <FileField
            id="import-file"
            label=t(msg::job_log_file::file_label())
            accept=".csv,.txt,text/csv"
            hint=t(msg::job_log_file::file_hint())
            error=MaybeProp::derive(move || fault.get().map(|fault| t(fault.words())))
            on_files=chosen
        />
        {columns::help()}
        {live(move || match outcome.get() {
            Some(found) => preview(person.clone(), found),
            None => ().into_any(),
        })}
    }
    .into_any()
}

/// The file's bytes. One that is too big is not even opened.
async fn bytes(file: &File) -> Result<Vec<u8>, FileFault> {
    if file.size() > f64::from(MAX_BYTES) {
        return Err(FileFault::TooBig);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A day in the reader's language.
fn day(on: NaiveDate) -> String {
    crate::i18n::with(|catalogue| texts::format::date(catalogue, on)).unwrap_or_default()
}
