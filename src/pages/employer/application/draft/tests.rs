//! What the application adds to the question, and when it asks for a remark.

use super::{completed, is_missed};
use crate::forms::answers::Answers;
use rules::employer::{Question, Scheme};
use rules::wire::{Finding, ReasonCode};
use rules::{Fact, Origin, Verdict};

fn finding(rule: &str, verdict: Verdict, children: Vec<Finding>) -> Finding {
    Finding {
        rule: rule.to_owned(),
        on: "2026-11-16".to_owned(),
        verdict,
        told: false,
        reason: ReasonCode { code: "all_met".to_owned(), args: Vec::new() },
        sentence: std::collections::BTreeMap::new(),
        sources: Vec::new(),
        used: Vec::new(),
        missing: Vec::new(),
        readings: Vec::new(),
        notes: Vec::new(),
        children,
    }
}

#[test]
fn a_missed_ratio_or_net_increase_asks_for_a_remark_and_nothing_else_does() {
    let with = |rule, verdict| finding("EMP-LTS", Verdict::NotMet, vec![finding(rule, verdict, Vec::new())]);
    assert!(is_missed(&with("EMP-RIM-01", Verdict::NotMet)));
    assert!(is_missed(&with("EMP-MER-03", Verdict::NotMet)));
    assert!(!is_missed(&with("EMP-RIM-01", Verdict::Met)));
    assert!(!is_missed(&with("EMP-RIM-01", Verdict::Unknown)));
    assert!(!is_missed(&with("EMP-LTS-03", Verdict::NotMet)));
}

#[test]
fn the_application_fills_in_only_what_the_precheck_did_not_know() {
    let mut question = Question::new(Scheme::Loentilskud, "2026-11-16".parse().unwrap());
    question.start = Fact::stated("2026-12-01".parse().unwrap());
    let mut answers = Answers::default();
    answers.set("question.start", "2027-01-01");
    answers.set("question.end", "2027-3-31");
    answers.set("question.weekly_hours", "18,5");
    answers.set("representative.name", "Rikke");
    let completed = completed(question, &answers);
    assert_eq!(completed.start.known(), "2026-12-01".parse().ok().as_ref());
    assert_eq!(completed.end, Fact::Known("2027-03-31".parse().unwrap(), Origin::Stated));
    assert_eq!(completed.weekly_hours.known(), Some(&1850));
    assert_eq!(completed.employer.representative_named.known(), Some(&true));
}

#[test]
fn the_cost_is_asked_where_the_precheck_does_not_know_it_and_is_told_for_a_year() {
    use super::super::form::{COST, JOB};
    let mut question = Question::new(Scheme::Loentilskud, "2026-11-16".parse().unwrap());
    let mut answers = Answers::default();
    answers.set("job.monthly_cost", "25.000");
    assert_eq!(completed(question.clone(), &answers).employer.wage_costs, Fact::stated(30_000_000));
    question.employer.wage_costs = Fact::stated(12);
    assert_eq!(completed(question.clone(), &answers).employer.wage_costs, Fact::stated(12));
    for (key, text) in super::beforehand(&question) {
        answers.set(key, &text);
    }
    assert_eq!(answers.get(COST), "1");
    assert!(JOB.asked(&answers).iter().all(|field| field.key != "job.monthly_cost"));
}

#[test]
fn what_cannot_be_read_stays_unknown() {
    let question = Question::new(Scheme::Loentilskud, "2026-11-16".parse().unwrap());
    let mut answers = Answers::default();
    answers.set("question.end", "2027-2-30");
    answers.set("question.weekly_hours", "mange");
    let completed = completed(question, &answers);
    assert!(completed.end.is_unknown());
    assert!(completed.weekly_hours.is_unknown());
}
