//! Min Plan, the same pages for the citizen and for the authority that works on it with her: one level of goals a
//! page, so that it fits a phone, with the way back above.

mod add;
mod comments;
mod easy;
mod edit;
mod goal;
mod goals;
mod link_choices;
mod links;
mod proposal;
mod read;
mod state;
mod steps;
mod version;
mod versions;
mod whole;

pub use easy::easy_page;
pub use goal::goal_page;
pub use read::read_page;
pub use state::refused;
pub use version::version_page;
pub use versions::versions_page;
pub use whole::plan_page;

use crate::pages::failed::Failed;
use crate::pages::offline;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::plan_desk::{PlanDesk, use_plan};
use plan::Party;
use texts::Msg;

/// Whose plan, who works on it, and where its pages lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What names the person in addresses.
    pub person: String,
    /// Who works on it.
    pub party: Party,
    /// The plan's own page, a path below the language.
    pub base: String,
}

impl Place {
    /// The page of a goal, or of the plan for none.
    #[must_use]
    pub fn goal(&self, goal: Option<&str>) -> String {
        match goal {
            Some(goal) => link(&format!("{}/maal/{goal}", self.base)),
            None => link(&self.base),
        }
    }

    /// Where a message about a goal is written.
    #[must_use]
    pub fn message(&self, goal: &str) -> String {
        link(&format!("{}/beskeder/ny?maal={goal}", self.case()))
    }

    /// What could come next.
    #[must_use]
    pub fn suggestions(&self) -> String {
        link(&format!("{}/forslag", self.case()))
    }

    /// What was and what is to come, by its day.
    #[must_use]
    pub fn timeline(&self) -> String {
        link(&format!("{}/tidslinje", self.case()))
    }

    /// The case's own page, a path below the language.
    fn case(&self) -> &str {
        self.base.strip_suffix("/plan").unwrap_or(&self.base)
    }

    /// The list of published versions.
    #[must_use]
    pub fn versions(&self) -> String {
        link(&format!("{}/udgaver", self.base))
    }

    /// One published version.
    #[must_use]
    pub fn version(&self, number: u32) -> String {
        link(&format!("{}/udgaver/{number}", self.base))
    }
}

/// Draws `page` once the plan is on the desk; before that a waiting sign, or what went wrong.
pub fn at_desk(
    place: Place,
    title: fn() -> Msg,
    page: impl Fn(PlanDesk, Place) -> AnyView + Send + 'static,
) -> AnyView {
    let desk = use_plan(&place.person, place.party);
    // Only whether it is here counts: a plan that is fetched anew must not draw the page again under the hands.
    let load = Memo::new(move |_| desk.load().get());
    live(move || match load.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(Ok(())) => {
            let notice = live(move || offline::notice(desk.seen().get()));
            view! {
                {notice}
                {page(desk, place.clone())}
            }
            .into_any()
        }
        Some(Err(failure)) => view! {
            <Heading text=t(title()) />
            <Failed failure=failure again=move || desk.fetch() />
        }
        .into_any(),
    })
}
