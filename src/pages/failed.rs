//! A call that gave no answer: what happened, and what to do next.

use crate::client::Failure;
use crate::prelude::*;
use leptos::callback::UnsyncCallback;

/// An error in a box, with a button to try again where that may help.
#[component]
pub fn Failed(
    /// What went wrong.
    failure: Failure,
    /// How to try again.
    #[prop(optional, into)]
    again: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let retry = again.map(|again| {
        view! {
            <Button
                text=Signal::derive(|| t(msg::application::try_again()))
                weight=Weight::Secondary
                on_click=Callback::new(move |_| again.run(()))
            />
        }
    });
    view! {
        <Alert tone=Tone::Error heading=t(msg::application::failure_title()) speak=true>
            <p>{failure.sentence().say()}</p>
            {retry}
        </Alert>
    }
    .into_any()
}
