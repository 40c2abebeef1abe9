//! Facts about a citizen in, duties and rights as of a date out.

use crate::{Problem, json};
use chrono::NaiveDate;
use rules::Law;
use rules::citizen::{Duties, Person, explain, problems};
use rules::wire::DutiesRef;
use serde_json::{Map, Value};

/// The facts about a person; those that cannot be right on `on` are refused before anything is answered.
///
/// # Errors
/// Those of [`crate::of_text`], or `facts_out_of_range` with each fact.
pub fn person(name: &str, value: Value, on: NaiveDate) -> Result<Person, Problem> {
    // A list would read as a person about whom nothing is known.
    let facts: Map<String, Value> = json::of_value(name, value)?;
    let person: Person = json::of_value(name, Value::Object(facts))?;
    let found = problems(&person, on);
    if found.is_empty() { Ok(person) } else { Err(Problem::facts(found)) }
}

/// Duties and rights on `on`, as they are sent and as words are made of them.
#[must_use]
pub fn duties(person: &Person, on: NaiveDate) -> (DutiesRef, Duties) {
    let duties = explain(person, on);
    (texts::finding::duties(&duties, &Law::COMPILED), duties)
}
