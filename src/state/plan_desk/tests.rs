use super::Desk;
use api::{OperationResult, PlanAnswer};
use chrono::NaiveDate;
use plan::{Author, Change, GoalKind, Operation, Party, Plan, Refused, apply};

fn her() -> Author {
    let today = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
    Author { party: Party::Citizen, at: today.and_hms_opt(8, 0, 0).unwrap().and_utc(), today }
}

fn add(id: &str) -> Operation {
    let change =
        Change::AddGoal { goal: id.to_owned(), parent: None, kind: GoalKind::Job, title: id.to_owned() };
    Operation { id: format!("op-{id}"), change }
}

fn retitle(was: &str, title: &str) -> Operation {
    let change = Change::Retitle { goal: "a".into(), was: was.into(), title: title.into() };
    Operation { id: format!("op-{title}"), change }
}

/// The server's plan after `operations`.
fn server(operations: &[Operation]) -> Plan {
    let mut plan = Plan::default();
    for operation in operations {
        apply(&mut plan, operation, her()).unwrap();
    }
    plan
}

/// The server's answer to `sent`, with the plan it then has.
fn whole(plan: Plan, results: Vec<OperationResult>) -> PlanAnswer {
    PlanAnswer { at: her().at, from: 0, version: plan.version, plan: Some(plan), results }
}

/// The answer without the plan: it went from one version to another.
fn brief(from: u64, version: u64) -> PlanAnswer {
    PlanAnswer { at: her().at, from, version, plan: None, results: Vec::new() }
}

fn made(operation: &Operation, refused: Option<Refused>) -> OperationResult {
    OperationResult { id: operation.id.clone(), refused }
}

#[test]
fn a_change_is_shown_at_once_and_waits_until_the_server_has_it() {
    let mut desk = Desk::default();
    desk.loaded(Plan::default(), her());
    desk.write(add("a"), her()).unwrap();
    assert_eq!(desk.shown().goals.len(), 1);
    let sent = desk.waiting().to_vec();
    let answer = whole(server(&sent), vec![made(&sent[0], None)]);
    assert!(desk.answered(sent, answer, her()));
    assert!(desk.waiting().is_empty() && desk.not_made().is_empty());
    assert_eq!(desk.shown().goals.len(), 1);
}

#[test]
fn what_was_written_while_an_answer_was_on_its_way_still_waits() {
    let mut desk = Desk::default();
    desk.write(add("a"), her()).unwrap();
    let sent = desk.waiting().to_vec();
    desk.write(add("b"), her()).unwrap();
    let answer = whole(server(&sent), vec![made(&sent[0], None)]);
    assert!(desk.answered(sent, answer, her()));
    assert_eq!(desk.waiting().len(), 1);
    assert_eq!(desk.shown().goals.len(), 2, "and is still shown");
}

#[test]
fn what_the_server_refuses_is_told_and_the_servers_words_are_shown() {
    let mut desk = Desk::default();
    desk.loaded(server(&[add("a")]), her());
    desk.write(retitle("a", "Bager"), her()).unwrap();
    let sent = desk.waiting().to_vec();
    let theirs = server(&[add("a"), retitle("a", "Kok")]);
    let results = vec![made(&sent[0], Some(Refused::ChangedMeanwhile))];
    assert!(desk.answered(sent, whole(theirs, results), her()));
    assert_eq!(desk.not_made().len(), 1);
    assert_eq!(desk.not_made()[0].title, "Bager");
    assert_eq!(desk.shown().goal("a").unwrap().terms.title, "Kok");
    desk.put_away();
    assert!(desk.not_made().is_empty());
}

#[test]
fn what_was_kept_is_made_again_on_the_plan_as_it_is_now() {
    let mut desk = Desk::default();
    desk.take_up(vec![retitle("a", "Bager"), add("b")]);
    desk.take_up(vec![add("b")]);
    desk.loaded(server(&[add("a")]), her());
    assert_eq!(desk.waiting().len(), 2, "once each");
    assert_eq!(desk.shown().goal("a").unwrap().terms.title, "Bager");
    let mut late = Desk::default();
    late.take_up(vec![retitle("a", "Bager")]);
    late.loaded(server(&[add("a"), retitle("a", "Kok")]), her());
    assert_eq!(late.shown().goal("a").unwrap().terms.title, "Kok", "the other was there first");
    assert_eq!(late.waiting().len(), 1, "and the server will say so");
}

