//! One goal: how far it is, its steps and sub-goals, what was said about it, and what is agreed.

use super::add::add;
use super::comments::comments;
use super::edit::edit;
use super::goals::{badges, goals, is_empty, kind, status};
use super::links::links;
use super::proposal::proposal;
use super::state::{refused, state};
use super::steps::steps;
use super::{Place, at_desk};
use crate::i18n::with;
use crate::prelude::*;
use crate::shell::{Heading, focus_heading, say};
use crate::state::plan_desk::PlanDesk;
use plan::{Change, Goal, Party, Status};
use texts::{Msg, format};

/// The page of the goal with this id.
pub fn goal_page(place: Place, id: String) -> AnyView {
    at_desk(place, msg::plan::goal_title, move |desk, place| one(desk, place, id.clone()))
}

fn one(desk: PlanDesk, place: Place, id: String) -> AnyView {
    let name = StoredValue::new(id);
    let goal = Memo::new(move |_| {
        desk.desk()
            .with(|desk| name.with_value(|id| desk.shown().goal(id).filter(|goal| !goal.gone()).cloned()))
    });
    let here = Memo::new(move |_| goal.with(Option::is_some));
    live(move || {
        let above = untrack(|| goal.with(|goal| goal.as_ref().and_then(|goal| goal.parent.clone())));
        if here.get() { shown(desk, place.clone(), name, goal, above) } else { gone(desk, &place, name) }
    })
}

/// The goal is not in the plan: taken out a moment ago, or never there.
fn gone(desk: PlanDesk, place: &Place, name: StoredValue<String>) -> AnyView {
    let title = desk.desk().with_untracked(|desk| {
        name.with_value(|id| desk.shown().goal(id).map(|goal| goal.terms.title.clone()))
    });
    let back = view! { <BackLink href=place.goal(None) text=t(msg::plan::title()) /> };
    let Some(title) = title else {
        return view! {
            {back}
            <Heading text=t(msg::plan::goal_title()) />
            <p>{t(msg::plan::goal_not_there())}</p>
        }
        .into_any();
    };
    let error = RwSignal::new(None::<String>);
    let undo = Callback::new(move |_| {
        if let Err(why) = desk.write(Change::Restore { goal: name.get_value() }) {
            error.set(Some(t(refused(why))));
        }
    });
    view! {
        {back}
        <Heading text=t(msg::plan::goal_gone_title(title)) />
        {state(desk)}
        <p>{t(msg::plan::goal_gone())}</p>
        <p role="alert">{move || error.get()}</p>
        <Button text=Signal::derive(|| t(msg::plan::undo())) weight=Weight::Secondary on_click=undo />
    }
    .into_any()
}

fn shown(
    desk: PlanDesk,
    place: Place,
    name: StoredValue<String>,
    goal: Memo<Option<Goal>>,
    above: Option<String>,
) -> AnyView {
    let id = name.get_value();
    let title = Signal::derive(move || {
        goal.with(|goal| goal.as_ref().map(|goal| goal.terms.title.clone()).unwrap_or_default())
    });
    // A tick or a comment is no reason to draw these parts anew.
    let facts = Memo::new(move |_| goal.with(|goal| goal.as_ref().map(facts)));
    let has_below =
        Memo::new(move |_| desk.desk().with(|desk| name.with_value(|id| !is_empty(desk.shown(), Some(id)))));
    let list = place.clone();
    let below =
        live(
            move || {
                if has_below.get() {
                    goals(desk, list.clone(), Some(name.get_value()))
                } else {
                    ().into_any()
                }
            },
        );
    view! {
        {path(desk, &place, above)}
        <Heading text=title />
        {live(move || facts.get().map_or_else(|| ().into_any(), |goal| head(goal, desk.party())))}
        {state(desk)}
        {proposal(desk, facts)}
        {progress(desk, name, goal)}
        <h2>{t(msg::plan::steps_title())}</h2>
        {steps(desk, name)}
        <h2>{t(msg::plan::below_title())}</h2>
        {below}
        {add(desk, Some(id.clone()), false)}
        <h2 id="goal-links" tabindex="-1">
            {t(msg::plan::links_title())}
        </h2>
        {links(desk, &place, name)}
        <h2>{t(msg::plan::comments_title())}</h2>
        {comments(desk, name)}
        <p class="d-print-none">
            <a href=place.message(&id)>{t(msg::messages::about_goal_link())}</a>
        </p>
        <h2 class="d-print-none">{t(msg::plan::change_title())}</h2>
        {edit(desk, goal)}
        {remove(desk, name, goal)}
    }
    .into_any()
}

/// The goal without what is ticked, said and linked.
fn facts(goal: &Goal) -> Goal {
    let (steps, comments, links) = Default::default();
    Goal {
        id: goal.id.clone(),
        parent: goal.parent.clone(),
        terms: goal.terms.clone(),
        agreed: goal.agreed.clone(),
        note: goal.note.clone(),
        steps,
        comments,
        links,
        ..*goal
    }
}

