//! "Jeg kan ikke selv booke": her ground, whether she wants to keep the right, and her own words if she likes.

use super::said::decisions;
use super::{Asking, Found, call, page};
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::citizen::booking::help::ground;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::booking::{BookingDecisionKind, BookingView, ExemptionRequest};
use rules::citizen::ExemptionGround;
use serde::{Deserialize, Serialize};

/// The fields.
const GROUND: &str = "exempt-ground";
const WORDS: &str = "exempt-words";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    ground: String,
    keeps: bool,
    words: String,
}

#[derive(Clone, Copy)]
struct Fields {
    ground: RwSignal<String>,
    keeps: RwSignal<bool>,
    words: RwSignal<String>,
}

impl Fields {
    fn read(self) -> Result<ExemptionRequest, Vec<FieldError>> {
        let mut faults = Faults::default();
        let ground =
            self.ground.with(|word| ExemptionGround::ALL.iter().copied().find(|each| each.key() == word));
        faults.at_if(ground.is_none(), GROUND, msg::booking_asking::ground_missing);
        let words = super::words(self.words, WORDS, false, &mut faults);
        let keeps_right = self.keeps.get();
        let words = (!words.is_empty()).then_some(words);
        faults.result(ground.map(|ground| ExemptionRequest { ground, keeps_right, words }))
    }
}

/// The page.
#[component]
pub fn ExemptPage() -> impl IntoView {
    page(
        msg::booking_asking::exempt_title,
        msg::booking_asking::exempt_lead,
        msg::booking_asking::exempt_next,
        body,
    )
}

fn body(asking: Asking, found: Found) -> AnyView {
    let about = found.requests.decisions.iter().find(|row| {
        matches!(row.kind, None | Some(BookingDecisionKind::Exempt | BookingDecisionKind::NotExempt))
    });
    let waits = about.is_some_and(|row| row.kind.is_none());
    let form = if waits {
        view! { <Alert tone=Tone::Info>{t(msg::booking_asking::exempt_waits())}</Alert> }.into_any()
    } else {
        form(asking, &found.view)
    };
    view! {
        <p>{t(msg::booking_asking::call_first())}</p>
        {call(&found.view)}
        {form}
        {decisions(&found.requests.decisions)}
    }
    .into_any()
}

fn form(asking: Asking, view: &BookingView) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields = Fields { ground: empty(), keeps: RwSignal::new(false), words: empty() };
    let draft = Draft::keep(
        "booking/fritagelse".to_owned(),
        move || Typed { ground: fields.ground.get(), keeps: fields.keeps.get(), words: fields.words.get() },
        move |typed| {
            fields.ground.set(typed.ground);
            fields.keeps.set(typed.keeps);
            fields.words.set(typed.words);
        },
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let go = form.on_submit(move |new| {
        let person = asking.person.get_value();
        form.send(
            new,
            move |new, key| async move { client::ask_for_exemption(&person, &new, &key).await },
            move |receipt| asking.done(receipt),
        );
    });
    let grounds =
        view.grounds.iter().map(|each| Choice::new(each.key(), t(ground(*each)()))).collect::<Vec<_>>();
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <form novalidate on:submit=go>
            <RadioGroup
                id=GROUND
                legend=t(msg::booking_asking::ground_label())
                value=fields.ground
                options=grounds
                error=form.at(GROUND)
            />
            <TextArea
                id=WORDS
                label=t(msg::booking_asking::exempt_words())
                value=fields.words
                optional=true
                rows=3
                error=form.at(WORDS)
            />
            <Checkbox
                id="exempt-keeps"
                label=t(msg::booking_asking::keeps_label())
                hint=t(msg::booking_asking::keeps_hint())
                checked=fields.keeps
            />
            {form.foot(msg::booking_asking::send())}
        </form>
    }
    .into_any()
}
