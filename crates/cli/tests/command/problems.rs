//! Bad input ends with code 2 and a problem document on standard error.

use crate::run::{example, fits, minside, sample};
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
        (vec!["count", &file, "--support", broken], "json_unreadable"),
        (vec!["count", &file, "--company", broken], "json_unreadable"),
        (vec!["count", broken], "nothing_counted"),
        (vec!["check", broken], "json_unreadable"),
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
