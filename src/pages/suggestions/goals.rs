//! Goals that could be next, and how the chances are for those she has.

use super::item::{Away, reasons};
use crate::i18n::with;
use crate::pages::plan::refused;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use api::{GoalProspect, GoalSuggestion, GoalSuggestions, SuggestionKind};
use plan::{Change, GoalKind};
use texts::format;

/// The part of the page.
pub fn goals(found: GoalSuggestions, desk: PlanDesk, own: bool) -> AnyView {
    let Some(source) = found.source else {
        return view! { <p>{t(msg::suggestion::no_list())}</p> }.into_any();
    };
    let day = with(|catalogue| format::date(catalogue, source.date)).unwrap_or_default();
    let from = if source.sample {
        view! {
            <Alert tone=Tone::Warning heading=t(msg::suggestion::sample_title())>
                <p>{t(msg::suggestion::sample_text())}</p>
            </Alert>
        }
        .into_any()
    } else {
        view! { <p>{t(msg::suggestion::source(source.name, day))}</p> }.into_any()
    };
    let areas = if found.areas.is_empty() {
        t(msg::suggestion::no_area())
    } else {
        t(msg::suggestion::areas(found.areas.join(", ")))
    };
    let empty = (found.suggestions.is_empty()).then(|| {
        let words = if found.aimed { msg::suggestion::goals_none() } else { msg::suggestion::goals_no_aim() };
        view! { <p>{t(words)}</p> }
    });
    let items = found.suggestions.into_iter().map(|goal| item(goal, desk, own, false)).collect_view();
    view! {
        {from}
        <p>{areas}</p>
        {empty}
        <ul class="unstyled-list goals">{items}</ul>
        {prospects(found.own)}
        {put_away(found.dismissed, desk, own)}
        <Details summary=t(msg::suggestion::how_title())>
            <p>{t(msg::suggestion::how_goals())}</p>
        </Details>
    }
    .into_any()
}

fn prospects(own: Vec<GoalProspect>) -> Option<AnyView> {
    if own.is_empty() {
        return None;
    }
    let items = own
        .into_iter()
        .map(|goal| {
            view! {
                <li class="goal">
                    <h4>{goal.title}</h4>
                    {reasons(goal.reasons)}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <h3>{t(msg::suggestion::own_title())}</h3>
            <ul class="unstyled-list goals">{items}</ul>
        }
        .into_any(),
    )
}

fn put_away(dismissed: Vec<GoalSuggestion>, desk: PlanDesk, own: bool) -> Option<AnyView> {
    let count = dismissed.len();
    (count > 0).then(|| {
        let items = dismissed.into_iter().map(|goal| item(goal, desk, own, true)).collect_view();
        view! {
            <Details summary=t(msg::suggestion::away_list(count))>
                <ul class="unstyled-list goals">{items}</ul>
            </Details>
        }
        .into_any()
    })
}

/// One of them. Accepted, it is a goal that she proposes, by the plan's ordinary change.
fn item(goal: GoalSuggestion, desk: PlanDesk, own: bool, gone: bool) -> AnyView {
    let title = goal.title.pick(lang().tag()).to_owned();
    // What stands in the plan is read by her caseworker too, so it is the list's own title.
    let danish = goal.title.da.clone();
    let away = Away::new(SuggestionKind::Goal, &desk.person(), &goal.id, &title, gone);
    let accepted = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<String>);
    let id = StoredValue::new(goal.id.clone());
    let title = StoredValue::new(title);
    let accept = Callback::new(move |_| {
        let name = new_id();
        let change =
            Change::AddGoal { goal: name.clone(), parent: None, kind: GoalKind::Job, title: danish.clone() };
        match desk.write(change) {
            Ok(()) => {
                error.set(None);
                accepted.set(Some(name));
                say(&t(msg::suggestion::accepted(title.get_value())));
                request_animation_frame(move || focus_field(&format!("take-back-{}", id.get_value())));
            }
            Err(why) => error.set(Some(t(refused(why)))),
        }
    });
    let take_back = Callback::new(move |_| {
        let Some(name) = accepted.get_untracked() else { return };
        match desk.write(Change::Remove { goal: name }) {
            Ok(()) => {
                accepted.set(None);
                say(&t(msg::suggestion::taken_back(title.get_value())));
                request_animation_frame(move || focus_field(&format!("accept-{}", id.get_value())));
            }
            Err(why) => error.set(Some(t(refused(why)))),
        }
    });
    let why = StoredValue::new(goal.reasons);
    let body = live(move || {
        if away.gone.get() {
            return if own { away.shown_gone() } else { reasons(why.get_value()) };
        }
        if accepted.with(Option::is_some) {
            return view! {
                <p>{t(msg::suggestion::accepted(title.get_value()))}</p>
                <Button
                    id=format!("take-back-{}", id.get_value())
                    text=Signal::derive(move || t(msg::suggestion::undo(title.get_value())))
                    weight=Weight::Tertiary
                    on_click=take_back
                />
            }
            .into_any();
        }
        let acts = own.then(|| {
            view! {
                <div class="button-row d-print-none">
                    <Button
                        id=format!("accept-{}", id.get_value())
                        text=Signal::derive(move || t(msg::suggestion::accept(title.get_value())))
                        weight=Weight::Secondary
                        on_click=accept
                    />
                    {away.button()}
                </div>
            }
        });
        view! {
            {reasons(why.get_value())}
            {acts}
        }
        .into_any()
    });
    view! {
        <li class="goal">
            <h3>{title.get_value()}</h3>
            {body}
            <p role="alert">{move || error.get()}</p>
            {away.trouble()}
        </li>
    }
    .into_any()
}
