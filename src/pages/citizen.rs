//! The citizen's own pages: what to do now, Min Plan, the job log, and who has looked.

pub mod booking;
pub mod cv;
pub mod decisions;
pub mod duty;
mod easy;
mod for_another;
pub mod job_log;
pub mod mandates;
pub mod moving;
pub mod my_data;
mod overview;
mod own_messages;
mod own_plan;
pub mod reminders;

pub use easy::EasyOverviewPage;
pub use overview::{OverviewPage, shown as overview};
pub use own_messages::{MessagePage, MessagesPage, NewMessagePage};
pub use own_plan::{
    EasyPlanPage, GoalPage, PlanPage, SuggestionsPage, TimelinePage, VersionPage, VersionsPage,
};

use crate::i18n;
use crate::pages::account::{Gate, use_account};
use crate::prelude::*;
use crate::state::acting;
use api::Role;
use texts::Msg;

/// A page of the signed-in citizen, or of whom she acts for where the address says so. `page` is given what names the
/// case in addresses.
pub fn own(title: fn() -> Msg, page: impl Fn(String) -> AnyView + Send + Sync + Clone + 'static) -> AnyView {
    let account = use_account();
    let here = use_location().pathname.get_untracked();
    let other = acting::named(i18n::split(&here).1).map(str::to_owned);
    acting::stop();
    view! {
        <Gate role=Role::Citizen title=t(title())>
            {
                let page = page.clone();
                match other.clone() {
                    Some(other) => for_another::draw(title, other, page),
                    None => {
                        untrack(|| account.user_as(Role::Citizen))
                            .and_then(|user| user.person)
                            .map(page)
                            .into_any()
                    }
                }
            }
        </Gate>
    }
    .into_any()
}
