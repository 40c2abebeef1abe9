//! Giving a power of attorney: what, how far, and until when. What is typed is kept on this machine until the server has
//! it.

use super::{BASE, words};
use crate::client::{self, Failure};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::pages::told::tell;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::typed::{WriteKey, forget_typed, keep_typed};
use api::mandate::{LONGEST_MONTHS, MandateLevel, MandatePart, MandateScope, NewMandate};
use chrono::{Months, NaiveDate};
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    levels: Vec<String>,
    until: String,
}

#[derive(Clone, Copy)]
struct Fields {
    /// One a part, in the order of [`MandatePart::ALL`].
    levels: StoredValue<Vec<RwSignal<String>>>,
    until: RwSignal<String>,
}

const NONE: &str = "none";

impl Fields {
    fn new() -> Self {
        let levels = MandatePart::ALL.iter().map(|_| RwSignal::new(NONE.to_owned())).collect();
        Self { levels: StoredValue::new(levels), until: RwSignal::new(String::new()) }
    }

    fn typed(self) -> Typed {
        let levels = self.levels.with_value(|levels| levels.iter().map(|level| level.get()).collect());
        Typed { levels, until: self.until.get() }
    }

    fn fill(self, typed: Typed) {
        self.levels.with_value(|levels| {
            levels.iter().zip(typed.levels).for_each(|(level, typed)| level.set(typed));
        });
        self.until.set(typed.until);
    }

    fn read(self, today: Option<NaiveDate>) -> Result<NewMandate, Vec<FieldError>> {
        let typed = self.typed();
        let level = |word: &str| match word {
            "see" => Some(MandateLevel::See),
            "act" => Some(MandateLevel::Act),
            _ => None,
        };
        let scope = MandatePart::ALL
            .iter()
            .zip(&typed.levels)
            .fold(MandateScope::default(), |scope, (part, word)| scope.with(*part, level(word)));
        let until = parse_date(&typed.until);
        let mut wrong = Vec::new();
        let mut at = |field: &str, text: texts::Msg| {
            wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        };
        if scope.is_empty() {
            at("mandate-plan", msg::mandate::scope_missing());
        }
        let last = today.and_then(|today| today.checked_add_months(Months::new(LONGEST_MONTHS)));
        match until {
            None => at("mandate-until", msg::mandate::until_missing()),
            Some(day) if today.is_some_and(|today| day <= today) => {
                at("mandate-until", msg::mandate::until_passed());
            }
            Some(day) if last.is_some_and(|last| day > last) => {
                at("mandate-until", msg::mandate::until_too_far());
            }
            Some(_) => {}
        }
        match until {
            Some(until) if wrong.is_empty() => Ok(NewMandate { scope, until }),
            _ => Err(wrong),
        }
    }
}

/// What the server found wrong, at the fields.
fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    let field = |pointer: &str| match pointer {
        "/scope" => Some("mandate-plan"),
        "/until" => Some("mandate-until"),
        _ => None,
    };
    let all = problem.errors.iter().filter_map(|error| {
        let text = error.sentence.pick(lang().tag()).to_owned();
        Some(FieldError { field: field(&error.pointer)?.to_owned(), text })
    });
    all.collect()
}

/// The form.
pub fn form(person: String) -> AnyView {
    let fields = Fields::new();
    let today = use_account().today().get_untracked().map(|today| today.date);
    let draft = StoredValue::new(format!("mandate/{person}"));
    let kept = keep_typed(draft, move || fields.typed(), move |typed| fields.fill(typed));
    let keys = WriteKey::new();
    let attempt = RwSignal::new(0_u32);
    let server = RwSignal::new(Vec::<FieldError>::new());
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        fields.read(today).err().unwrap_or_else(|| server.get())
    });
    let at = move |field: String| {
        MaybeProp::derive(move || {
            errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
        })
    };
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        server.set(Vec::new());
        attempt.update(|attempt| *attempt += 1);
        let Ok(new) = untrack(|| fields.read(today)) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let (person, key) = (person.clone(), keys.of(&new));
        spawn_local(async move {
            let given = client::give_mandate(&person, &new, &key).await;
            let _ = busy.try_set(false);
            match given {
                Ok(_) => {
                    forget_typed(draft);
                    tell(t(msg::mandate::given()));
                    let _ = navigate.try_with_value(|navigate| navigate(BASE, Default::default()));
                }
                Err(failure) => {
                    let wrong = told(&failure);
                    if wrong.is_empty() {
                        let _ = failed.try_set(Some(failure));
                    } else {
                        let _ = server.try_set(wrong);
                        let _ = attempt.try_update(|attempt| *attempt += 1);
                    }
                }
            }
        });
    };
    let choices = fields.levels.with_value(|levels| {
        let one = |(part, level): (&MandatePart, &RwSignal<String>)| {
            let id = format!("mandate-{}", part.key());
            let options = vec![
                Choice::new(NONE, t(msg::mandate::level_none())),
                Choice::new(MandateLevel::See.key(), t(words::level(MandateLevel::See))),
                Choice::new(MandateLevel::Act.key(), t(words::level(MandateLevel::Act))),
            ];
            let error = at(id.clone());
            let legend = t(words::part(*part));
            view! { <RadioGroup id=id legend=legend value=*level options=options error=error /> }
        };
        MandatePart::ALL.iter().zip(levels).map(one).collect_view()
    });
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::mandate::new_title()) />
        <p class="font-lead">{t(msg::mandate::new_lead())}</p>
        <p>{t(msg::mandate::new_not())}</p>
        <form novalidate on:submit=go>
            {choices}
            <DateField
                id="mandate-until"
                legend=t(msg::mandate::until_label())
                hint=t(msg::mandate::until_hint())
                value=fields.until
                error=at("mandate-until".to_owned())
            />
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            {kept_line(kept)}
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::mandate::give_button())) submit=true busy=busy />
            </div>
        </form>
    }
    .into_any()
}
