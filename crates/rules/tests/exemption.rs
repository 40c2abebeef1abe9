//! What an exemption would do, by group and ground.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::exemption::{
    Effect, Exemption, Ground, Ruling, complain_by, decided, effect, plan_is_letter, with_decision,
};
use rules::citizen::{Actor, Decision, ExemptionGround, LessIntensiveGround, Person};
use rules::{Rule, Verdict};
use serde_json::json;

fn today() -> NaiveDate {
    "2026-11-16".parse().expect("a date")
}

/// Somebody of a target group of LAB § 6, not exempt from Digital Post.
fn person(group: u8) -> Person {
    let known = |value: serde_json::Value| json!({ "value": value, "origin": "register" });
    serde_json::from_value(json!({
        "legal_group": [{ "value": group, "from": "2026-01-01", "origin": "register" }],
        "benefit": [{ "value": "kontanthjaelp", "from": "2026-01-01", "origin": "register" }],
        "obviously_ready_for_education": known(json!(false)),
        "in_job": known(json!(false)),
        "receives_measure": known(json!(false)),
        "digital_exempt": known(json!(false)),
    }))
    .expect("a person")
}

fn ruling(about: Exemption, ground: Option<Ground>, day: Option<&str>) -> Ruling {
    Ruling { about, granted: true, ground, day: day.map(|day| day.parse().expect("a date")) }
}

const fn skills() -> Option<Ground> {
    Some(Ground::Exempt(ExemptionGround::Skills))
}

/// What deciding so for somebody of the group would do today.
fn of(group: u8, ruling: Ruling) -> (Verdict, Rule) {
    let Effect { verdict, rule } = effect(&person(group), today(), ruling);
    (verdict, rule)
}

fn plan(group: u8) -> (Verdict, Rule) {
    of(group, ruling(Exemption::DigitalPlan, skills(), None))
}

#[test]
fn the_groups_that_were_digital_before_2018_stay_so() {
    assert_eq!(plan(1), (Verdict::NotMet, Rule::CitPlan05));
    assert_eq!(plan(2), (Verdict::NotMet, Rule::CitPlan05));
    assert_eq!(plan(3), (Verdict::Met, Rule::CitPlan05));
    assert_eq!(plan(5), (Verdict::Met, Rule::CitPlan05));
}

#[test]
fn a_plan_that_comes_on_paper_already_needs_no_decision() {
    let mut exempt = person(3);
    exempt.digital_exempt = rules::Fact::Known(true, rules::Origin::Register);
    let effect = effect(&exempt, today(), ruling(Exemption::DigitalPlan, skills(), None));
    assert_eq!(effect.verdict, Verdict::NotMet);
    assert!(plan_is_letter(&exempt, today()));
}

#[test]
fn a_decision_makes_the_plan_a_letter_and_its_end_takes_that_back() {
    let person = person(3);
    assert!(!plan_is_letter(&person, today()));
    let granted = ruling(Exemption::DigitalPlan, skills(), None);
    let exempt = decided(&person, granted);
    assert!(plan_is_letter(&exempt, today()));
    let ended = decided(&exempt, Ruling { granted: false, ..granted });
    assert!(!plan_is_letter(&ended, today()));
}

#[test]
fn nobody_is_exempt_from_a_cv_that_nobody_asks_for() {
    let cv = |group| of(group, ruling(Exemption::Cv, skills(), None));
    assert_eq!(cv(2).0, Verdict::Met);
    // Group 12 without a measure: no CV is asked for.
    assert_eq!(cv(12), (Verdict::NotMet, Rule::CitCv01));
}

#[test]
fn meeting_at_the_workplace_is_a_ground_for_the_sick_alone() {
    let booking = |ground| of(2, ruling(Exemption::Booking, Some(Ground::Exempt(ground)), None)).0;
    assert_eq!(booking(ExemptionGround::Language), Verdict::Met);
    assert_eq!(booking(ExemptionGround::AtWorkplace), Verdict::NotMet);
}

#[test]
fn the_right_to_book_is_taken_from_those_who_must_book() {
    let right = ruling(Exemption::BookingRight, None, None);
    assert_eq!(of(2, right), (Verdict::Met, Rule::CitBook10));
    // Group 3 books if it likes: there is no duty that a summons would take the place of.
    assert_eq!(of(3, right), (Verdict::NotMet, Rule::CitBook01));
}

#[test]
fn fewer_duties_are_for_what_begins_within_six_weeks() {
    let job = Some(Ground::Fewer(LessIntensiveGround::Job));
    let from = |day| ruling(Exemption::FewerDuties, job, Some(day));
    // Six weeks after Monday 16 November is Monday 28 December.
    assert_eq!(of(2, from("2026-12-28")), (Verdict::Met, Rule::CitCont08));
    assert_eq!(of(2, from("2026-12-29")), (Verdict::NotMet, Rule::CitCont08));
    assert_eq!(of(2, from("2026-11-15")).0, Verdict::NotMet, "it has begun already");
    let education = Some(Ground::Fewer(LessIntensiveGround::Education));
    assert_eq!(of(2, ruling(Exemption::FewerDuties, education, Some("2026-12-01"))).0, Verdict::Met);
    assert_eq!(of(11, from("2026-12-01")).0, Verdict::NotMet, "LAB § 106 does not name group 11");
}

