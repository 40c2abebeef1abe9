//! One application: where it stands, both verdicts, every entry.

use crate::client::{self, Load, load};
use crate::pages::account::Gate;
use crate::pages::employer::application::{Compared, Entries};
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::{Receipt, Role};

/// The page of the application in the address.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::one_title())>
            <BackLink href=link("/arbejdsgiver/ansoegninger") text=t(msg::application::list_title()) />
            <Fetched />
        </Gate>
    }
    .into_any()
}

#[component]
fn Fetched() -> impl IntoView {
    let params = use_params_map();
    let application = load(move |leaving| {
        let id = params.with(|params| params.get("id").unwrap_or_default());
        async move { client::receipt(&id, &leaving).await }
    });
    move || match application.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Here(receipt) => shown(receipt),
        Load::Failed(failure) => view! {
            <Heading text=t(msg::application::one_title()) />
            <Failed failure=failure again=move || application.again() />
        }
        .into_any(),
    }
}

fn shown(receipt: Receipt) -> AnyView {
    let (id, status) = (receipt.id.clone(), receipt.status);
    view! {
        <Heading text=t(
            msg::application::one_heading(t(words::scheme(receipt.scheme)), receipt.unit.name.as_str()),
        ) />
        <p>
            {words::status_badge(status)} " " {t(msg::application::one_received(moment(receipt.received_at)))}
        </p>
        <Alert tone=Tone::Warning>{t(msg::application::not_before_yes())}</Alert>
        <p>
            <a href=link(
                &format!("/arbejdsgiver/ansoegninger/{id}/kvittering"),
            )>{t(msg::application::one_receipt())}</a>
        </p>
        <Compared comparison=receipt.comparison.clone() />
        <Entries receipt=receipt />
    }
    .into_any()
}