#[test]
fn a_lost_answer_is_no_refusal() {
    let mut desk = Desk::default();
    desk.take_up(vec![add("a")]);
    desk.loaded(server(&[add("a")]), her());
    assert_eq!(desk.shown().goals.len(), 1, "once");
    assert!(desk.not_made().is_empty());
    let sent = desk.waiting().to_vec();
    let answer = whole(server(&sent), vec![made(&sent[0], None)]);
    assert!(desk.answered(sent, answer, her()));
    assert!(desk.waiting().is_empty() && desk.not_made().is_empty());
}

#[test]
fn of_several_changes_all_are_made_or_none() {
    let mut desk = Desk::default();
    desk.write(add("a"), her()).unwrap();
    let before = desk.clone();
    let refused = desk.write_all(vec![retitle("a", "Kok"), retitle("Bager", "Tjener")], her());
    assert_eq!(refused, Err((1, Refused::ChangedMeanwhile)));
    assert_eq!(desk, before);
    desk.write_all(vec![retitle("a", "Kok"), retitle("Kok", "Tjener")], her()).unwrap();
    assert_eq!(desk.waiting().len(), 3);
}

#[test]
fn a_brief_answer_is_enough_where_nobody_else_has_written() {
    let mut desk = Desk::default();
    desk.loaded(server(&[add("a")]), her());
    desk.write(retitle("a", "Kok"), her()).unwrap();
    desk.write(add("b"), her()).unwrap();
    let sent = desk.waiting()[..1].to_vec();
    assert!(desk.may_be_brief(&sent));
    assert!(desk.answered(sent.clone(), brief(1, 2), her()));
    assert_eq!((desk.base(), desk.made(), desk.waiting().len()), (2, &sent[..], 1));
    assert!(desk.is_in_step(), "what was written meanwhile is made on it");
    assert_eq!(desk.shown(), &server(&[add("a"), retitle("a", "Kok"), add("b")]));
}

#[test]
fn after_a_brief_answer_the_plan_is_fetched_where_somebody_else_has_written() {
    for (from, version) in [(2, 3), (1, 1), (1, 3)] {
        let mut desk = Desk::default();
        desk.loaded(server(&[add("a")]), her());
        desk.write(retitle("a", "Kok"), her()).unwrap();
        let sent = desk.waiting().to_vec();
        assert!(!desk.answered(sent, brief(from, version), her()), "from {from} to {version}");
        assert!(desk.waiting().is_empty() && !desk.is_in_step());
    }
}

#[test]
fn what_is_dated_or_may_be_made_already_is_answered_whole() {
    let mut desk = Desk::default();
    desk.take_up(vec![add("a")]);
    desk.loaded(server(&[add("a")]), her());
    assert!(!desk.may_be_brief(desk.waiting()), "made before, with the answer lost");
    let mut desk = Desk::default();
    desk.loaded(server(&[add("a")]), her());
    let change = Change::Comment { goal: "a".into(), comment: "c".into(), text: "Jeg ringer.".into() };
    desk.write(Operation { id: "op-c".into(), change }, her()).unwrap();
    assert!(!desk.may_be_brief(desk.waiting()), "the server says when");
}

#[test]
fn a_plan_that_was_asked_for_before_an_answer_changes_nothing() {
    let mut desk = Desk::default();
    desk.loaded(server(&[add("a")]), her());
    desk.write(retitle("a", "Kok"), her()).unwrap();
    let sent = desk.waiting().to_vec();
    assert!(desk.answered(sent, brief(1, 2), her()));
    desk.loaded(server(&[add("a")]), her());
    assert_eq!(desk.shown().goal("a").unwrap().terms.title, "Kok");
}
