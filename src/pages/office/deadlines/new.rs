//! A deadline for one or many citizens. The rules are asked first, for each of them; then those who can have it get it.

use super::choose::{Chosen, choose};
use super::{BASE, outcomes};
use crate::client::{self, Failure};
use crate::components::parse_date;
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::Role;
use api::booking::{DeadlineOutcome, NewDeadlines};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use texts::Msg;

/// Citizens of one request, as the server takes them.
const MOST: usize = 500;
/// The heading of the answer, which takes the focus.
const ANSWER: &str = "deadline-answer";

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    chosen: BTreeMap<String, String>,
    book_by: String,
    hold_by: String,
    delivered: String,
}

#[derive(Clone, Copy)]
struct Fields {
    chosen: Chosen,
    book_by: RwSignal<String>,
    hold_by: RwSignal<String>,
    delivered: RwSignal<String>,
}

impl Fields {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            chosen: RwSignal::new(BTreeMap::new()),
            book_by: empty(),
            hold_by: empty(),
            delivered: empty(),
        }
    }

    fn typed(self) -> Typed {
        Typed {
            chosen: self.chosen.get(),
            book_by: self.book_by.get(),
            hold_by: self.hold_by.get(),
            delivered: self.delivered.get(),
        }
    }

    fn fill(self, typed: Typed) {
        self.chosen.set(typed.chosen);
        self.book_by.set(typed.book_by);
        self.hold_by.set(typed.hold_by);
        self.delivered.set(typed.delivered);
    }

    fn read(self) -> Result<NewDeadlines, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut at =
            |field: &str, text: Msg| wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        let persons: Vec<String> = self.chosen.with(|chosen| chosen.keys().cloned().collect());
        if persons.is_empty() {
            at("citizens", msg::deadlines::choose_missing());
        } else if persons.len() > MOST {
            at("citizens", msg::deadlines::choose_too_many(MOST));
        }
        let day = |field: RwSignal<String>| field.with(|text| parse_date(text));
        let (book_by, hold_by, delivered) = (day(self.book_by), day(self.hold_by), day(self.delivered));
        if book_by.is_none() {
            at("book-by", msg::deadlines::day_wrong());
        }
        match (book_by, hold_by) {
            (_, None) => at("hold-by", msg::deadlines::day_wrong()),
            (Some(book), Some(hold)) if hold < book => at("hold-by", msg::deadlines::hold_before_book()),
            _ => {}
        }
        if delivered.is_none() && self.delivered.with(|text| !text.is_empty()) {
            at("delivered", msg::deadlines::day_wrong());
        }
        match (book_by, hold_by) {
            (Some(book_by), Some(hold_by)) if wrong.is_empty() => {
                Ok(NewDeadlines { persons, book_by, hold_by, delivered })
            }
            _ => Err(wrong),
        }
    }
}

/// The page.
#[component]
pub fn NewDeadlinesPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::deadlines::new_title())>
            <BackLink href=link(BASE) text=t(msg::deadlines::title()) />
            {
                let set: Done = RwSignal::new(None);
                live(move || match set.get() {
                    Some((outcomes, names)) => done(&outcomes, &names),
                    None => form(set),
                })
            }
        </Gate>
    }
    .into_any()
}

/// What the server has set, and the names; none before.
type Done = RwSignal<Option<(Vec<DeadlineOutcome>, BTreeMap<String, String>)>>;

