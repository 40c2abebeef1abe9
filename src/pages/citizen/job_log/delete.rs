//! Deleting an entry, after a question.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::state::crypto::new_id;
use leptos::task::spawn_local;

/// The button, and the question behind it. `done` is told what to say.
pub fn delete(person: String, id: String, done: impl Fn(String) + Copy + Send + Sync + 'static) -> AnyView {
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
