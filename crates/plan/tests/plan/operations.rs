//! What each operation does, and what is refused. The expectations follow from the law's words on who writes Min Plan
//! (PR-23) and from the promise that nothing is overwritten.

use crate::support::{self, at, day, goal, sub};
use plan::{Change, Dates, GoalKind, Link, LinkKind, Party, Refused, Standing, Status, branches};

#[test]
fn what_the_citizen_adds_is_proposed_and_binds_when_the_authority_agrees() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Pædagogmedhjælper")).expect("a goal");
    assert_eq!(plan.goal("a").standing(), Standing::Proposed);
    plan.does(Party::Municipality, Change::Agree { goal: "a".into(), title: "Pædagogmedhjælper".into() })
        .expect("agreed");
    assert_eq!(plan.goal("a").standing(), Standing::Agreed);
}

#[test]
fn what_the_authority_writes_binds_at_once() {
    let mut plan = support::Written::default();
    plan.does(Party::Fund, goal("a", "Lagermedarbejder")).expect("a goal");
    assert_eq!(plan.goal("a").standing(), Standing::Agreed);
}

#[test]
fn a_change_of_what_is_agreed_is_a_proposal_beside_it() {
    let mut plan = support::Written::default();
    plan.does(Party::Municipality, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, Change::Retitle { goal: "a".into(), was: "Kok".into(), title: "Bager".into() })
        .expect("a proposal");
    let goal = plan.goal("a");
    assert_eq!(goal.standing(), Standing::ChangeProposed);
    assert_eq!(goal.agreed.as_ref().map(|terms| terms.title.as_str()), Some("Kok"));
    plan.does(Party::Municipality, Change::Decline { goal: "a".into() }).expect("declined");
    assert_eq!(plan.goal("a").terms.title, "Kok");
    assert_eq!(plan.goal("a").standing(), Standing::Agreed);
}

#[test]
fn an_agreed_goal_that_the_citizen_takes_out_stays_until_the_authority_agrees() {
    let mut plan = support::Written::default();
    plan.does(Party::Municipality, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, Change::Remove { goal: "a".into() }).expect("a proposal");
    assert_eq!(branches(&plan.plan, None).len(), 1);
    plan.does(Party::Municipality, Change::Agree { goal: "a".into(), title: "Kok".into() }).expect("agreed");
    assert!(branches(&plan.plan, None).is_empty());
    let restore = Change::Restore { goal: "a".into() };
    assert_eq!(plan.does(Party::Citizen, restore), Err(Refused::OnlyAuthority));
}

#[test]
fn a_proposed_goal_that_is_taken_out_is_gone_and_can_come_back() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, Change::Remove { goal: "a".into() }).expect("taken out");
    assert!(branches(&plan.plan, None).is_empty());
    plan.does(Party::Citizen, Change::Restore { goal: "a".into() }).expect("back");
    assert_eq!(branches(&plan.plan, None).len(), 1);
}

#[test]
fn only_the_authority_agrees() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    let agree = Change::Agree { goal: "a".into(), title: "Kok".into() };
    assert_eq!(plan.does(Party::Citizen, agree), Err(Refused::OnlyAuthority));
    assert_eq!(plan.does(Party::Citizen, Change::Decline { goal: "a".into() }), Err(Refused::OnlyAuthority));
}

#[test]
fn the_authority_does_not_agree_to_words_it_has_not_seen() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, Change::Retitle { goal: "a".into(), was: "Kok".into(), title: "Læge".into() })
        .expect("a new title");
    let agree = Change::Agree { goal: "a".into(), title: "Kok".into() };
    assert_eq!(plan.does(Party::Municipality, agree), Err(Refused::ChangedMeanwhile));
}

#[test]
fn two_who_set_the_same_thing_are_told_and_the_first_stands() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    let retitle = |title: &str| Change::Retitle { goal: "a".into(), was: "Kok".into(), title: title.into() };
    plan.does(Party::Citizen, retitle("Bager")).expect("the first");
    assert_eq!(plan.does(Party::Municipality, retitle("Slagter")), Err(Refused::ChangedMeanwhile));
    assert_eq!(plan.goal("a").terms.title, "Bager");
    plan.does(Party::Municipality, retitle("Bager")).expect("the same words are no conflict");
}

