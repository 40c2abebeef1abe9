//! The ids that the rulebook marks open.

use rules::Law;
use std::collections::BTreeSet;

const IDS: &str = include_str!("../../law/ids.toml");

/// The list of `law/ids.toml`.
pub fn open() -> BTreeSet<String> {
    let table: toml::Table = IDS.parse().expect("TOML");
    let list = table.get("open").and_then(toml::Value::as_array).expect("a list");
    list.iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
}

/// The rulebook's id behind one that a finding misses: a parameter's rule, and `CIT-CONT-10` for its part `CIT-CONT-10a`.
pub fn rulebook_id(missed: &str) -> String {
    let param = Law::COMPILED.params().iter().find(|param| param.id == missed);
    param
        .map_or(missed, |param| param.rule)
        .trim_end_matches(|letter: char| letter.is_ascii_lowercase())
        .to_owned()
}
