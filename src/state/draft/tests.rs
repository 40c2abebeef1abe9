//! From what an employer writes to what the rules are asked.

use super::*;
use crate::state::staff::CellProblem;
use chrono::NaiveDate;
use rules::employer::{PlacementKind, Scheme, Sector, VacatedPost};
use rules::staffing::Interval;
use rules::{Fact, Month, Origin, Verdict};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn answered(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, text) in pairs {
        answers.set(key, text);
    }
    answers
}

/// A private baker with `staff` full-time employees and nobody placed there.
fn baker(staff: &str) -> Draft {
    let answers = answered(&[
        ("question.scheme", "virksomhedspraktik"),
        ("employer.sector", "private"),
        ("question.on", "2026-11-16"),
        ("question.start", "2026-12-1"),
        ("question.end", "2026-12-28"),
        ("question.weekly_hours", "37"),
        ("staff.way", "list"),
        ("placements.any", "no"),
    ]);
    let rows = vec![Row { persons: staff.into(), hours: "37".into(), ..Row::default() }];
    Draft::new(answers, rows, None, Vec::new())
}

#[test]
fn nothing_is_asked_before_scheme_and_date_are_given() {
    assert_eq!(Draft::default().facts(&Law::COMPILED), None);
    let only_scheme = Draft::of_answers(&answered(&[("question.scheme", "loentilskud")]));
    assert_eq!(only_scheme.facts(&Law::COMPILED), None);
}

#[test]
fn every_answer_reaches_the_question_and_dont_know_stays_unknown() {
    let draft = Draft::of_answers(&answered(&[
        ("question.scheme", "loentilskud"),
        ("question.on", "2026-11-16"),
        ("question.start", "2026-12-01"),
        ("question.weekly_hours", "18,5"),
        ("employer.sector", "public"),
        ("employer.vacated_post", "agreed"),
        ("employer.vacated_post_day", "2026-10-31"),
        ("employer.wage_costs", "25.000,50"),
        ("person.group", "12"),
        ("person.job_ready", "yes"),
        ("person.latest_employer", "no"),
        ("person.partner_of_owner", "unknown"),
        ("person.prior_benefit", "yes"),
        ("person.prior_benefit_months", "8"),
    ]));
    let question = draft.question().unwrap();
    assert_eq!((question.scheme, question.on), (Scheme::Loentilskud, day(2026, 11, 16)));
    assert_eq!(question.start, Fact::stated(day(2026, 12, 1)));
    assert_eq!(question.end, Fact::Unknown);
    assert_eq!(question.weekly_hours, Fact::stated(1850));
    assert_eq!(question.employer.sector, Fact::stated(Sector::Public));
    assert_eq!(question.employer.vacated_post, Fact::stated(VacatedPost::ByAgreement(day(2026, 10, 31))));
    assert_eq!(
        question.employer.wage_costs,
        Fact::stated(12 * 2_500_050),
        "a year of what was said of a month"
    );
    assert_eq!(question.person.group.known().map(|group| group.number()), Some(12));
    assert_eq!(question.person.job_ready, Fact::stated(true));
    assert_eq!(question.person.latest_employer, Fact::stated(false));
    assert_eq!(question.person.partner_of_owner, Fact::Unknown);
    assert_eq!(question.person.prior_benefit_months, Fact::stated(8));
    assert_eq!(question.placements, Fact::Unknown, "not asked is not none");
}

#[test]
fn months_on_benefits_count_only_while_the_employer_says_he_knows_them() {
    let mut answers = answered(&[
        ("question.scheme", "loentilskud"),
        ("question.on", "2026-11-16"),
        ("person.prior_benefit", "unknown"),
        ("person.prior_benefit_months", "8"),
    ]);
    let months =
        |answers: &Answers| Draft::of_answers(answers).question().unwrap().person.prior_benefit_months;
    assert_eq!(months(&answers), Fact::Unknown);
    answers.set("person.prior_benefit", "yes");
    assert_eq!(months(&answers), Fact::stated(8));
}

