//! The goals of one level in their order of priority, each a card with the way in and buttons to move it.

use super::Place;
use crate::i18n::with;
use crate::prelude::*;
use crate::shell::{focus_again, say};
use crate::state::plan_desk::PlanDesk;
use chrono::NaiveDate;
use plan::{Change, Goal, GoalKind, Plan, Standing, Status};
use std::collections::BTreeMap;
use texts::{Msg, format};

/// What a card shows of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    title: String,
    kind: GoalKind,
    standing: Standing,
    removal: bool,
    status: Status,
    due: Option<NaiveDate>,
    below: (usize, usize),
    steps: (usize, usize),
}

/// The goals below `parent` that are in the plan, in their order, each with its name: two passes over the plan however
/// many they are.
fn level(plan: &Plan, parent: Option<&str>) -> Vec<(String, Line)> {
    let mut level = Vec::new();
    let mut places = BTreeMap::new();
    for goal in on_level(plan, parent) {
        places.insert(goal.id.as_str(), level.len());
        level.push((goal.id.clone(), line(goal)));
    }
    for goal in plan.goals.iter().filter(|goal| !goal.gone()) {
        if let Some(&place) = goal.parent.as_deref().and_then(|above| places.get(above)) {
            let (reached, all) = &mut level[place].1.below;
            *reached += usize::from(goal.status == Status::Reached);
            *all += 1;
        }
    }
    level
}

/// What a card shows of the goal, but for those below it.
fn line(goal: &Goal) -> Line {
    Line {
        title: goal.terms.title.clone(),
        kind: goal.kind,
        standing: goal.standing(),
        removal: goal.terms.removed,
        status: goal.status,
        due: goal.terms.dates.due,
        below: (0, 0),
        steps: (goal.steps.iter().filter(|step| step.done).count(), goal.steps.len()),
    }
}

fn on_level<'p>(plan: &'p Plan, parent: Option<&str>) -> impl Iterator<Item = &'p Goal> {
    plan.goals.iter().filter(move |goal| goal.parent.as_deref() == parent && !goal.gone())
}

/// Whether no goal below `parent`, or at the top, is in the plan.
#[must_use]
pub fn is_empty(plan: &Plan, parent: Option<&str>) -> bool {
    on_level(plan, parent).next().is_none()
}

/// How far a goal is.
#[must_use]
pub fn status(status: Status) -> Msg {
    match status {
        Status::Planned => msg::plan::status_planned(),
        Status::Started => msg::plan::status_started(),
        Status::Reached => msg::plan::status_reached(),
        Status::Dropped => msg::plan::status_dropped(),
    }
}

/// What of a goal binds, and how far it is, in words on their colours.
#[must_use]
pub fn badges(standing: Standing, removal: bool, now: Status) -> AnyView {
    let standing = match (standing, removal) {
        (Standing::Agreed, _) => {
            view! { <Badge text=t(msg::plan::standing_agreed()) tone=Tone::Success /> }.into_any()
        }
        (Standing::Proposed, _) => {
            view! { <Badge text=t(msg::plan::standing_proposed()) tone=Tone::Info /> }.into_any()
        }
        (Standing::ChangeProposed, false) => {
            view! { <Badge text=t(msg::plan::standing_change()) tone=Tone::Info /> }.into_any()
        }
        (Standing::ChangeProposed, true) => {
            view! { <Badge text=t(msg::plan::standing_removal()) tone=Tone::Warning /> }.into_any()
        }
    };
    view! {
        <span class="badges">
            <Badge text=t(status(now)) />
            " "
            {standing}
        </span>
    }
    .into_any()
}

/// What kind of goal it is.
#[must_use]
pub fn kind(kind: GoalKind) -> Msg {
    match kind {
        GoalKind::Job => msg::plan::kind_job(),
        GoalKind::Education => msg::plan::kind_education(),
        GoalKind::Sub => msg::plan::kind_sub(),
    }
}

