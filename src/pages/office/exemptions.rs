//! Exemptions of a citizen as the municipality decides them: what was decided, what can be, and why not.

mod form;

use super::opened::opened;
use crate::client::{self, Load, load};
use crate::pages::account::use_account;
use crate::pages::exemptions::{decisions, letters};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use api::ExemptionView;

/// The line that says what was just done; it takes the focus.
const TOLD: &str = "exemption-told";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    person: StoredValue<String>,
    told: RwSignal<Option<String>>,
    again: Trigger,
}

impl Desk {
    /// The server has it: says so, and reads everything again.
    fn done(self, words: String) {
        say(&words);
        let _ = self.told.try_set(Some(words));
        self.again.notify();
    }
}

/// The page of the citizen in the address.
#[component]
pub fn CitizenExemptions() -> impl IntoView {
    opened(|person, found| {
        let back = link(&format!("/kommune/borgere/{person}"));
        let name = found.person.name;
        let desk =
            Desk { person: StoredValue::new(person), told: RwSignal::new(None), again: Trigger::new() };
        view! {
            <BackLink href=back text=name.clone() />
            <Heading text=t(msg::exemption::title()) />
            <p class="font-lead">{name}</p>
            {body(desk)}
        }
        .into_any()
    })
}

fn body(desk: Desk) -> AnyView {
    let found = load(move |leaving| {
        desk.again.track();
        async move { client::exemptions(&desk.person.get_value(), &leaving).await }
    });
    let here = RwSignal::new(None::<ExemptionView>);
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
        (Some(found), None) => shown(desk, &found),
    })
}

fn shown(desk: Desk, found: &ExemptionView) -> AnyView {
    let told = desk.told.get_untracked().map(|words| {
        view! {
            <Alert tone=Tone::Success>
                <p id=TOLD tabindex="-1">
                    {words}
                </p>
            </Alert>
        }
    });
    let fund = untrack(|| use_account().user()).is_some_and(|user| user.fund.is_some());
    let decide = if fund {
        view! { <p>{t(msg::exemption::municipality_alone())}</p> }.into_any()
    } else {
        form::form(desk, &found.choices)
    };
    view! {
        {told}
        {decisions(&found.decisions)}
        {letters(&found.letters)}
        <div class="d-print-none">{decide}</div>
    }
    .into_any()
}
