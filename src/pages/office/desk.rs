//! A citizen's page that staff work on: what was read stays while it is read again, and what was just done is said above
//! it and takes the focus.

use crate::client::{Failure, Leaving, Load, load};
use crate::pages::failed::Failed;
use crate::pages::office::opened::opened;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use core::future::Future;
use texts::Msg;

/// The line that says what was just done.
const TOLD: &str = "desk-told";

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What names the case.
    pub person: StoredValue<String>,
    /// Her name.
    pub name: StoredValue<String>,
    told: RwSignal<Option<String>>,
    again: Trigger,
}

impl Desk {
    /// The server has done it: says so, reads everything again, and comes back to the line that says so.
    pub fn done(self, words: String) {
        say(&words);
        let _ = self.told.try_set(Some(words));
        self.again.notify();
    }

    /// What was just done; nothing before anything was.
    fn told(self) -> Option<AnyView> {
        self.told.get_untracked().map(|words| {
            view! {
                <Alert tone=Tone::Success>
                    <p id=TOLD tabindex="-1">
                        {words}
                    </p>
                </Alert>
            }
            .into_any()
        })
    }
}

/// The page of the citizen in the address: what `fetch` finds, as `shown` draws it.
pub fn page<T, F>(
    title: fn() -> Msg,
    fetch: impl Fn(String, Leaving) -> F + Clone + Send + Sync + 'static,
    shown: fn(Desk, T) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    opened(move |person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        let desk = Desk {
            person: StoredValue::new(person),
            name: StoredValue::new(found.person.name),
            told: RwSignal::new(None),
            again: Trigger::new(),
        };
        // The heading is drawn once: a new one would take the focus from the line that says what was done.
        view! {
            <BackLink href=back text=desk.name.get_value() />
            <Heading text=t(title()) />
            <p class="font-lead">{desk.name.get_value()}</p>
            {body(desk, fetch.clone(), shown)}
        }
        .into_any()
    })
}

fn body<T, F>(
    desk: Desk,
    fetch: impl Fn(String, Leaving) -> F + 'static,
    shown: fn(Desk, T) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let found = load(move |leaving| {
        desk.again.track();
        fetch(desk.person.get_value(), leaving)
    });
    let here = RwSignal::new(None::<T>);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            here.set(Some(found));
            if desk.told.with_untracked(Option::is_some) {
                request_animation_frame(|| focus_field(TOLD));
            }
        }
    });
    let failed = Memo::new(move |_| match found.get() {
        Load::Failed(failure) => Some(failure),
        Load::Waiting | Load::Here(_) => None,
    });
    live(move || match (here.get(), failed.get()) {
        (_, Some(failure)) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
        (None, None) => view! { <Spinner /> }.into_any(),
        (Some(found), None) => view! {
            {desk.told()}
            {shown(desk, found)}
        }
        .into_any(),
    })
}
