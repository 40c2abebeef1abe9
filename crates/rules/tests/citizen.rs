//! A citizen's duties over many random persons and dates: what must hold whatever the facts.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

#[path = "citizen/facts.rs"]
mod facts;

use chrono::{Days, NaiveDate};
use facts::{Gone, any_person, days, forget};
use proptest::prelude::*;
use rules::citizen::booking::{Deadline, deadline, earliest, in_time, moved_for_absence, moved_for_trouble};
use rules::citizen::{Absence, AbsenceKind, Duty, Kind, Person, Side, State, duties, explain, next_duty};
use rules::dates::{DaysOff, is_working_day};
use rules::employer::Group;
use rules::finding::{Decide, Missing};
use rules::{Explanation, Law, Rule, Verdict};
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn verdicts(explanation: &Explanation) -> BTreeMap<Rule, Verdict> {
    explanation.nodes.iter().map(|node| (node.rule, node.verdict)).collect()
}

/// Findings of which nothing below them or in themselves says why they are unknown.
fn silent(explanation: &Explanation) -> Vec<Rule> {
    let below = |at: usize, place: usize| {
        let mut up = Some(place);
        while let Some(here) = up {
            if here == at {
                return true;
            }
            up = explanation.nodes[here].parent;
        }
        false
    };
    let unknown = explanation.nodes.iter().enumerate().filter(|(_, node)| node.verdict == Verdict::Unknown);
    unknown
        .filter(|(at, _)| !explanation.missing.iter().any(|(place, _)| below(*at, *place)))
        .map(|(_, node)| node.rule)
        .collect()
}

