//! The citizen's entry: what to do now, booking, Min Plan, the CV, the job log, messages, and who has looked; and the same for whom she acts for.

mod parts;

use leptos_router::components::{Route, Routes};
use leptos_router::path;
use minside_app::pages::account::{AccountBar, provide_account, use_account};
use minside_app::pages::not_found::NotFound;
use minside_app::prelude::*;
use minside_app::state::plan_desk::provide_plan;

fn main() {
    minside_app::shell::start(routes);
}

/// The routes, below the language.
fn routes() -> impl IntoView {
    provide_account();
    provide_plan(use_account().today());
    view! {
        <AccountBar fetch=parts::BAR />
        <Routes fallback=NotFound>
            <Route path=path!("/borger") view=parts::overview_page />
            <Route path=path!("/borger/plan") view=parts::plan_page />
            <Route path=path!("/borger/plan/maal/:goal") view=parts::goal_page />
            <Route path=path!("/borger/plan/udgaver") view=parts::versions_page />
            <Route path=path!("/borger/plan/udgaver/:number") view=parts::version_page />
            <Route path=path!("/borger/booking") view=parts::booking_page />
            <Route path=path!("/borger/booking/kvittering/:receipt") view=parts::booking_receipt_page />
            <Route path=path!("/borger/booking/spoerg") view=parts::ask_page />
            <Route path=path!("/borger/booking/fritagelse") view=parts::exempt_page />
            <Route path=path!("/borger/booking/:booking/flyt") view=parts::rebook_page />
            <Route path=path!("/borger/booking/:booking/afbud") view=parts::cancel_page />
            <Route path=path!("/borger/forslag") view=parts::suggestions_page />
            <Route path=path!("/borger/tidslinje") view=parts::timeline_page />
            <Route path=path!("/borger/joblog") view=parts::log_page />
            <Route path=path!("/borger/joblog/fil") view=parts::import_page />
            <Route path=path!("/borger/joblog/:id") view=parts::entry_page />
            <Route path=path!("/borger/beskeder") view=parts::messages_page />
            <Route path=path!("/borger/beskeder/ny") view=parts::new_message_page />
            <Route path=path!("/borger/beskeder/:id") view=parts::message_page />
            <Route path=path!("/borger/cv") view=parts::cv_page />
            <Route path=path!("/borger/cv/:part") view=parts::cv_part_page />
            <Route path=path!("/borger/cv/:part/:id") view=parts::cv_entry_page />
            <Route path=path!("/borger/afgoerelser") view=parts::decisions_page />
            <Route path=path!("/borger/mine-data") view=parts::data_page />
            <Route path=path!("/borger/paamindelser") view=parts::reminders_page />
            <Route path=path!("/borger/fuldmagt") view=parts::mandates_page />
            <Route path=path!("/borger/fuldmagt/ny") view=parts::new_mandate_page />
            <Route path=path!("/borger/flytning") view=parts::moving_page />
            <Route path=path!("/borger/for/:person") view=parts::acting_page />
            <Route path=path!("/borger/for/:person/plan") view=parts::plan_page />
            <Route path=path!("/borger/for/:person/plan/maal/:goal") view=parts::goal_page />
            <Route path=path!("/borger/for/:person/plan/udgaver") view=parts::versions_page />
            <Route path=path!("/borger/for/:person/plan/udgaver/:number") view=parts::version_page />
            <Route path=path!("/borger/for/:person/booking") view=parts::booking_page />
            <Route
                path=path!("/borger/for/:person/booking/kvittering/:receipt")
                view=parts::booking_receipt_page
            />
            <Route path=path!("/borger/for/:person/booking/spoerg") view=parts::ask_page />
            <Route path=path!("/borger/for/:person/booking/fritagelse") view=parts::exempt_page />
            <Route path=path!("/borger/for/:person/booking/:booking/flyt") view=parts::rebook_page />
            <Route path=path!("/borger/for/:person/booking/:booking/afbud") view=parts::cancel_page />
            <Route path=path!("/borger/for/:person/joblog") view=parts::log_page />
            <Route path=path!("/borger/for/:person/joblog/fil") view=parts::import_page />
            <Route path=path!("/borger/for/:person/joblog/:id") view=parts::entry_page />
            <Route path=path!("/borger/for/:person/beskeder") view=parts::messages_page />
            <Route path=path!("/borger/for/:person/beskeder/ny") view=parts::new_message_page />
            <Route path=path!("/borger/for/:person/beskeder/:id") view=parts::message_page />
            <Route path=path!("/borger/for/:person/cv") view=parts::cv_page />
            <Route path=path!("/borger/for/:person/cv/:part") view=parts::cv_part_page />
            <Route path=path!("/borger/for/:person/cv/:part/:id") view=parts::cv_entry_page />
        </Routes>
    }
}
