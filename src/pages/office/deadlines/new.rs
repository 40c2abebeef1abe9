//! A deadline for one or many citizens. The rules are asked first, for each of them; then those who can have it get it.

use super::choose::{Chosen, choose};
use super::{BASE, outcomes};
use crate::client;
use crate::components::parse_date;
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::Gate;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use crate::state::typed::Draft;
use api::Role;
use api::booking::{DeadlineOutcome, NewDeadlines};
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
        let mut faults = Faults::default();
        let persons: Vec<String> = self.chosen.with(|chosen| chosen.keys().cloned().collect());
        faults.at_if(persons.is_empty(), "citizens", msg::deadlines::choose_missing);
        faults.at_if(persons.len() > MOST, "citizens", || msg::deadlines::choose_too_many(MOST));
        let day = |field: RwSignal<String>| field.with(|text| parse_date(text));
        let (book_by, hold_by, delivered) = (day(self.book_by), day(self.hold_by), day(self.delivered));
        let half_typed = delivered.is_none() && self.delivered.with(|text| !text.is_empty());
        faults.at_if(book_by.is_none(), "book-by", msg::deadlines::day_wrong);
        faults.at_if(hold_by.is_none(), "hold-by", msg::deadlines::day_wrong);
        let both = book_by.zip(hold_by);
        faults.at_if(
            both.is_some_and(|(book, hold)| hold < book),
            "hold-by",
            msg::deadlines::hold_before_book,
        );
        faults.at_if(half_typed, "delivered", msg::deadlines::day_wrong);
        faults.result(both.map(|(book_by, hold_by)| NewDeadlines { persons, book_by, hold_by, delivered }))
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
    let draft =
        Draft::keep("frister/nye".to_owned(), move || fields.typed(), move |typed| fields.fill(typed));
    let form = Submission::new(move || fields.read()).kept(draft);
    let found = RwSignal::new(None::<(NewDeadlines, Vec<DeadlineOutcome>)>);
    let look = form.on_submit(move |new| {
        let asked = new.clone();
        form.ask(async move { client::check_deadlines(&asked).await }, move |answer| {
            say(&t(counted(&answer.outcomes)));
            let _ = found.try_set(Some((new, answer.outcomes)));
            request_animation_frame(|| focus_field(ANSWER));
        });
    });
    let send = move |new: NewDeadlines| {
        let names = fields.chosen.get_untracked();
        form.send(
            new,
            move |new, key| async move { client::set_deadlines(&new, &key).await },
            move |answer| {
                say(&t(set_for(&answer.outcomes)));
                let _ = set.try_set(Some((answer.outcomes, names)));
            },
        );
    };
    // What was asked is set, and nothing else: with other citizens or days the answer is gone.
    let shown = Memo::new(move |_| {
        let now = form.now();
        found.get().filter(|(of, _)| now.as_ref() == Some(of))
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <Heading text=t(msg::deadlines::new_title()) />
        <p class="font-lead">{t(msg::deadlines::new_lead())}</p>
        <form novalidate on:submit=look>
            {choose(fields.chosen, form.at("citizens"))}
            <DateField
                id="book-by"
                legend=t(msg::deadlines::book_by_label())
                hint=t(msg::deadlines::book_by_hint())
                value=fields.book_by
                error=form.at("book-by")
            />
            <DateField
                id="hold-by"
                legend=t(msg::deadlines::hold_by_label())
                hint=t(msg::deadlines::hold_by_hint())
                value=fields.hold_by
                error=form.at("hold-by")
            />
            <DateField
                id="delivered"
                legend=t(msg::deadlines::delivered_label())
                hint=t(msg::deadlines::delivered_hint())
                value=fields.delivered
                error=form.at("delivered")
                optional=true
            />
            {form.asking_foot(msg::deadlines::check_button())}
        </form>
        {live(move || match shown.get() {
            Some((new, outcomes)) => {
                let names = fields.chosen.get_untracked();
                checked(new, &outcomes, &names, form.busy(), send)
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
    busy: Signal<bool>,
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
