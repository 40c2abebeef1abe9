//! Signing out: send what waits, say what could not be sent, delete the key, leave.

use super::{leave_for, use_account, use_sender};
use crate::client::Failure;
use crate::pages::employer::application::Writing;
use crate::prelude::*;
use crate::state::typed;
use crate::state::unsent::Unsent;
use api::Role;
use leptos::task::spawn_local;

/// The wish to sign out, from wherever it is spoken. Provided at the root of the app.
#[derive(Clone, Copy)]
pub struct WayOut(Trigger);

impl WayOut {
    /// Nobody has wished it yet.
    #[must_use]
    pub fn closed() -> Self {
        Self(Trigger::new())
    }

    /// Signs out, after what waits is sent.
    pub fn take(self) {
        self.0.notify();
    }
}

/// The way out, with a question first where something is not sent.
#[component]
pub fn SignOut() -> impl IntoView {
    let account = use_account();
    let sender = use_sender();
    let writing = use_context::<Writing>().unwrap_or_else(Writing::none);
    let elsewhere = use_context::<Unsent>().unwrap_or_else(Unsent::none);
    let unsaved = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let leave = move || {
        spawn_local(async move {
            match account.sign_out().await {
                Ok(()) => leave_for(&link("/logget-af")),
                Err(failure) => {
                    failed.set(Some(failure));
                    asking.set(true);
                }
            }
            busy.set(false);
        });
    };
    let sync_and_leave = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            sender.sync().await;
            unsaved.set(!writing.sync().await);
            elsewhere.sync().await;
            typed::send().await;
            if !typed::is_sent() {
                unsaved.set(true);
            }
            if unsaved.get_untracked() || untrack(|| sender.open() + elsewhere.open()) > 0 {
                asking.set(true);
                busy.set(false);
            } else {
                leave();
            }
        });
    };
    if let Some(WayOut(wish)) = use_context::<WayOut>() {
        Effect::new(move |before: Option<()>| {
            wish.track();
            if before.is_some() {
                sync_and_leave();
            }
        });
    }
    view! {
        <FunctionLink
            text=Signal::derive(|| t(msg::application::sign_out()))
            icon=Icon::Lock
            on_click=Callback::new(move |_| sync_and_leave())
        />
        <Modal id="sign-out" heading=t(msg::application::sign_out_title()) open=asking>
            {move || {
                let open = sender.open();
                (open > 0)
                    .then(|| {
                        let words = if account.user_as(Role::Citizen).is_some() {
                            msg::application::sign_out_waiting(open)
                        } else {
                            msg::application::sign_out_not_sent(open)
                        };
                        view! { <p>{t(words)}</p> }
                    })
            }}
            {move || {
                let open = elsewhere.open();
                (open > 0).then(|| view! { <p>{t(msg::application::sign_out_plan(open))}</p> })
            }}
            {move || unsaved.get().then(|| view! { <p>{t(msg::application::sign_out_draft())}</p> })}
            <p>{t(msg::application::sign_out_loss())}</p>
            {move || failed.get().map(|failure| view! { <p>{failure.sentence().say()}</p> })}
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::application::sign_out_try()))
                    on_click=Callback::new(move |_| sync_and_leave())
                    busy=busy
                />
                <Button
                    text=Signal::derive(|| t(msg::application::sign_out_anyway()))
                    weight=Weight::Warning
                    on_click=Callback::new(move |_| leave())
                />
            </div>
        </Modal>
    }
    .into_any()
}
