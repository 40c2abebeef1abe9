//! Pages for employers: the pre-check, the application, and what became of it.

use crate::pages::not_found::NotFound;
use crate::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::path;

/// The employer's routes, below the language.
pub fn routes() -> impl IntoView {
    view! {
        <Routes fallback=NotFound>
            <Route path=path!("/arbejdsgiver") view=NotFound />
        </Routes>
    }
}
