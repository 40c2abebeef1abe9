//! Decisions that exempt a citizen, as she and the staff read them, and the letters that followed.

use crate::i18n::with;
use crate::pages::moment::moment;
use crate::prelude::*;
use api::{ExemptionRow, LetterKind, LetterRow};
use rules::citizen::ExemptionGround;
use rules::citizen::exemption::Exemption;
use texts::{Msg, format};

/// What was decided.
#[must_use]
pub fn decided(decision: &ExemptionRow) -> Msg {
    match (decision.about, decision.granted) {
        (Exemption::Cv, true) => msg::exemption::cv_granted(),
        (Exemption::Cv, false) => msg::exemption::cv_refused(),
        (Exemption::DigitalPlan, true) => msg::exemption::plan_granted(),
        (Exemption::DigitalPlan, false) => msg::exemption::plan_refused(),
        (Exemption::Booking, true) => msg::exemption::booking_granted(),
        (Exemption::Booking, false) => msg::exemption::booking_refused(),
    }
}

/// A ground as one answers it.
#[must_use]
pub fn ground(ground: ExemptionGround) -> Msg {
    match ground {
        ExemptionGround::Skills => msg::exemption::ground_skills(),
        ExemptionGround::Language => msg::exemption::ground_language(),
        ExemptionGround::Impairment => msg::exemption::ground_impairment(),
        ExemptionGround::Interpreter => msg::exemption::ground_interpreter(),
        ExemptionGround::AtWorkplace => msg::exemption::ground_workplace(),
    }
}

fn day(day: chrono::NaiveDate) -> String {
    with(|catalogue| format::long_date(catalogue, day)).unwrap_or_default()
}

/// The decisions, the latest first.
#[must_use]
pub fn decisions(all: &[ExemptionRow]) -> AnyView {
    if all.is_empty() {
        return view! { <p>{t(msg::exemption::none())}</p> }.into_any();
    }
    let one = |row: &ExemptionRow| {
        view! {
            <li class="duty">
                <h3>{t(decided(row))}</h3>
                <p>{t(ground(row.ground))}</p>
                <p class="as-typed">{row.reasons.clone()}</p>
                <p>
                    {t(msg::exemption::complaint())} " "
                    {t(msg::exemption::complain_by(day(row.complain_by)))}
                </p>
                <p class="small-text">{row.by.clone()} ", " {moment(row.at)} ", " {row.id.clone()}</p>
            </li>
        }
    };
    view! { <ul class="unstyled-list duties">{all.iter().map(one).collect_view()}</ul> }.into_any()
}

/// The letters, the latest first; nothing where there are none.
#[must_use]
pub fn letters(all: &[LetterRow]) -> Option<AnyView> {
    let one = |row: &LetterRow| {
        let what = match row.kind {
            LetterKind::Plan => msg::exemption::letter_plan(row.about.as_str()),
            LetterKind::Decision => msg::exemption::letter_decision(row.about.as_str()),
        };
        let stands = match row.made_at {
            Some(at) => msg::exemption::letter_made(moment(at)),
            None => msg::exemption::letter_waits(),
        };
        view! { <li>{t(what)} ". " {t(stands)} " " <span class="small-text">{row.id.clone()}</span></li> }
    };
    (!all.is_empty()).then(|| {
        view! {
            <h2>{t(msg::exemption::letters_title())}</h2>
            <ul>{all.iter().map(one).collect_view()}</ul>
        }
        .into_any()
    })
}
