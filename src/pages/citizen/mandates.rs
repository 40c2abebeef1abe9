//! Power of attorney: whom one acts for, whom one has let act, and what is given.

mod accept;
mod end;
mod given;
mod held;
mod invitation;
mod new;
mod words;

use super::own;
use crate::client;
use crate::pages::fetched;
use crate::pages::told::told;
use crate::prelude::*;
use crate::shell::Heading;

/// Where everything about powers of attorney lies, a path below the language.
const BASE: &str = "/borger/fuldmagt";

/// What is given and what is held.
pub fn front_page() -> AnyView {
    own(msg::mandate::title, |person| {
        let whose = person.clone();
        fetched::fetched_with(
            msg::mandate::title,
            move |leaving| {
                let whose = whose.clone();
                async move {
                    let given = client::given_mandates(&whose, &leaving).await?;
                    Ok((given, client::held_mandates(&leaving).await?))
                }
            },
            move |(given, held)| {
                view! {
                    <BackLink href=link("/borger/mine-data") text=t(msg::my_data::title()) />
                    <Heading text=t(msg::mandate::title()) />
                    {told()}
                    <p class="font-lead">{t(msg::mandate::lead())}</p>
                    <h2>{t(msg::mandate::given_title())}</h2>
                    {given::list(&person, given)}
                    <p class="d-print-none">
                        <ButtonLink text=t(msg::mandate::give()) href=link(&format!("{BASE}/ny")) />
                    </p>
                    <h2>{t(msg::mandate::held_title())}</h2>
                    {held::list(held)}
                    <h2 class="d-print-none">{t(msg::mandate::accept_title())}</h2>
                    {accept::form()}
                }
                .into_any()
            },
        )
    })
}

/// Giving one.
pub fn new_page() -> AnyView {
    own(msg::mandate::new_title, |person| {
        view! {
            <BackLink href=link(BASE) text=t(msg::mandate::title()) />
            {new::form(person)}
        }
        .into_any()
    })
}

/// What one may see and do for the person in the address.
pub fn home_page() -> AnyView {
    own(msg::mandate::home_title, |_| held::home())
}
