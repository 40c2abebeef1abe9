//! What stops the build: files of the law that are not in order.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

#[expect(dead_code, reason = "the build uses the rest")]
#[path = "../build/read.rs"]
mod read;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The values of a parameter file.
fn ordered(text: &str) -> Outcome<()> {
    let table: toml::Table = text.parse().expect("TOML");
    read::ordered(read::array(&toml::Value::Table(table), "value"), "here")
}

fn refused(text: &str) -> String {
    ordered(text).expect_err("the build stops").to_string()
}

#[test]
fn slices_of_time_follow_each_other() {
    let two =
        |to: &str, from: &str| format!("[[value]]\nfrom = 2019-01-01\n{to}\n[[value]]\nfrom = {from}\n");
    assert!(ordered(&two("to = 2019-06-30", "2019-07-01")).is_ok());
    assert!(ordered(&two("", "2019-07-01")).is_ok(), "the next one ends it");
    assert!(ordered(&two("to = 2019-06-30", "2020-01-01")).is_ok(), "a time nobody knows lies between");
    assert_eq!(refused(&two("to = 2019-07-01", "2019-07-01")), "here: slices are not in order");
    assert_eq!(refused(&two("", "2018-12-31")), "here: slices are not in order");
    assert_eq!(refused(&two("", "2019-01-01")), "here: slices are not in order");
    assert_eq!(
        refused("[[value]]\nfrom = 2019-01-02\nto = 2019-01-01"),
        "here: a slice ends before it begins"
    );
    assert_eq!(refused("value = []"), "here: no slice");
    assert_eq!(refused("[[value]]\nto = 2019-01-01"), "here: from is missing");
    assert_eq!(refused("[[value]]\nfrom = \"2019\""), "here: from is not a date");
}

#[test]
fn a_source_is_named_and_marked() {
    let source = |text: &str| {
        let table: toml::Table = text.parse().expect("TOML");
        read::source_code(&toml::Value::Table(table), "here").map_err(|error| error.to_string())
    };
    assert!(source("act = \"LAB\"\nconfidence = \"read\"").is_ok());
    assert_eq!(source("confidence = \"read\""), Err("here: act is missing".to_owned()));
    assert_eq!(source("act = \" \"\nconfidence = \"read\""), Err("here: act is empty".to_owned()));
    assert_eq!(source("act = \"LAB\""), Err("here: confidence is missing".to_owned()));
    assert_eq!(source("act = \"LAB\"\nconfidence = \"sure\""), Err("here: confidence \"sure\"".to_owned()));
}