/// The list below `parent`.
#[must_use]
pub fn goals(desk: PlanDesk, place: Place, parent: Option<String>) -> AnyView {
    let above = StoredValue::new(parent);
    let lines = Memo::new(move |_| {
        desk.desk().with(|desk| above.with_value(|parent| level(desk.shown(), parent.as_deref())))
    });
    let ids =
        Memo::new(move |_| lines.with(|lines| lines.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()));
    let level = Level {
        desk,
        place: StoredValue::new(place),
        parent: above,
        lines,
        ids,
        count: Memo::new(move |_| ids.with(Vec::len)),
    };
    view! {
        <ol class="unstyled-list goals">
            <For each=move || ids.get() key=String::clone let:id>
                {card(level, id)}
            </For>
        </ol>
    }
    .into_any()
}

/// What the cards of a list share.
#[derive(Clone, Copy)]
struct Level {
    desk: PlanDesk,
    place: StoredValue<Place>,
    parent: StoredValue<Option<String>>,
    lines: Memo<Vec<(String, Line)>>,
    ids: Memo<Vec<String>>,
    count: Memo<usize>,
}

fn card(level: Level, id: String) -> AnyView {
    let Level { desk, place, parent, lines, ids, count } = level;
    let name = StoredValue::new(id);
    let now = Memo::new(move |_| {
        lines.with(|lines| {
            name.with_value(|id| lines.iter().find(|(other, _)| other == id).map(|(_, line)| line.clone()))
        })
    });
    let address = place.with_value(|place| name.with_value(|id| place.goal(Some(id))));
    let title = move || now.with(|now| now.as_ref().map(|now| now.title.clone()).unwrap_or_default());
    let told = live(move || now.get().map_or_else(|| ().into_any(), told));
    let at =
        Memo::new(move |_| ids.with(|ids| name.with_value(|id| ids.iter().position(|other| other == id))));
    let last = move || at.get().is_none_or(|at| at + 1 >= count.get());
    let shift = move |down: bool| {
        let (Some(from), all) = (at.get_untracked(), ids.get_untracked()) else { return };
        let after =
            if down { all.get(from + 1) } else { from.checked_sub(2).and_then(|before| all.get(before)) };
        let parent = parent.get_value();
        let goal = name.get_value();
        let change = Change::Move { goal: goal.clone(), was: parent.clone(), parent, after: after.cloned() };
        if desk.write(change).is_ok() {
            let to = if down { from + 2 } else { from };
            say(&t(msg::plan::moved(untrack(title), to.to_string(), all.len().to_string())));
            // A card that is put elsewhere loses the focus, and that happens only when the list is drawn again.
            request_animation_frame(move || {
                focus_again(&format!("{}-{goal}", if down { "down" } else { "up" }))
            });
        }
    };
    let button = move |down: bool| {
        let id = name.with_value(|id| format!("{}-{id}", if down { "down" } else { "up" }));
        let off = move || if down { last() } else { at.get() == Some(0) };
        view! {
            <button
                type="button"
                class="function-link"
                id=id
                aria-disabled=move || off().then_some("true")
                on:click=move |_| {
                    if !untrack(off) {
                        shift(down);
                    }
                }
            >
                <Svg icon=if down { Icon::ChevronDown } else { Icon::ChevronUp } />
                <span>
                    {t(if down { msg::plan::move_down() } else { msg::plan::move_up() })}
                    <span class="sr-only">" " {title}</span>
                </span>
            </button>
        }
        .into_any()
    };
    let movable = move || count.get() > 1;
    view! {
        <li class="goal">
            <h3 class="goal-title">
                <a href=address>{title}</a>
            </h3>
            {told}
            <Show when=movable>
                <div class="acts d-print-none">{button(false)} {button(true)}</div>
            </Show>
        </li>
    }
    .into_any()
}

/// What a card says below the title.
fn told(line: Line) -> AnyView {
    let (reached, below) = line.below;
    let (done, steps) = line.steps;
    let due = line.due.and_then(|due| with(|catalogue| format::date(catalogue, due)));
    let facts: Vec<String> = [
        (line.kind != GoalKind::Sub).then(|| t(kind(line.kind))),
        due.map(|due| t(msg::plan::due_short(due))),
        (below > 0).then(|| t(msg::plan::below_reached(reached, below))),
        (steps > 0).then(|| t(msg::plan::steps_done(done, steps))),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <p class="goal-badges">{badges(line.standing, line.removal, line.status)}</p>
        <p class="goal-facts small-text">{facts.join(" · ")}</p>
    }
    .into_any()
}
