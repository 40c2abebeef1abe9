//! The citizen's own pages: what to do now, Min Plan, the job log, and who has looked.

pub mod booking;
pub mod cv;
pub mod duty;
pub mod job_log;
pub mod my_data;
mod overview;
mod own_messages;
mod own_plan;
pub mod reminders;

pub use overview::{OverviewPage, shown as overview};
pub use own_messages::{MessagePage, MessagesPage, NewMessagePage};
pub use own_plan::{GoalPage, PlanPage, VersionPage, VersionsPage};

use crate::pages::account::{Gate, use_account};
use crate::prelude::*;
use api::Role;
use texts::Msg;

/// A page of the signed-in citizen. `page` is given what names her case in addresses.
pub fn own(title: fn() -> Msg, page: impl Fn(String) -> AnyView + Send + Sync + Clone + 'static) -> AnyView {
    let account = use_account();
    view! {
        <Gate role=Role::Citizen title=t(title())>
            {
                let page = page.clone();
                untrack(|| account.user_as(Role::Citizen)).and_then(|user| user.person).map(page)
            }
        </Gate>
    }
    .into_any()
}
