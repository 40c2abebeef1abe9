//! The entry of the municipality's job staff: the inbox and the cases.

mod parts;

use leptos_router::components::{Route, Routes};
use leptos_router::path;
use minside_app::pages::account::{AccountBar, provide_account};
use minside_app::pages::not_found::NotFound;
use minside_app::prelude::*;

fn main() {
    minside_app::shell::start(routes);
}

/// The routes, below the language.
fn routes() -> impl IntoView {
    provide_account();
    view! {
        <AccountBar fetch=parts::BAR />
        <Routes fallback=NotFound>
            <Route path=path!("/kommune") view=parts::inbox_page />
            <Route path=path!("/kommune/ansoegninger/:id") view=parts::case_page />
        </Routes>
    }
}
