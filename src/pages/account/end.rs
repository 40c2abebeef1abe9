//! The warning before a session ends. The only dialog that opens by itself.

use super::{WayOut, use_account};
use crate::prelude::*;
use crate::shell::say;
use crate::state::session::{Due, spoken};

/// Counts down the last five minutes, with a button to stay.
#[component]
pub fn SessionEnd() -> impl IntoView {
    let account = use_account();
    let open = RwSignal::new(false);
    let left = RwSignal::new(0_u64);
    let out = use_context::<WayOut>();
    let leaving = StoredValue::new(false);
    Effect::new(move |_| match account.due().get() {
        Due::Warning(seconds) => {
            left.set(seconds);
            open.set(true);
            if spoken(seconds) {
                say(&t(words(seconds)));
            }
        }
        Due::Nothing | Due::Ended => open.set(false),
    });
    // Closed by Escape: that is an answer too, and means to stay.
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true)
            && !now
            && !leaving.get_value()
            && matches!(account.due().get_untracked(), Due::Warning(_))
        {
            account.extend();
        }
        now
    });
    view! {
        <Modal id="session-end" heading=t(msg::application::session_title()) open=open>
            <p>{t(msg::application::session_lead())}</p>
            <p role="timer" class="bold">
                {move || t(words(left.get()))}
            </p>
            <p>{t(msg::application::session_kept())}</p>
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::application::session_stay()))
                    on_click=Callback::new(move |_| account.extend())
                />
                <Button
                    text=Signal::derive(|| t(msg::application::sign_out()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| {
                        leaving.set_value(true);
                        open.set(false);
                        if let Some(out) = out {
                            out.take();
                        }
                    })
                />
            </div>
        </Modal>
    }
    .into_any()
}

/// The time left in whole minutes, and in seconds for the last one.
fn words(seconds: u64) -> texts::Msg {
    if seconds > 60 {
        msg::application::session_minutes(seconds.div_ceil(60))
    } else {
        msg::application::session_seconds(seconds)
    }
}
