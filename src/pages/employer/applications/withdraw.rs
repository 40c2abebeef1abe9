//! Taking an application back before a caseworker has begun on it: asked once more, then done.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use api::{Receipt, Status};
use leptos::task::spawn_local;

/// The button and its question while the application waits; nothing afterwards. `standing` is the id of the element
/// that says where the application stands, and takes the focus when it is taken back.
pub(super) fn withdraw(receipt: RwSignal<Receipt>, standing: &'static str) -> AnyView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let key = StoredValue::new(new_id());
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let id = receipt.with_untracked(|receipt| receipt.id.clone());
        spawn_local(async move {
            let withdrawn = client::withdraw_application(&id, &key.get_value()).await;
            let _ = busy.try_set(false);
            match withdrawn {
                Ok(now) => {
                    let _ = open.try_set(false);
                    let _ = receipt.try_set(now);
                    say(&t(msg::application::withdrawn_said()));
                    focus_field(standing);
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    });
    let waits = Memo::new(move |_| receipt.with(|receipt| receipt.status == Status::Submitted));
    live(move || {
        if !waits.get() {
            return ().into_any();
        }
        let authority = receipt.with_untracked(|receipt| receipt.authority.clone());
        view! {
            <p class="d-print-none">
                <Button
                    text=t(msg::application::withdraw())
                    weight=Weight::Tertiary
                    on_click=Callback::new(move |_| open.set(true))
                />
            </p>
            <Modal id="withdraw" heading=t(msg::application::withdraw_title()) open=open>
                <p>{t(msg::application::withdraw_text(authority.as_str()))}</p>
                {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
                <div class="modal-footer">
                    <Button
                        text=t(msg::application::withdraw_keep())
                        weight=Weight::Secondary
                        on_click=Callback::new(move |_| open.set(false))
                    />
                    <Button
                        text=t(msg::application::withdraw())
                        weight=Weight::Warning
                        busy=busy
                        on_click=go
                    />
                </div>
            </Modal>
        }
        .into_any()
    })
}
