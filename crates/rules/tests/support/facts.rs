//! Bare values of a case file into facts: a question in its JSON shape.

use rules::employer::Question;
use serde_json::{Map, Value as Json, json};
use toml::{Table, Value};

/// The question of a case.
pub fn question(
    asked: Table,
    employer: Table,
    person: Table,
    particulars: Table,
) -> Result<Question, String> {
    let mut whole = Map::new();
    for (key, value) in &asked {
        let value = match key.as_str() {
            "scheme" | "on" => plain(value),
            "placements" => placements(value),
            _ => fact(value),
        };
        whole.insert(key.clone(), value);
    }
    whole.insert("employer".into(), facts(&employer));
    whole.insert("person".into(), facts(&person));
    whole.insert("particulars".into(), facts(&particulars));
    serde_json::from_value(Json::Object(whole)).map_err(|error| error.to_string())
}

pub fn facts(table: &Table) -> Json {
    table.iter().map(|(key, value)| (key.clone(), fact(value))).collect()
}

/// `{ value = …, origin = … }` as it stands; `"unknown"` takes a fact of the base away; anything bare is stated.
pub fn fact(value: &Value) -> Json {
    match value {
        Value::String(word) if word == "unknown" => json!({}),
        Value::Table(table) if table.contains_key("value") || table.contains_key("not_applicable") => {
            plain(value)
        }
        _ => json!({ "value": plain(value) }),
    }
}

fn placements(value: &Value) -> Json {
    match value {
        Value::Array(rows) => json!({ "value": rows.iter().map(placement).collect::<Vec<_>>() }),
        _ => fact(value),
    }
}

fn placement(value: &Value) -> Json {
    let Value::Table(table) = value else { return plain(value) };
    table
        .iter()
        .map(|(key, value)| {
            let value =
                if ["to", "weekly_hours"].contains(&key.as_str()) { fact(value) } else { plain(value) };
            (key.clone(), value)
        })
        .collect()
}

pub fn plain(value: &Value) -> Json {
    match value {
        Value::String(text) => hundredths(text).map_or_else(|| json!(text), |number| json!(number)),
        Value::Integer(number) => json!(number),
        Value::Float(number) => json!(number),
        Value::Boolean(yes) => json!(yes),
        Value::Datetime(date) => json!(date.to_string()),
        Value::Array(values) => values.iter().map(plain).collect(),
        Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
    }
}

/// `37.00` as 3700; `None` for any other text.
pub fn hundredths(text: &str) -> Option<u64> {
    let (whole, cents) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (digits(whole) && cents.len() == 2 && digits(cents))
        .then(|| Some(whole.parse::<u64>().ok()? * 100 + cents.parse::<u64>().ok()?))?
}
