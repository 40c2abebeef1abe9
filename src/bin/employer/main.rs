//! The employer's entry: pre-check, application, receipts, CVs.

mod parts;

use leptos_router::components::{Route, Routes};
use leptos_router::path;
use minside_app::pages::account::{AccountBar, provide_account};
use minside_app::pages::employer::overview::Overview;
use minside_app::pages::employer::precheck::PrecheckPage;
use minside_app::pages::not_found::NotFound;
use minside_app::prelude::*;

fn main() {
    minside_app::shell::start(routes);
}

/// The routes, below the language. What stands here by name comes with the first load: the overview and the start
/// of the pre-check. The rest is fetched when it is opened.
fn routes() -> impl IntoView {
    provide_account();
    view! {
        <AccountBar fetch=parts::BAR />
        <Routes fallback=NotFound>
            <Route path=path!("/arbejdsgiver") view=Overview />
            <Route
                path=path!("/arbejdsgiver/tjek/:step?")
                view=|| view! { <PrecheckPage steps=parts::STEPS answer=parts::ANSWER /> }
            />
            <Route path=path!("/arbejdsgiver/ansoegning") view=parts::start_page />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft") view=parts::sending_page />
            <Route path=path!("/arbejdsgiver/ansoegning/:draft/:step") view=parts::form_page />
            <Route path=path!("/arbejdsgiver/ansoegninger") view=parts::list_page />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id") view=parts::one_page />
            <Route path=path!("/arbejdsgiver/ansoegninger/:id/kvittering") view=parts::receipt_page />
            <Route path=path!("/arbejdsgiver/cv") view=parts::cv_search_page />
            <Route path=path!("/arbejdsgiver/cv/:id") view=parts::cv_page />
            <Route path=path!("/log-ind") view=parts::sign_in_page />
            <Route path=path!("/logget-af") view=parts::signed_out_page />
        </Routes>
    }
}
