//! Publishing times by a pattern. What it would make is asked of the server first, and said before anything is done.

mod fields;
mod hours;
mod preview;

use super::{BASE, on_today, week};
use crate::client;
use crate::forms::submission::Submission;
use crate::pages::account::Gate;
use crate::pages::moment::on_the_wall;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::Draft;
use api::booking::{NewSlots, SlotsPreview};
use api::{Role, Today};
use fields::Fields;

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
    let draft = Draft::keep("tider/nye".to_owned(), move || fields.typed(), move |typed| fields.fill(typed));
    let form = Submission::new(move || fields.read(today.date)).placed(fields::place).kept(draft);
    let found = RwSignal::new(None::<(NewSlots, SlotsPreview)>);
    let look = form.on_submit(move |new| {
        let asked = new.clone();
        form.ask(async move { client::preview_slots(&asked).await }, move |preview| {
            say(&t(preview::count(&preview)));
            let _ = found.try_set(Some((new, preview)));
            request_animation_frame(|| focus_field(preview::ID));
        });
    });
    let navigate = StoredValue::new_local(use_navigate());
    let publish = move |new: NewSlots, preview: SlotsPreview| {
        let first = preview.first.and_then(on_the_wall).map_or(new.first, |wall| wall.date());
        form.send(
            new,
            move |new, key| async move { client::publish_slots(&new, &key).await },
            move |done| {
                week::come_back_to(first);
                tell(t(msg::calendar::published(u64::from(done.published))));
                let _ = navigate.try_with_value(|navigate| navigate(BASE, Default::default()));
            },
        );
    };
    // What was looked at is published, and nothing else: with another pattern the answer is gone.
    let shown = Memo::new(move |_| {
        let now = form.now();
        found.get().filter(|(of, _)| now.as_ref() == Some(of))
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <Heading text=t(msg::calendar::publish_title()) />
        <p class="font-lead">{t(msg::calendar::publish_lead())}</p>
        <form novalidate on:submit=look>
            {fields.view(form)}
            {form.asking_foot(msg::calendar::preview_button())}
        </form>
        {live(move || match shown.get() {
            Some((new, found)) => {
                preview::shown(found.clone(), form.busy(), move || publish(new.clone(), found.clone()))
            }
            None => ().into_any(),
        })}
    }
    .into_any()
}
