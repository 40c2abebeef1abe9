//! Values of the API in the page's words.

use crate::components::{Alert, Badge, Tone};
use crate::i18n::{t, with};
use crate::pages::moment::moment;
use api::{Receipt, Status, Unit};
use leptos::prelude::*;
use rules::Verdict;
use rules::employer::Scheme;
use rules::value::Value;
use texts::{Msg, format, msg};

/// A value the way the page's language writes it.
#[must_use]
pub fn value(value: Value) -> String {
    with(|catalogue| format::value(catalogue, value)).unwrap_or_default()
}

/// A stored value by its kind and canonical spelling.
#[must_use]
pub fn stored(kind: &str, spelling: &str) -> String {
    with(|catalogue| format::canonical(catalogue, kind, spelling)).unwrap_or_default()
}

/// The scheme.
#[must_use]
pub fn scheme(scheme: Scheme) -> Msg {
    match scheme {
        Scheme::Virksomhedspraktik => msg::application::scheme_virksomhedspraktik(),
        Scheme::Loentilskud => msg::application::scheme_loentilskud(),
        other => texts::finding::scheme(other),
    }
}

/// The verdict of the whole, in a few words.
#[must_use]
pub fn verdict(verdict: Verdict) -> Msg {
    match verdict {
        Verdict::Met => msg::application::verdict_met(),
        Verdict::NotMet => msg::application::verdict_not_met(),
        Verdict::Unknown => msg::application::verdict_unknown(),
    }
}

/// The colour that goes with a verdict.
#[must_use]
pub const fn verdict_tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Success,
        Verdict::NotMet => Tone::Warning,
        Verdict::Unknown => Tone::Info,
    }
}

/// Where an application stands.
#[must_use]
pub fn status(status: Status) -> Msg {
    match status {
        Status::Draft => msg::application::status_draft(),
        Status::Submitted => msg::application::status_submitted(),
        Status::Withdrawn => msg::application::status_withdrawn(),
        Status::InTreatment => msg::application::status_in_treatment(),
        Status::Granted => msg::application::status_granted(),
        Status::Refused => msg::application::status_refused(),
    }
}

/// Where an application stands, on its colour.
#[must_use]
pub fn status_badge(standing: Status) -> AnyView {
    let text = t(status(standing));
    match standing {
        Status::Draft | Status::Withdrawn => view! { <Badge text=text /> }.into_any(),
        Status::Submitted | Status::InTreatment => view! { <Badge text=text tone=Tone::Info /> }.into_any(),
        Status::Granted => view! { <Badge text=text tone=Tone::Success /> }.into_any(),
        Status::Refused => view! { <Badge text=text tone=Tone::Warning /> }.into_any(),
    }
}

/// Where an application stands, and when it came.
#[must_use]
pub fn standing(receipt: &Receipt) -> AnyView {
    let received = t(msg::application::one_received(moment(receipt.received_at)));
    view! { <p>{status_badge(receipt.status)} " " {received}</p> }.into_any()
}

/// The municipality's decision with its day, who signs it, and its whole text; nothing before there is one.
#[must_use]
pub fn decided(receipt: &Receipt) -> Option<AnyView> {
    let decision = receipt.decision.as_ref()?;
    let authority = receipt.authority.as_str();
    let (heading, tone) = match receipt.status {
        Status::Granted => (msg::application::decided_granted(authority), Tone::Success),
        _ => (msg::application::decided_refused(authority), Tone::Warning),
    };
    let lines = decision.text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned);
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    let by = t(msg::application::decided_by(moment(decision.at), decision.by.as_str()));
    Some(
        view! {
            <Alert tone=tone heading=t(heading)>
                <p>{by}</p>
            </Alert>
            {lines}
        }
        .into_any(),
    )
}

/// Whether the municipality has yet to decide.
#[must_use]
pub const fn waits(receipt: &Receipt) -> bool {
    matches!(receipt.status, Status::Submitted | Status::InTreatment)
}

/// That nobody may begin before the municipality has said yes, as long as it has said nothing.
#[must_use]
pub fn before_decision(receipt: &Receipt) -> Option<AnyView> {
    let alert = || view! { <Alert tone=Tone::Warning>{t(msg::application::not_before_yes())}</Alert> };
    waits(receipt).then(|| alert().into_any())
}

/// The employee representative's name, or that there is nobody to ask.
#[must_use]
pub fn representative(receipt: &Receipt) -> String {
    let name = receipt.representative.name.as_str();
    if name.is_empty() { t(msg::application::representative_nobody()) } else { name.to_owned() }
}

/// A workplace on one line: name, address, P-number.
#[must_use]
pub fn unit(unit: &Unit) -> String {
    t(msg::application::unit_line(unit.name.as_str(), unit.address.as_str(), unit.p_number.as_str()))
}

/// A CPR number with the last four digits hidden.
#[must_use]
pub fn hidden_cpr(cpr: &str) -> String {
    format!("{}-XXXX", cpr.get(..6).unwrap_or_default())
}
