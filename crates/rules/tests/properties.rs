//! What must hold for every question, whatever the facts.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod properties {
    pub mod facts;
}

use properties::facts::{asked, complete, staffed};
use proptest::prelude::*;
use rules::employer::net_increase::merbeskaeftigelse;
use rules::employer::ratio::cap::Bands;
use rules::employer::ratio::{rimelighed, rimelighed_at_start};
use rules::employer::vacated::ledigt_job;
use rules::employer::{Question, precheck};
use rules::finding::{Decide, Explain};
use rules::staffing::Staffing;
use rules::verdict::Verdict::{self, Met, NotMet, Unknown};
use rules::{Explanation, Fact, Law};

const ALL: [Verdict; 3] = [Met, NotMet, Unknown];

/// Whether `more` says at least as much as `less`: what was decided stays.
fn refines(less: Verdict, more: Verdict) -> bool {
    less == Unknown || less == more
}

#[test]
fn kleene_logic_has_its_laws() {
    for a in ALL {
        assert_eq!(a.negate().negate(), a);
        assert_eq!(a.and(a), a);
        assert_eq!(a.or(a), a);
        assert_eq!(a.and(Met), a, "met changes no conjunction");
        assert_eq!(a.or(NotMet), a, "not met changes no disjunction");
        assert_eq!(a.and(NotMet), NotMet, "one miss decides");
        assert_eq!(a.or(Met), Met, "one hit decides");
        for b in ALL {
            assert_eq!(a.and(b), b.and(a));
            assert_eq!(a.or(b), b.or(a));
            assert_eq!(a.and(b).negate(), a.negate().or(b.negate()), "de Morgan");
            assert_eq!(a.or(a.and(b)), a, "absorption");
            assert_eq!(a.agree(b), if a == b { a } else { Unknown });
            for c in ALL {
                assert_eq!(a.and(b.and(c)), a.and(b).and(c));
                assert_eq!(a.or(b.or(c)), a.or(b).or(c));
                assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
                assert_eq!(Verdict::all([a, b, c]), a.and(b).and(c));
                assert_eq!(Verdict::any([a, b, c]), a.or(b).or(c));
            }
        }
    }
    assert_eq!(Verdict::all([]), Met);
    assert_eq!(Verdict::any([]), NotMet);
    assert_eq!((Verdict::of(true), Verdict::of(false)), (Met, NotMet));
}

#[test]
fn what_kleene_logic_decides_stays_when_more_is_known() {
    for (a, b) in ALL.into_iter().flat_map(|a| ALL.map(|b| (a, b))) {
        for (c, d) in ALL.into_iter().flat_map(|c| ALL.map(|d| (c, d))) {
            if refines(a, c) && refines(b, d) {
                assert!(refines(a.and(b), c.and(d)));
                assert!(refines(a.or(b), c.or(d)));
                assert!(refines(a.negate(), c.negate()));
            }
        }
    }
}

fn ratio(question: &Question, staffing: &Staffing) -> Verdict {
    rimelighed(&Law::COMPILED, question, staffing, &mut Decide)
}

fn net_increase(question: &Question, staffing: &Staffing) -> Verdict {
    merbeskaeftigelse(&Law::COMPILED, question, staffing, &mut Decide)
}

fn explained(question: &Question, staffing: &Staffing) -> Explanation {
    let mut recorder = Explain::default();
    precheck(&Law::COMPILED, question, staffing, &mut recorder);
    recorder.into_explanation()
}

/// Whether the finding at `place` or one below it misses something.
fn misses(explanation: &Explanation, place: usize) -> bool {
    explanation.missing.iter().any(|(at, _)| *at == place)
        || explanation.children(place).any(|child| misses(explanation, child))
}