/// What has no last day, because each day without it is one without support.
const FIRST: [Kind; 2] = [Kind::RegisterAgain, Kind::GetInTouch];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_supplied_fact_never_takes_back_what_was_decided(person in any_person(), on in days(), gone in any::<Gone>()) {
        let less = explain(&forget(person.clone(), gone), on);
        let more = verdicts(&explain(&person, on).explanation);
        for (rule, verdict) in verdicts(&less.explanation) {
            if let Some(then) = more.get(&rule)
                && verdict != Verdict::Unknown
            {
                prop_assert_eq!(verdict, *then, "{:?}", rule);
            }
        }
    }

    #[test]
    fn an_unknown_always_says_why_and_a_decided_finding_misses_nothing(
        person in any_person(), on in days(), gone in any::<Gone>(),
    ) {
        let found = explain(&forget(person, gone), on).explanation;
        prop_assert_eq!(silent(&found), Vec::<Rule>::new());
        for (at, missing) in &found.missing {
            prop_assert_eq!(found.nodes[*at].verdict, Verdict::Unknown, "{:?}: {:?}", found.nodes[*at], missing);
        }
    }

    #[test]
    fn with_all_facts_known_no_fact_is_missing(person in any_person(), on in days()) {
        for (at, missing) in &explain(&person, on).explanation.missing {
            let fact = matches!(missing, Missing::Fact { .. });
            prop_assert!(!fact, "{:?}: {:?}", explain(&person, on).explanation.nodes[*at].rule, missing);
        }
    }

    #[test]
    fn explaining_and_deciding_agree(person in any_person(), on in days(), gone in any::<Gone>()) {
        let person = forget(person, gone);
        let mut list = Vec::new();
        duties(&Law::COMPILED, &person, on, &mut Decide, &mut list);
        prop_assert_eq!(list, explain(&person, on).list);
    }

    #[test]
    fn every_duty_has_one_finding_at_the_top_with_its_verdict(person in any_person(), on in days()) {
        let found = explain(&person, on);
        for duty in &found.list {
            let roots = found.explanation.roots().map(|at| &found.explanation.nodes[at]);
            let own: Vec<_> = roots.filter(|node| node.rule == duty.rule).collect();
            prop_assert_eq!(own.len(), 1, "{:?}", duty);
            let verdict = if duty.kind == Kind::RegisterAgain { own[0].verdict.negate() } else { own[0].verdict };
            prop_assert_eq!(verdict, duty.verdict);
        }
    }

    #[test]
    fn no_last_day_lies_before_what_started_it(person in any_person(), on in days()) {
        for duty in explain(&person, on).list {
            if let (Some(from), Some(due)) = (started(&person, duty.kind), duty.due) {
                prop_assert!(from <= due, "{:?} began on {}", duty, from);
            }
        }
    }

    #[test]
    fn the_next_duty_is_the_earliest_that_stands(person in any_person(), on in days()) {
        let list = explain(&person, on).list;
        let open = |duty: &&Duty| {
            duty.kind.side() == Side::Duty
                && duty.verdict == Verdict::Met
                && (duty.due.is_some() || FIRST.contains(&duty.kind))
                && !matches!(duty.state, State::Done | State::Waiting)
        };
        let first = FIRST.into_iter().find(|kind| list.iter().filter(open).any(|duty| duty.kind == *kind));
        match (next_duty(&list), first) {
            (None, _) => prop_assert_eq!(list.iter().filter(open).count(), 0),
            (Some(next), Some(first)) => prop_assert_eq!(next.kind, first),
            (Some(next), None) => {
                prop_assert!(open(&next), "{:?}", next);
                prop_assert!(list.iter().filter(open).all(|duty| next.due <= duty.due));
            }
        }
    }

    #[test]
    fn a_booking_deadline_leaves_eight_full_days_and_ends_on_a_working_day(from in days(), set in -20..60i64) {
        let from = from.max(day("2020-01-01"));
        let set = from + chrono::TimeDelta::days(set);
        let least = (1..=8).fold(from, |at, _| at.succ_opt().expect("a day"));
        match deadline(&Law::COMPILED, from, set).expect("known from 2020") {
            Deadline::Until(last) => {
                prop_assert!(set >= least && last >= set && is_working_day(&Law::COMPILED, last, DaysOff::HolidaysAndEves));
                prop_assert!(set.iter_days().take_while(|d| *d < last).all(|d| !is_working_day(&Law::COMPILED, d, DaysOff::HolidaysAndEves)));
            }
            Deadline::TooShort(day) => prop_assert!(set < least && earliest(&Law::COMPILED, from) == Some(day) && day >= least),
        }
    }

    #[test]
    fn absence_moves_a_deadline_only_later_and_out_of_every_absence(
        day in days(), spans in prop::collection::vec((0..40u64, 0..20u64, any::<bool>()), 0..4),
    ) {
        let day = day.max(self::day("2020-01-01"));
        let absences: Vec<Absence> = spans.iter().map(|(before, length, sick)| {
            let from = day - Days::new(*before);
            let kind = if *sick { AbsenceKind::Sickness } else { AbsenceKind::Holiday };
            Absence { kind, from, to: Some(from + Days::new(*length)) }
        }).collect();
        for group in [Group::DAGPENGE, Group::JOBPARAT] {
            let moved = moved_for_absence(&Law::COMPILED, group, &absences, (day, day)).expect("known from 2020");
            prop_assert!(moved >= day);
            let inside = |kind| absences.iter().any(|a| a.kind == kind && (a.from..=a.to.expect("stated")).contains(&moved));
            prop_assert!(!inside(AbsenceKind::Holiday));
            prop_assert!(moved == day || is_working_day(&Law::COMPILED, moved, DaysOff::HolidaysAndEves));
        }
        prop_assert_eq!(moved_for_trouble(&Law::COMPILED, &[], (day, day)), Some(day));
    }

    #[test]
    fn a_booking_before_midnight_is_always_in_time(last in days(), minute in 0..1440u32) {
        let at = last.and_hms_opt(minute / 60, minute % 60, 59).expect("a time");
        prop_assert!(in_time(&Law::COMPILED, (last, last), None, at));
        prop_assert!(!in_time(&Law::COMPILED, (last, last), None, at + Days::new(1)));
    }
}

/// The day a duty's time runs from, where it is a plain fact.
fn started(person: &Person, kind: Kind) -> Option<NaiveDate> {
    match kind {
        Kind::Booking | Kind::Rebook => person.booking.call.known().map(|call| call.available),
        Kind::Offer | Kind::Meetings | Kind::FundMeeting => None,
        Kind::Complain => person.decision.known().map(|decision| decision.available),
        Kind::ComplaintAnswer => person.complaint.known().map(|complaint| complaint.arrived),
        _ => None,
    }
}

#[test]
fn the_next_thing_to_do_comes_with_its_day() {
    let began = day("2026-11-02");
    let mut person = Person {
        legal_group: rules::citizen::Timeline::since(Group::DAGPENGE, began),
        registered: rules::Fact::stated(began),
        ..Person::default()
    };
    person.cv.available = rules::Fact::NotApplicable;
    let found = explain(&person, day("2026-11-10"));
    let next = next_duty(&found.list).expect("a duty");
    assert_eq!((next.kind, next.due, next.state), (Kind::Cv, Some(day("2026-11-16")), State::Open));
}

/// The words on the wire are those of the schema that others read.
#[test]
fn whose_a_duty_is_stands_in_the_schema() {
    let schema = include_str!("../../../docs/schema/duties.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).expect("JSON");
    let sides = schema.pointer("/properties/duties/items/properties/side/enum");
    let keys = [Side::Duty, Side::Right, Side::Authority].map(Side::key);
    assert_eq!(sides, Some(&serde_json::json!(keys)));
}