#[test]
fn a_day_for_the_cv_is_set_where_the_law_sets_none() {
    let day = ruling(Exemption::CvDate, None, Some("2026-12-14"));
    assert_eq!(of(3, day), (Verdict::Met, Rule::CitCv02));
    assert_eq!(of(8, day).0, Verdict::Met);
    // Group 11 need not have a CV at all.
    assert_eq!(of(11, day), (Verdict::NotMet, Rule::CitCv01));
    let mut registered = person(2);
    registered.registered = rules::Fact::Known(today(), rules::Origin::Register);
    let by_law = effect(&registered, today(), day);
    assert_eq!((by_law.verdict, by_law.rule), (Verdict::NotMet, Rule::CitCv02), "three weeks, by the law");
    let exempt = decided(&person(3), ruling(Exemption::Cv, skills(), None));
    assert_eq!(effect_of(&exempt, day), Verdict::NotMet);
}

fn effect_of(person: &Person, ruling: Ruling) -> Verdict {
    effect(person, today(), ruling).verdict
}

#[test]
fn a_cv_is_withheld_where_being_found_is_voluntary() {
    let withheld = ruling(Exemption::CvWithheld, None, None);
    assert_eq!(of(3, withheld), (Verdict::Met, Rule::CitCv05a));
    assert_eq!(of(2, withheld), (Verdict::NotMet, Rule::CitCv05a));
    assert_eq!(of(11, withheld), (Verdict::NotMet, Rule::CitCv01));
}

#[test]
fn the_last_day_to_complain_is_known_for_sygedagpenge_alone() {
    let decision = |by| Decision { by, available: today() };
    // Four weeks after Monday 16 November.
    let last = complain_by(&person(6), decision(Actor::Municipality));
    assert_eq!(last, Some("2026-12-14".parse().expect("a date")));
    assert_eq!(complain_by(&person(2), decision(Actor::Municipality)), None);
    assert_eq!(complain_by(&person(6), decision(Actor::Fund)), None);
}

#[test]
fn nothing_more_is_decided_of_a_cv_from_which_she_is_exempt() {
    let exempt = decided(&person(3), ruling(Exemption::Cv, skills(), None));
    let of = |about, ground, day| {
        let Effect { verdict, rule } = effect(&exempt, today(), ruling(about, ground, day));
        (verdict, rule)
    };
    assert_eq!(of(Exemption::CvDate, None, Some("2026-12-14")), (Verdict::NotMet, Rule::CitCv01));
    assert_eq!(of(Exemption::CvWithheld, None, None), (Verdict::NotMet, Rule::CitCv01));
    assert_eq!(of(Exemption::Cv, skills(), None), (Verdict::Met, Rule::CitCv07));
}

#[test]
fn the_effect_is_that_of_granting_whatever_is_ruled() {
    let asked = Ruling { granted: false, ..ruling(Exemption::DigitalPlan, skills(), None) };
    assert_eq!(of(3, asked), (Verdict::Met, Rule::CitPlan05));
}

#[test]
fn each_ground_has_its_word_and_each_decision_its_grounds() {
    let words = |about: Exemption| about.grounds().into_iter().map(Ground::key).collect::<Vec<_>>().join(" ");
    assert_eq!(words(Exemption::Cv), "it_skills language");
    assert_eq!(words(Exemption::DigitalPlan), "it_skills language impairment");
    // CIT-BOOK-09.
    assert_eq!(words(Exemption::Booking), "it_skills language impairment interpreter at_workplace");
    assert!(words(Exemption::FewerDuties).starts_with("ground_job "));
    for without in [Exemption::BookingRight, Exemption::CvDate, Exemption::CvWithheld] {
        assert_eq!(words(without), "");
    }
}

#[test]
fn two_decisions_have_a_day_and_two_are_about_booking() {
    let those = |is: fn(Exemption) -> bool| {
        Exemption::ALL.iter().copied().filter(|about| is(*about)).collect::<Vec<_>>()
    };
    assert_eq!(those(Exemption::has_day), [Exemption::FewerDuties, Exemption::CvDate]);
    assert_eq!(those(Exemption::is_booking), [Exemption::Booking, Exemption::BookingRight]);
}

#[test]
fn a_refusal_takes_back_what_was_granted_and_nothing_else() {
    let fewer = Some(Ground::Fewer(LessIntensiveGround::Job));
    let from = Some("2026-11-30");
    let refused = |about, ground, day| Ruling { granted: false, ..ruling(about, ground, day) };
    let granted = decided(&person(2), ruling(Exemption::FewerDuties, fewer, from));
    let claim = |person: &Person| person.contact.less_intensive.known().map(|claim| claim.overridden);
    assert_eq!(claim(&granted), Some(false));
    assert_eq!(claim(&decided(&granted, refused(Exemption::FewerDuties, fewer, from))), Some(true));
    assert_eq!(claim(&decided(&person(2), refused(Exemption::FewerDuties, fewer, from))), None);
    assert_eq!(claim(&decided(&granted, ruling(Exemption::FewerDuties, fewer, None))), Some(false));
    let dated = decided(&person(3), ruling(Exemption::CvDate, None, Some("2026-12-14")));
    assert!(dated.cv.ready_by.known().is_some());
    let taken = decided(&dated, refused(Exemption::CvDate, None, Some("2026-12-14")));
    assert_eq!(taken.cv.ready_by, rules::Fact::NotApplicable);
}

#[test]
fn the_latest_decision_is_the_one_to_complain_of() {
    let of = |day: &str| Decision { by: Actor::Municipality, available: day.parse().expect("a date") };
    let mut known = person(2);
    for (day, latest) in [
        ("2026-11-10", "2026-11-10"),
        ("2026-11-16", "2026-11-16"),
        ("2026-11-16", "2026-11-16"),
        ("2026-11-12", "2026-11-16"),
    ] {
        with_decision(&mut known, of(day));
        assert_eq!(known.decision.known().copied(), Some(of(latest)));
    }
    with_decision(&mut known, Decision { by: Actor::Fund, ..of("2026-11-16") });
    assert_eq!(known.decision.known().map(|decision| decision.by), Some(Actor::Fund), "of one day the later");
}
