//! Both schemes over all groups, sectors and dates with all facts stated: what stays unknown is open law or
//! somebody's assessment, never a fact. And no supplied fact takes back what was already decided.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod open_ids;
mod stated;

use chrono::NaiveDate;
use proptest::prelude::*;
use rules::employer::{
    Group, Kind, Particular, Placement, PlacementKind, PlacementLevel, Purpose, Question, Representative,
    RepresentativeKind, Scheme, Sector, Stated, VacatedPost, explain,
};
use rules::finding::{Explanation, Missing, Node};
use rules::law::Standing;
use rules::{Fact, Law, Verdict};
use stated::{all_stated, day, ten_persons};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The two schemes whose rarer branches are walked one by one.
const SCHEMES: [Scheme; 2] = [Scheme::Virksomhedspraktik, Scheme::Loentilskud];
const SECTORS: [Sector; 2] = [Sector::Public, Sector::Private];

/// Each side of each date on which a rule changed.
const DATES: [&str; 26] = [
    "2017-12-31",
    "2018-01-01",
    "2019-06-30",
    "2019-07-01",
    "2019-12-31",
    "2020-01-01",
    "2020-02-24",
    "2020-02-25",
    "2021-12-31",
    "2022-01-01",
    "2022-06-16",
    "2022-06-17",
    "2022-12-31",
    "2023-01-01",
    "2023-09-27",
    "2023-09-28",
    "2024-12-31",
    "2025-01-01",
    "2025-06-30",
    "2025-07-01",
    "2026-01-31",
    "2026-02-01",
    "2026-06-30",
    "2026-07-01",
    "2026-12-31",
    "2027-01-01",
];

/// What the rulebook marks open while its rule is in force.
static OPEN: LazyLock<BTreeSet<String>> = LazyLock::new(open_ids::open);

/// Assessments that the rulebook leaves to somebody.
const ASSESSED: [&str; 8] = [
    "EMP-FLX-01",
    "EMP-LTS-11",
    "EMP-MEN-01",
    "EMP-NYT-03",
    "EMP-PAS-02",
    "EMP-VPR-01",
    "EMP-VPR-02",
    "EMP-VPR-04",
];

/// Whether the rule of the finding has no text for its day, so that it can be decided no other way.
fn without_text(node: &Node) -> bool {
    Law::COMPILED.standing(node.rule, node.on) == Standing::Gap
}

/// What is wrong with the unknowns of an explanation; empty when nothing is.
fn wrong(explanation: &Explanation, on: NaiveDate) -> Vec<String> {
    let mut found = Vec::new();
    for (at, missing) in &explanation.missing {
        let rule = explanation.nodes[*at].rule;
        match *missing {
            Missing::Fact { key, .. } => found.push(format!("{rule:?} misses {key}")),
            Missing::Law { id, .. }
                if without_text(&explanation.nodes[*at]) || OPEN.contains(&open_ids::rulebook_id(id)) => {}
            // No set of rules of the scheme is known for the day, or no amount of the rate.
            Missing::Law { id: "rule-set", .. } if on < day("2018-01-01") => {}
            Missing::Law { id: "EMP-VOK-04", .. } if on < day("2020-01-01") => {}
            // The senior scheme has a time of its own, and the power of attorney a first day.
            Missing::Law { id, .. }
                if id.starts_with("EMP-LTS-13") && !(day("2021-09-01")..=day("2022-12-31")).contains(&on) => {
            }
            Missing::Law { id: "EMP-HJM-05", .. } if on < day("2021-05-01") => {}
            // Known from the guide of that day only.
            Missing::Law { id: "EMP-VPR-05a", .. } if on < day("2022-06-17") => {}
            Missing::Law { id, .. } => found.push(format!("{rule:?}: {id} is not listed as open")),
            Missing::Assessment { id, .. } if ASSESSED.contains(&id) => {}
            Missing::Assessment { id, .. } => found.push(format!("{rule:?}: {id} is no assessment")),
        }
    }
    for (at, node) in explanation.nodes.iter().enumerate() {
        let below = |place: usize| {
            let mut up = Some(place);
            while let Some(here) = up {
                if here == at {
                    return true;
                }
                up = explanation.nodes[here].parent;
            }
            false
        };
        if node.verdict == Verdict::Unknown && !explanation.missing.iter().any(|(place, _)| below(*place)) {
            found.push(format!("{:?} is unknown and does not say why", node.rule));
        }
    }
    found
}

