//! Reminders: how the citizen wants them, and what became of each.

mod fields;
mod list;

use super::own;
use crate::client::{self, Failure, load};
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::pages::kept::kept_line;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::{Kept, WriteKey, forget_typed, keep_typed};
use api::{MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, ProblemCode, ReminderSettingsView};
use fields::{Fields, told};
use leptos::task::spawn_local;

/// The page of whoever is signed in.
#[component]
pub fn RemindersPage() -> impl IntoView {
    own(msg::reminder_choice::title, |person| {
        let whose = person.clone();
        let given = load({
            let person = person.clone();
            move |leaving| {
                let person = person.clone();
                async move { client::reminders(&person, &leaving).await }
            }
        });
        view! {
            <BackLink href=link("/borger/mine-data") text=t(msg::my_data::title()) />
            {fetched::fetched_with(
                msg::reminder_choice::title,
                move |leaving| {
                    let whose = whose.clone();
                    async move { client::reminder_settings(&whose, &leaving).await }
                },
                move |found| {
                    view! {
                        <Heading text=t(msg::reminder_choice::title()) />
                        <p class="font-lead">{t(msg::reminder_choice::lead())}</p>
                        {form(person.clone(), found)}
                        <h2>{t(msg::reminder_choice::list_title())}</h2>
                        {live(move || list::shown(given))}
                    }
                        .into_any()
                },
            )}
        }
        .into_any()
    })
}

/// What is chosen. What is typed is kept on this machine until the server has it.
fn form(person: String, found: ReminderSettingsView) -> AnyView {
    let fields = Fields::of(&found.settings);
    let version = RwSignal::new(found.version);
    let draft = StoredValue::new(format!("reminders/{person}"));
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let keys = WriteKey::new();
    let attempt = RwSignal::new(0_u32);
    let server = RwSignal::new(Vec::<FieldError>::new());
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        fields.read().err().unwrap_or_else(|| server.get())
    });
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let busy = RwSignal::new(false);
    let saved = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let person = StoredValue::new(person);
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        saved.set(false);
        attempt.update(|attempt| *attempt += 1);
        let Ok(settings) = untrack(|| fields.read()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let key = keys.of(&settings);
        let base = Some(version.get_untracked()).filter(|version| *version > 0);
        spawn_local(async move {
            let sent = client::save_reminder_settings(&person.get_value(), base, &settings, &key).await;
            let _ = busy.try_set(false);
            match sent {
                Ok(view) => {
                    keys.done();
                    forget_typed(draft);
                    let _ = kept.try_set(Kept::Nothing);
                    let _ = version.try_set(view.version);
                    let _ = saved.try_set(true);
                    say(&t(msg::reminder_choice::saved()));
                    request_animation_frame(|| focus_field("reminders-saved"));
                }
                Err(failure) => {
                    let wrong = told(&failure);
                    if failure.code() == Some(ProblemCode::InvalidFields) && !wrong.is_empty() {
                        let _ = server.try_set(wrong);
                        attempt.update(|attempt| *attempt += 1);
                    } else {
                        let _ = failed.try_set(Some(failure));
                    }
                }
            }
        });
    };
    let not_set_up = |set_up: bool, words: fn() -> texts::Msg| {
        if set_up { String::new() } else { t(words()) }
    };
    let days = (MIN_REMINDER_DAYS..=MAX_REMINDER_DAYS)
        .map(|days| Choice::new(days.to_string(), t(msg::reminder_choice::days(u64::from(days)))))
        .collect::<Vec<_>>();
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <form novalidate on:submit=go>
            <Checkbox
                id="reminders-by-email"
                label=t(msg::reminder_choice::by_email())
                checked=fields.by_email
                hint=not_set_up(found.email_set_up, msg::reminder_choice::email_not_set_up)
            />
            <TextField
                id="reminders-email"
                label=t(msg::reminder_choice::email())
                value=fields.email
                optional=true
                error=at("reminders-email")
            />
            <Checkbox
                id="reminders-by-sms"
                label=t(msg::reminder_choice::by_sms())
                checked=fields.by_sms
                hint=not_set_up(found.sms_set_up, msg::reminder_choice::sms_not_set_up)
            />
            <TextField
                id="reminders-phone"
                label=t(msg::reminder_choice::phone())
                value=fields.phone
                optional=true
                error=at("reminders-phone")
            />
            <SelectField
                id="reminders-days"
                label=t(msg::reminder_choice::days_label())
                value=fields.days
                options=days
                hint=t(msg::reminder_choice::days_hint())
                error=at("reminders-days")
            />
            <RadioGroup
                id="reminders-language"
                legend=t(msg::reminder_choice::language_label())
                value=fields.language
                options=fields::languages()
                error=at("reminders-language")
            />
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            {move || {
                saved
                    .get()
                    .then(|| {
                        view! {
                            <div id="reminders-saved" tabindex="-1">
                                <Alert tone=Tone::Success>{t(msg::reminder_choice::saved())}</Alert>
                            </div>
                        }
                    })
            }}
            {kept_line(kept)}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::reminder_choice::save())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