#[test]
fn two_who_change_different_things_of_a_goal_both_have_their_way() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, Change::Retitle { goal: "a".into(), was: "Kok".into(), title: "Bager".into() })
        .expect("a title");
    let dates = Dates { start: None, due: Some(day(2027, 3, 1)) };
    plan.does(Party::Municipality, Change::Reschedule { goal: "a".into(), was: Dates::default(), dates })
        .expect("dates");
    assert_eq!(plan.goal("a").terms.title, "Bager");
    assert_eq!(plan.goal("a").terms.dates, dates);
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    let set = |start, due| Change::Reschedule {
        goal: "a".into(),
        was: Dates::default(),
        dates: Dates { start, due },
    };
    let yesterday = day(2026, 11, 15);
    assert_eq!(plan.does(Party::Citizen, set(None, Some(yesterday))), Err(Refused::DueInThePast));
    let backwards = set(Some(day(2027, 2, 2)), Some(day(2027, 2, 1)));
    assert_eq!(plan.does(Party::Citizen, backwards), Err(Refused::EndBeforeStart));
    plan.does(Party::Citizen, set(Some(yesterday), Some(at().date_naive()))).expect("today is not past");
}

#[test]
fn a_late_goal_keeps_its_last_day_when_something_else_is_set() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    let late = Dates { start: None, due: Some(day(2026, 11, 16)) };
    plan.does(Party::Citizen, Change::Reschedule { goal: "a".into(), was: Dates::default(), dates: late })
        .expect("due today");
    plan.today = day(2026, 12, 1);
    let begun = Dates { start: Some(day(2026, 11, 1)), ..late };
    plan.does(Party::Citizen, Change::Reschedule { goal: "a".into(), was: late, dates: begun })
        .expect("begun");
}

#[test]
fn a_goal_never_stands_below_itself() {
    let mut plan = support::Written::default();
    for change in [goal("a", "Kok"), sub("b", "a"), sub("c", "b")] {
        plan.does(Party::Citizen, change).expect("a goal");
    }
    let below = |goal: &str, was: Option<&str>, parent: &str| Change::Move {
        goal: goal.into(),
        was: was.map(Into::into),
        parent: Some(parent.into()),
        after: None,
    };
    assert_eq!(plan.does(Party::Citizen, below("b", Some("a"), "c")), Err(Refused::Cycle));
    assert_eq!(plan.does(Party::Citizen, below("b", Some("a"), "b")), Err(Refused::Cycle));
    assert_eq!(plan.does(Party::Citizen, below("a", None, "c")), Err(Refused::WrongPlace));
}

#[test]
fn the_order_among_siblings_is_the_order_of_priority() {
    let mut plan = support::Written::default();
    for name in ["a", "b", "c"] {
        plan.does(Party::Citizen, goal(name, name)).expect("a goal");
    }
    let to = |goal: &str, after: Option<&str>| Change::Move {
        goal: goal.into(),
        was: None,
        parent: None,
        after: after.map(Into::into),
    };
    plan.does(Party::Citizen, to("c", None)).expect("first");
    assert_eq!(plan.order(None), ["c", "a", "b"]);
    plan.does(Party::Citizen, to("c", Some("a"))).expect("second");
    assert_eq!(plan.order(None), ["a", "c", "b"]);
    assert_eq!(plan.does(Party::Citizen, to("c", Some("c"))), Err(Refused::ChangedMeanwhile));
}

#[test]
fn a_plan_holds_six_levels_and_no_more() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("g1", "Kok")).expect("a goal");
    for level in 2..=6 {
        plan.does(Party::Citizen, sub(&format!("g{level}"), &format!("g{}", level - 1))).expect("a level");
    }
    assert_eq!(plan.does(Party::Citizen, sub("g7", "g6")), Err(Refused::TooDeep));
}

