//! The plan's own page: the goals at the top, what is new, and the published versions.

use super::add::add;
use super::goals::{goals, is_empty};
use super::state::state;
use super::version::drawn;
use super::{Place, at_desk};
use crate::client;
use crate::pages::download::download;
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use api::path;
use leptos::task::spawn_local;

/// The page.
pub fn plan_page(place: Place) -> AnyView {
    at_desk(place, msg::plan::title, whole)
}

fn whole(desk: PlanDesk, place: Place) -> AnyView {
    let empty = Memo::new(move |_| desk.desk().with(|desk| is_empty(desk.shown(), None)));
    let authority = place.party.is_authority();
    let list = place.clone();
    let body = live(move || {
        if empty.get() {
            view! {
                <p>{t(if authority { msg::plan::empty_office() } else { msg::plan::empty() })}</p>
                {add(desk, None, true)}
            }
            .into_any()
        } else {
            view! {
                <h2>{t(msg::plan::goals_title())}</h2>
                <div class="d-print-none">{goals(desk, list.clone(), None)}</div>
                {on_paper(desk)}
                <h2 class="d-print-none">{t(msg::plan::add_title())}</h2>
                {add(desk, None, false)}
            }
            .into_any()
        }
    });
    // Whether it must be read here, or comes as a letter, is decided there.
    let decisions = (!authority).then(|| {
        view! {
            <p class="d-print-none">
                <a href=link("/borger/afgoerelser")>{t(msg::citizen::go_decisions())}</a>
            </p>
        }
    });
    // A power of attorney does not reach them.
    let own_pages = !crate::state::acting::is_for_another();
    let lead = if authority { msg::plan::lead_office() } else { msg::plan::lead() };
    view! {
        <Heading text=t(msg::plan::title()) />
        <p class="font-lead">{t(lead)}</p>
        {state(desk)}
        {newest(desk, place.clone())}
        {body}
        // An empty plan is nothing to read.
        {authority.then(|| live(move || if empty.get() { ().into_any() } else { publish(desk) }))}
        <ul class="nobullet-list d-print-none">
            {own_pages
                .then(|| {
                    view! {
                        <li>
                            <a href=place.suggestions()>{t(msg::plan::suggestions_link())}</a>
                        </li>
                        <li>
                            <a href=place.timeline()>{t(msg::plan::timeline_link())}</a>
                        </li>
                    }
                })} <li>
                <a href=place.versions()>{t(msg::plan::versions_link())}</a>
            </li>
        </ul>
        {decisions}
        <div class="button-row d-print-none">
            {download(&path::plan_document(&place.person), t(msg::plan::document()), None)}
            <FunctionLink
                text=Signal::derive(|| t(msg::plan::print()))
                icon=Icon::Print
                on_click=|_| {
                    let _ = window().print();
                }
            />
        </div>
    }
    .into_any()
}

/// On paper the whole plan stands, not one level of it. It is drawn when the browser prints, so that a screen with a
/// thousand goals is no slower for it.
fn on_paper(desk: PlanDesk) -> AnyView {
    let printing = RwSignal::new(false);
    for (event, now) in [("beforeprint", true), ("afterprint", false)] {
        let handle = window_event_listener_untyped(event, move |_| {
            let _ = printing.try_set(now);
        });
        on_cleanup(move || handle.remove());
    }
    live(move || {
        if printing.get() {
            desk.desk().with_untracked(|desk| drawn(&plan::branches(desk.shown(), None)))
        } else {
            ().into_any()
        }
    })
}

/// The latest version, where the citizen has not acknowledged it.
fn newest(desk: PlanDesk, place: Place) -> AnyView {
    let authority = place.party.is_authority();
    let newest = Memo::new(move |_| desk.published().with(|rows| rows.first().cloned()));
    live(move || match newest.get() {
        Some(row) if row.acknowledged_at.is_none() && !authority => {
            let address = place.version(row.number);
            view! {
                <Alert tone=Tone::Info heading=t(msg::plan::newest_title())>
                    <p>
                        {t(msg::plan::newest_text(row.by.as_str(), moment(row.at)))} " "
                        <a href=address>{t(msg::plan::newest_link())}</a>
                    </p>
                </Alert>
            }
            .into_any()
        }
        Some(row) if authority => {
            let words = match row.acknowledged_at {
                Some(at) => msg::plan::newest_acknowledged(u64::from(row.number), moment(at)),
                None => msg::plan::newest_not_acknowledged(u64::from(row.number), moment(row.at)),
            };
            view! { <p>{t(words)}</p> }.into_any()
        }
        _ => ().into_any(),
    })
}

/// Publishing: the citizen is told, and asked to read it.
fn publish(desk: PlanDesk) -> AnyView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None);
    let go = Callback::new(move |_| {
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let version = desk.desk().with_untracked(|desk| desk.shown().version);
            match client::publish_plan(&desk.person(), version, &new_id()).await {
                Ok(row) => {
                    say(&t(msg::plan::published(u64::from(row.number))));
                    desk.fetch();
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    view! {
        <section class="d-print-none">
            <h2>{t(msg::plan::publish_title())}</h2>
            <p>{t(msg::plan::publish_text())}</p>
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::plan::publish_button())) on_click=go busy=busy />
            </div>
        </section>
    }
    .into_any()
}
