//! For whoever cannot book, or needs a meeting beyond the deadlines: whom to call, and the ways to ask.

use crate::prelude::*;
use api::booking::BookingView;
use rules::citizen::ExemptionGround;
use texts::Msg;

/// A ground of an exemption, as the citizen says it.
#[must_use]
pub const fn ground(ground: ExemptionGround) -> fn() -> Msg {
    match ground {
        ExemptionGround::Skills => msg::booking::ground_skills,
        ExemptionGround::Language => msg::booking::ground_language,
        ExemptionGround::Impairment => msg::booking::ground_impairment,
        ExemptionGround::Interpreter => msg::booking::ground_interpreter,
        ExemptionGround::AtWorkplace => msg::booking::ground_workplace,
    }
}

/// "Jeg kan ikke selv booke".
#[must_use]
pub fn cannot(view: &BookingView) -> AnyView {
    let help = view.help.clone();
    let number = help.phone.replace(' ', "");
    let hours = help.hours.pick(lang().tag()).to_owned();
    view! {
        <h2>{t(msg::booking::cannot_title())}</h2>
        <p>
            {t(msg::booking::cannot_call(help.name))} " " <a href=format!("tel:{number}")>{help.phone}</a>
            ". " {hours}
        </p>
        <p>
            <a href=link("/borger/booking/fritagelse")>{t(msg::booking::cannot_ask())}</a>
        </p>
        <p>
            <a href=link("/hjaelp") rel="external">
                {t(msg::booking::cannot_more())}
            </a>
        </p>
        <h2>{t(msg::booking::ask_title())}</h2>
        <p>{t(msg::booking::ask_lead())}</p>
        <p>
            <a href=link("/borger/booking/spoerg")>{t(msg::booking::ask_link())}</a>
        </p>
    }
    .into_any()
}
