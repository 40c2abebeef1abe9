//! Reads the files of `law/`: their tables, texts, dates and sources, each with the place it stands at.

use crate::Outcome;
use std::fs;
use std::path::Path;
use toml::Value;

/// Year, month, day.
pub type Day = (u16, u8, u8);

/// Everything under `src` as one text, to see which parameters and rules are used.
pub fn rust_sources(dir: &Path) -> Outcome<String> {
    let mut all = String::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            all.push_str(&rust_sources(&path)?);
        } else {
            all.push_str(&fs::read_to_string(path)?);
        }
    }
    Ok(all)
}

/// The TOML files of one folder, in the order of their names.
pub fn files(dir: &str) -> Outcome<Vec<(String, Value)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|n| n.to_str()).ok_or("file name")?.to_owned();
        let text = fs::read_to_string(&path)?;
        let table: toml::Table = text.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        found.push((name, Value::Table(table)));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

pub fn text<'a>(value: &'a Value, key: &str, place: &str) -> Outcome<&'a str> {
    let found = value.get(key).and_then(Value::as_str).ok_or_else(|| format!("{place}: {key} is missing"))?;
    if found.trim().is_empty() { Err(format!("{place}: {key} is empty").into()) } else { Ok(found) }
}

pub fn optional<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

/// A date of `value` as (year, month, day).
pub fn date(value: &Value, key: &str, place: &str) -> Outcome<Option<Day>> {
    match value.get(key) {
        None => Ok(None),
        Some(Value::Datetime(moment)) => {
            let date = moment.date.ok_or_else(|| format!("{place}: {key} is not a date"))?;
            Ok(Some((date.year, date.month, date.day)))
        }
        Some(_) => Err(format!("{place}: {key} is not a date").into()),
    }
}

pub fn need_date(value: &Value, key: &str, place: &str) -> Outcome<Day> {
    date(value, key, place)?.ok_or_else(|| format!("{place}: {key} is missing").into())
}

pub fn date_code((year, month, day): Day) -> String {
    format!("day({year}, {month}, {day})")
}

pub fn source_code(source: &Value, place: &str) -> Outcome<String> {
    let confidence = match text(source, "confidence", place)? {
        "read" => "Read",
        "secondary" => "Secondary",
        "reading" => "Reading",
        other => return Err(format!("{place}: confidence {other:?}").into()),
    };
    Ok(format!(
        "Source {{ scheme: {:?}, act: {:?}, section: {:?}, url: {:?}, published: {:?}, confidence: Confidence::{confidence} }}",
        optional(source, "scheme"),
        text(source, "act", place)?,
        optional(source, "section"),
        optional(source, "url"),
        optional(source, "published"),
    ))
}

/// Checks that slices of time follow each other and do not overlap.
pub fn ordered(slices: &[Value], place: &str) -> Outcome<()> {
    let mut last: Option<(Day, Option<Day>)> = None;
    for slice in slices {
        let from = need_date(slice, "from", place)?;
        let to = date(slice, "to", place)?;
        if to.is_some_and(|to| to < from) {
            return Err(format!("{place}: a slice ends before it begins").into());
        }
        if let Some((before, ended)) = last
            && (from <= before || ended.is_some_and(|ended| from <= ended))
        {
            return Err(format!("{place}: slices are not in order").into());
        }
        last = Some((from, to));
    }
    if slices.is_empty() { Err(format!("{place}: no slice").into()) } else { Ok(()) }
}

pub fn array<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub fn option_code(date: Option<Day>) -> String {
    date.map_or_else(|| "None".to_owned(), |date| format!("Some({})", date_code(date)))
}