/// The stated question, and variants that reach the rarer branches.
fn variants(question: Question) -> Vec<Question> {
    let mut all = vec![question.clone()];
    let mut vary = |change: &dyn Fn(&mut Question)| {
        let mut varied = question.clone();
        change(&mut varied);
        all.push(varied);
    };
    vary(&|q| q.end = Fact::stated(q.on + chrono::Days::new(400)));
    vary(&|q| q.person.job_ready = Fact::stated(false));
    vary(&|q| q.person.latest_employer = Fact::stated(true));
    vary(&|q| {
        q.person.latest_employer = Fact::stated(true);
        q.person.new_function = Fact::stated(false);
        q.person.agreed_return = Fact::stated(true);
    });
    vary(&|q| q.employer.leads_to_ordinary_work = Fact::stated(false));
    vary(&|q| q.employer.export_or_crisis = Fact::stated(true));
    vary(&|q| q.employer.public_aid = Fact::stated(19_000_000));
    vary(&|q| q.person.prior_benefit_months = Fact::stated(0));
    vary(&|q| q.person.graduate = Fact::stated(true));
    vary(&|q| q.person.integration = Fact::stated(true));
    vary(&|q| q.person.group_changes_during = Fact::stated(true));
    vary(&|q| q.employer.vacated_post = Fact::stated(VacatedPost::LastDay(q.on)));
    vary(&|q| q.employer.vacated_post = Fact::stated(VacatedPost::ByAgreement(q.on)));
    for kind in [RepresentativeKind::Elected, RepresentativeKind::Nobody] {
        vary(&|q| q.employer.representative = Fact::stated(Representative { kind, absent_days: 0 }));
    }
    for purpose in [Purpose::Retention, Purpose::Availability, Purpose::Employment] {
        vary(&|q| q.purpose = Fact::stated(purpose));
    }
    for kind in [PlacementKind::Nytteindsats, PlacementKind::Isbryder, PlacementKind::Integration] {
        vary(&|q| {
            let running = Placement {
                kind,
                from: q.on,
                to: Fact::stated(q.on + chrono::Days::new(60)),
                weekly_hours: Fact::stated(3700),
                level: PlacementLevel::Unit,
            };
            q.placements = Fact::stated(vec![running; 2]);
        });
    }
    all
}

