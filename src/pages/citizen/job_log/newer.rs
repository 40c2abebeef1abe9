//! An entry that was saved elsewhere since words were typed here: both are shown, and she chooses. Nothing newer is
//! overwritten unseen.

use super::fields::{Fields, Typed};
use crate::client::{self, Failure, Leaving};
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::typed::Draft;
use api::JobLogEntry;

/// Both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// What was typed here.
    pub typed: Typed,
    /// What the server has now.
    pub entry: JobLogEntry,
}

/// The entry as the server has it now; none where it was deleted.
///
/// # Errors
/// [`Failure`].
pub async fn newest(person: &str, id: &str) -> Result<Option<JobLogEntry>, Failure> {
    let log = client::job_log(person, &Leaving::never()).await?;
    Ok(log.entries.into_iter().find(|entry| entry.id == id))
}

/// The question, while there is one. The form waits behind it.
pub fn choice(
    newer: RwSignal<Option<Newer>>,
    fields: Fields,
    draft: Draft,
    settled: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    Effect::new(move |_| {
        if newer.with(Option::is_some) {
            say(&t(msg::job_log::newer_title()));
            request_animation_frame(|| focus_field("newer"));
        }
    });
    let settle = move |mine: bool| {
        let Some(Newer { typed, entry }) = newer.get_untracked() else { return };
        fields.take(&entry);
        if mine {
            // Typed over the newer version now, so that what is saved is what was seen and chosen.
            fields.fill(typed);
            say(&t(msg::job_log::kept_mine()));
        } else {
            draft.forget();
            say(&t(msg::job_log::took_theirs()));
        }
        settled();
        newer.set(None);
        request_animation_frame(|| focus_field("log-title"));
    };
    live(move || match newer.get() {
        None => ().into_any(),
        Some(Newer { typed, entry }) => {
            let saved = Fields::of("", Some(&entry), None);
            let theirs = untrack(|| saved.typed());
            view! {
                <section aria-labelledby="newer">
                    <h2 id="newer" tabindex="-1">
                        {t(msg::job_log::newer_title())}
                    </h2>
                    <p>{t(msg::job_log::newer_text())}</p>
                    {side(t(msg::job_log::newer_mine()), &typed)}
                    {side(t(msg::job_log::newer_theirs()), &theirs)}
                    <div class="button-row">
                        <Button
                            text=Signal::derive(|| t(msg::job_log::keep_mine()))
                            weight=Weight::Secondary
                            on_click=Callback::new(move |_| settle(true))
                        />
                        <Button
                            text=Signal::derive(|| t(msg::job_log::take_theirs()))
                            weight=Weight::Secondary
                            on_click=Callback::new(move |_| settle(false))
                        />
                    </div>
                </section>
            }
            .into_any()
        }
    })
}

fn side(title: String, typed: &Typed) -> AnyView {
    let rows: Vec<Row> = typed.rows().into_iter().map(|(label, words)| Row::new(t(label), words)).collect();
    view! {
        <h3>{title.clone()}</h3>
        <StructuredList caption=title rows=rows />
    }
    .into_any()
}
