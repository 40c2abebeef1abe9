//! The way to a decision about booking, and a note that the citizen was guided in writing.

use super::finding;
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::citizen::duty;
use crate::pages::office::desk::Desk;
use crate::pages::office::reasons::reasons;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::booking::{BookingView, NewGuidance};

const FIELD: &str = "guidance";

/// The link to where everything about her is decided.
pub fn decide(desk: Desk) -> AnyView {
    let address = link(&format!("/kommune/borgere/{}/fritagelser", desk.person.get_value()));
    view! {
        <p>
            <ButtonLink text=t(msg::meetings::decide_link()) href=address weight=Weight::Secondary />
        </p>
    }
    .into_any()
}

/// The form, folded.
pub fn form(desk: Desk, view: &BookingView) -> AnyView {
    let typed = RwSignal::new(String::new());
    let name = format!("moeder/{}/vejledning", desk.person.get_value());
    let draft = Draft::keep(name, move || typed.get(), move |was| typed.set(was));
    let read = move || {
        let mut faults = Faults::default();
        let reasons = reasons(typed, FIELD, &mut faults);
        faults.result(Some(NewGuidance { reasons }))
    };
    let form = Submission::new(read).kept(draft);
    let go = form.on_submit(move |new| {
        let person = desk.person.get_value();
        form.send(
            new,
            move |new, key| async move { client::note_guidance(&person, &new, &key).await },
            move |receipt| desk.done(t(msg::meetings::guided(receipt.id))),
        );
    });
    let law = duty::why(finding(&view.duties.findings, "CIT-BOOK-07"), 3);
    view! {
        <Details summary=t(msg::meetings::guide_title())>
            <ErrorSummary errors=form.errors() attempt=form.attempt() />
            <p>{t(msg::meetings::guide_lead())}</p>
            {law}
            <form novalidate on:submit=go>
                <TextArea
                    id=FIELD
                    label=t(msg::meetings::guide_label())
                    hint=t(msg::meetings::reasons_hint())
                    value=typed
                    error=form.at(FIELD)
                />
                {form.foot(msg::meetings::guide_button())}
            </form>
        </Details>
    }
    .into_any()
}
