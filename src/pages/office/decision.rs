//! The decision of an application: the server's draft, which the caseworker makes their own, and its recording.

use super::treat;
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::typed::Draft;
use api::{DecisionDraft, NewApplicationDecision, Receipt, Status};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

const TEXT: &str = "decision-text";
const GRANTED: &str = "decision-granted";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    granted: String,
    text: String,
}

#[derive(Clone, Copy)]
struct Writing {
    granted: RwSignal<String>,
    text: RwSignal<String>,
    proposed: StoredValue<String>,
    /// What the caseworker had written when the draft was put back in its place.
    replaced: RwSignal<Option<String>>,
    form: Submission<NewApplicationDecision>,
    receipt: RwSignal<Receipt>,
}

fn read(
    granted: RwSignal<String>,
    text: RwSignal<String>,
) -> Result<NewApplicationDecision, Vec<FieldError>> {
    let mut faults = Faults::default();
    let (answer, text) = (granted.get(), text.get());
    let marked = text.contains(&t(msg::office::decision_mark()));
    faults.at_if(text.trim().is_empty(), TEXT, msg::office::decision_text_missing);
    faults.at_if(marked, TEXT, msg::office::decision_text_marked);
    faults.at_if(answer.is_empty(), GRANTED, msg::office::decision_granted_missing);
    faults.result(Some(NewApplicationDecision { granted: answer == "yes", text }))
}

/// The draft while the case is open, with what records the decision once somebody has taken it; nothing afterwards.
#[component]
pub fn DecisionText(
    /// What the server proposes.
    decision: DecisionDraft,
    /// The application as it stands now.
    receipt: RwSignal<Receipt>,
) -> impl IntoView {
    let proposed = StoredValue::new(letter(&decision));
    let (granted, text) = (RwSignal::new(String::new()), RwSignal::new(proposed.get_value()));
    let draft = Draft::keep(
        format!("ansoegning/{}", receipt.with_untracked(|receipt| receipt.id.clone())),
        move || Typed { granted: granted.get(), text: text.get() },
        move |typed: Typed| {
            granted.set(typed.granted);
            text.set(typed.text);
        },
    );
    let form = Submission::new(move || read(granted, text)).kept(draft).placed(|fault| {
        match fault.pointer.as_str() {
            "/text" => Some((TEXT, None)),
            _ => None,
        }
    });
    let writing = Writing { granted, text, proposed, replaced: RwSignal::new(None), form, receipt };
    let status = Memo::new(move |_| receipt.with(|receipt| receipt.status));
    let authority = decision.authority;
    live(move || match status.get() {
        Status::Submitted => editor(writing, &authority, false),
        Status::InTreatment => editor(writing, &authority, true),
        Status::Draft | Status::Withdrawn | Status::Granted | Status::Refused => ().into_any(),
    })
}

fn editor(writing: Writing, authority: &str, taken: bool) -> AnyView {
    let form = writing.form;
    let lead = t(msg::office::decision_lead(authority));
    let asked = RwSignal::new(None::<NewApplicationDecision>);
    let open = RwSignal::new(false);
    let go = form.on_submit(move |new| {
        asked.set(Some(new));
        open.set(true);
    });
    let record = taken.then(|| {
        let answers = vec![
            Choice::new("yes", t(msg::office::decision_granted_yes())),
            Choice::new("no", t(msg::office::decision_granted_no())),
        ];
        view! {
            <RadioGroup
                id=GRANTED
                legend=t(msg::office::decision_granted_legend())
                value=writing.granted
                options=answers
                error=form.at(GRANTED)
            />
            {form.asking_foot(msg::office::decision_save())}
        }
    });
    view! {
        <section class="decision" aria-labelledby="decision">
            <h2 id="decision">{t(msg::office::decision_title())}</h2>
            <Alert tone=Tone::Warning heading=t(msg::office::decision_draft())>
                {lead}
            </Alert>
            <ErrorSummary errors=form.errors() attempt=form.attempt() />
            <form novalidate on:submit=go>
                <TextArea
                    id=TEXT
                    label=t(msg::office::decision_label())
                    hint=t(msg::office::decision_hint())
                    value=writing.text
                    rows=24
                    error=form.at(TEXT)
                />
                {tools(writing)}
                {record}
            </form>
            {question(writing, asked, open)}
        </section>
    }
    .into_any()
}

/// Copying the text, going back to what was proposed, and from there to what was written.
fn tools(writing: Writing) -> AnyView {
    let Writing { text, proposed, replaced, .. } = writing;
    let answer = move |copied: bool| {
        say(&t(if copied { msg::office::decision_copied() } else { msg::office::decision_select() }));
        let place = document().get_element_by_id(TEXT).filter(|_| !copied);
        if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlTextAreaElement>().ok()) {
            place.select();
        }
    };
    let copy = Callback::new(move |_| {
        let written = window().navigator().clipboard().write_text(&text.get_untracked());
        spawn_local(async move { answer(JsFuture::from(written).await.is_ok()) });
    });
    let restore = Callback::new(move |_| {
        let written = text.get_untracked();
        if proposed.with_value(|proposed| *proposed != written) {
            replaced.set(Some(written));
            text.set(proposed.get_value());
        }
        say(&t(msg::office::decision_restored()));
    });
    let undo = Callback::new(move |_| {
        if let Some(written) = replaced.get_untracked() {
            text.set(written);
        }
        replaced.set(None);
        focus_field(TEXT);
        say(&t(msg::office::decision_undone()));
    });
    let undone = Memo::new(move |_| replaced.with(Option::is_some));
    let undoing = live(move || {
        let button = || view! { <Button text=t(msg::office::decision_undo()) weight=Weight::Tertiary on_click=undo /> };
        undone.get().then(button).into_any()
    });
    view! {
        <div class="button-row d-print-none">
            <Button
                text=t(msg::office::decision_copy())
                icon=Icon::Copy
                weight=Weight::Secondary
                on_click=copy
            />
            <Button text=t(msg::office::decision_restore()) weight=Weight::Tertiary on_click=restore />
            {undoing}
        </div>
    }
    .into_any()
}

/// Asked once more, with what the employer will see.
fn question(
    writing: Writing,
    asked: RwSignal<Option<NewApplicationDecision>>,
    open: RwSignal<bool>,
) -> AnyView {
    let Writing { form, receipt, .. } = writing;
    let go = Callback::new(move |_| {
        open.set(false);
        let Some(new) = asked.get_untracked() else { return };
        let id = receipt.with_untracked(|receipt| receipt.id.clone());
        form.send(
            new,
            move |new, key| async move { client::decide_application(&id, &new, &key).await },
            move |decided| treat::done(receipt, decided, &t(msg::office::decision_saved())),
        );
    });
    let words = move || {
        let company = receipt.with_untracked(|receipt| receipt.company.clone());
        let granted = asked.with(|asked| asked.as_ref().is_some_and(|new| new.granted));
        t(if granted {
            msg::office::decision_ask_granted(company)
        } else {
            msg::office::decision_ask_refused(company)
        })
    };
    view! {
        <Modal id="decision-ask" heading=t(msg::office::decision_ask()) open=open>
            <p>{words}</p>
            <div class="modal-footer">
                <Button text=t(msg::office::decision_save()) busy=form.busy() on_click=go />
                <Button
                    text=t(msg::office::decision_back())
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| open.set(false))
                />
            </div>
        </Modal>
    }
    .into_any()
}

/// The draft as a letter in the page's language.
fn letter(decision: &DecisionDraft) -> String {
    format!("{}\n\n{}", t(msg::office::decision_mark()), decision.letter(lang().tag()))
}
