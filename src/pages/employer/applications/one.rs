//! One application: where it stands, both verdicts, every entry.

use crate::client::{self, Sent};
use crate::pages::account::Gate;
use crate::pages::employer::application::{Compared, Entries, told};
use crate::pages::fetched;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::Role;

/// The page of the application in the address.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::one_title())>
            <BackLink href=link("/arbejdsgiver/ansoegninger") text=t(msg::application::list_title()) />
            {fetched::by_id(
                msg::application::one_title,
                |id, leaving| async move { client::application(&id, &leaving).await },
                shown,
            )}
        </Gate>
    }
    .into_any()
}

fn shown(sent: Sent) -> AnyView {
    let receipt = &sent.receipt;
    let id = receipt.id.clone();
    let waits = receipt.decision.is_none();
    view! {
        <Heading text=t(
            msg::application::one_heading(t(words::scheme(receipt.scheme)), receipt.unit.name.as_str()),
        ) />
        {words::standing(receipt)}
        {words::decided(receipt)}
        {waits.then(|| view! { <Alert tone=Tone::Warning>{t(msg::application::not_before_yes())}</Alert> })}
        <p>
            <a href=link(
                &format!("/arbejdsgiver/ansoegninger/{id}/kvittering"),
            )>{t(msg::application::one_receipt())}</a>
        </p>
        <Compared comparison=receipt.comparison.clone() />
        <Entries receipt=receipt.clone() />
        {told::of_receipt(&sent)}
    }
    .into_any()
}
