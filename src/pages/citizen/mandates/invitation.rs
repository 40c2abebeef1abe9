//! The code that another accepts a power of attorney with: made when it is wanted, and shown this once.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use api::mandate::{Invitation, Mandate};
use leptos::task::spawn_local;

/// The button that makes a code, and the code.
pub fn invitation(person: String, mandate: &Mandate) -> AnyView {
    let id = mandate.id.clone();
    let field = format!("code-{id}");
    let name = StoredValue::new(field.clone());
    let made = RwSignal::new(None::<Invitation>);
    let again = mandate.invited_until.is_some();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let go = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (person, id) = (person.clone(), id.clone());
        spawn_local(async move {
            match client::invite(&person, &id).await {
                Ok(invitation) => {
                    say(&t(msg::mandate::code_made()));
                    let _ = made.try_set(Some(invitation));
                    request_animation_frame(move || {
                        name.with_value(|name| focus_field(name));
                    });
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    let words = move || {
        let before = again || made.with(Option::is_some);
        t(if before { msg::mandate::code_again() } else { msg::mandate::code_make() })
    };
    let field = StoredValue::new(field);
    view! {
        {move || {
            made.get()
                .map(|invitation| {
                    view! {
                        <div id=field.get_value() tabindex="-1">
                            <Alert tone=Tone::Success heading=t(msg::mandate::code_title())>
                                <p class="mandate-code">{invitation.code}</p>
                                <p>{t(msg::mandate::code_text(moment(invitation.until)))}</p>
                            </Alert>
                        </div>
                    }
                })
        }}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <p class="d-print-none">
            <Button text=Signal::derive(words) weight=Weight::Secondary busy=busy on_click=go />
        </p>
    }
    .into_any()
}
