//! The page of another citizen, for whom one acts with a power of attorney: under a banner that says so.

use crate::client;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::acting::{self, Acting};
use texts::Msg;

/// The page of another under the banner; or that no power of attorney holds.
pub fn draw(
    title: fn() -> Msg,
    person: String,
    page: impl Fn(String) -> AnyView + Send + Clone + 'static,
) -> AnyView {
    fetched::fetched_with(
        title,
        move |leaving| async move { client::held_mandates(&leaving).await },
        move |held| match Acting::of(&person, &held) {
            Some(acting) => {
                acting::start(acting.clone());
                view! {
                    {banner(&acting)}
                    {page(person.clone())}
                }
                .into_any()
            }
            None => ended(),
        },
    )
}

fn banner(acting: &Acting) -> AnyView {
    let name = acting.name.as_str();
    let title = t(msg::citizen::acting_title(name));
    let label = title.clone();
    let text = t(msg::citizen::acting_text(name));
    let home = t(msg::citizen::acting_home(name));
    let address = link(&acting::home(&acting.person));
    view! {
        <div class="acting-for" role="region" aria-label=label>
            <Alert tone=Tone::Warning heading=title>
                <p>{text}</p>
                <p class="d-print-none">
                    <a href=address>{home}</a>
                    " · "
                    <a href=link("/borger/fuldmagt")>{t(msg::citizen::acting_stop())}</a>
                </p>
            </Alert>
        </div>
    }
    .into_any()
}

/// The plain page for whoever has no power of attorney any more.
fn ended() -> AnyView {
    view! {
        <Heading text=t(msg::citizen::acting_ended_title()) />
        <p class="font-lead">{t(msg::citizen::acting_ended_text())}</p>
        <ButtonLink text=t(msg::citizen::acting_ended_link()) href=link("/borger/fuldmagt") />
    }
    .into_any()
}
