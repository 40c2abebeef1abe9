//! For whoever cannot book: whom to call, and the grounds to be exempt.

use crate::prelude::*;
use api::booking::BookingView;
use rules::citizen::ExemptionGround;
use texts::Msg;

const fn ground(ground: ExemptionGround) -> Option<fn() -> Msg> {
    match ground {
        ExemptionGround::Skills => Some(msg::booking::ground_skills),
        ExemptionGround::Language => Some(msg::booking::ground_language),
        ExemptionGround::Impairment => Some(msg::booking::ground_impairment),
        ExemptionGround::Interpreter => Some(msg::booking::ground_interpreter),
        ExemptionGround::AtWorkplace => Some(msg::booking::ground_workplace),
    }
}

/// "Jeg kan ikke selv booke".
#[must_use]
pub fn cannot(view: &BookingView) -> AnyView {
    let help = view.help.clone();
    let number = help.phone.replace(' ', "");
    let hours = help.hours.pick(lang().tag()).to_owned();
    let grounds: Vec<AnyView> = view
        .grounds
        .iter()
        .filter_map(|each| ground(*each))
        .map(|words| view! { <li>{t(words())}</li> }.into_any())
        .collect();
    let grounds = (!grounds.is_empty()).then(|| {
        view! {
            <p>{t(msg::booking::cannot_grounds())}</p>
            <ul>{grounds}</ul>
        }
    });
    view! {
        <h2>{t(msg::booking::cannot_title())}</h2>
        <p>
            {t(msg::booking::cannot_call(help.name))} " " <a href=format!("tel:{number}")>{help.phone}</a>
            ". " {hours}
        </p>
        {grounds}
        <p>
            <a href=link("/hjaelp") rel="external">
                {t(msg::booking::cannot_more())}
            </a>
        </p>
    }
    .into_any()
}
