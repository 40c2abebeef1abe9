//! A decision about booking: what, on which ground, with reasons; and what the citizen must be told about complaints.

use super::decisions::{ground, kind};
use super::reasons::reasons;
use super::{Desk, finding};
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::use_account;
use crate::pages::citizen::duty;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::booking::{BookingDecisionKind, BookingView, NewBookingDecision};
use rules::citizen::ExemptionGround;
use serde::{Deserialize, Serialize};

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
        let mut faults = Faults::default();
        let kind =
            self.kind.with(|word| BookingDecisionKind::ALL.iter().copied().find(|each| each.key() == word));
        faults.at_if(kind.is_none(), "decision-kind", msg::meetings::decision_missing);
        let ground =
            self.ground.with(|word| ExemptionGround::ALL.iter().copied().find(|each| each.key() == word));
        let ground = ground.filter(|_| self.exempt());
        faults.at_if(self.exempt() && ground.is_none(), "decision-ground", msg::meetings::ground_missing);
        let reasons = reasons(self.reasons, "decision-reasons", &mut faults);
        faults.result(kind.map(|kind| NewBookingDecision { kind, ground, reasons }))
    }
}

/// The form, folded.
pub fn form(desk: Desk, view: &BookingView) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields = Fields { kind: empty(), ground: empty(), reasons: empty() };
    let draft = Draft::keep(
        format!("moeder/{}/afgoerelse", desk.person.get_value()),
        move || Typed { kind: fields.kind.get(), ground: fields.ground.get(), reasons: fields.reasons.get() },
        move |typed| {
            fields.kind.set(typed.kind);
            fields.ground.set(typed.ground);
            fields.reasons.set(typed.reasons);
        },
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let go = form.on_submit(move |new| {
        let (person, decided) = (desk.person.get_value(), new.kind);
        form.send(
            new,
            move |new, key| async move { client::decide_booking(&person, &new, &key).await },
            move |receipt| desk.done(t(msg::meetings::decided(t(kind(decided)), receipt.id))),
        );
    });
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
                    error=form.at("decision-ground")
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
            <ErrorSummary errors=form.errors() attempt=form.attempt() />
            <p>{t(msg::meetings::decide_lead())}</p>
            {law.into_iter().flatten().next()}
            <form novalidate on:submit=go>
                <RadioGroup
                    id="decision-kind"
                    legend=t(msg::meetings::decide_legend())
                    value=fields.kind
                    options=kinds
                    error=form.at("decision-kind")
                />
                {ground}
                <TextArea
                    id="decision-reasons"
                    label=t(msg::meetings::reasons_label())
                    hint=t(msg::meetings::reasons_hint())
                    value=fields.reasons
                    error=form.at("decision-reasons")
                />
                <Alert tone=Tone::Info heading=t(msg::meetings::complaint_title())>
                    <p>{t(complaint)}</p>
                    <p>{t(msg::meetings::complaint_until())}</p>
                </Alert>
                {form.foot(msg::meetings::decide_button())}
            </form>
        </Details>
    }
    .into_any()
}
