//! A case file into cases: the base, and each row laid over it.

use super::{citizen, expect::Expected, facts, reminder, staffing};
use rules::employer::Question;
use toml::{Table, Value};

/// One situation with the answer that the rulebook gives.
pub struct Case {
    pub name: String,
    pub asked: Asked,
    pub expected: Expected,
}

/// What a case asks.
pub enum Asked {
    /// An employer's pre-check.
    Employer(Box<Question>, staffing::Facts),
    /// A citizen's duties.
    Citizen(Box<citizen::Citizen>),
    /// When a reminder may be sent.
    Reminder(reminder::Reminder),
}

const PARTS: [&str; 13] = [
    "name",
    "source",
    "why",
    "question",
    "citizen",
    "employer",
    "person",
    "particulars",
    "staffing",
    "expect",
    "absent",
    "duty",
    "reminder",
];

/// The cases of one file. A file that is not in order stops the test with its path.
pub fn read(path: &str, text: &str) -> Vec<Case> {
    let mut base: Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    for part in ["name", "source"] {
        assert!(base.get(part).and_then(Value::as_str).is_some(), "{path}: {part} is missing");
    }
    let Some(rows) = base.remove("case") else { return vec![one(path, &base)] };
    let rows = rows.as_array().unwrap_or_else(|| panic!("{path}: case is not a list"));
    let base_name = base["name"].as_str().expect("checked above").to_owned();
    rows.iter()
        .map(|row| {
            let row = row.as_table().unwrap_or_else(|| panic!("{path}: a row is not a table"));
            let mut whole = base.clone();
            lay_over(&mut whole, row);
            let row_name = row.get("name").and_then(Value::as_str).unwrap_or("");
            assert!(!row_name.is_empty(), "{path}: a row without a name");
            whole.insert("name".into(), Value::String(format!("{base_name}: {row_name}")));
            one(path, &whole)
        })
        .collect()
}

fn lay_over(base: &mut Table, row: &Table) {
    for (key, value) in row {
        match (base.get_mut(key), value) {
            (Some(Value::Table(below)), Value::Table(above)) if !is_fact(above) => lay_over(below, above),
            _ => {
                base.insert(key.clone(), value.clone());
            }
        }
    }
}

/// A fact with its origin replaces the one below whole.
fn is_fact(table: &Table) -> bool {
    table.contains_key("value") || table.contains_key("not_applicable") || table.contains_key("last_day")
}

fn one(path: &str, table: &Table) -> Case {
    let name = format!("{path}: {}", table["name"].as_str().expect("checked above"));
    for key in table.keys() {
        assert!(PARTS.contains(&key.as_str()), "{name}: what is {key}?");
    }
    let part = |key: &str| table.get(key).and_then(Value::as_table).cloned().unwrap_or_default();
    if table.contains_key("reminder") {
        let (asked, sent) =
            reminder::read(&part("reminder")).unwrap_or_else(|error| panic!("{name}: {error}"));
        return Case { name, asked: Asked::Reminder(asked), expected: Expected::sent(sent) };
    }
    let asked = if table.contains_key("citizen") {
        citizen::read(&part("citizen"), &part("person")).map(|asked| Asked::Citizen(Box::new(asked)))
    } else {
        facts::question(part("question"), part("employer"), part("person"), part("particulars"))
            .and_then(|question| Ok(Asked::Employer(Box::new(question), staffing::read(&part("staffing"))?)))
    };
    let asked = asked.unwrap_or_else(|error| panic!("{name}: {error}"));
    let absent = table.get("absent").and_then(Value::as_array).cloned().unwrap_or_default();
    let expected = citizen::expected(&part("duty"))
        .and_then(|duties| Expected::read(&part("expect"), &absent, duties))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    Case { name, asked, expected }
}
