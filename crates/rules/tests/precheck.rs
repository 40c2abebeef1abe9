//! The pre-check as a whole: what stands in it, whose turn an unknown is, and both answers side by side.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod stated;

use rules::employer::{
    Advice, Answer, Bound, Closing, Group, Payment, Placement, PlacementKind, PlacementLevel, Question,
    Scheme, Sector, Setting, advice, answer, closing, decide, explain, payment, precheck, side_by_side,
};
use rules::finding::{Decide, Recorder, finding};
use rules::value::{Hours, Money};
use rules::{Explain, Explanation, Fact, Law, Missing, Reason, Rule, Verdict, Who};
use stated::{all_stated, day, in_order, ten_persons};

fn explained(question: &Question) -> Explanation {
    explain(question, &ten_persons(question.on))
}

const SCHEMES: [Scheme; 2] = [Scheme::Virksomhedspraktik, Scheme::Loentilskud];

#[test]
fn a_question_in_order_is_answered_yes() {
    for scheme in SCHEMES {
        let explanation = explained(&in_order(scheme));
        let open: Vec<_> = explanation.nodes.iter().filter(|node| node.verdict != Verdict::Met).collect();
        assert_eq!(explanation.verdict(), Verdict::Met, "{scheme:?}: {open:?}");
        assert_eq!(answer(&explanation), Answer::Yes);
    }
}

#[test]
fn the_root_stands_over_every_requirement_of_the_scheme() {
    let praktik = explained(&in_order(Scheme::Virksomhedspraktik));
    let below: Vec<Rule> = praktik.children(0).map(|at| praktik.nodes[at].rule).collect();
    for rule in [
        Rule::EmpVpr01,
        Rule::EmpVpr02,
        Rule::EmpVpr03a,
        Rule::EmpVpr03b,
        Rule::EmpVpr04,
        Rule::EmpVpr05a,
        Rule::EmpVpr05b,
        Rule::EmpVpr06,
        Rule::EmpRim01,
        Rule::EmpRep01,
        Rule::EmpRep02,
    ] {
        assert!(below.contains(&rule), "{rule:?}");
    }
    assert!(!below.contains(&Rule::EmpMer03) && !below.contains(&Rule::EmpMer05), "none in praktik");
    let subsidy = explained(&in_order(Scheme::Loentilskud));
    let below: Vec<Rule> = subsidy.children(0).map(|at| subsidy.nodes[at].rule).collect();
    for rule in [
        Rule::EmpLts01,
        Rule::EmpLts02,
        Rule::EmpLts03,
        Rule::EmpLts04,
        Rule::EmpLts05,
        Rule::EmpLts09,
        Rule::EmpLts11a,
        Rule::EmpLts11b,
        Rule::EmpLts11c,
        Rule::EmpLts11d,
        Rule::EmpRim01,
        Rule::EmpMer05,
        Rule::EmpRep01,
        Rule::EmpRep02,
    ] {
        assert!(below.contains(&rule), "{rule:?}");
    }
}

#[test]
fn a_miss_hides_nothing() {
    let mut question = in_order(Scheme::Loentilskud);
    question.person.latest_employer = Fact::stated(true);
    question.person.partner_of_owner = Fact::stated(true);
    question.employer.pay_as_agreed = Fact::Unknown;
    let whole = explained(&in_order(Scheme::Loentilskud)).nodes.len();
    let explanation = explained(&question);
    assert_eq!(explanation.nodes.len(), whole, "every requirement is asked");
    let missed =
        explanation.children(0).filter(|at| explanation.nodes[*at].verdict == Verdict::NotMet).count();
    assert_eq!((explanation.verdict(), missed), (Verdict::NotMet, 2));
    assert_eq!(answer(&explanation), Answer::No);
}

