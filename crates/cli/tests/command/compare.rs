//! `minside compare`: the law before and after the changes of 2019 and 2020, asked of one firm.

use crate::run::{Ran, example, fits, minside};
use serde_json::Value;

fn compared(on: &str, and: &str, more: &[&str]) -> Ran {
    minside(&[&["compare", &example("question"), "--on", on, "--and", and], more].concat())
}

fn difference<'a>(answer: &'a Value, rule: &str) -> Option<&'a Value> {
    answer["differences"].as_array().unwrap().iter().find(|row| row["rule"] == rule)
}

/// Heads were counted before 1 July 2019 (EMP-ORD-02), full-time persons from 2020 (EMP-ORD-01).
#[test]
fn the_way_of_counting_staff_is_named() {
    let answer = compared("2018-11-16", "2026-11-16", &["--json"]).json();
    fits("compare", &answer);
    let [heads, full_time] = ["EMP-ORD-02", "EMP-ORD-01"].map(|rule| difference(&answer, rule).unwrap());
    assert_eq!((heads["second"].is_null(), full_time["first"].is_null()), (true, true));
    assert_eq!(full_time["second"]["verdict"], "met", "ten full-time persons allow two places");
    let measure = difference(&answer, "EMP-RIM-01").unwrap()["parameters"].as_array().unwrap();
    let measure = measure.iter().find(|row| row["id"] == "ratio-measure").unwrap();
    assert_eq!((&measure["first"], &measure["second"]), (&"heads".into(), &"full_time".into()));
}

#[test]
fn the_facts_move_along_with_the_date() {
    let answer = compared("2018-11-16", "2026-11-16", &[]).json();
    let latest = |side: &str, rule: &str| {
        let finding = &answer[side]["finding"];
        let ratio =
            finding["children"].as_array().unwrap().iter().find(|child| child["rule"] == "EMP-RIM-01");
        let count = ratio.unwrap()["children"].as_array().unwrap().iter().find(|child| child["rule"] == rule);
        let used = count.unwrap()["used"].as_array().unwrap();
        used.iter().filter_map(|used| used["month"].as_str()).max().map(str::to_owned)
    };
    assert_eq!(latest("first", "EMP-ORD-02").as_deref(), Some("2018-10"));
    assert_eq!(latest("second", "EMP-ORD-01").as_deref(), Some("2026-10"));
}

#[test]
fn a_date_beside_itself_differs_in_nothing() {
    let answer = compared("2026-11-16", "2026-11-16", &[]).json();
    fits("compare", &answer);
    assert_eq!(answer["differences"], Value::Array(Vec::new()));
    let words = compared("2026-11-16", "2026-11-16", &["--text", "--lang", "en"]);
    assert!(words.out.ends_with("No rules differ.\n"), "{}", words.out);
}

#[test]
fn words_for_people_in_both_languages() {
    for (lang, line) in [
        ("da", "Det er forskelligt, først på den første dato, så på den anden:"),
        ("en", "These differ, on the first date and then on the second:"),
    ] {
        let ran = compared("2018-11-16", "2026-11-16", &["--text", "--lang", lang]);
        assert_eq!(ran.code, 0);
        assert!(ran.out.lines().any(|said| said == line), "{}", ran.out);
        assert!(!ran.out.contains(['[', '{']), "a text is missing: {}", ran.out);
    }
}

#[test]
fn both_dates_are_needed() {
    let problem = minside(&["compare", &example("question"), "--on", "2026-11-16"]).problem();
    fits("problem", &problem);
    assert_eq!(problem["code"], "usage");
}

/// The example's firm with 10 full-time persons, and one with 10 on half time and a place taken. Heads were counted before
/// 1 July 2019, and 10 allow 2 places; full-time persons are counted now, and 5 allow 1, so the second is too many.
#[test]
fn a_file_of_firms_is_counted_by_answer_and_by_rule() {
    let file = example("firms").replace(".json", ".jsonl");
    let asked = |more: &[&str]| {
        minside(&[&["compare", &file, "--on", "2018-11-16", "--and", "2026-11-16"], more].concat())
    };
    let told = asked(&["--json"]).json();
    fits("firms", &told);
    let firms = told["firms"].as_array().unwrap();
    assert_eq!(firms.iter().map(|firm| firm["line"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(
        (&firms[1]["first"], &firms[1]["second"]),
        (&"facts_missing".into(), &"no_with_remark".into())
    );
    assert_eq!((&told["changed"], &told["second"]["no_with_remark"]), (&1.into(), &1.into()));
    assert_eq!(told["rules"]["EMP-ORD-01"], 2, "both are counted another way");
    for (lang, first) in [("da", "Spørgsmål i filen: 2."), ("en", "Questions in the file: 2.")] {
        let words = asked(&["--text", "--lang", lang]).out;
        assert!(words.starts_with(first), "{words}");
        assert!(!words.contains(['[', '{']), "a text is missing: {words}");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named() {
    let file = tempfile::Builder::new().suffix(".jsonl").tempfile().unwrap();
    let question = std::fs::read_to_string(example("firms").replace(".json", ".jsonl")).unwrap();
    let first = question.lines().next().unwrap();
    std::fs::write(file.path(), format!("{first}\n\n{{\"scheme\": \"gratis\"}}\n")).unwrap();
    let name = file.path().to_str().unwrap();
    let problem = minside(&["compare", name, "--on", "2018-11-16", "--and", "2026-11-16"]).problem();
    fits("problem", &problem);
    assert_eq!(problem["code"], "json_word_unknown");
    assert!(problem["sentence"]["da"].as_str().unwrap().contains(&format!("{name}:3")), "{problem}");
}
