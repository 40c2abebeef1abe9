//! The draft decision: built by the server from the findings, changed by the caseworker, copied into the
//! municipality's own system. Nothing here decides, and nothing here is saved.

use crate::prelude::*;
use crate::shell::say;
use api::DecisionDraft;
use leptos::html::Textarea;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// The draft as text that can be changed and copied.
#[component]
pub fn DecisionText(
    /// What the server proposes.
    decision: DecisionDraft,
) -> impl IntoView {
    let proposed = StoredValue::new(letter(&decision));
    let text = RwSignal::new(proposed.get_value());
    let place = NodeRef::<Textarea>::new();
    let said = RwSignal::new(String::new());
    let answer = move |copied: bool| {
        let words = if copied { msg::office::decision_copied() } else { msg::office::decision_select() };
        said.set(t(words));
        say(&said.get_untracked());
        if !copied && let Some(place) = place.get_untracked() {
            place.select();
        }
    };
    let copy = Callback::new(move |_| {
        let written = window().navigator().clipboard().write_text(&text.get_untracked());
        spawn_local(async move { answer(JsFuture::from(written).await.is_ok()) });
    });
    let restore = Callback::new(move |_| {
        text.set(proposed.get_value());
        said.set(t(msg::office::decision_restored()));
        say(&said.get_untracked());
    });
    view! {
        <section class="decision" aria-labelledby="decision">
            <h2 id="decision">{t(msg::office::decision_title())}</h2>
            <Alert tone=Tone::Warning heading=t(msg::office::decision_draft())>
                {t(msg::office::decision_lead(decision.authority))}
            </Alert>
            <div class="form-group">
                <label class="form-label" for="decision-text">
                    {t(msg::office::decision_label())}
                </label>
                <span class="form-hint" id="decision-text-hint">
                    {t(msg::office::decision_hint())}
                </span>
                <textarea
                    class="form-input"
                    id="decision-text"
                    rows="24"
                    aria-describedby="decision-text-hint"
                    node_ref=place
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
            </div>
            <div class="button-row d-print-none">
                <Button
                    text=t(msg::office::decision_copy())
                    icon=Icon::Copy
                    weight=Weight::Secondary
                    on_click=copy
                />
                <Button text=t(msg::office::decision_restore()) weight=Weight::Tertiary on_click=restore />
            </div>
            <p aria-hidden="true">{move || said.get()}</p>
        </section>
    }
    .into_any()
}

/// The draft as a letter in the page's language.
fn letter(decision: &DecisionDraft) -> String {
    format!("{}\n\n{}", t(msg::office::decision_mark()), decision.letter(lang().tag()))
}
