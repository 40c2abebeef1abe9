//! The examples are valid, and they are what the command takes and gives.

use crate::run::{example, fits, minside, read, sample};
use rules::employer::{EmployerFacts, Particular, Person};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Every shape but the batch, whose example is a table.
const EXAMPLES: [&str; 11] = [
    "company", "compare", "count", "duties", "finding", "firms", "law", "person", "problem", "question",
    "support",
];

#[test]
fn the_examples_fit_their_schemas() {
    for name in EXAMPLES {
        fits(name, &read(&example(name)));
    }
    let folder = std::fs::read_dir(PathBuf::from(example("count")).parent().unwrap()).unwrap();
    let there = folder.filter_map(|entry| {
        entry.unwrap().file_name().to_str().unwrap().strip_suffix(".json").map(str::to_owned)
    });
    assert_eq!(there.collect::<BTreeSet<_>>(), EXAMPLES.map(str::to_owned).into(), "no example stands aside");
}

/// Holds an example against what the command says; with `WRITE_EXAMPLES=1` it is written anew.
fn is_example(name: &str, said: &str) {
    let said = format!("{}\n", said.trim_end());
    if std::env::var_os("WRITE_EXAMPLES").is_some() {
        std::fs::write(example(name), &said).unwrap();
    }
    let there = std::fs::read_to_string(example(name)).unwrap();
    assert!(said == there, "{name} is another one; WRITE_EXAMPLES=1 writes it anew");
}

#[test]
fn the_examples_of_answers_are_what_the_command_prints() {
    let (question, person) = (example("question"), example("person"));
    is_example("finding", &minside(&["check", &question]).out);
    let dates = ["--on", "2018-11-16", "--and", "2026-11-16"];
    is_example("compare", &minside(&[&["compare", &question], &dates[..]].concat()).out);
    let firms = example("firms").replace(".json", ".jsonl");
    is_example("firms", &minside(&[&["compare", &firms], &dates[..]].concat()).out);
    is_example("duties", &minside(&["duties", &person, "--on", "2026-11-16"]).out);
    is_example("problem", &minside(&["count", &question]).err);
}

/// The example of the law is a part: one rule and the numbers that belong to it.
#[test]
fn the_law_example_is_the_ratio_s_part_of_the_law() {
    let mut law = minside(&["law", "--on", "2026-11-16"]).json();
    for (list, key) in [("rules", "id"), ("parameters", "rule")] {
        law[list].as_array_mut().unwrap().retain(|entry| entry[key] == "EMP-RIM-01");
        assert!(!law[list].as_array().unwrap().is_empty());
    }
    is_example("law", &format!("{law:#}"));
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

#[test]
fn the_question_names_every_particular() {
    let schema = read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema/question.schema.json"));
    let named = schema["$defs"]["question"]["properties"]["particulars"]["properties"].as_object().unwrap();
    let known: BTreeSet<&str> = Particular::ALL.iter().map(|which| which.key()).collect();
    let known = known.iter().map(|key| key.trim_start_matches("particulars."));
    assert_eq!(named.keys().map(String::as_str).collect::<BTreeSet<_>>(), known.collect());
}

#[test]
fn the_question_names_every_fact_of_employer_and_person() {
    let schema = read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema/question.schema.json"));
    let facts = [
        ("employer", serde_json::to_value(EmployerFacts::default()).unwrap()),
        ("person", serde_json::to_value(Person::default()).unwrap()),
    ];
    for (part, facts) in facts {
        let named = &schema["$defs"]["question"]["properties"][part];
        let named_keys: BTreeSet<&str> =
            named["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let known: BTreeSet<&str> = facts.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(named_keys, known, "{part}");
        assert_eq!(named["additionalProperties"], false, "{part}");
    }
}
