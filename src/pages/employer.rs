//! Pages for employers: the pre-check, the application, and what became of it.

pub mod application;
pub mod applications;
pub mod overview;
mod parts;
pub mod precheck;

use crate::pages::account::{AccountBar, provide_account};
use crate::pages::not_found::NotFound;
use crate::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::path;

/// The employer's routes, below the language.
pub fn routes() -> impl IntoView {
    provide_account();
    view! {
        <AccountBar />
        <Routes fallback=NotFound>
            <Route path=path!("/arbejdsgiver") view=overview::Overview />
            <Route path=path!("/arbejdsgiver/tjek/:step?") view=precheck::PrecheckPage />
            <Route path=path!("/arbejdsgiver/ansoegning") view=parts::start_page />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft") view=parts::sending_page />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft/:step") view=parts::form_page />
            <Route path=path!("/arbejdsgiver/ansoegninger") view=parts::list_page />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id") view=parts::one_page />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id/kvittering") view=parts::receipt_page />
            <Route path=path!("/log-ind") view=parts::sign_in_page />
            <Route path=path!("/logget-af") view=parts::signed_out_page />
        </Routes>
    }
}
