//! The case files as a page shows them: by rule, each with its name and the verdict it expects.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The cases of one file that expect something of one rule.
pub struct File {
    /// What the file is about.
    pub name: String,
    /// Why the answers are what they are.
    pub why: String,
    /// Where the rulebook says so.
    pub source: String,
    /// The name and the expected verdict of each.
    pub cases: Vec<(String, String)>,
    /// The readings the cases name.
    pub readings: BTreeSet<String>,
}

/// All files by rule, in the order of their paths.
pub fn all(folder: &Path) -> BTreeMap<String, Vec<File>> {
    let mut by_rule: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for path in files(folder) {
        let text = fs::read_to_string(&path).expect("a case file");
        let table: Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (rule, file) in read(&table) {
            by_rule.entry(rule).or_default().push(file);
        }
    }
    by_rule
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let inside = |path: PathBuf| {
        if path.is_dir() {
            files(&path)
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            vec![path]
        } else {
            Vec::new()
        }
    };
    paths.into_iter().flat_map(inside).collect()
}

fn text(table: &Table, key: &str) -> String {
    table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn read(table: &Table) -> BTreeMap<String, File> {
    let mut by_rule = BTreeMap::new();
    let base = table.get("expect").and_then(Value::as_table).cloned().unwrap_or_default();
    let rows = table.get("case").and_then(Value::as_array).cloned();
    let rows = rows.unwrap_or_else(|| vec![Value::Table(table.clone())]);
    for row in rows.iter().filter_map(Value::as_table) {
        let mut expected = base.clone();
        expected.extend(row.get("expect").and_then(Value::as_table).cloned().unwrap_or_default());
        for (rule, answer) in expected {
            let file = by_rule.entry(rule).or_insert_with(|| File {
                name: text(table, "name"),
                why: text(table, "why"),
                source: text(table, "source"),
                cases: Vec::new(),
                readings: BTreeSet::new(),
            });
            file.cases.push((text(row, "name"), verdict(&answer)));
            let named = answer.get("readings").and_then(Value::as_array).into_iter().flatten();
            file.readings.extend(named.filter_map(Value::as_str).map(str::to_owned));
        }
    }
    by_rule
}

/// The verdict alone, or with the code of its reason.
fn verdict(answer: &Value) -> String {
    match answer {
        Value::String(verdict) => verdict.clone(),
        Value::Table(table) => {
            let (verdict, reason) = (text(table, "verdict"), text(table, "reason"));
            if reason.is_empty() { verdict } else { format!("{verdict} ({reason})") }
        }
        _ => String::new(),
    }
}
