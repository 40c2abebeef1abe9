//! Min Plan, one goal at a time, in easy words: each goal, then those below it. What is ticked is saved as on the whole
//! page.

use super::state::state;
use super::steps::tick_list;
use super::{Place, at_desk};
use crate::i18n::with;
use crate::pages::account::use_account;
use crate::pages::easy::{Card, away, end, walk};
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::plan_desk::PlanDesk;
use api::Today;
use chrono::NaiveDate;
use plan::{Branch, Goal, Party, Standing, Status};
use std::sync::Arc;
use texts::{Msg, format};

/// The page.
pub fn easy_page(place: Place) -> AnyView {
    at_desk(place, msg::plan::title, |desk, place| {
        let (place, today) = (Arc::new(place), use_account().today());
        let mut cards = Vec::new();
        desk.desk().with_untracked(|shown| {
            below(&plan::branches(shown.shown(), None), None, &mut |goal, above| {
                let above = above.map(|above| above.terms.title.clone());
                cards.push(card(desk, today, &place, (goal.id.clone(), above)));
            });
        });
        let empty = cards.is_empty().then(|| view! { <p>{t(msg::plan::empty())}</p> });
        cards.push(end());
        view! {
            <Heading text=t(msg::plan::title()) />
            {state(desk)}
            {empty}
            {walk(cards)}
        }
        .into_any()
    })
}

/// Each goal with the one above it, in the order they are read.
fn below<'p>(
    branches: &[Branch<'p>],
    above: Option<&'p Goal>,
    each: &mut impl FnMut(&'p Goal, Option<&'p Goal>),
) {
    for branch in branches {
        each(branch.goal, above);
        below(&branch.below, Some(branch.goal), each);
    }
}

fn card(
    desk: PlanDesk,
    today: RwSignal<Option<Today>>,
    place: &Arc<Place>,
    (id, above): (String, Option<String>),
) -> Card {
    let place = place.clone();
    Arc::new(move || {
        let name = StoredValue::new(id.clone());
        let goal = desk.desk().with_untracked(|desk| desk.shown().goal(&id).cloned());
        let Some(goal) = goal else { return ().into_any() };
        let terms = goal.agreed.as_ref().unwrap_or(&goal.terms).clone();
        let label = above.clone().map_or_else(|| t(msg::easy::goal()), |above| t(msg::easy::below(above)));
        let says = says(&goal, today.get().map(|today| today.date));
        let note = (!goal.note.is_empty()).then(|| {
            view! {
                <h3>{t(msg::easy::note())}</h3>
                <p>{goal.note.clone()}</p>
            }
        });
        let steps = (!goal.steps.is_empty()).then(|| {
            view! {
                <h3>{t(msg::easy::steps())}</h3>
                {tick_list(desk, name)}
            }
        });
        view! {
            <p class="easy-label">{label}</p>
            <h2 id="easy-thing" tabindex="-1">
                {terms.title.clone()}
            </h2>
            {says.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {steps}
            {note}
            <ButtonLink text=t(msg::easy::to_goal()) href=place.goal(Some(&id)) weight=Weight::Secondary />
        }
        .into_any()
    })
}

fn status(status: Status) -> Msg {
    match status {
        Status::Planned => msg::easy::not_begun(),
        Status::Started => msg::easy::started(),
        Status::Reached => msg::easy::reached(),
        Status::Dropped => msg::easy::dropped(),
    }
}

const fn is_over(goal: &Goal) -> bool {
    matches!(goal.status, Status::Reached | Status::Dropped)
}

/// Whether it binds, who is to do it, how far it is, and by when. What is agreed is told, and that more is proposed.
fn says(goal: &Goal, on: Option<NaiveDate>) -> Vec<String> {
    let terms = goal.agreed.as_ref().unwrap_or(&goal.terms);
    let standing = match goal.standing() {
        Standing::Agreed => msg::easy::agreed(),
        Standing::Proposed => msg::easy::proposed(),
        Standing::ChangeProposed if goal.terms.removed => msg::easy::removal(),
        Standing::ChangeProposed => msg::easy::change(t(msg::easy::to_goal())),
    };
    let owner = match terms.owner {
        Party::Citizen => msg::easy::you(),
        Party::Municipality => msg::easy::municipality(),
        Party::Fund => msg::easy::fund(),
    };
    let mut says = vec![t(status(goal.status)), t(owner)];
    let date = |day| with(|catalogue| format::long_date(catalogue, day)).unwrap_or_default();
    let later = |day: &NaiveDate| on.is_none_or(|on| *day >= on);
    says.extend(terms.dates.start.filter(later).map(|day| t(msg::easy::begins(date(day)))));
    if let Some(day) = terms.dates.due.filter(|_| !is_over(goal)) {
        says.push(t(if later(&day) {
            msg::easy::due(date(day))
        } else {
            msg::easy::last_day_was(date(day))
        }));
        says.extend(on.map(|on| away(day, on)));
    }
    says.push(t(standing));
    says
}
