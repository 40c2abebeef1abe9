//! Where the reader is among the steps of a form.

use super::icon::{Icon, Svg};
use super::modal::Modal;
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not reached.
    Ahead,
    /// Filled in.
    Done,
    /// Has errors.
    Faulty,
}

/// A step of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its title, the same as the page's heading.
    pub title: String,
    /// Where it lies; nothing while it cannot be gone to.
    pub href: Option<String>,
    /// How far it is.
    pub progress: Progress,
}

/// The steps as a list at the side; on a phone a line "Trin 3 af 6" that opens the list.
#[component]
pub fn StepIndicator(
    /// The steps in order.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// The place of this step, from 0.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let line = move || {
        let (step, steps) = (current.get() + 1, steps.with(Vec::len));
        t(msg::common::step_of(step, steps))
    };
    view! {
        <nav aria-label=t(msg::common::steps()) class="d-print-none">
            <button
                type="button"
                class="step-indicator-button d-lg-none"
                aria-haspopup="dialog"
                on:click=move |_| open.set(true)
            >
                <span>{line}</span>
            </button>
            <div class="d-none d-lg-block">{move || list(&steps.get(), current.get(), None)}</div>
            <Modal id="step-list" heading=t(msg::common::steps()) open=open steps=true>
                {move || list(&steps.get(), current.get(), Some(open))}
            </Modal>
        </nav>
    }
    .into_any()
}

fn list(steps: &[Step], current: usize, dialog: Option<RwSignal<bool>>) -> AnyView {
    let items =
        steps.iter().enumerate().map(|(at, step)| item(step, at, at == current, dialog)).collect_view();
    view! { <ol class="step-indicator">{items}</ol> }.into_any()
}

fn item(step: &Step, at: usize, current: bool, dialog: Option<RwSignal<bool>>) -> AnyView {
    let number = at + 1;
    let mark = match step.progress {
        Progress::Done if !current => {
            let label = t(msg::common::step_done(number));
            view! {
                <span class="step-icon">
                    <Svg icon=Icon::Check label=label />
                </span>
            }
            .into_any()
        }
        Progress::Faulty => {
            let label = t(msg::common::step_error(number));
            view! {
                <span class="step-icon">
                    <Svg icon=Icon::Error label=label />
                </span>
            }
            .into_any()
        }
        Progress::Done | Progress::Ahead => view! {
            <span class="step-number">
                <span>{number}</span>
            </span>
        }
        .into_any(),
    };
    let inside = view! {
        {mark}
        <div>
            <span class="step-title">{step.title.clone()}</span>
        </div>
    };
    let step_view = match (&step.href, current) {
        (Some(href), _) => view! {
            <a
                class="step"
                href=href.clone()
                aria-current=current.then_some("step")
                on:click=move |_| {
                    if let Some(open) = dialog {
                        open.set(false);
                    }
                }
            >
                {inside}
            </a>
        }
        .into_any(),
        (None, _) => view! {
            <div class="step" aria-current=current.then_some("step")>
                {inside}
            </div>
        }
        .into_any(),
    };
    let mut class = String::new();
    if step.href.is_none() && !current {
        class.push_str("disabled ");
    }
    if current {
        class.push_str("current ");
    }
    if step.progress == Progress::Faulty {
        class.push_str("error");
    }
    view! { <li class=class>{step_view}</li> }.into_any()
}
