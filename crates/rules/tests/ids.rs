//! Every id of the rulebook is a rule, a parameter, or is said not to be coded, with the reason.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use rules::Law;
use std::collections::BTreeSet;

const IDS: &str = include_str!("../law/ids.toml");
const NOT_CODED: &str = include_str!("../../../docs/rules/not-coded.md");

fn ids() -> Vec<String> {
    let table: toml::Table = IDS.parse().expect("TOML");
    let lists = table.values().filter_map(toml::Value::as_array).flatten();
    lists.filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

/// The rows of the table: an id and its reason.
fn not_coded() -> Vec<(&'static str, &'static str)> {
    let rows = NOT_CODED.lines().filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        Some((cells.next()?, cells.next()?))
    });
    rows.filter(|(id, _)| id.starts_with("EMP-") || id.starts_with("CIT-") || id.starts_with("EX-")).collect()
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
        assert!(id.starts_with("EX-") || known.contains(id), "{id} is no id of the rulebook");
        assert!(!coded(id), "{id} is coded after all");
    }
}
