//! Pages for employers: the pre-check, the application, and what became of it.

pub mod application;
pub mod applications;
pub mod overview;
pub mod precheck;

use crate::pages::account::{AccountBar, provide_account};
use crate::pages::not_found::NotFound;
use crate::pages::sign_in::SignIn;
use crate::pages::signed_out::SignedOut;
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
            <Route path=path!("/arbejdsgiver/ansoegning") view=application::Start />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft") view=application::Sending />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft/:step") view=application::Steps />
            <Route path=path!("/arbejdsgiver/ansoegninger") view=applications::Applications />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id") view=applications::ApplicationPage />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id/kvittering") view=application::ReceiptPage />
            <Route path=path!("/log-ind") view=SignIn />
            <Route path=path!("/logget-af") view=SignedOut />
        </Routes>
    }
}
