//! What the answers say.

use crate::run::{example, minside, sample};
use serde_json::Value;
use std::io::Write;

fn temporary(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn months(arguments: &[&str]) -> Vec<Value> {
    minside(&[&["count"], arguments].concat()).json()["months"].as_array().unwrap().clone()
}

#[test]
fn both_samples_give_the_same_rows() {
    let support = sample("support.json");
    let fixed = months(&[&sample("eindkomst-fast.txt"), "--support", &support, "--json"]);
    let csv = months(&[&sample("eindkomst-upload.csv"), "--support", &support, "--json"]);
    assert_eq!(fixed.len(), 13);
    assert_eq!(fixed, csv);
}

#[test]
fn a_reversed_person_and_a_zero_stand_in_the_row_of_their_month() {
    let rows = months(&[&sample("eindkomst-fast.txt"), "--json"]);
    let february = rows.iter().find(|row| row["month"] == "2026-02").unwrap();
    assert_eq!(february["units"][0]["everyone"]["hours"], "598.66");
    assert_eq!(february["se"], "99999993");
    assert_eq!(february["units"][1]["left_out"][0]["reason"], "under18");
}

#[test]
fn the_company_file_gives_the_cvr_number() {
    let rows = months(&[&sample("eindkomst-fast.txt"), "--company", &example("company")]);
    assert!(rows.iter().all(|row| row["cvr"] == "99999993"));
}

#[test]
fn an_unreported_zero_and_an_interval_show_as_such() {
    let rows = "2001.4;5000.6;5000.7;5000.12;6000.4;6000.11;B0013;A0200\n\
        99999993;20260901;20260930;00;7203840002;1999999901;;100\n\
        99999993;20261001;20261031;00;7203840002;1999999902;;100\n\
        99999993;20261001;20261031;00;6511790011;1999999902;9;\n";
    let file = temporary(rows);
    let rows = months(&[file.path().to_str().unwrap()]);
    let units = rows[1]["units"].as_array().unwrap();
    assert_eq!(units[0]["report"], "silent");
    assert_eq!(units[1].get("report"), None);
    assert_eq!(units[1]["ordinary"]["persons"], 1, "what is sure");
    assert_eq!(units[1]["ordinary"]["high"]["persons"], 2);
    assert_eq!(units[1]["everyone"]["high"]["hours"], "260.33");
    assert_eq!(units[1]["unsure"][0]["cause"], "pay_without_hours");
}

#[test]
fn months_that_have_not_ended_are_told() {
    let told = |on: &str| {
        let counted = minside(&["count", &sample("eindkomst-fast.txt"), "--on", on]).json();
        let warnings = counted["warnings"].as_array().unwrap().clone();
        warnings.iter().filter(|warning| warning["code"] == "month_not_ended").count()
    };
    assert_eq!(told("2026-11-01"), 0);
    assert_eq!(told("2026-10-31"), 1, "October ends with the day");
}

#[test]
fn messages_follow_the_language() {
    let message = |lang: &str| {
        let counted = minside(&["count", &sample("eindkomst-fast.txt"), "--lang", lang]).json();
        counted["warnings"][0]["message"].as_str().unwrap().to_owned()
    };
    assert_eq!(message("da"), "Det er en testfil. Brug en rigtig fil, før I søger.");
    assert_eq!(message("en"), "This is a test file. Use a real file before you apply.");
}

#[test]
fn words_for_people() {
    let count = minside(&["count", &sample("eindkomst-fast.txt"), "--text"]);
    assert!(count.out.contains("2026-10  1999999901                6 / 916.07 / 5.71"), "{}", count.out);
    assert!(count.out.contains("[test_file]"));
    let check = minside(&["check", &example("question"), "--text", "--lang", "en"]);
    assert_eq!(check.code, 0);
    assert!(check.out.contains("Met: "), "{}", check.out);
    assert!(!check.out.contains('['), "a text is missing: {}", check.out);
    let law = minside(&["law", "--on", "2026-11-16", "--text"]);
    assert!(law.out.contains("EMP-RIM-01"), "{}", law.out);
}

#[test]
fn the_date_asked_about_may_be_given_beside_the_question() {
    let on = |date: &str| minside(&["check", &example("question"), "--on", date]).json();
    assert_eq!(on("2026-11-16")["on"].as_str().map(|day| &day[..4]), Some("2026"));
    let ratio = |found: &Value| {
        let children = found["children"].as_array().unwrap();
        children.iter().find(|child| child["rule"] == "EMP-RIM-01").unwrap()["verdict"].clone()
    };
    assert_eq!(ratio(&on("2026-11-16")), "met", "ten ordinary staff, one place of two");
}

#[test]
fn a_question_may_stand_alone() {
    let file = temporary(r#"{"scheme": "virksomhedspraktik", "on": "2026-11-16"}"#);
    let found = minside(&["check", file.path().to_str().unwrap()]).json();
    assert_eq!(found["verdict"], "unknown");
    assert_eq!(found["answer"], "facts_missing");
}

#[test]
fn the_law_of_a_date_is_the_law_of_that_date() {
    let law = |on: &str| minside(&["law", "--on", on]).json();
    let norm = |law: &Value| {
        let all = law["parameters"].as_array().unwrap();
        all.iter()
            .find(|param| param["id"] == "full-time-month")
            .map(|param| param["values"][0]["value"].clone())
    };
    assert_eq!(norm(&law("2026-11-16")), Some(16_033.into()));
    assert_eq!(norm(&law("2012-12-31")), None, "before the first value");
}

#[test]
fn words_fold_to_a_sentence_and_a_short_list() {
    let lines = |more: &[&str]| {
        let ran = minside(&[&["check", &example("question"), "--lang", "en"], more].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&["--text", "--fold", "sentence"]).len(), 2, "the answer and what it comes to");
    let list = lines(&["--markdown", "--fold", "list"]);
    assert!(list.iter().any(|line| line.starts_with("- **Met**: ")), "{list:?}");
    assert!(lines(&["--text"]).len() > list.len());
    assert_eq!(minside(&["check", &example("question"), "--markdown", "--json"]).problem()["code"], "usage");
}