#[test]
fn a_list_becomes_the_thirteen_months_before_the_application() {
    let staffing = baker("3").staffing(&Law::COMPILED, day(2026, 11, 16)).unwrap();
    let months: Vec<Month> = staffing.unit.months.iter().map(|month| month.month).collect();
    assert_eq!(months.len(), 13);
    assert_eq!((months[0], months[12]), (Month::new(2025, 10).unwrap(), Month::new(2026, 10).unwrap()));
    assert_eq!(staffing.unit.months[12].ordinary.persons, Interval::exact(3));
    assert_eq!(staffing.origin, Origin::List);
}

#[test]
fn staff_elsewhere_that_was_not_given_leaves_the_company_unknown() {
    let mut draft = baker("3");
    let company =
        |draft: &Draft| draft.staffing(&Law::COMPILED, day(2026, 11, 16)).unwrap().company.months.len();
    for (other, months) in [("missing", 0), ("no", 13), ("yes", 13), ("", 0)] {
        draft.answers.set("staff.other", other);
        assert_eq!(company(&draft), months, "{other}");
    }
}

#[test]
fn a_list_with_a_bad_cell_is_no_list() {
    let mut draft = baker("3");
    draft.rows.push(Row { hours: "fuld tid".into(), ..Row::default() });
    assert_eq!(draft.staffing(&Law::COMPILED, day(2026, 11, 16)), None);
}

#[test]
fn the_limited_contracts_of_one_answer_stand_for_every_month() {
    let mut draft = baker("9");
    draft.answers.set("staff.limited", "2");
    let staffing = draft.staffing(&Law::COMPILED, day(2026, 11, 16)).unwrap();
    assert!(staffing.unit.months.iter().all(|month| month.limited_contracts == Fact::stated(2)));
}

#[test]
fn placements_are_read_with_what_is_known_and_every_bad_cell_is_named() {
    let row = |kind: &str, hours: &str, from: &str, to: &str| PlacementRow {
        kind: kind.into(),
        hours: hours.into(),
        from: from.into(),
        to: to.into(),
    };
    let read =
        read_placements(&[row("nytteindsats", "", "01-11-2026", ""), PlacementRow::default()]).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].kind, PlacementKind::Nytteindsats);
    assert_eq!((read[0].weekly_hours, read[0].to), (Fact::Unknown, Fact::Unknown));
    let bad = read_placements(&[
        row("", "mange", "", "01-11-2026"),
        row("loentilskud", "0", "2-1-2026", "1-1-2026"),
    ])
    .unwrap_err();
    let seen: Vec<_> = bad.iter().map(|bad| (bad.row, bad.column, bad.problem)).collect();
    assert_eq!(
        seen,
        [
            (1, PlacementColumn::Kind, CellProblem::Empty),
            (1, PlacementColumn::Hours, CellProblem::NotHours),
            (1, PlacementColumn::From, CellProblem::Empty),
            (2, PlacementColumn::Hours, CellProblem::HoursOutOfRange),
            (2, PlacementColumn::To, CellProblem::EndsBeforeStart),
        ]
    );
}

#[test]
fn a_stored_draft_comes_back_the_same_and_another_shape_is_refused() {
    let draft = Draft { saved_at: "14.05".into(), ..baker("3") };
    assert_eq!(Draft::from_text(&draft.to_text()), Ok(draft.clone()));
    let other = draft.to_text().replace("\"version\":3", "\"version\":2");
    assert_eq!(Draft::from_text(&other), Err(DraftError::OtherVersion));
    assert_eq!(Draft::from_text("{"), Err(DraftError::Unreadable));
    assert_eq!(Draft::from_text("{}"), Err(DraftError::OtherVersion));
}

#[test]
fn the_company_begins_with_the_workplace_unless_it_reaches_beyond_it() {
    let started = |pairs: &[(&str, &str)]| {
        let mut draft = baker("3");
        let given = [
            ("question.scheme", "loentilskud"),
            ("staff.unit_start", "2026-3-1"),
            ("staff.company_start", "2024-1-1"),
        ];
        for (key, text) in given.iter().chain(pairs) {
            draft.answers.set(key, text);
        }
        let staffing = draft.facts(&Law::COMPILED).unwrap().staffing;
        (staffing.unit.start, staffing.company.start)
    };
    let (unit, company) = (Fact::stated(day(2026, 3, 1)), Fact::stated(day(2024, 1, 1)));
    assert_eq!(started(&[("staff.other", "no")]), (unit, unit));
    assert_eq!(started(&[("staff.other", "yes")]), (unit, company));
    assert_eq!(started(&[("staff.other", "missing")]), (unit, Fact::Unknown));
}

