//! A decision about booking: what, on which ground, with reasons; and what the citizen must be told about complaints.

use super::decisions::{ground, kind};
use super::{Desk, finding};
use crate::client::{self, Failure};
use crate::pages::account::use_account;
use crate::pages::citizen::duty;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::prelude::*;
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::booking::{BookingDecisionKind, BookingView, NewBookingDecision};
use leptos::task::spawn_local;
use rules::citizen::ExemptionGround;
use serde::{Deserialize, Serialize};

/// Characters of reasons, as the server takes them.
const LONGEST: usize = 2_000;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    kind: String,
    ground: String,
    reasons: String,
}

#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    ground: RwSignal<String>,
    reasons: RwSignal<String>,
}

impl Fields {
    fn exempt(self) -> bool {
        self.kind.with(|word| word == BookingDecisionKind::Exempt.key())
    }

    fn read(self) -> Result<NewBookingDecision, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut at = |field: &str, text| wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        let kind =
            self.kind.with(|word| BookingDecisionKind::ALL.iter().copied().find(|each| each.key() == word));
        if kind.is_none() {
            at("decision-kind", msg::meetings::decision_missing());
        }
        let ground =
            self.ground.with(|word| ExemptionGround::ALL.iter().copied().find(|each| each.key() == word));
        let ground = ground.filter(|_| self.exempt());
        if self.exempt() && ground.is_none() {
            at("decision-ground", msg::meetings::ground_missing());
        }
        let reasons = self.reasons.with(|text| text.trim().to_owned());
        match reasons.chars().count() {
            0 => at("decision-reasons", msg::meetings::reasons_missing()),
            long if long > LONGEST => at("decision-reasons", msg::meetings::reasons_too_long(LONGEST, long)),
            _ => {}
        }
        match kind {
            Some(kind) if wrong.is_empty() => Ok(NewBookingDecision { kind, ground, reasons }),
            _ => Err(wrong),
        }
    }
}

/// The form, folded.
pub fn form(desk: Desk, view: &BookingView) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields = Fields { kind: empty(), ground: empty(), reasons: empty() };
    let draft = StoredValue::new(format!("moeder/{}/afgoerelse", desk.person.get_value()));
    let kept = keep_typed(
        draft,
        move || Typed { kind: fields.kind.get(), ground: fields.ground.get(), reasons: fields.reasons.get() },
        move |typed| {
            fields.kind.set(typed.kind);
            fields.ground.set(typed.ground);
            fields.reasons.set(typed.reasons);
        },
    );
    let attempt = RwSignal::new(0_u32);
    let errors =
        Signal::derive(
            move || {
                if attempt.get() == 0 { Vec::new() } else { fields.read().err().unwrap_or_default() }
            },
        );
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let keys = WriteKey::new();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.update(|attempt| *attempt += 1);
        let Ok(new) = untrack(move || fields.read()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (person, key) = (desk.person.get_value(), keys.of(&new));
        spawn_local(async move {
            let sent = client::decide_booking(&person, &new, &key).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(receipt) => {
                    forget_typed(draft);
                    desk.done(t(msg::meetings::decided(t(kind(new.kind)), receipt.id)));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    };
    let kinds = BookingDecisionKind::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(kind(*each))))
        .collect::<Vec<_>>();
    let grounds = StoredValue::new(
        view.grounds.iter().map(|each| Choice::new(each.key(), t(ground(*each)))).collect::<Vec<_>>(),
    );
    let exempt = Memo::new(move |_| fields.exempt());
    let ground = live(move || {
        if exempt.get() {
            view! {
                <RadioGroup
                    id="decision-ground"
                    legend=t(msg::meetings::ground_label())
                    value=fields.ground
                    options=grounds.get_value()
                    error=at("decision-ground")
                />
            }
            .into_any()
        } else {
            ().into_any()
        }
    });
    let fund = untrack(|| use_account().user()).is_some_and(|user| user.fund.is_some());
    let complaint =
        if fund { msg::meetings::complaint_fund() } else { msg::meetings::complaint_municipality() };
    let law = ["CIT-BOOK-09", "CIT-BOOK-10"].map(|rule| duty::why(finding(&view.duties.findings, rule), 3));
    view! {
        <Details summary=t(msg::meetings::decide_title())>
            <ErrorSummary errors=errors attempt=attempt />
            <p>{t(msg::meetings::decide_lead())}</p>
            {law.into_iter().flatten().next()}
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <form novalidate on:submit=go>
                <RadioGroup
                    id="decision-kind"
                    legend=t(msg::meetings::decide_legend())
                    value=fields.kind
                    options=kinds
                    error=at("decision-kind")
                />
                {ground}
                <TextArea
                    id="decision-reasons"
                    label=t(msg::meetings::reasons_label())
                    hint=t(msg::meetings::reasons_hint())
                    value=fields.reasons
                    error=at("decision-reasons")
                />
                <Alert tone=Tone::Info heading=t(msg::meetings::complaint_title())>
                    <p>{t(complaint)}</p>
                    <p>{t(msg::meetings::complaint_until())}</p>
                </Alert>
                {kept_line(kept)}
                <div class="button-row">
                    <Button text=Signal::derive(|| t(msg::meetings::decide_button())) submit=true busy=busy />
                </div>
            </form>
        </Details>
    }
    .into_any()
}
