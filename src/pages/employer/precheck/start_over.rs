//! Deleting what was answered, after a question: it cannot be undone.

use super::state::Precheck;
use crate::prelude::*;

/// The question.
#[component]
pub fn StartOver(
    /// The draft.
    page: Precheck,
    /// Whether it is asked.
    asking: RwSignal<bool>,
    /// What follows when the draft is gone.
    done: Callback<()>,
) -> impl IntoView {
    let delete = Callback::new(move |_| {
        asking.set(false);
        page.clear();
        done.run(());
    });
    view! {
        <Modal id="start-over" heading=t(msg::precheck::start_over_title()) open=asking>
            <p>{t(msg::precheck::start_over_text())}</p>
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::precheck::start_over_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| asking.set(false))
                />
                <Button
                    text=Signal::derive(|| t(msg::precheck::start_over_yes()))
                    weight=Weight::Warning
                    on_click=delete
                />
            </div>
        </Modal>
    }
    .into_any()
}