#[test]
fn a_draft_is_kept_for_thirty_days_after_its_last_change() {
    let draft = Draft { saved_on: day(2026, 11, 16), ..baker("3") };
    assert!(!draft.is_expired(day(2026, 12, 16)));
    assert!(draft.is_expired(day(2026, 12, 17)));
    assert!(!draft.is_expired(day(2026, 11, 1)), "a clock that was set back deletes nothing");
}

/// EX-RIM: ten ordinary staff allow two places, so a third is one too many; five more staff allow it.
#[test]
fn what_if_asks_the_same_rules_and_leaves_the_facts_alone() {
    let ratio =
        |facts: &Facts| facts.explain(&Law::COMPILED).find(rules::Rule::EmpRim01).map(|node| node.verdict);
    let mut draft = baker("10");
    for (key, text) in [("placements.any", "yes"), ("person.group", "1"), ("person.integration", "no")] {
        draft.answers.set(key, text);
    }
    let place = PlacementRow {
        kind: "virksomhedspraktik".into(),
        hours: "37".into(),
        from: "01-11-2026".into(),
        ..PlacementRow::default()
    };
    draft.placements = vec![place.clone(), place];
    let facts = draft.facts(&Law::COMPILED).unwrap();
    assert_eq!(ratio(&facts), Some(Verdict::NotMet));
    assert_eq!(ratio(&facts.changed(&Law::COMPILED, 4, 0)), Some(Verdict::NotMet));
    assert_eq!(ratio(&facts.changed(&Law::COMPILED, 5, 0)), Some(Verdict::Met));
    assert_eq!(ratio(&facts.changed(&Law::COMPILED, 0, -1)), Some(Verdict::Met));
    assert_eq!(ratio(&facts.changed(&Law::COMPILED, 5, 1)), Some(Verdict::NotMet));
    assert_eq!(facts.changed(&Law::COMPILED, 0, 0), facts);
    let none = facts.changed(&Law::COMPILED, -500, -100);
    assert_eq!(none.staffing.unit.months[11].ordinary.hours, Interval::exact(0), "never below none");
    assert_eq!(none.staffing.unit.months[7], facts.staffing.unit.months[7], "June lies before the window");
    assert_eq!(none.question.placements, Fact::stated(Vec::new()));
}

/// Three at full time, and one more who left at the end of September: October has 3, the average of twelve months is
/// 3.92. One more from July on makes it 4 to 4.25, two more 5 to 4.58.
#[test]
fn what_if_can_turn_the_net_increase() {
    let met =
        |facts: &Facts| facts.explain(&Law::COMPILED).find(rules::Rule::EmpMer03).map(|node| node.verdict);
    let mut draft = baker("3");
    draft.answers.set("question.scheme", "loentilskud");
    draft.answers.set("employer.sector", "private");
    draft.answers.set("staff.other", "no");
    draft.rows.push(Row { hours: "37".into(), to: "30-09-2026".into(), ..Row::default() });
    let facts = draft.facts(&Law::COMPILED).unwrap();
    assert_eq!(facts.more_staff_from(&Law::COMPILED), Month::new(2026, 7));
    assert_eq!(met(&facts), Some(Verdict::NotMet));
    assert_eq!(met(&facts.changed(&Law::COMPILED, 1, 0)), Some(Verdict::NotMet));
    assert_eq!(met(&facts.changed(&Law::COMPILED, 2, 0)), Some(Verdict::Met));
}

