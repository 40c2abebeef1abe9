//! `minside batch`: six workplaces counted by hand, old rules beside new, and rows that cannot be answered.

use crate::run::{Ran, fits, minside};
use serde_json::{Value, json};
use std::path::PathBuf;

fn example() -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/schema/examples/batch.csv")
        .display()
        .to_string()
}

/// Runs the example as `change` makes it, and gives back the lines of the result file too.
fn batch(change: impl Fn(&str) -> String, more: &[&str]) -> (Ran, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let [file, out] = ["in.csv", "out.csv"].map(|name| folder.path().join(name).display().to_string());
    std::fs::write(&file, change(&std::fs::read_to_string(example()).unwrap())).unwrap();
    let ran = minside(&[&["batch", &file, "--on", "2026-11-16", "--out", &out], more].concat());
    let lines = std::fs::read_to_string(&out).unwrap_or_default();
    (ran, lines.lines().map(str::to_owned).collect())
}

/// By hand. 01: ten persons allow two places, one is filled; staff as it was. 02: four persons allow one place, two are
/// filled. 03 and 04 are one company: 14 in the latest month, 14.92 on average; before July 2019 each workplace by
/// itself in heads, and only 03 has fewer. 05: the latest month is June, too old; before 2020 the rule for public
/// employers is not known. 06: ten at half time are five persons, one place, but ten heads, two places.
#[test]
fn every_workplace_is_answered_by_both_laws() {
    let (ran, lines) = batch(str::to_owned, &["--and", "2018-11-16", "--json"]);
    let expected = [
        "workplace,company,ratio:2026-11-16,net_increase:2026-11-16,ratio:2018-11-16,net_increase:2018-11-16,refused",
        "1999999901,99999901,met,met,met,met,",
        "1999999902,99999902,not_met,met,not_met,met,",
        "1999999903,99999903,met,not_met,met,not_met,",
        "1999999904,99999903,met,not_met,met,met,",
        "1999999905,99999905,unknown,unknown,unknown,unknown,",
        "1999999906,99999906,not_met,met,met,met,",
    ];
    assert_eq!(lines, expected);
    let summary = ran.json();
    fits("batch", &summary);
    assert_eq!(summary["rows"], json!({ "read": 6, "answered": 6, "refused": 0 }));
    let count =
        |met: u64, not_met: u64, unknown: u64| json!({ "met": met, "not_met": not_met, "unknown": unknown });
    let [new, old] = [0, 1].map(|at| summary["all"][at].clone());
    assert_eq!(
        (&new["on"], &new["ratio"], &new["net_increase"]),
        (&"2026-11-16".into(), &count(3, 2, 1), &count(3, 2, 1))
    );
    assert_eq!(
        (&old["on"], &old["ratio"], &old["net_increase"]),
        (&"2018-11-16".into(), &count(4, 1, 1), &count(4, 1, 1))
    );
    assert_eq!(summary["by_industry"]["Butik"][0]["ratio"], count(2, 2, 0));
    assert_eq!(summary["by_municipality"]["0751"][0]["net_increase"], count(0, 2, 1));
}

#[test]
fn a_row_that_is_wrong_is_named_and_the_others_are_answered() {
    for (from, to, code, line) in [
        (",private,0,1603.30,10", ",halv,0,1603.30,10", "batch_row_sector", 2),
        (",private,37,641.32,4", ",private,37,641.321,4", "batch_row_number", 3),
        (",private,37,641.32,4", ",private,37,-641.32,4", "batch_row_number", 3),
        (",private,37,641.32,4", ",private,37,641.32,", "batch_row_number", 3),
        (",private,37,641.32,4", ",private,,641.32,4", "batch_row_number", 3),
        ("1999999902,99999902", ",99999902", "batch_row_nameless", 3),
        ("1999999902,99999902", "1999999902,", "batch_row_nameless", 3),
        ("1999999906,99999906", "1999999906,99999901", "batch_row_company_apart", 7),
    ] {
        let (ran, lines) = batch(|text| text.replacen(from, to, 1), &[]);
        let summary = ran.json();
        fits("batch", &summary);
        assert_eq!(summary["rows"], json!({ "read": 6, "answered": 5, "refused": 1 }), "{to}");
        assert_eq!(
            (&summary["refused"][0]["code"], &summary["refused"][0]["line"]),
            (&code.into(), &line.into())
        );
        let message = summary["refused"][0]["message"].as_str().unwrap();
        assert!(!message.contains(['[', '{']), "{message}");
        assert!(lines[line - 1].ends_with(&format!(",,,{code}")), "{}", lines[line - 1]);
        assert_eq!(lines.len(), 7);
    }
    let (ran, _) = batch(|text| text.replacen("1999999906,99999906,", "1999999906,99999906\n#", 1), &[]);
    assert_eq!(ran.json()["refused"][0]["code"], "batch_row_short");
}

/// A sum that lacks one of its parts is no sum: the other workplace of the company is not answered by it.
#[test]
fn a_refused_row_leaves_its_company_unknown() {
    let (_, lines) = batch(|text| text.replacen("private,0,801.65,5", "private,0,801.655,5", 1), &[]);
    assert_eq!(lines[3], "1999999903,99999903,met,unknown,");
    assert_eq!(lines[4], "1999999904,99999903,,,batch_row_number");
}

#[test]
fn a_file_that_cannot_be_read_is_a_problem() {
    let problem = |change: fn(&str) -> String| batch(change, &[]).0.problem();
    for (found, code) in [
        (problem(|text| text.replace("sector", "sektor")), "batch_column"),
        (problem(|text| text.replace("heads:2026-10", "heads:2026-11")), "batch_column"),
        (problem(|text| text.replace("hours:", "timer:")), "batch_column"),
        (problem(|text| text.replace(":2026-10", ":2026-13")), "batch_month"),
        (problem(|_| String::new()), "batch_column"),
        (minside(&["batch", "nowhere.csv", "--on", "2026-11-16"]).problem(), "file_unreadable"),
        (minside(&["batch", &example()]).problem(), "usage"),
    ] {
        fits("problem", &found);
        assert_eq!(found["code"], code);
    }
}

#[test]
fn words_for_people_in_both_languages() {
    for (lang, first) in [("da", "6 læst, 6 besvaret, 0 afvist."), ("en", "6 read, 6 answered, 0 refused.")]
    {
        let (ran, _) = batch(str::to_owned, &["--text", "--lang", lang]);
        assert_eq!((ran.code, ran.out.lines().next()), (0, Some(first)));
        assert!(!ran.out.contains(['[', '{']), "a text is missing: {}", ran.out);
    }
    let (ran, _) = batch(str::to_owned, &[]);
    assert_ne!(ran.json()["all"], Value::Null);
}