#[test]
fn with_all_facts_stated_only_open_law_or_an_assessment_leaves_a_finding_unknown() {
    let mut found = std::collections::BTreeSet::new();
    for on in DATES.map(day) {
        let staffing = ten_persons(on);
        for scheme in SCHEMES {
            for group in Group::all() {
                for sector in SECTORS {
                    for question in variants(all_stated(scheme, group, sector, on)) {
                        for wrong in wrong(&explain(&question, &staffing), on) {
                            found.insert(format!(
                                "{on} {scheme:?} group {} {sector:?}: {wrong}",
                                group.number()
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} wrong, first {:#?}",
        found.len(),
        found.iter().take(20).collect::<Vec<_>>()
    );
}

#[test]
fn every_other_scheme_too_leaves_only_open_law_or_an_assessment() {
    let mut found = std::collections::BTreeSet::new();
    for on in DATES.map(day) {
        let staffing = ten_persons(on);
        for scheme in Scheme::ALL.iter().copied().filter(|scheme| !SCHEMES.contains(scheme)) {
            for group in Group::all() {
                for (sector, yes) in [(Sector::Public, true), (Sector::Private, false)] {
                    let mut question = all_stated(scheme, group, sector, on);
                    for which in Particular::ALL.iter().filter(|which| which.kind() == Kind::Yes) {
                        question.particulars.set(*which, Fact::stated(Stated::Yes(yes)));
                    }
                    let mut long = question.clone();
                    long.end = Fact::stated(on + chrono::Days::new(800));
                    for question in [question, long] {
                        for wrong in wrong(&explain(&question, &staffing), on) {
                            found.insert(format!("{on} {scheme:?} group {}: {wrong}", group.number()));
                        }
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} wrong: {:#?}", found.len(), found.iter().take(20).collect::<Vec<_>>());
}

#[test]
fn today_every_requirement_but_the_open_ones_is_decided() {
    let on = day("2026-11-16");
    let question = all_stated(Scheme::Loentilskud, 1.try_into().expect("a group"), Sector::Private, on);
    let explanation = explain(&question, &ten_persons(on));
    assert_eq!(explanation.verdict(), Verdict::Met, "{:#?}", explanation.nodes);
}

/// Takes away the facts whose bit is set; or says that they do not apply.
fn without(mut question: Question, mut gone: u32, applies: bool) -> Question {
    let mut take = || {
        let now = gone & 1 == 1;
        gone >>= 1;
        now
    };
    macro_rules! forget {
        ($($fact:expr),+ $(,)?) => { $(if take() { $fact = if applies { Fact::Unknown } else { Fact::NotApplicable }; })+ };
    }
    forget!(
        question.start,
        question.end,
        question.weekly_hours,
        question.purpose,
        question.employer.sector,
        question.employer.pay_as_agreed,
        question.employer.wage_costs,
        question.employer.public_aid,
        question.employer.own_need,
        question.employer.representative,
        question.employer.representative_named,
        question.employer.one_employee,
        question.employer.export_or_crisis,
        question.employer.leads_to_ordinary_work,
        question.employer.aid_cumulated,
        question.person.group,
        question.person.job_ready,
        question.person.obviously_ready_for_education,
        question.person.in_job,
        question.person.employed_here,
        question.person.prior_benefit_months,
        question.person.qualifying_education,
        question.person.born,
        question.person.single_provider,
        question.person.latest_employer,
        question.person.new_function,
        question.person.hard_to_place,
        question.person.graduate,
        question.person.agreed_return,
        question.person.monthly_benefit,
        question.person.insurance,
        question.person.group_changes_during,
    );
    question
}

prop_compose! {
    fn any_question()(
        scheme in 0..2usize, group in 1..14u8, sector in 0..2usize, date in 0..DATES.len(), length in 0..400u64,
        months in 0..12u64, aid in 0..30_000_000u64, hours in 1..4000u64, benefit in 800_000..2_000_000u64,
        flags in any::<[bool; 16]>(), purpose in 0..6usize, kind in 0..5usize, absent in 0..6u64,
        born in 1960..2005i32,
    ) -> Question {
        let group = Group::try_from(group).expect("a group");
        let mut question = all_stated(SCHEMES[scheme], group, SECTORS[sector], day(DATES[date]));
        question.end = Fact::stated(question.on + chrono::Days::new(length));
        question.weekly_hours = Fact::stated(hours);
        question.purpose = Fact::stated([
            Purpose::OrdinaryHours, Purpose::Skills, Purpose::Goals, Purpose::Retention, Purpose::Availability,
            Purpose::Employment,
        ][purpose]);
        let kind = [
            RepresentativeKind::Workplace, RepresentativeKind::Company, RepresentativeKind::Joint,
            RepresentativeKind::Elected, RepresentativeKind::Nobody,
        ][kind];
        question.employer.representative = Fact::stated(Representative { kind, absent_days: absent });
        question.employer.public_aid = Fact::stated(aid);
        question.person.prior_benefit_months = Fact::stated(months);
        question.person.monthly_benefit = Fact::stated(benefit);
        question.person.born = Fact::stated(NaiveDate::from_ymd_opt(born, 6, 15).expect("a date"));
        let mut flags = flags.into_iter().map(Fact::stated);
        for fact in [
            &mut question.employer.pay_as_agreed, &mut question.employer.own_need,
            &mut question.employer.representative_named, &mut question.employer.one_employee,
            &mut question.employer.export_or_crisis, &mut question.employer.leads_to_ordinary_work,
            &mut question.employer.aid_cumulated, &mut question.person.job_ready,
            &mut question.person.obviously_ready_for_education, &mut question.person.in_job,
            &mut question.person.employed_here, &mut question.person.qualifying_education,
            &mut question.person.single_provider, &mut question.person.latest_employer,
            &mut question.person.new_function, &mut question.person.agreed_return,
        ] {
            *fact = flags.next().expect("as many flags as facts");
        }
        question
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_facts_leave_no_fact_missing(question in any_question()) {
        let found = wrong(&explain(&question, &ten_persons(question.on)), question.on);
        prop_assert!(found.is_empty(), "{:?}", found);
    }

    #[test]
    fn a_supplied_fact_never_takes_back_what_was_decided(question in any_question(), gone in any::<u32>()) {
        let staffing = ten_persons(question.on);
        let less = explain(&without(question.clone(), gone, true), &staffing);
        let more = explain(&question, &staffing);
        for node in &less.nodes {
            if let Some(then) = more.find(node.rule)
                && node.verdict != Verdict::Unknown
            {
                prop_assert_eq!(node.verdict, then.verdict, "{:?}: {:?} then {:?}", node.rule, node.reason, then.reason);
            }
        }
    }

    #[test]
    fn a_decided_finding_misses_nothing(question in any_question(), gone in any::<u32>()) {
        let explanation = explain(&without(question.clone(), gone, true), &ten_persons(question.on));
        for (at, missing) in &explanation.missing {
            let node = &explanation.nodes[*at];
            prop_assert_eq!(node.verdict, Verdict::Unknown, "{:?} is decided but misses {:?}", node.rule, missing);
        }
    }

    #[test]
    fn an_unknown_always_says_why(question in any_question(), gone in any::<u32>(), applies in any::<bool>()) {
        let question = without(question, gone, applies);
        let explanation = explain(&question, &ten_persons(question.on));
        let silent: Vec<String> =
            wrong(&explanation, question.on).into_iter().filter(|what| what.contains("does not say why")).collect();
        prop_assert!(silent.is_empty(), "{:?}", silent);
    }
}
