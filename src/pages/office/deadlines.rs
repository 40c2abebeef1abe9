//! Who must book, whose day has passed, who is to come, who stayed away; and deadlines for one or many.

mod attend;
mod choose;
mod list;
mod new;
mod outcomes;

pub use attend::attend;
pub use new::NewDeadlinesPage;

use super::calendar::on_today;
use crate::pages::account::Gate;
use crate::prelude::*;
use crate::shell::Heading;
use api::Role;

/// Where the lists lie, a path below the language.
const BASE: &str = "/kommune/frister";

/// The lists.
#[component]
pub fn DeadlinesPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::deadlines::title())>
            <Heading text=t(msg::deadlines::title()) />
            <p class="font-lead">{t(msg::deadlines::lead())}</p>
            <p class="d-print-none">
                <ButtonLink text=t(msg::deadlines::new_link()) href=link("/kommune/frister/nye") />
            </p>
            {on_today(list::list)}
        </Gate>
    }
    .into_any()
}
