//! An application's draft while it is written: on the server after each field, and sealed on this machine
//! whenever the server does not have the newest.

mod opened;
mod saver;

pub use opened::{Opened, open};
pub use saver::{Saver, Saving, Writing, local_name};

use super::form::{ALONE, CONTACT_NAME, COST, END, FORMS, HOURS, MONTHLY_COST, SCHEME, START, UNIT, told};
use crate::forms::answers::Answers;
use crate::forms::check;
use crate::forms::values::Values;
use crate::pages::account::use_account;
use crate::state::draft::{Facts, a_month, a_year};
use api::{Company, DraftContent, Unit};
use leptos::prelude::*;
use rules::employer::Question;
use rules::wire::Finding;
use rules::{Fact, Law, Verdict};

/// The requirements whose miss asks for a remark instead of stopping the application (PR-15): ratio and net
/// increase, by the beginning of their ids.
const WARNED: [&str; 2] = ["EMP-RIM-", "EMP-MER-"];

/// The draft with a signal for each field.
#[derive(Clone, Copy)]
pub struct Work {
    known: StoredValue<Opened>,
    /// The fields.
    pub values: Values,
    /// The workplace's P-number.
    pub unit: RwSignal<String>,
    /// Everything answered, with what is known beforehand.
    pub answers: Memo<Answers>,
    /// The facts with what the application adds.
    pub facts: Memo<Facts>,
    /// What follows from the facts.
    pub finding: Memo<Option<Finding>>,
    /// Whether a requirement is missed that asks for a remark.
    pub missed: Memo<bool>,
    saver: StoredValue<Saver>,
}

impl Work {
    /// The opened draft at work.
    #[must_use]
    pub fn new(opened: Opened) -> Self {
        let saver = Saver::new(&opened);
        if let Some(writing) = use_context::<Writing>() {
            writing.begin(&saver);
        }
        let saver = StoredValue::new(saver);
        let name = untrack(|| use_account().user()).map(|user| user.name).unwrap_or_default();
        let values = Values::new(&FORMS, &with_contact(opened.content.fields.clone().into(), &name));
        let unit = RwSignal::new(first_unit(&opened));
        let Facts { question, staffing } = opened.facts.clone();
        let beforehand = beforehand(&question);
        let answers = Memo::new(move |_| {
            let mut answers = values.answers();
            for (key, text) in &beforehand {
                answers.set(key, text);
            }
            unit.with(|unit| answers.set(UNIT, unit));
            answers
        });
        let facts = Memo::new(move |_| Facts {
            question: answers.with(|answers| completed(question.clone(), &told(answers, true))),
            staffing: staffing.clone(),
        });
        let finding = Memo::new(move |_| facts.with(|facts| facts.finding(&Law::COMPILED)));
        let missed = Memo::new(move |_| finding.with(|finding| finding.as_ref().is_some_and(is_missed)));
        Self { known: StoredValue::new(opened), values, unit, answers, facts, finding, missed, saver }
    }

    /// The draft's id.
    #[must_use]
    pub fn id(self) -> String {
        self.known.with_value(|known| known.id.clone())
    }

    /// The facts as the pre-check gave them, without what the application adds.
    #[must_use]
    pub fn carried(self) -> Facts {
        self.known.with_value(|known| known.facts.clone())
    }

    /// Whether the newest lay on this machine and could not be read.
    #[must_use]
    pub fn is_unreadable(self) -> bool {
        self.known.with_value(|known| known.unreadable)
    }

    /// The company.
    #[must_use]
    pub fn company(self) -> Company {
        self.known.with_value(|known| known.company.clone())
    }

    /// The workplace chosen.
    #[must_use]
    pub fn chosen_unit(self) -> Option<Unit> {
        let chosen = self.unit.get();
        self.known
            .with_value(|known| known.company.units.iter().find(|unit| unit.p_number == chosen).cloned())
    }

    /// What is saved: the fields that are asked, and the step the reader is on.
    #[must_use]
    pub fn content(self, step: &str) -> DraftContent {
        let content = self.known.with_value(|known| known.content.clone());
        let unit = self.unit.get_untracked();
        let told = self.answers.with(|answers| told(answers, true));
        let mut fields = self.values.answers();
        for field in FORMS.iter().flat_map(|form| form.fields) {
            fields.set(field.key, told.raw(field.key));
        }
        DraftContent {
            p_number: (!unit.is_empty()).then_some(unit),
            fields: fields.into(),
            step: Some(step.to_owned()),
            ..content
        }
    }

    /// Saves what has changed; `step` is where the reader is.
    pub fn save(self, step: &str) {
        let content = untrack(|| self.content(step));
        self.saver().save(content);
    }

    /// What saves it.
    #[must_use]
    pub fn saver(self) -> Saver {
        self.saver.get_value()
    }
}

/// The answers with the name of the one who is signed in as the contact's, until another is written.
fn with_contact(mut answers: Answers, name: &str) -> Answers {
    if answers.get(CONTACT_NAME).is_empty() {
        answers.set(CONTACT_NAME, name);
    }
    answers
}

/// The workplace of the draft; the only one there is when there is no choice.
fn first_unit(opened: &Opened) -> String {
    let units = &opened.company.units;
    match (&opened.content.p_number, units.as_slice()) {
        (Some(chosen), _) if units.iter().any(|unit| unit.p_number == *chosen) => chosen.clone(),
        (_, [only]) => only.p_number.clone(),
        _ => String::new(),
    }
}

/// What the conditions of the form need to know of the question.
fn beforehand(question: &Question) -> Vec<(&'static str, String)> {
    let text = |known: Option<String>| known.unwrap_or_default();
    vec![
        (SCHEME, question.scheme.key().to_owned()),
        (START, text(question.start.known().map(ToString::to_string))),
        (END, text(question.end.known().map(ToString::to_string))),
        (HOURS, text(question.weekly_hours.known().map(ToString::to_string))),
        (COST, text(question.employer.wage_costs.known().map(|year| a_month(*year).to_string()))),
        (
            ALONE,
            if question.employer.one_employee.known() == Some(&true) {
                "yes".to_owned()
            } else {
                String::new()
            },
        ),
    ]
}

/// The question with what the application was told about the period, the cost and the employee representative.
fn completed(mut question: Question, answers: &Answers) -> Question {
    let day = |fact: &mut Fact<chrono::NaiveDate>, key| {
        if fact.is_unknown()
            && let Ok(day) = check::date(answers.get(key))
        {
            *fact = Fact::stated(day);
        }
    };
    day(&mut question.start, "question.start");
    day(&mut question.end, "question.end");
    if question.weekly_hours.is_unknown()
        && let Ok(hours) = check::hours(answers.get("question.weekly_hours"))
    {
        question.weekly_hours = Fact::stated(hours);
    }
    if question.employer.wage_costs.is_unknown()
        && let Some(year) = check::cost(answers.get(MONTHLY_COST)).ok().and_then(a_year)
    {
        question.employer.wage_costs = Fact::stated(year);
    }
    if !answers.get("representative.name").is_empty() {
        question.employer.representative_named = Fact::stated(true);
    }
    question
}

/// Whether the finding, or one below it, is a miss that asks for a remark.
fn is_missed(finding: &Finding) -> bool {
    (finding.verdict == Verdict::NotMet && WARNED.iter().any(|begin| finding.rule.starts_with(begin)))
        || finding.children.iter().any(is_missed)
}

#[cfg(test)]
mod tests;
