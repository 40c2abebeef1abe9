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
    let answer = PlanAnswer { at: her().at, plan: server(&sent), results: vec![made(&sent[0], None)] };
    desk.answered(&sent, answer, her());
    assert!(desk.waiting().is_empty() && desk.not_made().is_empty());
    assert_eq!(desk.shown().goals.len(), 1);
}

#[test]
fn what_was_written_while_an_answer_was_on_its_way_still_waits() {
    let mut desk = Desk::default();
    desk.write(add("a"), her()).unwrap();
    let sent = desk.waiting().to_vec();
    desk.write(add("b"), her()).unwrap();
    desk.answered(
        &sent,
        PlanAnswer { at: her().at, plan: server(&sent), results: vec![made(&sent[0], None)] },
        her(),
    );
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
    desk.answered(&sent, PlanAnswer { at: her().at, plan: theirs, results }, her());
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
    let answer = PlanAnswer { at: her().at, plan: server(&sent), results: vec![made(&sent[0], None)] };
    desk.answered(&sent, answer, her());
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
