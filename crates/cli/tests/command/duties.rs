//! `minside duties`: real answers against their schema, words, and facts that cannot be right.

use crate::run::{example, fits, minside, read};
use serde_json::{Value, json};
use std::io::Write;

fn file(person: &Value) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(person.to_string().as_bytes()).unwrap();
    file
}

fn asked(person: &Value, on: &str) -> crate::run::Ran {
    let file = file(person);
    minside(&["duties", file.path().to_str().unwrap(), "--on", on, "--json"])
}

fn duty<'a>(answer: &'a Value, kind: &str) -> &'a Value {
    answer["duties"].as_array().unwrap().iter().find(|duty| duty["kind"] == kind).unwrap()
}

#[test]
fn the_example_and_its_answers_fit_their_schemas() {
    fits("person", &read(&example("person")));
    for on in ["2017-01-02", "2019-03-04", "2024-03-01", "2026-11-16", "2027-03-01"] {
        let answer = minside(&["duties", &example("person"), "--on", on, "--json"]).json();
        fits("duties", &answer);
        assert_eq!(answer["on"], on);
    }
}

#[test]
fn the_next_thing_to_do_stands_first() {
    let answer = minside(&["duties", &example("person"), "--on", "2026-11-16"]).json();
    assert_eq!(answer["next"], "cv", "two weeks after 2 November, before the booking of 20 November");
    assert_eq!(duty(&answer, "cv")["due"], "2026-11-16");
    assert_eq!(duty(&answer, "booking")["due"], "2026-11-20");
    assert_eq!(duty(&answer, "first_meeting")["state"], "done");
    let finding =
        answer["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "CIT-CV-01").unwrap();
    assert_eq!(finding["sentence"]["en"], "You must have a CV that employers can see.");
}

#[test]
fn words_for_people_in_both_languages() {
    for (lang, first) in [
        ("da", "Det næste: Lav dit CV senest den 16. november 2026."),
        ("en", "Next: Make your CV by 16 November 2026."),
    ] {
        let ran = minside(&["duties", &example("person"), "--on", "2026-11-16", "--text", "--lang", lang]);
        assert_eq!((ran.code, ran.out.lines().next()), (0, Some(first)));
        assert!(!ran.out.contains('[') && !ran.out.contains('{'), "a text is missing: {}", ran.out);
    }
}

#[test]
fn words_are_folded_and_cite_the_law() {
    let told = |more: &[&str]| {
        let file = example("person");
        let mut args = vec!["duties", &file, "--on", "2026-11-16"];
        args.extend(more);
        let ran = minside(&args);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    let sentence = told(&["--text", "--fold", "sentence"]);
    assert_eq!(sentence.trim_end(), "Det næste: Lav dit CV senest den 16. november 2026.");
    let list = told(&["--text", "--fold", "list"]);
    assert!(list.contains("- Book et møde. Mangler. Frist: 20. november 2026."), "{list}");
    assert!(!list.contains("Kilde:"), "{list}");
    let all = told(&["--text"]);
    assert!(all.contains("- Lav dit CV. Mangler. Frist: 16. november 2026."), "{all}");
    assert!(all.contains("Kilde: "), "{all}");
    let markdown = told(&["--markdown"]);
    assert!(markdown.contains("\n## Det skal du\n"), "{markdown}");
    assert!(markdown.contains("\n### Book et møde. Mangler. Frist: 20. november 2026.\n"), "{markdown}");
    assert!(markdown.contains("](https://"), "sources are links: {markdown}");
    assert!(!markdown.contains("\n\n\n\n"), "{markdown}");
}

#[test]
fn facts_that_cannot_be_right_are_named_with_their_path() {
    let group = json!([{ "value": 1, "from": "2026-11-02" }]);
    for (person, path, code) in [
        (json!({ "born": { "value": "1886-11-15" } }), "person.born", "fact_born"),
        (json!({ "born": { "value": "2026-11-17" } }), "person.born", "fact_born"),
        (json!({ "sickness_category": { "value": 4 } }), "person.sickness_category", "fact_category"),
        (
            json!({ "legal_group": [{ "value": 1, "from": "2026-11-02", "to": "2026-11-01" }] }),
            "person.legal_group[0].to",
            "fact_end_before_start",
        ),
        (
            json!({ "legal_group": [{ "value": 1, "from": "2026-11-02" }, { "value": 2, "from": "2026-11-02" }] }),
            "person.legal_group[1].from",
            "fact_out_of_order",
        ),
        (
            json!({ "benefit": [{ "value": "uddannelseshjaelp", "from": "2025-07-01" }] }),
            "person.benefit[0].value",
            "fact_benefit_ended",
        ),
        (
            json!({ "absences": { "value": [{ "kind": "holiday", "from": "2026-11-02" }] } }),
            "person.absences[0].to",
            "fact_holiday_open",
        ),
        (
            json!({ "booking": { "call": { "value":
                { "by": "fund", "available": "2026-11-09", "last_day": "2026-11-08" } } } }),
            "person.booking.call.last_day",
            "fact_before_cause",
        ),
        (
            json!({ "booking": { "troubled_days": [{ "day": "2026-11-09", "outages": [{ "from": 10, "to": 1441 }] }] } }),
            "person.booking.troubled_days[0].outages[0]",
            "fact_minute",
        ),
        (json!({ "hand_over": { "value": "2027-01-04" } }), "person.hand_over", "fact_hand_over_alone"),
    ] {
        let problem = asked(&person, "2026-11-16").problem();
        fits("problem", &problem);
        assert_eq!(problem["code"], "facts_out_of_range");
        let fact = &problem["facts"][0];
        assert_eq!((fact["path"].as_str(), fact["code"].as_str()), (Some(path), Some(code)));
        let (da, en) = (fact["sentence"]["da"].as_str().unwrap(), fact["sentence"]["en"].as_str().unwrap());
        assert!(da != en && !da.contains(['[', '{']) && !en.contains(['[', '{']), "{da} / {en}");
    }
    let oldest = json!({ "legal_group": group, "born": { "value": "1906-11-16" } });
    assert_eq!(asked(&oldest, "2026-11-16").code, 0, "120 years to the day");
}

#[test]
fn a_shape_that_is_missed_is_a_problem_too() {
    for (person, code) in [
        (json!({ "legal_group": [{ "value": 14, "from": "2026-11-02" }] }), "json_group_unknown"),
        (json!({ "registered": { "value": "2026-02-30" } }), "json_shape"),
        (json!({ "unheard_of": true }), "json_word_unknown"),
        (json!([]), "json_shape_whole"),
    ] {
        let problem = asked(&person, "2026-11-16").problem();
        fits("problem", &problem);
        assert_eq!(problem["code"], code, "{person}");
    }
    assert_eq!(minside(&["duties", &example("person")]).problem()["code"], "usage", "no date is asked about");
}

#[test]
fn a_person_about_whom_nothing_is_known_is_answered_with_what_is_missing() {
    let answer = asked(&json!({}), "2026-11-16").json();
    assert_eq!(answer["next"], Value::Null);
    assert_eq!(duty(&answer, "cv")["verdict"], "unknown");
}
