//! Steps to tick off.

use super::state::refused;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use crate::state::typed::keep_typed;
use plan::{Change, Step};

/// The steps of the goal, and a field for another one.
#[must_use]
pub fn steps(desk: PlanDesk, goal: StoredValue<String>) -> AnyView {
    let (all, ids) = listed(desk, goal);
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <Show when=move || none.get()>
            <p>{t(msg::plan::steps_none())}</p>
        </Show>
        <ul class="unstyled-list goal-steps">
            <For each=move || ids.get() key=String::clone let:id>
                {step(desk, goal, all, id)}
            </For>
        </ul>
        {new_step(desk, goal)}
    }
    .into_any()
}

/// The steps of the goal to tick, and nothing else.
#[must_use]
pub fn tick_list(desk: PlanDesk, goal: StoredValue<String>) -> AnyView {
    let (all, ids) = listed(desk, goal);
    view! {
        <ul class="unstyled-list goal-steps">
            <For each=move || ids.get() key=String::clone let:id>
                <li class="goal-step">{tick(desk, goal, all, id).0}</li>
            </For>
        </ul>
    }
    .into_any()
}

/// The steps, and their ids in their order.
fn listed(desk: PlanDesk, goal: StoredValue<String>) -> (Memo<Vec<Step>>, Memo<Vec<String>>) {
    let all = Memo::new(move |_| {
        desk.desk().with(|desk| {
            goal.with_value(|id| desk.shown().goal(id).map(|goal| goal.steps.clone()).unwrap_or_default())
        })
    });
    (all, Memo::new(move |_| all.with(|all| all.iter().map(|step| step.id.clone()).collect::<Vec<_>>())))
}

/// The box of a step, and its words.
fn tick(desk: PlanDesk, goal: StoredValue<String>, all: Memo<Vec<Step>>, id: String) -> (AnyView, String) {
    let name = StoredValue::new(id);
    let now = Memo::new(move |_| {
        all.with(|all| name.with_value(|id| all.iter().find(|step| step.id == *id).cloned()))
    });
    let done = RwSignal::new(false);
    Effect::new(move |_| done.set(now.with(|now| now.as_ref().is_some_and(|step| step.done))));
    let text = untrack(|| now.with(|now| now.as_ref().map(|step| step.text.clone()).unwrap_or_default()));
    let words = text.clone();
    let tick = Callback::new(move |()| {
        let change =
            Change::Tick { goal: goal.get_value(), step: name.get_value(), done: done.get_untracked() };
        if desk.write(change).is_err() {
            // The step is gone: somebody else took it out, and the list shows so.
            done.set(untrack(|| now.with(|now| now.as_ref().is_some_and(|step| step.done))));
        }
    });
    let id = name.with_value(|id| format!("step-{id}"));
    (view! { <Checkbox id=id label=text checked=done on_change=tick /> }.into_any(), words)
}

fn step(desk: PlanDesk, goal: StoredValue<String>, all: Memo<Vec<Step>>, id: String) -> AnyView {
    let name = StoredValue::new(id.clone());
    let (tick, about) = tick(desk, goal, all, id);
    let remove = Callback::new(move |_| {
        let change = Change::RemoveStep { goal: goal.get_value(), step: name.get_value() };
        if desk.write(change).is_ok() {
            say(&t(msg::plan::step_removed()));
            focus_field("new-step");
        }
    });
    view! {
        <li class="goal-step">
            {tick}
            <FunctionLink
                text=Signal::derive(|| t(msg::plan::step_remove()))
                icon=Icon::Delete
                on_click=remove
                about=about
            />
        </li>
    }
    .into_any()
}

fn new_step(desk: PlanDesk, goal: StoredValue<String>) -> AnyView {
    let text = RwSignal::new(String::new());
    let draft = format!("step/{}/{}", desk.person(), goal.get_value());
    keep_typed(StoredValue::new(draft), move || text.get(), move |typed| text.set(typed));
    let error = RwSignal::new(None::<String>);
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let change = Change::AddStep { goal: goal.get_value(), step: new_id(), text: text.get_untracked() };
        match desk.write(change) {
            Ok(()) => {
                error.set(None);
                text.set(String::new());
                say(&t(msg::plan::step_added()));
            }
            Err(why) => error.set(Some(t(refused(why)))),
        }
        focus_field("new-step");
    };
    view! {
        <form novalidate class="d-print-none" on:submit=go>
            <TextField
                id="new-step"
                label=t(msg::plan::step_label())
                value=text
                error=MaybeProp::derive(move || error.get())
            />
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::plan::step_button()))
                    submit=true
                    weight=Weight::Secondary
                />
            </div>
        </form>
    }
    .into_any()
}
