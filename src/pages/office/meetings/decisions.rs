//! What was asked and decided about booking, the latest first.

use crate::pages::exemptions::ground;
use crate::pages::moment::moment;
use crate::prelude::*;
use api::booking::{BookingDecisionKind, BookingDecisionRow};
use rules::citizen::exemption::Ground;
use texts::Msg;

/// A decision in words.
pub fn kind(kind: BookingDecisionKind) -> Msg {
    match kind {
        BookingDecisionKind::Exempt => msg::meetings::decision_exempt(),
        BookingDecisionKind::NotExempt => msg::meetings::decision_not_exempt(),
        BookingDecisionKind::Withdrawn => msg::meetings::decision_withdrawn(),
        BookingDecisionKind::Restored => msg::meetings::decision_restored(),
        BookingDecisionKind::Guided => msg::meetings::decision_guided(),
    }
}

/// The part of the page.
pub fn shown(all: &[BookingDecisionRow]) -> AnyView {
    // A request is open as long as nothing about exemption came after it.
    let answered = all.iter().position(|row| {
        matches!(row.kind, Some(BookingDecisionKind::Exempt | BookingDecisionKind::NotExempt))
    });
    let asked = all.iter().position(|row| row.kind.is_none());
    let open = asked.is_some_and(|asked| answered.is_none_or(|answered| asked < answered));
    let waits = open.then(|| view! { <Alert tone=Tone::Warning>{t(msg::meetings::asked_open())}</Alert> });
    let body = if all.is_empty() {
        view! { <p>{t(msg::meetings::decisions_none())}</p> }.into_any()
    } else {
        view! { <ul class="unstyled-list duties">{all.iter().map(one).collect_view()}</ul> }.into_any()
    };
    view! {
        <h2>{t(msg::meetings::decisions_title())}</h2>
        {waits}
        {body}
    }
    .into_any()
}

fn one(row: &BookingDecisionRow) -> AnyView {
    let what = row.kind.map_or_else(msg::meetings::asked, kind);
    let ground = row.ground.map(|each| view! { <p>{ground(Ground::Exempt(each))}</p> });
    let reasons = (!row.reasons.is_empty()).then(|| view! { <p class="as-typed">{row.reasons.clone()}</p> });
    let by = if row.by.is_empty() { t(msg::meetings::by_citizen()) } else { row.by.clone() };
    view! {
        <li class="duty">
            <p class="bold">{t(what)}</p>
            {ground}
            {reasons}
            <p class="small-text">{by} ", " {moment(row.at)} ", " {row.id.clone()}</p>
        </li>
    }
    .into_any()
}
