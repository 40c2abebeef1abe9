//! Ending a power of attorney, from either side: asked once more, then done at once.

use super::BASE;
use crate::client::{self, Failure};
use crate::pages::account::leave_for;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::say;
use crate::state::crypto::new_id;
use leptos::task::spawn_local;

/// Who ends it.
#[derive(Clone)]
pub enum Side {
    /// The citizen named here takes it back.
    Giver(String),
    /// The representative gives it up.
    Representative,
}

/// The button, the question, and what went wrong. `other` is the name of the other side.
pub fn end(side: Side, id: String, other: String) -> AnyView {
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let giver = matches!(side, Side::Giver(_));
    let (ask, title) = if giver {
        (msg::mandate::withdraw(), msg::mandate::withdraw_title())
    } else {
        (msg::mandate::give_up(), msg::mandate::give_up_title())
    };
    let text = if giver { msg::mandate::withdraw_text() } else { msg::mandate::give_up_text(other.as_str()) };
    let (ask, text, key) = (t(ask), t(text), StoredValue::new(new_id()));
    let modal = format!("end-{id}");
    let id = StoredValue::new(id);
    let side = StoredValue::new(side);
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let (id, key) = (id.get_value(), key.get_value());
            let ended = match side.get_value() {
                Side::Giver(person) => client::withdraw_mandate(&person, &id, &key).await,
                Side::Representative => client::give_up_mandate(&id, &key).await,
            };
            let _ = busy.try_set(false);
            match ended {
                Ok(()) => {
                    let _ = open.try_set(false);
                    say(&t(msg::mandate::ended()));
                    // Loaded anew, so that nothing of the other's stays in memory.
                    leave_for(&link(BASE));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    });
    let label = ask.clone();
    let hidden = other.clone();
    view! {
        <button type="button" class="button button-tertiary" on:click=move |_| open.set(true)>
            {label}
            <span class="sr-only">" " {hidden}</span>
        </button>
        <Modal id=modal heading=t(title) open=open>
            <p>{text.clone()}</p>
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="modal-footer">
                <Button text=ask.clone() weight=Weight::Warning busy=busy on_click=go />
                <Button
                    text=Signal::derive(|| t(msg::mandate::keep()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| open.set(false))
                />
            </div>
        </Modal>
    }
    .into_any()
}