#[test]
fn another_date_moves_every_date_and_month_along() {
    let mut draft = baker("3");
    draft.answers.set("employer.vacated_post", "yes");
    draft.answers.set("employer.vacated_post_day", "2026-10-31");
    draft.answers.set("question.scheme", "loentilskud");
    let facts = draft.facts(&Law::COMPILED).unwrap();
    let moved = facts.moved_to(day(2019, 3, 16));
    assert_eq!(moved.question.on, day(2019, 3, 16));
    assert_eq!(moved.question.start, Fact::stated(day(2019, 3, 31)), "15 days after, as before");
    assert_eq!(moved.question.employer.vacated_post, Fact::stated(VacatedPost::LastDay(day(2019, 2, 28))));
    let last = moved.staffing.unit.months.last().unwrap();
    assert_eq!(last.month, Month::new(2019, 2).unwrap());
    assert_eq!(last.ordinary, facts.staffing.unit.months[11].ordinary);
}

#[test]
fn the_rules_choose_what_is_asked_about_the_person() {
    let asked = |pairs: &[(&str, &str)]| {
        let mut answers = baker("3").answers;
        for (key, text) in pairs {
            answers.set(key, text);
        }
        crate::forms::precheck::PERSON.asked(&answers).iter().map(|field| field.key).collect::<Vec<_>>()
    };
    let close = asked(&[("person.group", "1")]);
    assert!(close.contains(&"person.latest_employer"));
    assert!(!close.contains(&"person.prior_benefit"), "praktik asks for no months on benefits");
    assert!(!close.contains(&"person.job_ready"));
    // Four weeks are allowed for everybody; thirteen only for a person who is not ready for a job (EMP-VPR-02).
    let short = [("person.group", "12")];
    let long = [("person.group", "12"), ("question.end", "2027-3-1")];
    assert!(!asked(&short).contains(&"person.job_ready"));
    assert!(asked(&long).contains(&"person.job_ready"));
    assert!(
        asked(&[("question.scheme", "loentilskud"), ("person.group", "1")]).contains(&"person.prior_benefit")
    );
}

#[test]
fn limited_contracts_are_asked_only_where_the_law_counts_heads() {
    let asked = |on: &str| {
        let mut answers = baker("3").answers;
        answers.set("question.on", on);
        crate::forms::precheck::STAFF.asked(&answers).iter().any(|field| field.key == "staff.limited")
    };
    // Heads until 2019-06-30, both ways in the second half of 2019, full-time persons from 2020 (PR-27).
    for (on, heads) in
        [("2019-06-30", true), ("2019-12-31", true), ("2020-01-01", false), ("2026-11-16", false)]
    {
        assert_eq!(asked(on), heads, "{on}");
    }
}

#[test]
fn staff_elsewhere_is_asked_only_where_the_law_counts_the_company() {
    let asked = |scheme: &str, sector: &str, on: &str| {
        let mut answers = baker("3").answers;
        for (key, text) in [("question.scheme", scheme), ("employer.sector", sector), ("question.on", on)] {
            answers.set(key, text);
        }
        crate::forms::precheck::STAFF.asked(&answers).iter().any(|field| field.key == "staff.other")
    };
    assert!(asked("loentilskud", "private", "2026-11-16"));
    assert!(
        !asked("loentilskud", "public", "2026-11-16"),
        "public employers are counted by workplace (PR-08)"
    );
    assert!(!asked("virksomhedspraktik", "private", "2026-11-16"), "praktik asks for no net increase");
    assert!(
        !asked("loentilskud", "private", "2019-06-30"),
        "the company counts from 2019-07-01 (EMP-MER-02)"
    );
}

/// The registers may know of a place that the employer does not, and then the ratio turns on who the person is.
#[test]
fn who_the_person_is_matters_to_the_ratio_even_where_no_place_is_known() {
    for any in ["no", "yes"] {
        let mut answers = baker("3").answers;
        answers.set("placements.any", any);
        answers.set("person.group", "6");
        let asked = crate::forms::precheck::PERSON.asked(&answers);
        assert!(asked.iter().any(|field| field.key == "person.integration"), "{any}");
    }
}

