//! Pages for the municipality's job staff: the inbox and a case.

use crate::pages::not_found::NotFound;
use crate::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::path;

/// The office's routes, below the language.
pub fn routes() -> impl IntoView {
    view! {
        <Routes fallback=NotFound>
            <Route path=path!("/kommune") view=NotFound />
        </Routes>
    }
}
