//! One application: where it stands, both verdicts, every entry.

use super::withdraw::withdraw;
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

/// Says where the application stands.
const STANDING: &str = "standing";

fn shown(sent: Sent) -> AnyView {
    let receipt = &sent.receipt;
    let stands = RwSignal::new(receipt.clone());
    let receipt_page = link(&format!("/arbejdsgiver/ansoegninger/{}/kvittering", receipt.id));
    let standing = live(move || {
        stands.with(|receipt| {
            view! {
                {words::standing(receipt)}
                {words::decided(receipt)}
                {words::before_decision(receipt)}
            }
            .into_any()
        })
    });
    view! {
        <Heading text=t(
            msg::application::one_heading(t(words::scheme(receipt.scheme)), receipt.unit.name.as_str()),
        ) />
        <div id=STANDING tabindex="-1">
            {standing}
        </div>
        <p>
            <a href=receipt_page>{t(msg::application::one_receipt())}</a>
        </p>
        {withdraw(stands, STANDING)}
        <Compared comparison=receipt.comparison.clone() />
        {live(move || stands.with(|receipt| view! { <Entries receipt=receipt.clone() /> }.into_any()))}
        {told::of_receipt(&sent)}
    }
    .into_any()
}
