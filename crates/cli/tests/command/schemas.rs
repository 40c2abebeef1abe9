//! The examples are valid, and they are what the command takes and gives.

use crate::run::{example, fits, minside, read, sample};

#[test]
fn the_examples_fit_their_schemas() {
    for name in ["count", "support", "company", "question"] {
        fits(name, &read(&example(name)));
    }
}

#[test]
fn a_value_that_misses_a_schema_is_found() {
    let mut count = read(&example("count"));
    count["months"][0]["units"][0]["everyone"]["hours"] = 916.07.into();
    assert!(std::panic::catch_unwind(|| fits("count", &count)).is_err());
}

#[test]
fn the_count_example_is_the_sample_s_last_month() {
    let ran = minside(&["count", &sample("eindkomst-fast.txt"), "--support", &example("support"), "--json"]);
    let mut counted = ran.json();
    let last = counted["months"].as_array().unwrap().last().unwrap().clone();
    counted["months"] = vec![last].into();
    counted["warnings"].as_array_mut().unwrap().truncate(1);
    assert_eq!(counted, read(&example("count")));
}

#[test]
fn every_answer_fits_its_schema() {
    let files = [&sample("eindkomst-fast.txt"), &sample("eindkomst-upload.csv")];
    fits(
        "count",
        &minside(&["count", files[0], files[1], "--company", &example("company"), "--json"]).json(),
    );
    for on in ["2019-09-30", "2026-11-16", "2027-03-01"] {
        fits("finding", &minside(&["check", &example("question"), "--on", on, "--json"]).json());
        fits("law", &minside(&["law", "--on", on, "--json"]).json());
    }
    fits("law", &minside(&["law"]).json());
}
