//! The plan to be read only, whole, for whoever may see it and not change it.

use super::Place;
use super::version::drawn;
use crate::client;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;

/// The page.
pub fn read_page(place: &Place) -> AnyView {
    let person = place.person.clone();
    let versions = place.versions();
    fetched::fetched_with(
        msg::plan::title,
        move |leaving| {
            let person = person.clone();
            async move { client::plan(&person, &leaving).await }
        },
        move |found| {
            let tree = plan::branches(&found.plan, None);
            let goals = if tree.is_empty() {
                view! { <p>{t(msg::plan::version_no_goals())}</p> }.into_any()
            } else {
                drawn(&tree)
            };
            view! {
                <Heading text=t(msg::plan::title()) />
                <h2>{t(msg::plan::goals_title())}</h2>
                {goals}
                <p class="d-print-none">
                    <a href=versions.clone()>{t(msg::plan::versions_link())}</a>
                </p>
            }
            .into_any()
        },
    )
}
