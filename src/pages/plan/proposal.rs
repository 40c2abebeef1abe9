//! What is agreed and what is proposed, side by side; and the authority's answer.

use super::goal::party;
use super::state::refused;
use crate::i18n::with;
use crate::prelude::*;
use crate::shell::{focus_heading, say};
use crate::state::plan_desk::PlanDesk;
use plan::{Change, Goal, Party, Standing, Terms};
use texts::{Msg, format};

/// Shown while something is proposed.
#[must_use]
pub fn proposal(desk: PlanDesk, goal: Memo<Option<Goal>>) -> AnyView {
    let authority = desk.party().is_authority();
    live(move || match goal.get() {
        Some(goal) if goal.standing() != Standing::Agreed => {
            let told = match &goal.agreed {
                None if authority => view! { <p>{t(msg::plan::proposed_office())}</p> }.into_any(),
                None => view! { <p>{t(msg::plan::proposed_own())}</p> }.into_any(),
                Some(agreed) => view! {
                    <p>{t(msg::plan::change_waits())}</p>
                    <StructuredList
                        caption=t(msg::plan::change_caption())
                        rows=rows(agreed, &goal.terms, desk.party())
                    />
                }
                .into_any(),
            };
            let withdraw = (!authority && goal.agreed.is_some()).then(|| withdraw(desk, &goal));
            let answer = authority.then(|| answer(desk, &goal));
            view! {
                <Alert tone=Tone::Info heading=t(msg::plan::proposal_title())>
                    {told}
                    {withdraw}
                    {answer}
                </Alert>
            }
            .into_any()
        }
        _ => ().into_any(),
    })
}

/// What differs: agreed beside proposed.
fn rows(agreed: &Terms, proposed: &Terms, reader: Party) -> Vec<Row> {
    let date = |day: Option<chrono::NaiveDate>| {
        day.and_then(|day| with(|catalogue| format::date(catalogue, day)))
            .unwrap_or_else(|| t(msg::plan::no_date()))
    };
    let beside = |old: String, new: String| t(msg::plan::from_to(old, new));
    let mut rows = Vec::new();
    if agreed.title != proposed.title {
        rows.push(Row::new(
            t(msg::plan::title_label()),
            beside(agreed.title.clone(), proposed.title.clone()),
        ));
    }
    if agreed.dates.start != proposed.dates.start {
        rows.push(Row::new(
            t(msg::plan::start_label()),
            beside(date(agreed.dates.start), date(proposed.dates.start)),
        ));
    }
    if agreed.dates.due != proposed.dates.due {
        rows.push(Row::new(
            t(msg::plan::due_label()),
            beside(date(agreed.dates.due), date(proposed.dates.due)),
        ));
    }
    if agreed.owner != proposed.owner {
        let (old, new) = (t(party(agreed.owner, reader)), t(party(proposed.owner, reader)));
        rows.push(Row::new(t(msg::plan::owner_label()), beside(old, new)));
    }
    if proposed.removed {
        rows.push(Row::new(t(msg::plan::removal_label()), t(msg::plan::removal_asked())));
    }
    rows
}

/// The citizen takes a proposed removal back. Other proposals she changes back where she made them.
fn withdraw(desk: PlanDesk, goal: &Goal) -> Option<AnyView> {
    let id = goal.id.clone();
    goal.terms.removed.then(|| {
        let back = Callback::new(move |_| {
            // Somebody else may have answered meanwhile; then the page shows the answer.
            let _ = desk.write(Change::Restore { goal: id.clone() });
        });
        view! { <Button text=Signal::derive(|| t(msg::plan::undo())) weight=Weight::Secondary on_click=back /> }
            .into_any()
    })
}

fn answer(desk: PlanDesk, goal: &Goal) -> AnyView {
    let error = RwSignal::new(None::<String>);
    let (id, title) = (goal.id.clone(), goal.terms.title.clone());
    let other = id.clone();
    let tell = move |done: Result<(), plan::Refused>, words: fn() -> Msg| match done {
        Ok(()) => {
            say(&t(words()));
            // The buttons go with the question.
            request_animation_frame(focus_heading);
        }
        Err(why) => error.set(Some(t(refused(why)))),
    };
    let agree = Callback::new(move |_| {
        let change = Change::Agree { goal: id.clone(), title: title.clone() };
        tell(desk.write(change), msg::plan::agreed_now);
    });
    let decline = Callback::new(move |_| {
        tell(desk.write(Change::Decline { goal: other.clone() }), msg::plan::declined_now);
    });
    let no = if goal.agreed.is_some() { msg::plan::decline_change() } else { msg::plan::decline_new() };
    view! {
        <p role="alert">{move || error.get()}</p>
        <div class="button-row">
            <Button text=Signal::derive(|| t(msg::plan::agree_button())) on_click=agree />
            <Button text=Signal::derive(move || t(no.clone())) weight=Weight::Secondary on_click=decline />
        </div>
    }
    .into_any()
}