#[test]
fn a_remark_helps_only_where_ratio_or_net_increase_alone_is_missed() {
    let mut question = in_order(Scheme::Loentilskud);
    let running = Placement {
        kind: PlacementKind::Loentilskud,
        from: day("2026-10-01"),
        to: Fact::Unknown,
        weekly_hours: Fact::stated(3700),
        level: PlacementLevel::Unit,
    };
    question.placements = Fact::stated(vec![running; 2]);
    assert_eq!(
        answer(&explained(&question)),
        Answer::NoWithRemark,
        "ten persons allow two places, not three"
    );
    question.person.partner_of_owner = Fact::stated(true);
    assert_eq!(answer(&explained(&question)), Answer::No, "the owner's spouse is no warning");
    question.placements = Fact::stated(Vec::new());
    assert_eq!(answer(&explained(&question)), Answer::No);
}

#[test]
fn deciding_and_explaining_agree() {
    for scheme in Scheme::ALL.iter().copied() {
        for group in Group::all() {
            for sector in [Sector::Public, Sector::Private] {
                let question = all_stated(scheme, group, sector, day("2026-11-16"));
                let staffing = ten_persons(question.on);
                let decided = decide(&question, &staffing);
                assert_eq!(decided, explain(&question, &staffing).verdict());
                assert_eq!(decided, precheck(&Law::COMPILED, &question, &staffing, &mut Decide));
            }
        }
    }
}

#[test]
fn what_only_the_municipality_sees_is_its_turn() {
    let mut question = in_order(Scheme::Loentilskud);
    question.person.prior_benefit_months = Fact::Unknown;
    assert_eq!(answer(&explained(&question)), Answer::YesUnlessMunicipality);
    question.employer.pay_as_agreed = Fact::Unknown;
    assert_eq!(answer(&explained(&question)), Answer::FactsMissing);
    let mut praktik = in_order(Scheme::Virksomhedspraktik);
    praktik.person.hard_to_place = Fact::Unknown;
    assert_eq!(answer(&explained(&praktik)), Answer::YesUnlessMunicipality);
}

#[test]
fn a_first_day_before_the_application_is_no_yes() {
    // EMP-VIT-06: the firm must not begin before it is allowed, and nothing is allowed before it is applied for.
    let mut question = in_order(Scheme::Loentilskud);
    let on = question.on;
    question.start = Fact::stated(on);
    assert_eq!(answer(&explained(&question)), Answer::Yes, "the day of the application itself");
    question.start = Fact::stated(on.pred_opt().expect("a day"));
    assert_eq!(answer(&explained(&question)), Answer::NotFromThatDay);
    question.person.prior_benefit_months = Fact::Unknown;
    assert_eq!(answer(&explained(&question)), Answer::NotFromThatDay, "whatever the municipality sees");
    let first =
        advice(&Law::COMPILED, &question, &ten_persons(on)).into_iter().find_map(|advice| match advice {
            Advice::Change { fact, bound: Bound::AtLeast, to: Setting::Day(day), .. } => Some((fact, day)),
            _ => None,
        });
    assert_eq!(first, Some(("question.start".to_owned(), on)));
    question.employer.pay_as_agreed = Fact::stated(false);
    assert_eq!(answer(&explained(&question)), Answer::No, "a missed requirement comes first");
}

#[test]
fn law_that_is_not_known_yet_and_open_law_are_told_from_a_missing_fact() {
    let mut question = in_order(Scheme::Virksomhedspraktik);
    question.start = Fact::stated(day("2027-01-01"));
    question.end = Fact::stated(day("2027-01-28"));
    assert_eq!(answer(&explained(&question)), Answer::LawUnknown);
    // The sources differ on the age in integrationsgrunduddannelse; which one holds the agency decides.
    let on = question.on;
    let mut recorder = Explain::default();
    finding(&mut recorder, Rule::EmpIgu, on, |recorder| {
        finding(recorder, Rule::EmpIgu04, on, |recorder| {
            recorder.missing(Missing::Law { id: "EMP-IGU-04", who: Who::Agency });
            (Verdict::Unknown, Reason::LawOpen {})
        });
        (Verdict::Unknown, Reason::SomeUnknown { open: 1 })
    });
    assert_eq!(answer(recorder.explanation()), Answer::LawOpen);
}

