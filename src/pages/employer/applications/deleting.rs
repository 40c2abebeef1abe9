//! Deleting a draft, after a question.

use crate::client::{self, Failure};
use crate::pages::employer::application::start::forget;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{focus_heading, say};
use crate::state::crypto::new_id;
use leptos::task::spawn_local;

/// The draft that is to be deleted: its id, and what it is about.
type Asked = (String, String);

/// One question for all drafts of the list.
#[derive(Clone, Copy)]
pub struct Deleting {
    open: RwSignal<bool>,
    asked: RwSignal<Asked>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
    done: Callback<()>,
}

impl Deleting {
    /// Nothing is asked; `done` is called when a draft is gone.
    #[must_use]
    pub fn new(done: Callback<()>) -> Self {
        Self {
            open: RwSignal::new(false),
            asked: RwSignal::new(Asked::default()),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            done,
        }
    }

    /// The button of the draft `id`, which is about `name`.
    #[must_use]
    pub fn button(self, id: String, name: String) -> AnyView {
        let about = name.clone();
        let ask = Callback::new(move |_| {
            self.failed.set(None);
            self.asked.set((id.clone(), name.clone()));
            self.open.set(true);
        });
        view! { <FunctionLink text=t(msg::application::draft_delete()) about icon=Icon::Delete on_click=ask /> }
            .into_any()
    }

    /// The question.
    #[must_use]
    pub fn question(self) -> AnyView {
        let go = Callback::new(move |_| self.delete());
        view! {
            <Modal id="delete-draft" heading=t(msg::application::draft_delete_title()) open=self.open>
                <p>{move || t(msg::application::draft_delete_text(self.asked.get().1))}</p>
                {move || self.failed.get().map(|failure| view! { <Failed failure=failure /> })}
                <div class="modal-footer">
                    <Button
                        text=Signal::derive(|| t(msg::application::draft_delete_no()))
                        weight=Weight::Secondary
                        on_click=Callback::new(move |_| self.open.set(false))
                    />
                    <Button
                        text=Signal::derive(|| t(msg::application::draft_delete_yes()))
                        weight=Weight::Warning
                        on_click=go
                        busy=self.busy
                    />
                </div>
            </Modal>
        }
        .into_any()
    }

    fn delete(self) {
        self.busy.set(true);
        let (id, _) = self.asked.get_untracked();
        spawn_local(async move {
            match client::delete_draft(&id, &new_id()).await {
                Ok(()) => {
                    forget(&id).await;
                    if self.open.try_set(false).is_none() {
                        self.done.run(());
                        focus_heading();
                        say(&t(msg::application::draft_deleted()));
                    }
                }
                Err(failure) => {
                    let _ = self.failed.try_set(Some(failure));
                }
            }
            let _ = self.busy.try_set(false);
        });
    }
}
