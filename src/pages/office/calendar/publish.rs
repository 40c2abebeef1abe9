//! Publishing times by a pattern. What it would make is asked of the server first, and said before anything is done.

mod fields;
mod hours;
mod preview;

use super::{BASE, on_today, week};
use crate::client::{self, Failure};
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::pages::moment::on_the_wall;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::booking::{NewSlots, SlotsPreview};
use api::{Role, Today};
use fields::{Fields, told};
use leptos::task::spawn_local;

/// The page.
#[component]
pub fn PublishPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::calendar::publish_title())>
            <BackLink href=link(BASE) text=t(msg::calendar::title()) />
            {on_today(form)}
        </Gate>
    }
    .into_any()
}

fn form(today: Today) -> AnyView {
    let fields = Fields::new();
    let draft = StoredValue::new("tider/nye".to_owned());
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let read = move || fields.read(today.date);
    let attempt = RwSignal::new(0_u32);
    let server = RwSignal::new(Vec::<FieldError>::new());
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        read().err().unwrap_or_else(|| server.get())
    });
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let found = RwSignal::new(None::<(NewSlots, SlotsPreview)>);
    let refused = move |failure: Failure| {
        let wrong = told(&failure);
        if wrong.is_empty() {
            let _ = failed.try_set(Some(failure));
        } else {
            let _ = server.try_set(wrong);
            let _ = attempt.try_update(|attempt| *attempt += 1);
        }
    };
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        failed.set(None);
        attempt.update(|attempt| *attempt += 1);
        let Ok(new) = untrack(read) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = client::preview_slots(&new).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(preview) => {
                    say(&t(preview::count(&preview)));
                    let _ = found.try_set(Some((new, preview)));
                    request_animation_frame(|| focus_field(preview::ID));
                }
                Err(failure) => refused(failure),
            }
        });
    };
    let keys = WriteKey::new();
    let navigate = StoredValue::new_local(use_navigate());
    let publish = move |new: NewSlots, preview: SlotsPreview| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let key = keys.of(&new);
        spawn_local(async move {
            let answer = client::publish_slots(&new, &key).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(done) => {
                    forget_typed(draft);
                    let first = preview.first.and_then(on_the_wall).map_or(new.first, |wall| wall.date());
                    week::come_back_to(first);
                    tell(t(msg::calendar::published(u64::from(done.published))));
                    let _ = navigate.try_with_value(|navigate| navigate(BASE, Default::default()));
                }
                Err(failure) => refused(failure),
            }
        });
    };
    // What was looked at is published, and nothing else: with another pattern the answer is gone.
    let shown = Memo::new(move |_| {
        let now = read().ok();
        found.get().filter(|(of, _)| now.as_ref() == Some(of))
    });
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::calendar::publish_title()) />
        <p class="font-lead">{t(msg::calendar::publish_lead())}</p>
        <form novalidate on:submit=look>
            {fields.view(errors)}
            {kept_line(kept)}
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::calendar::preview_button()))
                    submit=true
                    weight=Weight::Secondary
                    busy=busy
                />
            </div>
        </form>
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {live(move || match shown.get() {
            Some((new, found)) => {
                preview::shown(found.clone(), busy, move || publish(new.clone(), found.clone()))
            }
            None => ().into_any(),
        })}
    }
    .into_any()
}
