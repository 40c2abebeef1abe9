//! What is typed on a page of the CV, kept on this machine until the server has it.

use crate::prelude::*;
use crate::state::storage;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The fields of a page by name.
#[derive(Clone, Default)]
pub struct Draft {
    texts: Vec<(&'static str, RwSignal<String>)>,
    flags: Vec<(String, RwSignal<bool>)>,
}

/// A field of text in the draft of a page.
pub type Text = RwSignal<String>;
/// A tick in the draft of a page.
pub type Flag = RwSignal<bool>;

const YES: &str = "1";

impl Draft {
    /// A field of text that begins with `value`.
    pub fn text(&mut self, name: &'static str, value: impl Into<String>) -> Text {
        let field = RwSignal::new(value.into());
        self.texts.push((name, field));
        field
    }

    /// A tick that begins as `value`.
    pub fn flag(&mut self, name: impl Into<String>, value: bool) -> Flag {
        let field = RwSignal::new(value);
        self.flags.push((name.into(), field));
        field
    }

    fn typed(&self) -> BTreeMap<String, String> {
        let texts = self.texts.iter().map(|(name, field)| ((*name).to_owned(), field.get()));
        let ticks = self
            .flags
            .iter()
            .map(|(name, field)| (name.clone(), if field.get() { YES } else { "" }.to_owned()));
        texts.chain(ticks).collect()
    }

    fn fill(&self, typed: &BTreeMap<String, String>) {
        for (name, field) in &self.texts {
            if let Some(text) = typed.get(*name) {
                field.set(text.clone());
            }
        }
        for (name, field) in &self.flags {
            if let Some(text) = typed.get(name) {
                field.set(text == YES);
            }
        }
    }

    /// Fills in what was typed before under `name`, and keeps what is typed from now on. Whether something was there.
    pub fn keep(self, name: String) -> RwSignal<bool> {
        let began = untrack(|| self.typed());
        let (ready, found) = (RwSignal::new(false), RwSignal::new(false));
        let (draft, place) = (self.clone(), name.clone());
        spawn_local(async move {
            if let Ok(Some(typed)) = storage::recall::<BTreeMap<String, String>>(&place).await {
                draft.fill(&typed);
                let _ = found.try_set(true);
            }
            let _ = ready.try_set(true);
        });
        Effect::new(move |_| {
            let typed = self.typed();
            if ready.get() && typed != began {
                let name = name.clone();
                spawn_local(async move {
                    // On a shared computer nothing is kept; the page itself still has it.
                    let _ = storage::keep(&name, &typed).await;
                });
            }
        });
        found
    }
}

/// Forgets what was typed: the server has it, or she has let it go.
pub fn forget(name: String) {
    spawn_local(async move {
        let _ = storage::forget(&name).await;
    });
}
