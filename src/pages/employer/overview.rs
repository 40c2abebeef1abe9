//! Where employers begin: what they can do here, and what to have ready.

use crate::prelude::*;
use crate::shell::Heading;

/// The way to the pre-check, to the applications and to people who want work.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <Heading text=t(msg::employer::overview_title()) />
        <p class="font-lead">{t(msg::employer::overview_lead())}</p>
        <ul class="unstyled-list cards">
            {card("/arbejdsgiver/tjek", t(msg::employer::check_title()), t(msg::employer::check_text()))}
            {card(
                "/arbejdsgiver/ansoegninger",
                t(msg::employer::applications_title()),
                t(msg::employer::applications_text()),
            )} {card("/arbejdsgiver/cv", t(msg::employer::people_title()), t(msg::employer::people_text()))}
        </ul>
        <h2>{t(msg::employer::ready_title())}</h2>
        <ul>
            <li>{t(msg::employer::ready_staff())}</li>
            <li>{t(msg::employer::ready_place())}</li>
            <li>{t(msg::employer::ready_person())}</li>
        </ul>
        <p>{t(msg::employer::ready_time())}</p>
        <h2>{t(msg::employer::schemes_title())}</h2>
        <p>
            <strong>{t(msg::employer::scheme_subsidy())}</strong>
            " "
            {t(msg::employer::scheme_subsidy_text())}
        </p>
        <p>
            <strong>{t(msg::employer::scheme_placement())}</strong>
            " "
            {t(msg::employer::scheme_placement_text())}
        </p>
    }
    .into_any()
}

fn card(path: &str, title: String, text: String) -> AnyView {
    view! {
        <li>
            <a class="card" href=link(path)>
                <div class="card-content">
                    <h2 class="card-heading">{title}</h2>
                    <p>{text}</p>
                </div>
                <Svg icon=Icon::ArrowForward class="card-icon" />
            </a>
        </li>
    }
    .into_any()
}
