//! The application as it is sent, made from the draft when everything is there.

use super::draft::Work;
use super::form::{ALONE, COST, FOUND, MONTHLY_COST, REMARK_KEY, SCHEME, told};
use crate::forms::answers::Answers;
use crate::forms::{check, contact};
use crate::state::draft::Facts;
use api::{Contact, EarmarkedPerson, Job, NewApplication, Representative};
use leptos::prelude::*;
use rules::wire::Finding;

/// The request's body; `None` while something is missing.
#[must_use]
pub fn text(work: Work, rules_version: &str) -> Option<String> {
    let finding = work.finding.get()?;
    let missed = work.missed.get();
    let body = work.answers.with(|answers| {
        application(
            &told(answers, missed),
            &work.facts.get(),
            finding,
            rules_version,
            &work.chosen_unit()?.p_number,
            &work.id(),
        )
    })?;
    serde_json::to_string(&body).ok()
}

/// The application made from good answers; `None` where one is not.
fn application(
    answers: &Answers,
    facts: &Facts,
    finding: Finding,
    rules_version: &str,
    p_number: &str,
    draft: &str,
) -> Option<NewApplication> {
    let person = if answers.is(FOUND, "yes") {
        Some(EarmarkedPerson { cpr: contact::cpr(answers.get("person.cpr")).ok()? })
    } else {
        None
    };
    let paid = answers.is(SCHEME, "loentilskud");
    Some(NewApplication {
        p_number: p_number.to_owned(),
        job: Job {
            function: said(answers, "job.function")?,
            monthly_cost: if paid { Some(monthly_cost(answers)?) } else { None },
        },
        contact: Contact {
            name: said(answers, "contact.name")?,
            email: contact::email(answers.get("contact.email")).ok()?,
            phone: contact::phone(answers.get("contact.phone")).ok()?,
        },
        representative: Representative {
            name: match said(answers, "representative.name") {
                Some(name) => name,
                None if answers.is(ALONE, "yes") => String::new(),
                None => return None,
            },
            email: said(answers, "representative.email"),
            phone: said(answers, "representative.phone"),
        },
        person,
        remark: said(answers, REMARK_KEY),
        question: facts.question.clone(),
        staffing: facts.staffing.clone(),
        finding,
        rules_version: rules_version.to_owned(),
        draft: Some(draft.to_owned()),
    })
}

/// The cost of the job a month, in øre: as the pre-check knows it, else as the application was told.
fn monthly_cost(answers: &Answers) -> Option<u64> {
    answers.get(COST).parse().ok().or_else(|| check::cost(answers.get(MONTHLY_COST)).ok())
}

fn said(answers: &Answers, key: &str) -> Option<String> {
    let text = answers.get(key);
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