/// The way back: the plan, and every goal above this one.
fn path(desk: PlanDesk, place: &Place, above: Option<String>) -> AnyView {
    let mut steps: Vec<(String, String)> = Vec::new();
    desk.desk().with_untracked(|desk| {
        let mut here = above.as_deref().and_then(|id| desk.shown().goal(id));
        while let Some(goal) = here {
            steps.push((place.goal(Some(&goal.id)), goal.terms.title.clone()));
            here = goal.parent.as_deref().and_then(|id| desk.shown().goal(id));
        }
    });
    steps.push((place.goal(None), t(msg::plan::title())));
    let items = steps
        .into_iter()
        .rev()
        .map(|(address, title)| {
            view! {
                <li class="breadcrumbs__list-item">
                    <a class="breadcrumbs__link" href=address>
                        {title}
                    </a>
                    <Svg icon=Icon::ChevronRight />
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumbs d-print-none" aria-label=t(msg::plan::path())>
            <ol class="breadcrumbs__list">{items}</ol>
        </nav>
    }
    .into_any()
}

/// What kind of goal it is, what binds, whose it is and when.
fn head(goal: Goal, reader: Party) -> AnyView {
    let date = |day| with(|catalogue| format::date(catalogue, day)).unwrap_or_default();
    let mut rows = vec![
        Row::new(t(msg::plan::kind_label()), t(kind(goal.kind))),
        Row::new(t(msg::plan::owner_label()), t(party(goal.terms.owner, reader))),
    ];
    rows.extend(goal.terms.dates.start.map(|day| Row::new(t(msg::plan::start_label()), date(day))));
    rows.extend(goal.terms.dates.due.map(|day| Row::new(t(msg::plan::due_label()), date(day))));
    if !goal.note.is_empty() {
        rows.push(Row::new(t(msg::plan::note_label()), goal.note.clone()));
    }
    view! {
        <p>{badges(goal.standing(), goal.terms.removed, goal.status)}</p>
        <StructuredList caption=t(msg::plan::facts_caption()) rows=rows />
    }
    .into_any()
}

/// Who somebody is, as told to `reader`.
#[must_use]
pub fn party(party: Party, reader: Party) -> Msg {
    match party {
        Party::Citizen if reader == Party::Citizen => msg::plan::party_you(),
        Party::Citizen => msg::plan::party_citizen(),
        Party::Municipality => msg::plan::party_municipality(),
        Party::Fund => msg::plan::party_fund(),
    }
}

/// How far it is: a choice that is saved at once.
fn progress(desk: PlanDesk, name: StoredValue<String>, goal: Memo<Option<Goal>>) -> AnyView {
    let now = move || goal.with(|goal| goal.as_ref().map_or(Status::Planned, |goal| goal.status));
    let value = RwSignal::new(untrack(now).key().to_owned());
    Effect::new(move |_| value.set(now().key().to_owned()));
    let options =
        Status::ALL.iter().map(|each| Choice::new(each.key(), t(status(*each)))).collect::<Vec<_>>();
    let error = RwSignal::new(None::<String>);
    let chosen = Callback::new(move |()| {
        let word = value.get_untracked();
        let Some(status) = Status::ALL.iter().copied().find(|status| status.key() == word) else { return };
        let was = untrack(now);
        let change = Change::Progress { goal: name.get_value(), was, status };
        match desk.write(change) {
            Ok(()) => error.set(None),
            Err(why) => error.set(Some(t(refused(why)))),
        }
    });
    view! {
        <div class="d-print-none">
            <RadioGroup
                id="status"
                legend=t(msg::plan::status_label())
                value=value
                options=options
                error=MaybeProp::derive(move || error.get())
                on_change=chosen
            />
        </div>
    }
    .into_any()
}

/// Taking it out, with a way to undo.
fn remove(desk: PlanDesk, name: StoredValue<String>, goal: Memo<Option<Goal>>) -> AnyView {
    let binds = !desk.party().is_authority();
    let go = Callback::new(move |_| {
        if desk.write(Change::Remove { goal: name.get_value() }).is_ok() {
            say(&t(msg::plan::removed()));
            // The button goes with the goal, or with the question.
            request_animation_frame(focus_heading);
        }
    });
    let asked = Memo::new(move |_| goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.terms.removed)));
    let agreed =
        Memo::new(move |_| goal.with(|goal| goal.as_ref().is_some_and(|goal| goal.agreed.is_some())));
    live(move || {
        if asked.get() {
            return ().into_any();
        }
        let words = if binds && agreed.get() { msg::plan::remove_agreed() } else { msg::plan::remove_text() };
        view! {
            <div class="d-print-none">
                <p class="small-text">{t(words)}</p>
                <Button
                    text=Signal::derive(|| t(msg::plan::remove_button()))
                    weight=Weight::Tertiary
                    on_click=go
                />
            </div>
        }
        .into_any()
    })
}