fn form(set: Done) -> AnyView {
    let fields = Fields::new();
    let draft = StoredValue::new("frister/nye".to_owned());
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let attempt = RwSignal::new(0_u32);
    let errors =
        Signal::derive(
            move || {
                if attempt.get() == 0 { Vec::new() } else { fields.read().err().unwrap_or_default() }
            },
        );
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let found = RwSignal::new(None::<(NewDeadlines, Vec<DeadlineOutcome>)>);
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        failed.set(None);
        attempt.update(|attempt| *attempt += 1);
        let Ok(new) = untrack(move || fields.read()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = client::check_deadlines(&new).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(answer) => {
                    say(&t(counted(&answer.outcomes)));
                    let _ = found.try_set(Some((new, answer.outcomes)));
                    request_animation_frame(|| focus_field(ANSWER));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    };
    let keys = WriteKey::new();
    let send = move |new: NewDeadlines| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (key, names) = (keys.of(&new), fields.chosen.get_untracked());
        spawn_local(async move {
            let answer = client::set_deadlines(&new, &key).await;
            let _ = busy.try_set(false);
            match answer {
                Ok(answer) => {
                    forget_typed(draft);
                    say(&t(set_for(&answer.outcomes)));
                    let _ = set.try_set(Some((answer.outcomes, names)));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
        });
    };
    // What was asked is set, and nothing else: with other citizens or days the answer is gone.
    let shown = Memo::new(move |_| {
        let now = fields.read().ok();
        found.get().filter(|(of, _)| now.as_ref() == Some(of))
    });
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::deadlines::new_title()) />
        <p class="font-lead">{t(msg::deadlines::new_lead())}</p>
        <form novalidate on:submit=look>
            {choose(fields.chosen, at("citizens"))}
            <DateField
                id="book-by"
                legend=t(msg::deadlines::book_by_label())
                hint=t(msg::deadlines::book_by_hint())
                value=fields.book_by
                error=at("book-by")
            />
            <DateField
                id="hold-by"
                legend=t(msg::deadlines::hold_by_label())
                hint=t(msg::deadlines::hold_by_hint())
                value=fields.hold_by
                error=at("hold-by")
            />
            <DateField
                id="delivered"
                legend=t(msg::deadlines::delivered_label())
                hint=t(msg::deadlines::delivered_hint())
                value=fields.delivered
                error=at("delivered")
                optional=true
            />
            {kept_line(kept)}
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::deadlines::check_button()))
                    submit=true
                    weight=Weight::Secondary
                    busy=busy
                />
            </div>
        </form>
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {live(move || match shown.get() {
            Some((new, outcomes)) => {
                let names = fields.chosen.get_untracked();
                checked(new, &outcomes, &names, busy, send)
            }
            None => ().into_any(),
        })}
    }
    .into_any()
}

fn can(outcomes: &[DeadlineOutcome]) -> usize {
    outcomes.iter().filter(|outcome| outcome.refused.is_none()).count()
}

fn counted(outcomes: &[DeadlineOutcome]) -> Msg {
    msg::deadlines::checked(can(outcomes), outcomes.len())
}

fn set_for(outcomes: &[DeadlineOutcome]) -> Msg {
    msg::deadlines::set_for(can(outcomes))
}

/// What the rules say of each, and the button that sets it for those who can have it.
fn checked(
    new: NewDeadlines,
    outcomes: &[DeadlineOutcome],
    names: &BTreeMap<String, String>,
    busy: RwSignal<bool>,
    send: impl Fn(NewDeadlines) + Clone + Send + Sync + 'static,
) -> AnyView {
    let free = |outcome: &&DeadlineOutcome| outcome.refused.is_none();
    let persons: Vec<String> = outcomes.iter().filter(free).map(|outcome| outcome.person.clone()).collect();
    let count = persons.len();
    let words = t(counted(outcomes));
    let button = if count == 0 {
        view! { <p>{t(msg::deadlines::none_can())}</p> }.into_any()
    } else {
        let new = NewDeadlines { persons, ..new };
        view! {
            <p>{t(msg::deadlines::tells())}</p>
            <div class="button-row">
                <Button
                    text=Signal::stored(t(msg::deadlines::set_button(count)))
                    busy=busy
                    on_click=Callback::new(move |_| send(new.clone()))
                />
            </div>
        }
        .into_any()
    };
    view! {
        <div>
            <h2 id=ANSWER tabindex="-1">
                {words.clone()}
            </h2>
            {outcomes::table(words, outcomes, names, false)}
            {button}
        </div>
    }
    .into_any()
}

/// The server has set them: the heading says so, and takes the focus.
fn done(outcomes: &[DeadlineOutcome], names: &BTreeMap<String, String>) -> AnyView {
    let words = t(set_for(outcomes));
    let table = outcomes::table(words.clone(), outcomes, names, true);
    view! {
        <Heading text=words />
        {table}
        <p class="d-print-none">
            <ButtonLink text=t(msg::deadlines::to_lists()) href=link(BASE) weight=Weight::Secondary />
        </p>
    }
    .into_any()
}
