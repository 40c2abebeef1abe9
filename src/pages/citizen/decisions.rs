//! What the municipality has decided about the citizen, with how to complain.

use super::own;
use crate::client;
use crate::pages::exemptions::{decisions, letters};
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use api::ExemptionView;

/// The page.
#[component]
pub fn DecisionsPage() -> impl IntoView {
    own(msg::exemption::title, |person| {
        fetched::fetched_with(
            msg::exemption::title,
            move |leaving| {
                let person = person.clone();
                async move { client::exemptions(&person, &leaving).await }
            },
            |found| shown(&found),
        )
    })
}

fn shown(found: &ExemptionView) -> AnyView {
    view! {
        <BackLink href=link("/borger/mine-data") text=t(msg::my_data::title()) />
        <Heading text=t(msg::exemption::title()) />
        <p class="font-lead">{t(msg::exemption::lead())}</p>
        {decisions(&found.decisions)}
        {letters(&found.letters)}
    }
    .into_any()
}
