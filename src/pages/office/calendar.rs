//! The office's calendar: a week of times at once, what becomes of each, and the way to publish more.

mod close;
mod day;
mod filter;
mod publish;
mod row;
mod shift;
mod week;
pub(super) mod words;

pub use publish::PublishPage;

use crate::pages::account::{Gate, use_account};
use crate::pages::told;
use crate::prelude::*;
use crate::shell::Heading;
use api::{Role, Today};

/// Where the calendar lies, a path below the language.
const BASE: &str = "/kommune/tider";

/// The page of the calendar.
#[component]
pub fn CalendarPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::calendar::title())>
            <Heading text=t(msg::calendar::title()) />
            <p class="font-lead">{t(msg::calendar::lead())}</p>
            {told::told()}
            <p class="d-print-none">
                <ButtonLink text=t(msg::calendar::publish_link()) href=link("/kommune/tider/nye") />
            </p>
            {on_today(week::week)}
        </Gate>
    }
    .into_any()
}

/// Draws `page` once the server has said which day it is.
pub(super) fn on_today(page: fn(Today) -> AnyView) -> AnyView {
    let today = use_account().today();
    let known = Memo::new(move |_| today.with(Option::is_some));
    live(move || {
        let today = known.get().then(|| today.get_untracked()).flatten();
        today.map_or_else(|| view! { <Spinner /> }.into_any(), page)
    })
}
