//! The pre-check: may we, at this workplace, on this date? Open to all, worked out in the browser, step by step.

mod answer;
mod frame;
mod intro;
mod keep;
mod person;
mod placements;
mod staff;
mod state;
mod steps;

pub use keep::NAME;
pub use steps::{PATH, Step};

use crate::prelude::*;
use answer::AnswerStep;
use frame::FormStep;
use intro::Intro;
use placements::Placements;
use staff::Staff;
use state::Precheck;

/// Where the application begins; it goes on from the same draft.
const APPLY: &str = "/arbejdsgiver/ansoegning";

/// The pre-check. The step stands in the address, everything else in the draft.
#[component]
pub fn PrecheckPage() -> impl IntoView {
    let params = use_params_map();
    let step = Memo::new(move |_| params.with(|params| params.get("step").unwrap_or_default()));
    let loaded = keep::load();
    (move || match loaded.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(loaded) => {
            let page = Precheck::new(loaded);
            keep::keep(page);
            (move || draw(page, &step.get())).into_any()
        }
    })
    .into_any()
}

fn draw(page: Precheck, slug: &str) -> AnyView {
    let Some(step) = Step::of_slug(slug) else {
        return view! { <crate::pages::not_found::NotFound /> }.into_any();
    };
    match step {
        Step::Intro => view! { <Intro page /> }.into_any(),
        Step::Case => view! { <FormStep page step lead=None /> }.into_any(),
        Step::Staff => view! { <Staff page /> }.into_any(),
        Step::Placements => view! { <Placements page /> }.into_any(),
        Step::Person | Step::Job => person::draw(page, step),
        Step::Answer => view! { <AnswerStep page /> }.into_any(),
    }
}
