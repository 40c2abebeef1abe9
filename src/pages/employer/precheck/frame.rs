//! What stands around every step: the steps at the side, the way back, the draft, errors above the heading.

use super::keep;
use super::start_over::StartOver;
use super::state::{Precheck, Saved};
use super::steps::Step;
use crate::forms::view::FormState;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::{Heading, say};
use texts::Lang;

/// The frame of a step.
#[component]
pub fn Frame(
    /// The draft.
    page: Precheck,
    /// Which step.
    step: Step,
    /// The error summary; it stands above the heading.
    #[prop(optional)]
    errors: Option<AnyView>,
    /// The heading; the step's own where it is left out.
    #[prop(optional, into)]
    heading: Option<Signal<String>>,
    /// What the step holds.
    children: Children,
) -> impl IntoView {
    let heading = heading.unwrap_or_else(|| {
        let title = t(step.title());
        Signal::derive(move || title.clone())
    });
    view! {
        {errors}
        <div class="with-steps">
            <div>{indicator(page, step)}</div>
            <div>
                {draft_line(page)} {lost(page)} <BackLink href=link(&step.before().path()) />
                <Heading text=heading /> {children()}
            </div>
        </div>
    }
    .into_any()
}

fn indicator(page: Precheck, step: Step) -> AnyView {
    let steps = Signal::derive(move || {
        page.draft.with(|draft| {
            let open = Step::first_open(draft);
            let reach = Step::SHOWN.iter().position(|step| *step == open).unwrap_or(0);
            Step::SHOWN
                .into_iter()
                .enumerate()
                .map(|(at, step)| crate::components::Step {
                    title: t(step.name()),
                    href: (at <= reach).then(|| link(&step.path())),
                    progress: if step != Step::Answer && at < reach {
                        Progress::Done
                    } else {
                        Progress::Ahead
                    },
                })
                .collect::<Vec<_>>()
        })
    });
    let current = Step::SHOWN.iter().position(|shown| *shown == step).unwrap_or(0);
    let current = Signal::derive(move || current);
    view! { <StepIndicator steps current /> }.into_any()
}

/// Where and when the draft was saved, and the way to delete it.
fn draft_line(page: Precheck) -> AnyView {
    let navigate = use_navigate();
    let deleted = Callback::new(move |()| {
        navigate(&Step::Intro.path(), Default::default());
        say(&t(msg::precheck::draft_deleted()));
    });
    let asking = RwSignal::new(false);
    let line = live(move || {
        if page.not_kept.get() {
            return view! { <span>{t(msg::precheck::draft_not_saved())}</span> }.into_any();
        }
        match page.saved.get() {
            None => ().into_any(),
            Some(saved) => view! {
                <span>{saved_words(saved)}</span>
                <FunctionLink
                    text=t(msg::precheck::draft_delete())
                    icon=Icon::Delete
                    on_click=Callback::new(move |_| asking.set(true))
                />
            }
            .into_any(),
        }
    });
    view! {
        <div class="draft-line d-print-none">{line}</div>
        <StartOver page asking done=deleted />
    }
    .into_any()
}

/// "Gemt på enheden kl. 14.05", with the day where it is another one.
pub fn saved_words(saved: Saved) -> String {
    let time = match lang() {
        Lang::Da => saved.at,
        Lang::En => saved.at.replace('.', ":"),
    };
    t(if saved.on == keep::today() {
        msg::precheck::draft_saved(time)
    } else {
        msg::precheck::draft_saved_before(words::value(saved.on.into()), time)
    })
}

/// What became of a draft that was found and could not be used, until a new one is begun.
pub fn lost(page: Precheck) -> AnyView {
    let Some(words) = page.lost else { return ().into_any() };
    let begun = Memo::new(move |_| page.draft.with(|draft| !draft.is_empty()));
    live(move || {
        let told = || view! { <Alert tone=Tone::Warning>{t(words())}</Alert> };
        (!begun.get()).then(told).into_any()
    })
}

/// A step that was opened before what comes before it is filled in.
#[component]
pub fn Unfinished(
    /// The draft.
    page: Precheck,
    /// The step of the address.
    step: Step,
    /// The first step that needs something.
    open: Step,
) -> impl IntoView {
    view! {
        <Frame page step>
            {missing(open)}
        </Frame>
    }
    .into_any()
}

/// What is missing, and the way to it.
pub fn missing(open: Step) -> AnyView {
    view! {
        <p class="font-lead">{t(msg::precheck::answer_incomplete())}</p>
        <ButtonLink text=t(msg::precheck::answer_incomplete_go(open.name())) href=link(&open.path()) />
    }
    .into_any()
}

/// A step that is a form and nothing else.
#[component]
pub fn FormStep(
    /// The draft.
    page: Precheck,
    /// Which step.
    step: Step,
    /// A lead below the heading.
    lead: Option<String>,
    /// What is said of the answers, below the fields.
    #[prop(optional)]
    notice: Option<AnyView>,
) -> impl IntoView {
    let Some(form) = step.form() else { return ().into_any() };
    let form = page.form(form);
    let go = go_on(form, step);
    view! {
        <Frame page step errors=form.summary()>
            {lead.map(|lead| view! { <p class="font-lead">{lead}</p> })}
            <form novalidate on:submit=go>
                {form.fields(Callback::new(|()| ()))}
                {notice}
                <Next step />
            </form>
        </Frame>
    }
    .into_any()
}

/// The button that leads on.
#[component]
pub fn Next(
    /// The step it stands on.
    step: Step,
) -> impl IntoView {
    let text = if step.next() == Step::Answer { msg::precheck::see_answer() } else { msg::precheck::next() };
    view! {
        <div class="button-row">
            <Button text=t(text) submit=true />
        </div>
    }
    .into_any()
}

/// Goes to the next step when nothing is wrong, and shows what is wrong otherwise.
pub fn go_on(form: FormState, step: Step) -> impl Fn(leptos::ev::SubmitEvent) + Clone + 'static {
    let navigate = use_navigate();
    move |event| {
        event.prevent_default();
        if form.try_on() {
            navigate(&step.next().path(), Default::default());
        }
    }
}
