//! A citizen of a case file: the facts in their JSON shape, the date, and what is expected of the duties.

use super::facts::{fact, facts, plain};
use chrono::NaiveDate;
use rules::citizen::Person;
use serde_json::{Map, Value as Json, json};
use toml::{Table, Value};

/// A citizen and the date asked about.
pub struct Citizen {
    pub person: Person,
    pub on: NaiveDate,
}

/// Attributes that change over time; a bare value holds from the first day the law is told of.
const TIMELINES: [&str; 4] = ["legal_group", "contact_group", "person_category", "benefit"];

/// Facts that stand together in a table of their own.
const TABLES: [&str; 5] = ["cv", "plan", "contact", "booking", "job"];

const LONG_AGO: &str = "2008-01-01";

pub fn read(asked: &Table, person: &Table) -> Result<Citizen, String> {
    if let Some(key) = asked.keys().find(|key| *key != "on") {
        return Err(format!("what is {key}?"));
    }
    let on = asked.get("on").map(ToString::to_string).ok_or("on is missing")?;
    let mut whole = Map::new();
    for (key, value) in person {
        let value = match key.as_str() {
            key if TIMELINES.contains(&key) => timeline(value),
            key if TABLES.contains(&key) => facts(value.as_table().ok_or(format!("{key} is no table"))?),
            _ => fact(value),
        };
        whole.insert(key.clone(), value);
    }
    let person = serde_json::from_value(Json::Object(whole)).map_err(|error| error.to_string())?;
    Ok(Citizen { person, on: on.parse().map_err(|_| format!("{on} is no date"))? })
}

fn timeline(value: &Value) -> Json {
    match value {
        Value::Array(_) => plain(value),
        Value::String(word) if word == "unknown" => json!([]),
        _ => json!([{ "value": plain(value), "from": LONG_AGO }]),
    }
}
