//! Every id of the rulebook is a rule, a parameter, or is said not to be coded, with the reason; every worked example is
//! a case under its id, or is said not to be one.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use rules::Law;
use std::collections::BTreeSet;

include!(concat!(env!("OUT_DIR"), "/case_files.rs"));

const IDS: &str = include_str!("../law/ids.toml");
const NOT_CODED: &str = include_str!("../../../docs/rules/not-coded.md");

fn list(name: &str) -> Vec<String> {
    let table: toml::Table = IDS.parse().expect("TOML");
    let list = table.get(name).and_then(toml::Value::as_array).expect("a list");
    list.iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
}

fn ids() -> Vec<String> {
    ["employer", "citizen"].into_iter().flat_map(list).collect()
}

/// The rows of the tables: an id and its reason. What is left out of a coded id stands in a table of its own.
fn not_coded() -> Vec<(&'static str, &'static str)> {
    let (whole, _parts) = NOT_CODED.split_once("## Parts of coded ids").expect("the parts come last");
    let rows = whole.lines().filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        Some((cells.next()?, cells.next()?))
    });
    rows.filter(|(id, _)| ["EMP-", "CIT-"].iter().any(|start| id.starts_with(start)) || is_example(id))
        .collect()
}

fn is_example(id: &str) -> bool {
    id.starts_with("EX-") || id.starts_with("Eksempel ")
}

/// A rule or parameter of the id, or of a part of it: `EMP-VPR-03a` is a part of `EMP-VPR-03`.
fn coded(id: &str) -> bool {
    let part =
        |rest: &str| rest.is_empty() || (rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_lowercase()));
    let is = |known: &str| known.strip_prefix(id).is_some_and(part);
    Law::COMPILED.rules().iter().any(|rule| is(rule.id))
        || Law::COMPILED.params().iter().any(|param| param.rule == id)
}

#[test]
fn every_id_is_coded_or_said_not_to_be() {
    let listed: BTreeSet<&str> = not_coded().iter().map(|(id, _)| *id).collect();
    let lost: Vec<String> =
        ids().into_iter().filter(|id| !coded(id) && !listed.contains(id.as_str())).collect();
    assert!(lost.is_empty(), "neither coded nor in not-coded.md: {lost:?}");
}

#[test]
fn what_is_said_not_to_be_coded_is_not_and_has_a_reason() {
    let known: BTreeSet<String> = ids().into_iter().collect();
    for (id, reason) in not_coded() {
        assert!(reason.len() > 20, "{id} has no reason");
        if is_example(id) {
            assert!(list("examples").iter().any(|known| known == id), "{id} is no example of the rulebook");
            assert!(!is_case(id), "{id} is a case after all");
        } else {
            assert!(known.contains(id), "{id} is no id of the rulebook");
            assert!(!coded(id), "{id} is coded after all");
        }
    }
}

/// Whether a case file names the example, and not only one whose number begins with the same digits.
fn is_case(id: &str) -> bool {
    let named = |text: &str| {
        let text = text.to_lowercase();
        let digit = |at: usize| text[at..].starts_with(|after: char| after.is_ascii_digit());
        text.match_indices(&id.to_lowercase()).any(|(at, found)| !digit(at + found.len()))
    };
    CASE_FILES.iter().any(|(_, text)| named(text))
}

#[test]
fn every_worked_example_is_a_case_or_said_not_to_be() {
    let listed: BTreeSet<&str> = not_coded().iter().map(|(id, _)| *id).collect();
    let examples = list("examples");
    let once: BTreeSet<&String> = examples.iter().collect();
    assert_eq!(once.len(), examples.len(), "each once");
    let lost: Vec<&String> =
        examples.iter().filter(|id| !is_case(id) && !listed.contains(id.as_str())).collect();
    assert!(lost.is_empty(), "neither a case nor in not-coded.md: {lost:?}");
}