/// Puts the facts of `more` where `less` has none.
macro_rules! supplied {
    ($less:expr, $more:expr, $($($field:ident).+),+ $(,)?) => {{
        let (mut whole, more) = ($less.clone(), $more);
        $(if whole.$($field).+.is_unknown() { whole.$($field).+ = more.$($field).+.clone(); })+
        whole
    }};
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn deciding_and_explaining_agree(question in asked(), staffing in staffed()) {
        let decided = precheck(&Law::COMPILED, &question, &staffing, &mut Decide);
        prop_assert_eq!(explained(&question, &staffing).verdict(), decided);
    }

    #[test]
    fn every_unknown_says_what_is_missing(question in asked(), staffing in staffed()) {
        let explanation = explained(&question, &staffing);
        for (place, node) in explanation.nodes.iter().enumerate() {
            prop_assert!(node.verdict != Unknown || misses(&explanation, place), "{:?}", node);
        }
    }

    #[test]
    fn the_wire_form_survives_the_way(question in asked(), staffing in staffed()) {
        let sent = explained(&question, &staffing).to_wire(&Law::COMPILED, 0).expect("a root");
        let json = serde_json::to_string(&sent).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<rules::wire::Finding>(&json).expect("the same"), sent);
        let question_json = serde_json::to_string(&question).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Question>(&question_json).expect("the same"), question);
        let staffing_json = serde_json::to_string(&staffing).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Staffing>(&staffing_json).expect("the same"), staffing);
    }

    #[test]
    fn a_cap_never_falls_when_staff_grows(amount in 0_u64..20_000_000, more in 0_u64..1_000_000, months in 1_u64..13) {
        let bands = Bands { limit: 50, per_place: 5, per_place_above: 10, minimum: 1 };
        let (less, most) = (bands.cap(amount, months * 16_033), bands.cap(amount + more, months * 16_033));
        prop_assert!(less.whole() <= most.whole());
        prop_assert!(less.whole() >= 1);
        for weekly in (0..40_000).step_by(1_850) {
            prop_assert!(!less.holds(weekly, 3_700) || most.holds(weekly, 3_700));
            prop_assert!(!less.holds(weekly, 3_700) || less.holds_as_fraction(weekly, 3_700));
        }
    }

    /// Whatever the unsure months turn out to be, within what the reading allows, the answer holds.
    #[test]
    fn an_answer_from_intervals_holds_for_every_completion(
        question in asked(), staffing in staffed(), choices in prop::collection::vec(0_u64..=1_000, 64),
    ) {
        let whole = complete(&staffing, &question, &choices);
        prop_assert!(refines(ratio(&question, &staffing), ratio(&question, &whole)));
        prop_assert!(refines(net_increase(&question, &staffing), net_increase(&question, &whole)));
    }

    #[test]
    fn supplying_facts_never_undoes_an_answer(less in asked(), more in asked(), staffing in staffed()) {
        let whole = supplied!(less, more, employer.sector, employer.vacated_post, person.group,
            person.employed_here, person.integration, person.job_ready, placements);
        prop_assert!(refines(ratio(&less, &staffing), ratio(&whole, &staffing)));
        prop_assert!(refines(net_increase(&less, &staffing), net_increase(&whole, &staffing)));
        let at_start = |question| rimelighed_at_start(&Law::COMPILED, question, &staffing, &mut Decide);
        prop_assert!(refines(at_start(&less), at_start(&whole)));
        let post = |question| ledigt_job(&Law::COMPILED, question, &staffing, &mut Decide);
        prop_assert!(refines(post(&less), post(&whole)));
    }

    #[test]
    fn supplying_any_fact_never_turns_met_into_unknown(less in asked(), more in asked(), staffing in staffed()) {
        let whole = supplied!(less, more, end, weekly_hours, placements, purpose,
            employer.sector, employer.vacated_post, employer.pay_as_agreed, employer.wage_costs,
            employer.public_aid, employer.own_need, employer.ratio_statement,
            person.group, person.job_ready, person.obviously_ready_for_education, person.in_job,
            person.employed_here, person.prior_benefit_months, person.qualifying_education, person.born,
            person.single_provider, person.latest_employer, person.new_function, person.partner_of_owner,
            person.integration, person.revalidering_granted);
        let (before, after) = (explained(&less, &staffing), explained(&whole, &staffing));
        for node in &before.nodes {
            if node.verdict == Met {
                let now = after.nodes.iter().find(|other| (other.rule, other.on) == (node.rule, node.on));
                prop_assert!(now.is_none_or(|now| now.verdict != Unknown), "{:?} became {:?}", node, now);
            }
        }
    }

    /// One more placement never helps, one month more of the same staff never hurts.
    #[test]
    fn a_placement_more_never_turns_a_miss_into_a_match(question in asked(), staffing in staffed()) {
        let Fact::Known(placements, origin) = &question.placements else { return Ok(()) };
        for at in 0..placements.len() {
            let mut fewer = question.clone();
            let rest = placements.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, p)| *p);
            fewer.placements = Fact::Known(rest.collect(), *origin);
            prop_assert!(ratio(&fewer, &staffing) != NotMet || ratio(&question, &staffing) == NotMet);
            prop_assert!(ratio(&question, &staffing) != Met || ratio(&fewer, &staffing) == Met);
        }
    }
}
