//! What the pre-check already knows: read-only, with a way to change it there.

use super::draft::Work;
use super::entries;
use crate::prelude::*;

/// The facts of the pre-check and its answer.
#[component]
pub fn Carried(
    /// The draft.
    work: Work,
) -> impl IntoView {
    view! {
        <section aria-labelledby="carried">
            <h2 id="carried">{t(msg::application::carried_title())}</h2>
            <p>{t(msg::application::carried_lead())}</p>
            {move || {
                view! {
                    <StructuredList
                        caption=t(msg::application::carried_title())
                        rows=entries::carried(work)
                    />
                }
            }}
        </section>
        <h2>{t(msg::application::missing_title())}</h2>
    }
    .into_any()
}
