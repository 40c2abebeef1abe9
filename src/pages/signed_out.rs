//! The page after signing out, or after the session has run out.

use crate::pages::account::{next_of, sign_in_address};
use crate::prelude::*;
use crate::shell::Heading;

/// Says that one is signed out, and leads back to the step where it happened.
#[component]
pub fn SignedOut() -> impl IntoView {
    let next = next_of(&use_query_map());
    let lead = if next.is_some() {
        msg::application::signed_out_ended()
    } else {
        msg::application::signed_out_lead()
    };
    let address = sign_in_address(next.as_deref().unwrap_or("/log-ind"));
    view! {
        <Heading text=t(msg::application::signed_out_title()) />
        <p class="font-lead">{t(lead)}</p>
        <p>{t(msg::application::signed_out_close())}</p>
        <ButtonLink text=t(msg::application::sign_in_again()) href=address />
    }
    .into_any()
}
