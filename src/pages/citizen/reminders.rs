//! Reminders: how the citizen wants them, and what became of each.

mod fields;
mod list;

pub use list::{columns, row};

use super::own;
use crate::client::{self, load};
use crate::forms::submission::Submission;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::Draft;
use api::{MAX_REMINDER_DAYS, MIN_REMINDER_DAYS, ReminderSettingsView};
use fields::Fields;

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
    let draft = format!("reminders/{person}");
    let draft = Draft::keep(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let form = Submission::new(move || fields.read()).placed(fields::place).kept(draft);
    let go = form.on_submit(move |settings| {
        let person = person.clone();
        let base = Some(version.get_untracked()).filter(|version| *version > 0);
        form.send(
            settings,
            move |settings, key| async move {
                client::save_reminder_settings(&person, base, &settings, &key).await
            },
            move |view| {
                let _ = version.try_set(view.version);
                say(&t(msg::reminder_choice::saved()));
                request_animation_frame(|| focus_field("reminders-saved"));
            },
        );
    });
    let not_set_up = |set_up: bool, words: fn() -> texts::Msg| {
        if set_up { String::new() } else { t(words()) }
    };
    let days = (MIN_REMINDER_DAYS..=MAX_REMINDER_DAYS)
        .map(|days| Choice::new(days.to_string(), t(msg::reminder_choice::days(u64::from(days)))))
        .collect::<Vec<_>>();
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
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
                error=form.at("reminders-email")
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
                error=form.at("reminders-phone")
            />
            <SelectField
                id="reminders-days"
                label=t(msg::reminder_choice::days_label())
                value=fields.days
                options=days
                hint=t(msg::reminder_choice::days_hint())
                error=form.at("reminders-days")
            />
            <Checkbox
                id="reminders-cv"
                label=t(msg::reminder_choice::cv_label())
                checked=fields.cv
                hint=t(msg::reminder_choice::cv_hint())
            />
            <RadioGroup
                id="reminders-language"
                legend=t(msg::reminder_choice::language_label())
                value=fields.language
                options=fields::languages()
                error=form.at("reminders-language")
            />
            {move || {
                form.is_done()
                    .then(|| {
                        view! {
                            <div id="reminders-saved" tabindex="-1">
                                <Alert tone=Tone::Success>{t(msg::reminder_choice::saved())}</Alert>
                            </div>
                        }
                    })
            }}
            {form.foot(msg::reminder_choice::save())}
        </form>
    }
    .into_any()
}
