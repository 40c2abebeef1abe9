//! Forms answered well and badly.

use super::*;
use crate::forms::precheck::{CASE, FORMS, PERSON, beyond_full_week};

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, text) in pairs {
        answers.set(key, text);
    }
    answers
}

fn keys(errors: &[FieldError]) -> Vec<&str> {
    errors.iter().map(|error| error.message.key).collect()
}

const CASE_ANSWERED: [(&str, &str); 6] = [
    ("question.scheme", "loentilskud"),
    ("employer.sector", "private"),
    ("question.on", "2026-11-16"),
    ("question.start", "2026-12-01"),
    ("question.end", "2027-05-31"),
    ("question.weekly_hours", "37"),
];

#[test]
fn an_empty_form_says_what_to_do_at_each_needed_field_in_order() {
    let errors = check(&CASE, &Answers::default());
    assert_eq!(
        keys(&errors),
        [
            "precheck.scheme_needed",
            "precheck.sector_needed",
            "precheck.on_needed",
            "precheck.start_needed",
            "precheck.weekly_hours_needed",
        ]
    );
    assert_eq!(errors[0].id, "f-question-scheme");
}

#[test]
fn a_filled_form_has_no_errors_and_its_end_may_be_left_out() {
    assert!(check(&CASE, &answers(&CASE_ANSWERED)).is_empty());
    let mut open = answers(&CASE_ANSWERED);
    open.set("question.end", "");
    assert!(check(&CASE, &open).is_empty());
}

#[test]
fn an_end_before_the_start_is_said_and_the_same_day_is_not() {
    let mut wrong = answers(&CASE_ANSWERED);
    wrong.set("question.end", "2026-11-30");
    assert_eq!(keys(&check(&CASE, &wrong)), ["precheck.end_before_start"]);
    wrong.set("question.end", "2026-12-01");
    assert!(check(&CASE, &wrong).is_empty());
}

#[test]
fn half_a_date_a_short_year_and_an_impossible_day_are_told_apart_under_the_field_s_name() {
    assert_eq!(date("2026-2-3").ok(), NaiveDate::from_ymd_opt(2026, 2, 3));
    let said = |text: &str| {
        let mut wrong = answers(&CASE_ANSWERED);
        wrong.set("question.start", text);
        let errors = check(&CASE, &wrong);
        assert_eq!(errors.len(), 1, "{text}");
        errors[0].message.clone()
    };
    let name = msg::precheck::start_name;
    assert_eq!(said("2026-11-"), msg::precheck::error_date_incomplete(name()));
    assert_eq!(said("26-12-3"), msg::precheck::error_date_short_year(name()));
    for text in ["2026-02-30", "november"] {
        assert_eq!(said(text), msg::precheck::error_date(name()), "{text}");
    }
}

/// A list of errors may hold four times "choose an answer": each line says to what.
#[test]
fn a_list_of_errors_names_the_question_once() {
    let listed = |form: &Form, answers: &Answers| {
        check(form, answers).iter().map(|error| super::listed(form, error)).collect::<Vec<_>>()
    };
    let mut wrong = answers(&CASE_ANSWERED);
    wrong.set("question.start", "");
    wrong.set("question.weekly_hours", "90");
    assert_eq!(
        listed(&CASE, &wrong),
        [
            msg::precheck::start_needed(),
            msg::precheck::error_listed(
                msg::precheck::cell_hours_out_of_range(),
                msg::precheck::weekly_hours_label(),
            ),
        ]
    );
    let mut open = answers(&CASE_ANSWERED);
    open.set("person.group", "1");
    let open = listed(&PERSON, &open);
    let named =
        msg::precheck::error_listed(msg::precheck::error_choose(), msg::precheck::latest_employer_label());
    assert!(open.contains(&named), "{open:?}");
    assert!(!open.contains(&msg::precheck::error_choose()));
}

#[test]
fn hours_and_numbers_have_their_limits() {
    assert_eq!(hours("0,01"), Ok(1));
    assert_eq!(hours("80"), Ok(8_000));
    assert_eq!(hours("80,01").unwrap_err().key, "precheck.cell_hours_out_of_range");
    assert_eq!(hours("0").unwrap_err().key, "precheck.cell_hours_out_of_range");
    assert_eq!(whole("0", 0, 600), Ok(0));
    assert_eq!(whole("600", 0, 600), Ok(600));
    for text in ["601", "-1", "1,5", "seks"] {
        assert_eq!(whole(text, 0, 600).unwrap_err().key, "precheck.error_whole", "{text}");
    }
}

/// A full week is 37 hours; more is asked about and stays possible up to the longest week anybody works.
#[test]
fn more_than_a_full_week_is_asked_about_and_is_no_error() {
    let full = |hours: &str| {
        let mut answers = answers(&CASE_ANSWERED);
        answers.set("question.weekly_hours", hours);
        (beyond_full_week(&answers), check(&CASE, &answers).is_empty())
    };
    assert_eq!(full("37"), (None, true));
    assert_eq!(full("37,5"), (Some(3_700), true));
    assert_eq!(full("60"), (Some(3_700), true));
    assert_eq!(full("168"), (None, false));
}

#[test]
fn kroner_are_read_as_danes_write_them_and_never_guessed() {
    for (text, ore) in [
        ("125000", 12_500_000),
        ("125.000", 12_500_000),
        ("125.000,50 kr.", 12_500_050),
        ("1 250 000", 125_000_000),
        ("7,5", 750),
    ] {
        assert_eq!(money(text), Ok(ore), "{text}");
    }
    for text in ["125.00", "12.5000", "-5", "1,234,567", "mange", "5,", "1,234"] {
        assert_eq!(money(text).unwrap_err().key, "precheck.error_money", "{text}");
    }
}

#[test]
fn a_cost_is_more_than_nothing() {
    assert_eq!(cost("0,01"), Ok(1));
    assert_eq!(cost("0").unwrap_err().key, "precheck.error_cost");
    assert_eq!(cost("mange").unwrap_err().key, "precheck.error_money");
}

#[test]
fn a_question_that_goes_takes_its_answer_and_what_hangs_on_it() {
    let mut all = answers(&CASE_ANSWERED);
    for (key, text) in [
        ("person.group", "6"),
        ("person.in_job", "yes"),
        ("person.employed_here", "yes"),
        ("person.prior_benefit", "yes"),
        ("person.prior_benefit_months", "4"),
    ] {
        all.set(key, text);
    }
    all.set("question.scheme", "virksomhedspraktik");
    let asked = all.asked(&FORMS);
    assert_eq!(asked.get("person.prior_benefit_months"), "", "only løntilskud asks");
    assert_eq!(asked.get("person.employed_here"), "yes");
    all.set("person.group", "1");
    let asked = all.asked(&FORMS);
    assert_eq!((asked.get("person.in_job"), asked.get("person.employed_here")), ("", ""));
}

#[test]
fn each_field_stands_once_and_no_choice_takes_another_word() {
    let mut seen = std::collections::BTreeSet::new();
    for field in FORMS.iter().flat_map(|form| form.fields) {
        assert!(seen.insert(field.id()), "{} stands twice", field.key);
    }
    let wrong = answers(&[("person.group", "14")]);
    assert_eq!(keys(&check(&PERSON, &wrong)), ["precheck.group_needed"]);
}
