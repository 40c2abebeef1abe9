//! The entry of the municipality's job staff: the inbox, the cases, the citizens.

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
            <Route path=path!("/kommune") view=parts::inbox_page />
            <Route path=path!("/kommune/ansoegninger/:id") view=parts::case_page />
            <Route path=path!("/kommune/borgere") view=parts::citizens_page />
            <Route path=path!("/kommune/borgere/:person") view=parts::citizen_page />
            <Route path=path!("/kommune/borgere/:person/moeder") view=parts::meetings_page />
            <Route path=path!("/kommune/borgere/:person/fritagelser") view=parts::exemptions_page />
            <Route path=path!("/kommune/borgere/:person/beskeder") view=parts::messages_page />
            <Route path=path!("/kommune/borgere/:person/beskeder/ny") view=parts::new_message_page />
            <Route path=path!("/kommune/borgere/:person/beskeder/:id") view=parts::message_page />
            <Route path=path!("/kommune/borgere/:person/cv") view=parts::cv_page />
            <Route path=path!("/kommune/borgere/:person/joblog") view=parts::job_log_page />
            <Route path=path!("/kommune/borgere/:person/forslag") view=parts::suggestions_page />
            <Route path=path!("/kommune/borgere/:person/tidslinje") view=parts::timeline_page />
            <Route path=path!("/kommune/borgere/:person/plan") view=parts::plan_page />
            <Route path=path!("/kommune/borgere/:person/plan/maal/:goal") view=parts::goal_page />
            <Route path=path!("/kommune/borgere/:person/plan/udgaver") view=parts::versions_page />
            <Route path=path!("/kommune/borgere/:person/plan/udgaver/:number") view=parts::version_page />
            <Route path=path!("/kommune/tider") view=parts::calendar_page />
            <Route path=path!("/kommune/tider/nye") view=parts::publish_page />
            <Route path=path!("/kommune/frister") view=parts::deadlines_page />
            <Route path=path!("/kommune/frister/nye") view=parts::new_deadlines_page />
            <Route path=path!("/kommune/anmodninger") view=parts::requests_page />
            <Route path=path!("/kommune/tal") view=parts::figures_page />
            <Route path=path!("/kommune/paamindelser") view=parts::undelivered_page />
        </Routes>
    }
}
