//! The pre-check: may we, at this workplace, on this date? Open to all, worked out in the browser, step by step.

mod answer;
mod case;
mod frame;
mod intro;
mod keep;
mod person;
mod placements;
mod staff;
mod start_over;
mod state;
mod steps;

pub use keep::NAME;
pub use steps::{PATH, Step};

use crate::prelude::*;
use crate::shell::part::{Fetch, part, prefetch};
use crate::state::notes::Note;
use answer::AnswerStep;
use frame::{FormStep, Unfinished};
use intro::Intro;
use placements::Placements;
use staff::Staff;
use state::Precheck;

/// Where the application begins; it goes on from the same draft.
const APPLY: &str = "/arbejdsgiver/ansoegning";

/// How the answer's part is fetched.
#[derive(Clone, Copy)]
struct Answer(Fetch);

/// The pre-check. The step stands in the address, everything else in the draft.
///
/// The first page is drawn at once, as long as nothing was answered. From the first step on everything belongs to
/// one part, so that going to and fro keeps what was typed.
#[component]
pub fn PrecheckPage(
    /// Fetches [`draw_steps`].
    steps: Fetch,
    /// Fetches [`draw_answer`].
    answer: Fetch,
) -> impl IntoView {
    provide_context(Answer(answer));
    let at_work = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || Step::shown() != Some(Step::Intro) || Note::Precheck.is_set()
    });
    live(move || {
        if at_work.get() {
            part(steps)
        } else {
            let start =
                view! { <ButtonLink text=t(msg::precheck::intro_start()) href=link(&Step::Case.path()) /> };
            view! { <Intro start=start.into_any() /> }.into_any()
        }
    })
}

/// The pre-check at work: the draft, and the step that the address names.
pub fn draw_steps() -> AnyView {
    let shown = Memo::new(move |_| Step::shown());
    let loaded = keep::load();
    live(move || match loaded.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(loaded) => {
            let page = Precheck::new(loaded);
            keep::keep(page);
            provide_context(page);
            live(move || draw(page, shown.get()))
        }
    })
}

fn draw(page: Precheck, step: Option<Step>) -> AnyView {
    let Some(step) = step else { return view! { <crate::pages::not_found::NotFound /> }.into_any() };
    let Some(Answer(answer)) = use_context() else { return ().into_any() };
    if step != Step::Answer {
        prefetch(answer);
    }
    // Looked at once, on coming here: what is being written never takes the page away under the hands.
    let open = page.draft.with_untracked(Step::first_open);
    if step != Step::Answer && step.comes_after(open) {
        return view! { <Unfinished page step open /> }.into_any();
    }
    match step {
        Step::Intro => intro::resumed(page),
        Step::Case => view! { <FormStep page step lead=None notice=case::long_week(page) /> }.into_any(),
        Step::Staff => view! { <Staff page /> }.into_any(),
        Step::Placements => view! { <Placements page /> }.into_any(),
        Step::Person | Step::Job => person::draw(page, step),
        Step::Answer => part(answer),
    }
}

/// The answer, below [`draw_steps`].
pub fn draw_answer() -> AnyView {
    use_context::<Precheck>().map(|page| view! { <AnswerStep page /> }).into_any()
}
