//! Adding a goal: one field, and for a goal at the top what it is about.

use super::state::refused;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use crate::state::typed::{forget_typed, keep_typed};
use plan::{Change, GoalKind};

/// The form. Below `parent` a sub-goal is added. Where there is no goal at all, it asks for one only.
#[must_use]
pub fn add(desk: PlanDesk, parent: Option<String>, first: bool) -> AnyView {
    let title = RwSignal::new(String::new());
    let draft = format!("goal/{}/{}", desk.person(), parent.as_deref().unwrap_or_default());
    let draft = StoredValue::new(draft);
    keep_typed(draft, move || title.get(), move |typed| title.set(typed));
    let kind = RwSignal::new(GoalKind::Job.key().to_owned());
    let error = RwSignal::new(None::<String>);
    let sub = parent.is_some();
    let label = match (sub, first) {
        (true, _) => msg::plan::add_sub_label(),
        (false, true) if desk.party().is_authority() => msg::plan::add_first_label_office(),
        (false, true) => msg::plan::add_first_label(),
        (false, false) => msg::plan::add_label(),
    };
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let kind = match (sub, kind.with_untracked(|kind| kind == GoalKind::Education.key())) {
            (true, _) => GoalKind::Sub,
            (false, true) => GoalKind::Education,
            (false, false) => GoalKind::Job,
        };
        let words = title.get_untracked();
        let change = Change::AddGoal { goal: new_id(), parent: parent.clone(), kind, title: words.clone() };
        match desk.write(change) {
            Ok(()) => {
                error.set(None);
                // Before the form is drawn anew and looks for what was typed.
                forget_typed(draft);
                title.set(String::new());
                say(&t(msg::plan::added(words.trim())));
            }
            Err(why) => error.set(Some(t(refused(why)))),
        }
        // The first goal draws the form anew, and then the field is another one.
        request_animation_frame(|| focus_field("new-goal"));
    };
    let choices = vec![
        Choice::new(GoalKind::Job.key(), t(msg::plan::kind_job())),
        Choice::new(GoalKind::Education.key(), t(msg::plan::kind_education())),
    ];
    let kinds = (!sub && !first).then(|| {
        view! { <RadioGroup id="new-goal-kind" legend=t(msg::plan::kind_label()) value=kind options=choices /> }
    });
    let button = if sub { msg::plan::add_sub_button() } else { msg::plan::add_button() };
    view! {
        <form novalidate class="d-print-none add-goal" on:submit=go>
            <TextField
                id="new-goal"
                label=t(label)
                value=title
                error=MaybeProp::derive(move || error.get())
                hint=if first { t(msg::plan::add_first_hint()) } else { String::new() }
            />
            {kinds}
            <div class="button-row">
                <Button text=Signal::derive(move || t(button.clone())) submit=true weight=Weight::Secondary />
            </div>
        </form>
    }
    .into_any()
}
