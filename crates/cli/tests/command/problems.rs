//! Bad input ends with code 2 and a problem document on standard error.

use crate::run::{example, fits, minside, read, sample};
use serde_json::json;
use std::io::Write;

#[test]
fn bad_input_is_a_problem_document() {
    let mut broken = tempfile::NamedTempFile::new().unwrap();
    broken.write_all(br#"[{"cpr": "6212740052", "scheme": "loentilskud", "from": "1 May"}]"#).unwrap();
    let broken = broken.path().to_str().unwrap();
    let file = sample("eindkomst-fast.txt");
    for (arguments, code) in [
        (vec!["count", "no such file"], "file_unreadable"),
        (vec!["count", &file, "--support", "no such file"], "file_unreadable"),
        (vec!["count", &file, "--support", broken], "json_shape"),
        (vec!["count", &file, "--company", broken], "json_word_unknown"),
        (vec!["count", broken], "nothing_counted"),
        (vec!["check", broken], "json_shape"),
        (vec!["check", "no such file"], "file_unreadable"),
        (vec!["count"], "usage"),
        (vec!["law", "--on", "yesterday"], "usage"),
        (vec!["law", "--lang", "sv"], "usage"),
        (vec!["guess"], "usage"),
    ] {
        let problem = minside(&arguments).problem();
        assert_eq!(problem["code"], code, "{arguments:?}");
        assert_ne!(problem["sentence"]["da"], problem["sentence"]["en"], "{arguments:?}");
        fits("problem", &problem);
    }
}

#[test]
fn the_problem_says_where_the_shape_is_missed() {
    let mut broken = tempfile::NamedTempFile::new().unwrap();
    broken.write_all(br#"[{"cpr": "6212740052", "scheme": "loentilskud", "from": "1 May"}]"#).unwrap();
    let ran =
        minside(&["count", &sample("eindkomst-fast.txt"), "--support", broken.path().to_str().unwrap()]);
    assert!(ran.problem()["title"].as_str().unwrap().contains("[0].from"), "{}", ran.err);
    assert!(!ran.err.contains("6212740052"), "no personal number in an error");
}

/// The example's question with a word, a field or a bracket that is wrong.
#[test]
fn the_problem_names_the_field_and_what_may_stand_in_it() {
    let question = std::fs::read_to_string(example("question")).unwrap();
    let without = |word: &str, with: &str| {
        assert!(question.contains(word), "{word}");
        question.replacen(word, with, 1)
    };
    for (text, code, told) in [
        (
            without("\"virksomhedspraktik\"", "\"gratis\""),
            "json_word_unknown",
            vec!["question.scheme", "voksenlaerling"],
        ),
        (without("\"scheme\"", "\"schema\""), "json_word_unknown", vec!["question", "scheme"]),
        (without("\"scheme\": \"virksomhedspraktik\",", ""), "json_field_missing", vec!["question.scheme"]),
        (
            without("\"group\": {\n        \"value\": 1", "\"group\": {\n        \"value\": 14"),
            "json_group_unknown",
            vec!["question.person.group.value", "1", "13"],
        ),
        ("{\n  \"question\": {,".to_owned(), "json_unreadable", vec!["2", "16"]),
        ("{} {}".to_owned(), "json_unreadable", vec!["1", "4"]),
    ] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        let problem = minside(&["check", file.path().to_str().unwrap()]).problem();
        fits("problem", &problem);
        assert_eq!(problem["code"], code, "{problem}");
        for lang in ["da", "en"] {
            let sentence = problem["sentence"][lang].as_str().unwrap();
            assert!(told.iter().all(|word| sentence.contains(word)), "{sentence}");
            assert!(!sentence.contains("gratis"), "what was written may be a personal number");
        }
    }
}

#[test]
fn files_that_cannot_be_counted_are_listed() {
    let problem = minside(&["count", &example("question")]).problem();
    assert_eq!(problem["errors"][0]["code"], "unknown_format");
}

#[test]
fn help_and_version_are_answers() {
    for argument in ["--help", "--version"] {
        let ran = minside(&[argument]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(ran.out.contains("minside") || ran.out.contains("Min side"));
    }
}

fn written(value: &serde_json::Value) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(value.to_string().as_bytes()).unwrap();
    file
}

/// The question of the example with one fact put in; `check` and `compare` refuse it alike.
#[test]
fn facts_about_a_question_that_cannot_be_right_are_named_with_their_path() {
    for (pointer, value, path, code) in [
        ("/question/end", json!({ "value": "2026-11-30" }), "question.end", "fact_end_before_start"),
        ("/question/weekly_hours", json!({ "value": 9_000 }), "question.weekly_hours", "fact_hours"),
        ("/question/weekly_hours", json!({ "value": 8_001 }), "question.weekly_hours", "fact_hours"),
        (
            "/question/person",
            json!({ "born": { "value": "1886-11-16" } }),
            "question.person.born",
            "fact_born",
        ),
        (
            "/question/person",
            json!({ "prior_benefit_months": { "value": 1_441 } }),
            "question.person.prior_benefit_months",
            "fact_number",
        ),
        (
            "/question/placements",
            json!({ "value": [{ "kind": "loentilskud", "from": "2026-11-02", "to": { "value": "2026-11-01" },
                "weekly_hours": { "value": 3_700 }, "level": "unit" }] }),
            "question.placements[0].to",
            "fact_end_before_start",
        ),
        (
            "/staffing/unit/months/1/month",
            json!("2026-07"),
            "staffing.unit.months[1].month",
            "fact_month_order",
        ),
        (
            "/staffing/company/months/3/ordinary/hours",
            json!({ "low": 2, "high": 1 }),
            "staffing.company.months[3].ordinary.hours.high",
            "fact_interval",
        ),
    ] {
        let mut asked = read(&example("question"));
        *asked.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        let file = written(&asked);
        let name = file.path().to_str().unwrap();
        let found = minside(&["check", name]).problem();
        fits("problem", &found);
        let fact = &found["facts"][0];
        assert_eq!((fact["path"].as_str(), fact["code"].as_str()), (Some(path), Some(code)));
        let (da, en) = (fact["sentence"]["da"].as_str().unwrap(), fact["sentence"]["en"].as_str().unwrap());
        assert!(da != en && !da.contains(['[', '{']) && !en.contains(['[', '{']), "{da} / {en}");
        assert_eq!(found, minside(&["compare", name, "--on", "2019-01-01", "--and", "2026-11-16"]).problem());
    }
    let mut longest = read(&example("question"));
    longest["question"]["weekly_hours"] = json!({ "value": 8_000 });
    assert_eq!(
        minside(&["check", written(&longest).path().to_str().unwrap()]).code,
        0,
        "80 hours to the minute"
    );
}

/// 99999993: 9 times 29 is 261, and 3 makes 264, which is 24 times 11.
#[test]
fn a_cvr_number_whose_last_digit_does_not_fit_is_refused() {
    let count = |cvr: &str| {
        let mut company = read(&example("company"));
        company["cvr"] = cvr.into();
        minside(&[
            "count",
            &sample("eindkomst-fast.txt"),
            "--company",
            written(&company).path().to_str().unwrap(),
        ])
    };
    assert_eq!(count("99999993").code, 0);
    for cvr in ["99999994", "9999999", "999999930", "9999999x", ""] {
        let found = count(cvr).problem();
        fits("problem", &found);
        assert_eq!(
            (&found["facts"][0]["path"], &found["facts"][0]["code"]),
            (&"company[0].cvr".into(), &"fact_cvr".into())
        );
    }
}

fn named(folder: &tempfile::TempDir, name: &str, value: &serde_json::Value) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, value.to_string()).unwrap();
    path.display().to_string()
}

