//! One suggestion: its reasons, and that it was put away and can be taken back. Nothing is shown as done before the
//! server said so.

use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use api::{Dismissal, SuggestionKind, SuggestionReason};
use leptos::task::spawn_local;

/// The reasons, the weightiest first.
pub fn reasons(reasons: Vec<SuggestionReason>) -> AnyView {
    let items = reasons
        .into_iter()
        .map(|reason| view! { <li>{reason.sentence.pick(lang().tag()).to_owned()}</li> })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// Putting one away and taking it back.
#[derive(Clone, Copy)]
pub struct Away {
    kind: SuggestionKind,
    person: StoredValue<String>,
    id: StoredValue<String>,
    title: StoredValue<String>,
    /// Whether it is away, as the server has it.
    pub gone: RwSignal<bool>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
}

impl Away {
    /// Of a suggestion that is there, or was put away before.
    pub fn new(kind: SuggestionKind, person: &str, id: &str, title: &str, gone: bool) -> Self {
        Self {
            kind,
            person: StoredValue::new(person.to_owned()),
            id: StoredValue::new(id.to_owned()),
            title: StoredValue::new(title.to_owned()),
            gone: RwSignal::new(gone),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    fn button_id(self, gone: bool) -> String {
        format!("{}-{}", if gone { "undo" } else { "away" }, self.id.get_value())
    }

    fn put(self, dismissed: bool) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        let body = Dismissal { kind: self.kind, id: self.id.get_value(), dismissed };
        spawn_local(async move {
            let sent = client::dismiss(&self.person.get_value(), &body, &new_id()).await;
            let _ = self.busy.try_set(false);
            match sent {
                Ok(()) => {
                    let _ = self.gone.try_set(dismissed);
                    let title = self.title.try_get_value().unwrap_or_default();
                    let told = if dismissed {
                        msg::suggestion::away_told(title)
                    } else {
                        msg::suggestion::back_told(title)
                    };
                    say(&t(told));
                    request_animation_frame(move || focus_field(&self.button_id(dismissed)));
                }
                Err(failure) => {
                    let _ = self.failed.try_set(Some(failure));
                }
            }
        });
    }

    /// The button that puts it away.
    pub fn button(self) -> AnyView {
        let title = self.title.get_value();
        view! {
            <Button
                id=self.button_id(false)
                text=Signal::derive(move || t(msg::suggestion::put_away(title.clone())))
                weight=Weight::Tertiary
                busy=self.busy
                on_click=Callback::new(move |_| self.put(true))
            />
        }
        .into_any()
    }

    /// In its place once it is away.
    pub fn shown_gone(self) -> AnyView {
        let title = self.title.get_value();
        let undo = title.clone();
        view! {
            <p>{t(msg::suggestion::away_told(title))}</p>
            <Button
                id=self.button_id(true)
                text=Signal::derive(move || t(msg::suggestion::undo(undo.clone())))
                weight=Weight::Tertiary
                busy=self.busy
                on_click=Callback::new(move |_| self.put(false))
            />
        }
        .into_any()
    }

    /// What went wrong.
    pub fn trouble(self) -> AnyView {
        live(move || match self.failed.get() {
            Some(failure) => view! { <Failed failure=failure /> }.into_any(),
            None => ().into_any(),
        })
    }
}
