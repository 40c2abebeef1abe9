//! A citizen of a case file: the facts in their JSON shape, the date, and what is expected of the duties.

use super::facts::{fact, facts, plain};
use chrono::NaiveDate;
use rules::citizen::{Duty, Person};
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
            key if TABLES.contains(&key) => {
                let mut table = value.as_table().ok_or(format!("{key} is no table"))?.clone();
                let troubled = table.remove("troubled_days");
                let mut facts = facts(&table);
                if let (Some(days), Some(facts)) = (troubled, facts.as_object_mut()) {
                    facts.insert("troubled_days".to_owned(), plain(&days));
                }
                facts
            }
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

/// What a case expects of one duty, beside its finding.
pub struct ExpectedDuty {
    kind: String,
    due: Option<String>,
    state: Option<String>,
}

/// `duty.booking = { due = 2025-03-14, state = "done" }`; `due = "none"` says that there is no last day.
pub fn expected(duties: &Table) -> Result<Vec<ExpectedDuty>, String> {
    let one = |(kind, value): (&String, &Value)| {
        let table = value.as_table().ok_or_else(|| format!("duty.{kind} is no table"))?;
        if let Some(key) = table.keys().find(|key| !["due", "state"].contains(&key.as_str())) {
            return Err(format!("duty.{kind}: what is {key}?"));
        }
        let text = |key: &str| {
            let value = table.get(key)?;
            Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        };
        Ok(ExpectedDuty { kind: kind.clone(), due: text("due"), state: text("state") })
    };
    duties.iter().map(one).collect()
}

impl ExpectedDuty {
    pub fn compare(&self, duties: &[Duty], found: &mut Vec<String>) {
        let Some(duty) = duties.iter().find(|duty| duty.kind.key() == self.kind) else {
            found.push(format!("duty {} is no part of the answer", self.kind));
            return;
        };
        let due = duty.due.map_or_else(|| "none".to_owned(), |due| due.to_string());
        for (what, is, should) in [("due", due.as_str(), &self.due), ("state", duty.state.key(), &self.state)]
        {
            if should.as_ref().is_some_and(|should| should != is) {
                found.push(format!("duty {}: {what} is {is}, should be {should:?}", self.kind));
            }
        }
    }
}
