//! What is sent, from what was answered.

use super::application;
use super::told;
use crate::forms::answers::Answers;
use crate::state::draft::Facts;
use api::NewApplication;
use rules::employer::{Question, Scheme};
use rules::wire::{Finding, ReasonCode};
use rules::{Fact, Verdict};

fn facts(scheme: Scheme) -> Facts {
    let mut question = Question::new(scheme, "2026-11-16".parse().unwrap());
    question.start = Fact::stated("2026-12-01".parse().unwrap());
    Facts { question, staffing: rules::staffing::Staffing::default() }
}

fn finding() -> Finding {
    Finding {
        rule: "EMP-LTS".to_owned(),
        on: "2026-11-16".to_owned(),
        verdict: Verdict::Met,
        told: false,
        reason: ReasonCode { code: "all_met".to_owned(), args: Vec::new() },
        sentence: std::collections::BTreeMap::new(),
        sources: Vec::new(),
        used: Vec::new(),
        missing: Vec::new(),
        readings: Vec::new(),
        notes: Vec::new(),
        children: Vec::new(),
    }
}

fn answers(more: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    let usual = [
        ("known.scheme", "loentilskud"),
        ("job.function", " Hjælper i bageriet "),
        ("job.monthly_cost", "25.000"),
        ("contact.name", "Mads Nordlys"),
        ("contact.email", "mads@nordlys.dk"),
        ("contact.phone", "12 34 56 78"),
        ("representative.name", "Rikke"),
        ("person.found", "no"),
    ];
    for (key, text) in usual.iter().chain(more) {
        answers.set(key, text);
    }
    answers
}

fn sent(more: &[(&str, &str)]) -> Option<NewApplication> {
    after(more, false)
}

/// What is sent where a requirement is missed, or none is.
fn after(more: &[(&str, &str)], missed: bool) -> Option<NewApplication> {
    application(
        &told(&answers(more), missed),
        &facts(Scheme::Loentilskud),
        finding(),
        "0.1.0",
        "1999999911",
        "draft-1",
    )
}

#[test]
fn what_was_answered_is_what_is_sent() {
    let sent = sent(&[]).unwrap();
    assert_eq!(sent.p_number, "1999999911");
    assert_eq!(sent.job.function, "Hjælper i bageriet");
    assert_eq!(sent.job.monthly_cost, Some(2_500_000));
    assert_eq!(sent.contact.phone, "12345678");
    assert_eq!(sent.representative.email, None);
    assert_eq!(sent.person, None);
    assert_eq!(sent.remark, None);
    assert_eq!(sent.draft.as_deref(), Some("draft-1"));
    assert_eq!(sent.question, facts(Scheme::Loentilskud).question);
}

#[test]
fn the_cpr_number_goes_along_only_with_a_person_found() {
    let found = sent(&[("person.found", "yes"), ("person.cpr", "010190-1234")]).unwrap();
    assert_eq!(found.person.map(|person| person.cpr).as_deref(), Some("0101901234"));
    let not_found = sent(&[("person.found", "no"), ("person.cpr", "010190-1234")]).unwrap();
    assert_eq!(not_found.person, None);
}

#[test]
fn praktik_has_no_cost_even_when_one_was_written_before() {
    let sent = sent(&[("known.scheme", "virksomhedspraktik")]).unwrap();
    assert_eq!(sent.job.monthly_cost, None);
}

#[test]
fn the_cost_that_the_precheck_knows_is_the_one_that_is_sent() {
    let known = sent(&[("known.monthly_cost", "3100050"), ("job.monthly_cost", "")]).unwrap();
    assert_eq!(known.job.monthly_cost, Some(3_100_050));
}

#[test]
fn nothing_is_sent_while_something_is_missing() {
    for key in [
        "job.function",
        "job.monthly_cost",
        "contact.name",
        "contact.email",
        "contact.phone",
        "representative.name",
    ] {
        assert_eq!(sent(&[(key, "")]), None, "{key}");
    }
    assert_eq!(sent(&[("person.found", "yes")]), None);
}

#[test]
fn a_company_with_one_employee_has_no_representative() {
    let alone = sent(&[("representative.name", ""), ("known.one_employee", "yes")]).unwrap();
    assert_eq!(alone.representative.name, "");
}

#[test]
fn a_remark_goes_along_only_while_a_requirement_is_missed() {
    let remark = [("remark", "Vi har ansat to flere.")];
    assert_eq!(after(&remark, true).unwrap().remark.as_deref(), Some("Vi har ansat to flere."));
    assert_eq!(after(&remark, false).unwrap().remark, None);
}

#[test]
fn who_has_no_representative_sends_none_that_was_written_before() {
    let alone = [("known.one_employee", "yes"), ("representative.email", "rikke@nordlys.dk")];
    let representative = sent(&alone).unwrap().representative;
    assert_eq!((representative.name.as_str(), representative.email), ("", None));
}
