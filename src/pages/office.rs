//! Pages for the municipality's job staff: the inbox and a case.

mod case;
mod decision;
mod inbox;

use crate::pages::account::{AccountBar, provide_account};
use crate::pages::not_found::NotFound;
use crate::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::path;

/// The office's routes, below the language.
pub fn routes() -> impl IntoView {
    provide_account();
    view! {
        <AccountBar />
        <Routes fallback=NotFound>
            <Route path=path!("/kommune") view=inbox::Inbox />
            <Route path=path!("/kommune/ansoegninger/:id") view=case::CasePage />
        </Routes>
    }
}