/// A subsidised job with every kind of answer in it.
fn paid() -> Answers {
    answered(&[
        ("question.scheme", "loentilskud"),
        ("employer.sector", "private"),
        ("question.on", "2026-11-16"),
        ("question.start", "2026-12-01"),
        ("question.end", "2027-03-31"),
        ("question.weekly_hours", "18,5"),
        ("question.purpose", "skills"),
        ("person.group", "1"),
        ("person.integration", "no"),
        ("person.prior_benefit", "yes"),
        ("person.prior_benefit_months", "8"),
        ("person.qualifying_education", "no"),
        ("person.single_provider", "no"),
        ("person.born", "1990-02-03"),
        ("person.latest_employer", "no"),
        ("person.partner_of_owner", "unknown"),
        ("employer.vacated_post", "yes"),
        ("employer.vacated_post_day", "2026-01-31"),
        ("employer.leads_to_ordinary_work", "yes"),
        ("employer.export_or_crisis", "no"),
        ("employer.pay_as_agreed", "yes"),
        ("employer.wage_costs", "25.000,50"),
        ("employer.public_aid", "100"),
    ])
}

#[test]
fn a_question_is_told_in_the_answers_it_was_made_of() {
    let question = Draft::of_answers(&paid()).question().unwrap();
    let told = answers_of(&question);
    assert_eq!(Draft::of_answers(&told).question(), Some(question));
    for (key, text) in [
        ("employer.wage_costs", "25000,50"),
        ("employer.vacated_post_day", "2026-01-31"),
        ("person.prior_benefit", "yes"),
        ("person.prior_benefit_months", "8"),
        ("person.partner_of_owner", ""),
    ] {
        assert_eq!(told.get(key), text, "{key}");
    }
}

fn shown(answers: &Answers) -> Vec<&'static str> {
    crate::forms::precheck::PERSON.asked(answers).iter().map(|field| field.key).collect()
}

/// Somebody whose months on benefits are known, with one of the three exemptions answered before the months.
#[test]
fn an_exemption_never_hides_the_question_that_opened_it() {
    for (key, text) in [
        ("person.qualifying_education", "no"),
        ("person.single_provider", "yes"),
        ("person.born", "1960-02-03"),
    ] {
        let mut answers = paid();
        for other in [
            "person.prior_benefit_months",
            "person.qualifying_education",
            "person.single_provider",
            "person.born",
        ] {
            answers.set(other, "");
        }
        answers.set(key, text);
        let shown = shown(&answers);
        for asked in ["person.prior_benefit", "person.prior_benefit_months", key] {
            assert!(shown.contains(&asked), "{asked} with {key}");
        }
    }
}

#[test]
fn an_answer_whose_question_has_gone_neither_counts_nor_goes_along() {
    let person = |answers: &Answers| {
        Draft::of_answers(answers).facts(&Law::COMPILED).map(|facts| facts.question.person).unwrap()
    };
    let mut answers = paid();
    assert_eq!(person(&answers).qualifying_education, Fact::stated(false));
    // The way to the exemptions is closed: nobody who does not know the months is asked for them.
    answers.set("person.prior_benefit", "unknown");
    let closed = person(&answers);
    assert_eq!(
        (closed.prior_benefit_months, closed.qualifying_education, closed.single_provider, closed.born),
        (Fact::Unknown, Fact::Unknown, Fact::Unknown, Fact::Unknown)
    );
    let met = |answers: &Answers| {
        let finding = Draft::of_answers(answers).facts(&Law::COMPILED).unwrap().finding(&Law::COMPILED);
        let child =
            |finding: rules::wire::Finding| finding.children.into_iter().find(|one| one.rule == "EMP-LTS-04");
        finding.and_then(child).unwrap().verdict
    };
    assert_eq!(met(&paid()), Verdict::Met);
    assert_eq!(met(&answers), Verdict::Unknown, "no hidden exemption counts");
    // Another scheme asks for neither costs nor months; the answers come back with their questions.
    let mut unpaid = paid();
    unpaid.set("question.scheme", "virksomhedspraktik");
    let question = Draft::of_answers(&unpaid).facts(&Law::COMPILED).unwrap().question;
    assert_eq!(question.employer.wage_costs, Fact::Unknown);
    assert_eq!(question.person.prior_benefit_months, Fact::Unknown);
    assert_eq!(person(&paid()).prior_benefit_months, Fact::stated(8));
}