#[test]
fn a_person_close_and_one_far_from_the_labour_market_stand_side_by_side() {
    let mut question = in_order(Scheme::Virksomhedspraktik);
    question.person.group = Fact::Unknown;
    question.end = Fact::stated(day("2026-12-29"));
    let both = side_by_side(&question, &ten_persons(question.on));
    let length = |explanation: &Explanation| explanation.find(Rule::EmpVpr02).map(|node| node.verdict);
    assert_eq!(length(&both.close), Some(Verdict::NotMet), "29 December is a day beyond four weeks");
    assert_eq!(length(&both.far), Some(Verdict::Met), "and well within 13");
}

#[test]
fn a_payment_is_rate_times_hours_less_what_is_reimbursed() {
    // 2023, private: 86.16 kr. × 148.50 hours = 12,794.76 kr.; less 500.00 = 12,294.76 kr.
    let ask = Payment {
        on: day("2023-06-30"),
        sector: Fact::stated(Sector::Private),
        group: Fact::Known(Group::all().next().unwrap(), rules::Origin::Stated),
        paid_hours: Fact::stated(Hours(14_850)),
        reimbursement: Fact::stated(Money(50_000)),
    };
    let mut recorder = Explain::default();
    assert_eq!(payment(&Law::COMPILED, &ask, &mut recorder), Some(Money(1_229_476)));
    assert_eq!(recorder.explanation().verdict(), Verdict::Met);
    // Half an øre goes up: 82.90 × 0.05 = 4.145 kr.
    let small = Payment {
        on: day("2021-06-30"),
        paid_hours: Fact::stated(Hours(5)),
        reimbursement: Fact::stated(Money(0)),
        ..ask
    };
    assert_eq!(payment(&Law::COMPILED, &small, &mut Decide), Some(Money(415)));
    let more_than_paid = Payment { reimbursement: Fact::stated(Money(9_999_999)), ..ask };
    assert_eq!(payment(&Law::COMPILED, &more_than_paid, &mut Decide), Some(Money(0)), "never below zero");
    let no_rate = Payment { on: day("2026-11-16"), ..ask };
    assert_eq!(payment(&Law::COMPILED, &no_rate, &mut Decide), None, "2026 has no rate");
    let unsaid = Payment { paid_hours: Fact::Unknown, ..ask };
    assert_eq!(payment(&Law::COMPILED, &unsaid, &mut Decide), None);
}

#[test]
fn the_closing_statement_is_held_against_the_ceiling() {
    let question = in_order(Scheme::Loentilskud);
    let end = day("2027-05-31");
    let ask = |aid, costs| {
        let closing_facts = Closing { end, aid, costs };
        let mut recorder = Explain::default();
        let verdict = closing(&Law::COMPILED, &question, &closing_facts, &mut recorder);
        assert!(recorder.explanation().find(Rule::EmpLts09).is_some(), "the ceiling stands below");
        verdict
    };
    assert_eq!(ask(Fact::stated(5_000_000), Fact::stated(10_000_000)), Verdict::Met);
    assert_eq!(ask(Fact::stated(5_000_001), Fact::stated(10_000_000)), Verdict::NotMet);
    assert_eq!(ask(Fact::Unknown, Fact::stated(10_000_000)), Verdict::Unknown);
}

#[test]
fn the_published_hourly_wage_of_2020_and_2021_follows_from_the_highest_benefit() {
    // B8: highest dagpenge / 160.33 / 0.92: 19,083 kr. gives 129.37; 19,322 kr. gives 130.99.
    for (monthly, on, wage) in [(1_908_300, "2020-06-01", 12_937), (1_932_200, "2021-06-01", 13_099)] {
        let value = |param| Law::COMPILED.value(param, day(on)).expect("in force");
        let month = value(rules::Param::FullTimeInsuredMonth);
        let after = 100 - value(rules::Param::LabourMarketContribution);
        let worked_out = (monthly * 100 * 100 * 2 + month * after) / (month * after * 2);
        assert_eq!(worked_out, wage, "by hand");
        assert_eq!(value(rules::Param::PublicHourlyWage), wage, "as published");
    }
}
