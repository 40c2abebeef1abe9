//! Where the municipality stands with an application: taking it, who has it, what was decided.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use api::{Receipt, Status};
use leptos::task::spawn_local;

/// Says where the application stands, and takes the focus when that has changed.
const STANDING: &str = "standing";

/// The server has it: shows how it stands now, and says so.
pub fn done(receipt: RwSignal<Receipt>, now: Receipt, words: &str) {
    let _ = receipt.try_set(now);
    say(words);
    focus_field(STANDING);
}

/// The state, and the button that takes the case while nobody has.
pub fn treatment(receipt: RwSignal<Receipt>) -> AnyView {
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let key = StoredValue::new(new_id());
    let take = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let id = receipt.with_untracked(|receipt| receipt.id.clone());
        spawn_local(async move {
            let taken = client::take_application(&id, &key.get_value()).await;
            let _ = busy.try_set(false);
            match taken {
                Ok(now) => done(receipt, now, &t(msg::office::taken())),
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    });
    let standing = live(move || receipt.with(shown));
    let waits = Memo::new(move |_| receipt.with(|receipt| receipt.status == Status::Submitted));
    let taking = live(move || {
        if !waits.get() {
            return ().into_any();
        }
        view! {
            <p>{t(msg::office::take_lead())}</p>
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <Button text=t(msg::office::take()) busy=busy on_click=take />
        }
        .into_any()
    });
    view! {
        <div id=STANDING tabindex="-1">
            {standing}
        </div>
        {taking}
    }
    .into_any()
}

fn shown(receipt: &Receipt) -> AnyView {
    let taken = receipt.treatment.as_ref().map(|treatment| {
        view! { <p>{t(msg::office::taken_by(treatment.by.as_str(), moment(treatment.at)))}</p> }
    });
    view! {
        {words::standing(receipt)}
        {taken}
        {words::decided(receipt)}
    }
    .into_any()
}