/// File and place of every notice with one of the codes.
fn places(counted: &serde_json::Value, codes: &str) -> Vec<[String; 3]> {
    let notices = ["errors", "warnings"].map(|of| counted[of].as_array().unwrap().clone()).concat();
    let told = notices.iter().filter(|notice| notice["code"].as_str().unwrap().starts_with(codes));
    told.map(|notice| {
        assert_eq!(notice["line"], serde_json::Value::Null);
        ["code", "file", "path"].map(|key| notice[key].as_str().unwrap_or("").to_owned())
    })
    .collect()
}

#[test]
fn a_notice_of_a_support_or_company_file_names_the_file_and_the_entry() {
    let folder = tempfile::tempdir().unwrap();
    let known = json!("6212740052");
    let support = json!([
        { "cpr": known, "scheme": "gratis", "from": "2026-05-01" },
        { "cpr": known, "scheme": "loentilskud", "from": "2026-05-01", "to": "2026-04-01" },
        { "cpr": "123", "scheme": "loentilskud", "from": "2026-05-01" },
        { "cpr": "0101010000", "scheme": "loentilskud", "from": "2026-05-01" },
        { "cpr": known, "scheme": "virksomhedspraktik", "from": "2026-05-01" },
        { "cpr": known, "p_number": "1999999977", "scheme": "loentilskud", "from": "2026-05-01" },
    ]);
    let support = named(&folder, "stoette.json", &support);
    let counted = minside(&["count", &sample("eindkomst-fast.txt"), "--support", &support]).json();
    fits("count", &counted);
    let at = |code: &str, path: &str| [format!("support_{code}"), "stoette.json".to_owned(), path.to_owned()];
    assert_eq!(
        places(&counted, "support_"),
        [
            at("unknown_scheme", "support[0].scheme"),
            at("bad_entry", "support[1].to"),
            at("bad_entry", "support[2].cpr"),
            at("unknown_person", "support[3].cpr"),
            at("unpaid", "support[4].scheme"),
            at("unknown_unit", "support[5].p_number"),
        ]
    );
    let text = minside(&["count", &sample("eindkomst-fast.txt"), "--support", &support, "--text"]).out;
    assert!(text.contains("stoette.json:support[0].scheme [support_unknown_scheme]"), "{text}");

    let mut company = read(&example("company"));
    company["units"][1]["p_number"] = "P2".into();
    let company = named(&folder, "firma.json", &company);
    let counted = minside(&["count", &sample("eindkomst-fast.txt"), "--company", &company]).json();
    fits("count", &counted);
    assert_eq!(
        places(&counted, "company_"),
        [["company_bad_number", "firma.json", "company[0].units[1].p_number"]]
    );

    let mut other = read(&example("company"));
    other["se"] = json!(["99999985"]);
    let other = named(&folder, "anden.json", &other);
    let counted = minside(&["count", &sample("eindkomst-fast.txt"), "--company", &other]).json();
    assert_eq!(places(&counted, "se_not_"), [["se_not_in_company_file", "anden.json", ""]]);
}
