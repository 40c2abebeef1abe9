//! Decisions about a citizen, as she and the staff read them, and the letters that followed.

use crate::i18n::with;
use crate::pages::citizen::duty::capital;
use crate::pages::moment::moment;
use crate::prelude::*;
use api::{ExemptionRow, LetterKind, LetterRow};
use chrono::NaiveDate;
use rules::citizen::exemption::{Exemption, Ground};
use rules::citizen::{Actor, ExemptionGround};
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
        (Exemption::BookingRight, true) => msg::exemption::right_taken(),
        (Exemption::BookingRight, false) => msg::exemption::right_given(),
        (Exemption::FewerDuties, true) => msg::exemption::fewer_granted(),
        (Exemption::FewerDuties, false) => msg::exemption::fewer_refused(),
        (Exemption::CvDate, true) => msg::exemption::cv_date_set(),
        (Exemption::CvDate, false) => msg::exemption::cv_date_ended(),
        (Exemption::CvWithheld, true) => msg::exemption::cv_withheld(),
        (Exemption::CvWithheld, false) => msg::exemption::cv_offered(),
    }
}

/// A ground as one answers it.
#[must_use]
pub fn ground(ground: Ground) -> String {
    t(match ground {
        Ground::Exempt(ExemptionGround::Skills) => msg::exemption::ground_skills(),
        Ground::Exempt(ExemptionGround::Language) => msg::exemption::ground_language(),
        Ground::Exempt(ExemptionGround::Impairment) => msg::exemption::ground_impairment(),
        Ground::Exempt(ExemptionGround::Interpreter) => msg::exemption::ground_interpreter(),
        Ground::Exempt(ExemptionGround::AtWorkplace) => msg::exemption::ground_workplace(),
        Ground::Fewer(ground) => {
            let words = with(|catalogue| format::word(catalogue, ground.key())).unwrap_or_default();
            return capital(&words);
        }
    })
}

/// Where a complaint goes, and by when where the rules know it; else the guidance says it.
#[must_use]
pub fn complaint(actor: Actor, last: Option<NaiveDate>) -> String {
    let goes =
        if actor == Actor::Fund { msg::exemption::complaint_fund() } else { msg::exemption::complaint() };
    let by_when =
        last.map_or_else(msg::exemption::complain_guidance, |last| msg::exemption::complain_by(day(last)));
    format!("{} {}", t(goes), t(by_when))
}

fn day(day: NaiveDate) -> String {
    with(|catalogue| format::long_date(catalogue, day)).unwrap_or_default()
}

/// The decisions, the latest first.
#[must_use]
pub fn decisions(all: &[ExemptionRow]) -> AnyView {
    if all.is_empty() {
        return view! { <p>{t(msg::exemption::none())}</p> }.into_any();
    }
    let one = |row: &ExemptionRow| {
        let holds = row.day.map(|named| match row.about {
            Exemption::CvDate => msg::exemption::holds_by(day(named)),
            _ => msg::exemption::holds_from(day(named)),
        });
        view! {
            <li class="duty">
                <h2 class="h3">{t(decided(row))}</h2>
                {holds.map(|words| view! { <p class="duty-due">{t(words)}</p> })}
                {row.ground.map(|each| view! { <p>{ground(each)}</p> })}
                <p class="as-typed">{row.reasons.clone()}</p>
                <p>{complaint(row.actor, row.complain_by)}</p>
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
