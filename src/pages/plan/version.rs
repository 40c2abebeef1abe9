//! One published version: what was new, the plan as it was, and the citizen's receipt for having read it.

use super::Place;
use super::goal::party;
use super::goals::{kind, status};
use crate::client;
use crate::i18n::with;
use crate::pages::download::download;
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::acting;
use crate::state::crypto::new_id;
use crate::state::plan_desk::plan_in_use;
use api::path;
use leptos::task::spawn_local;
use plan::{Branch, Dates, Difference, DifferenceKind, Party, branches};
use texts::{Msg, format};

/// The page of the version in the address.
pub fn version_page(place: Place, number: u32) -> AnyView {
    let person = place.person.clone();
    let back = place.versions();
    let place = StoredValue::new(place);
    view! {
        <BackLink href=back text=t(msg::plan::versions_title()) />
        {fetched::fetched_with(
            msg::plan::version_title,
            move |leaving| {
                let person = person.clone();
                async move { client::plan_version(&person, number, &leaving).await }
            },
            move |found| shown(place.get_value(), found),
        )}
    }
    .into_any()
}

fn shown(place: Place, found: api::PlanVersion) -> AnyView {
    let api::PlanVersion { row, plan, differences } = found;
    let document = path::plan_version_document(&place.person, row.number);
    let news = if differences.is_empty() {
        view! { <p>{t(msg::plan::version_nothing_new())}</p> }.into_any()
    } else {
        let lines = differences
            .into_iter()
            .map(|difference| view! { <li>{told(difference, place.party)}</li> })
            .collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    };
    let tree = branches(&plan, None);
    let goals = if tree.is_empty() {
        view! { <p>{t(msg::plan::version_no_goals())}</p> }.into_any()
    } else {
        drawn(&tree)
    };
    view! {
        <Heading text=t(msg::plan::version_heading(u64::from(row.number), moment(row.at))) />
        <p class="font-lead">{t(msg::plan::version_lead(row.by.as_str()))}</p>
        <p>{download(&document, t(msg::plan::version_document()), None)}</p>
        <h2>{t(msg::plan::version_new())}</h2>
        {news}
        <h2>{t(msg::plan::version_goals())}</h2>
        {goals}
        {receipt(place, &row)}
    }
    .into_any()
}

/// What is new, in words.
fn told(difference: Difference, reader: Party) -> String {
    let title = difference.title;
    let words = match difference.kind {
        DifferenceKind::Added => msg::plan::difference_added(title),
        DifferenceKind::Removed => msg::plan::difference_removed(title),
        DifferenceKind::Agreed => msg::plan::difference_agreed(title),
        DifferenceKind::Retitled(old) => msg::plan::difference_retitled(old, title),
        DifferenceKind::Rescheduled(old) => msg::plan::difference_rescheduled(title, dates(old)),
        DifferenceKind::Assigned(old) => msg::plan::difference_assigned(title, t(party(old, reader))),
        DifferenceKind::Progressed(old) => msg::plan::difference_progressed(title, t(status(old))),
        DifferenceKind::Moved(_) => msg::plan::difference_moved(title),
        DifferenceKind::NoteChanged => msg::plan::difference_note(title),
        DifferenceKind::StepsAdded(count) => msg::plan::difference_steps_added(title, count),
        DifferenceKind::StepsDone(count) => msg::plan::difference_steps_done(title, count),
        DifferenceKind::Commented(count) => msg::plan::difference_commented(title, count),
    };
    t(words)
}

fn dates(dates: Dates) -> String {
    let date = |day| with(|catalogue| format::date(catalogue, day)).unwrap_or_default();
    match dates.due.or(dates.start) {
        Some(day) => date(day),
        None => t(msg::plan::no_date()),
    }
}

/// The goals as a list of lists, as they are read and printed.
pub fn drawn(goals: &[Branch<'_>]) -> AnyView {
    let items = goals
        .iter()
        .map(|branch| {
            let goal = branch.goal;
            let due = goal
                .terms
                .dates
                .due
                .and_then(|due| with(|catalogue| format::date(catalogue, due)))
                .map(|due| t(msg::plan::due_short(due)));
            let binds: Msg = match goal.standing() {
                plan::Standing::Agreed => msg::plan::standing_agreed(),
                plan::Standing::Proposed => msg::plan::standing_proposed(),
                plan::Standing::ChangeProposed => msg::plan::standing_change(),
            };
            let facts: Vec<String> =
                [Some(t(kind(goal.kind))), Some(t(status(goal.status))), Some(t(binds)), due]
                    .into_iter()
                    .flatten()
                    .collect();
            let steps = (!goal.steps.is_empty()).then(|| {
                let lines = goal
                    .steps
                    .iter()
                    .map(|step| {
                        let done =
                            t(if step.done { msg::plan::step_is_done() } else { msg::plan::step_is_open() });
                        view! { <li>{step.text.clone()} " (" {done} ")"</li> }
                    })
                    .collect_view();
                view! { <ul>{lines}</ul> }
            });
            let below = (!branch.below.is_empty()).then(|| drawn(&branch.below));
            view! {
                <li>
                    <strong>{goal.terms.title.clone()}</strong>
                    <br />
                    <span class="small-text">{facts.join(" · ")}</span>
                    {steps}
                    {below}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="plan-tree">{items}</ol> }.into_any()
}

/// The receipt, or the way to it for the citizen.
fn receipt(place: Place, row: &api::PlanVersionRow) -> AnyView {
    let number = row.number;
    let read = RwSignal::new(row.acknowledged_at);
    let name = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None);
    // The receipt is hers alone to give.
    let citizen = !place.party.is_authority() && !acting::is_for_another();
    let desk = plan_in_use();
    let go = Callback::new(move |_| {
        let place = place.clone();
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::acknowledge(&place.person, number, &new_id()).await {
                Ok(receipt) => {
                    say(&t(msg::plan::acknowledged(moment(receipt.at))));
                    let _ = name.try_set(Some(receipt.id));
                    let _ = read.try_set(Some(receipt.at));
                    request_animation_frame(|| focus_field("acknowledged"));
                    // The plan's own page tells that the version is read.
                    if let Some(desk) = desk.filter(|desk| desk.person() == place.person) {
                        desk.fetch();
                    }
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    live(move || match read.get() {
        Some(at) => {
            let id = name.get().map(|id| view! { <p>{t(msg::plan::acknowledged_id(id))}</p> });
            view! {
                <div id="acknowledged" tabindex="-1">
                    <Alert tone=Tone::Success heading=t(msg::plan::acknowledged_title())>
                        <p>{t(msg::plan::acknowledged(moment(at)))}</p>
                        {id}
                    </Alert>
                </div>
            }
            .into_any()
        }
        None if citizen => view! {
            <section class="d-print-none">
                <h2>{t(msg::plan::acknowledge_title())}</h2>
                <p>{t(msg::plan::acknowledge_text())}</p>
                {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
                <div class="button-row">
                    <Button
                        text=Signal::derive(|| t(msg::plan::acknowledge_button()))
                        on_click=go
                        busy=busy
                    />
                </div>
            </section>
        }
        .into_any(),
        None => view! { <p>{t(msg::plan::version_unread())}</p> }.into_any(),
    })
}