#[test]
fn words_have_limits_and_nothing_is_cut_off() {
    let mut plan = support::Written::default();
    assert_eq!(plan.does(Party::Citizen, goal("a", "  ")), Err(Refused::Empty));
    assert_eq!(plan.does(Party::Citizen, goal("a", &"x".repeat(201))), Err(Refused::TooLong));
    assert_eq!(plan.does(Party::Citizen, goal("a", "Kok\u{7}")), Err(Refused::BadText));
    plan.does(Party::Citizen, goal("a", &"æ".repeat(200))).expect("200 letters");
    let note =
        |length: usize| Change::Note { goal: "a".into(), was: String::new(), note: "n".repeat(length) };
    assert_eq!(plan.does(Party::Citizen, note(10_000)), Err(Refused::TooLong));
    plan.does(Party::Citizen, note(4_000)).expect("4,000 letters");
    assert_eq!(plan.does(Party::Citizen, goal("a", "Kok")), Err(Refused::NameTaken));
    assert_eq!(plan.does(Party::Citizen, goal("a b", "Kok")), Err(Refused::BadName));
}

#[test]
fn a_refused_operation_changes_nothing() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    let before = plan.plan.clone();
    let tick = Change::Tick { goal: "a".into(), step: "s".into(), done: true };
    assert_eq!(plan.does(Party::Citizen, tick), Err(Refused::NoSuchPart));
    assert_eq!(plan.plan, before);
}

#[test]
fn what_serves_a_goal_is_linked_to_it_once() {
    let mut plan = support::Written::default();
    plan.does(Party::Municipality, goal("a", "Kok")).expect("a goal");
    let link = |id: &str, target: &str| Change::AddLink {
        goal: "a".into(),
        link: Link {
            id: id.into(),
            kind: LinkKind::Meeting,
            text: "Møde den 24. november".into(),
            target: Some(target.into()),
        },
    };
    plan.does(Party::Citizen, link("l1", "2026-11-24")).expect("a link");
    assert_eq!(plan.does(Party::Municipality, link("l2", "2026-11-24")), Err(Refused::NameTaken));
    assert_eq!(plan.does(Party::Citizen, link("l2", "not a name")), Err(Refused::BadName));
    plan.does(Party::Municipality, link("l2", "2026-12-01")).expect("another meeting");
    assert_eq!(plan.goal("a").standing(), Standing::Agreed, "what binds is untouched");
    plan.does(Party::Citizen, Change::RemoveLink { goal: "a".into(), link: "l1".into() }).expect("gone");
    let left: Vec<_> = plan.goal("a").links.iter().map(|link| link.id.as_str()).collect();
    assert_eq!(left, ["l2"]);
}

#[test]
fn progress_and_steps_are_the_citizens_own_to_tick() {
    let mut plan = support::Written::default();
    plan.does(Party::Municipality, goal("a", "Kok")).expect("a goal");
    let add = Change::AddStep { goal: "a".into(), step: "s".into(), text: "Ring til kantinen".into() };
    plan.does(Party::Citizen, add).expect("a step");
    plan.does(Party::Citizen, Change::Tick { goal: "a".into(), step: "s".into(), done: true }).expect("done");
    let progress = Change::Progress { goal: "a".into(), was: Status::Planned, status: Status::Started };
    plan.does(Party::Citizen, progress).expect("begun");
    assert_eq!(plan.goal("a").standing(), Standing::Agreed, "what binds is untouched");
    assert!(plan.goal("a").steps.iter().all(|step| step.done));
}

#[test]
fn job_goals_are_counted_at_the_top_only() {
    let mut plan = support::Written::default();
    plan.does(Party::Citizen, goal("a", "Kok")).expect("a goal");
    plan.does(Party::Citizen, sub("b", "a")).expect("a sub-goal");
    let education = Change::AddGoal {
        goal: "c".into(),
        parent: None,
        kind: GoalKind::Education,
        title: "Kokkeskole".into(),
    };
    plan.does(Party::Citizen, education).expect("an education goal");
    assert_eq!(plan.plan.job_goals().count(), 1);
}
