//! `law/holidays.toml` as a static table.

use crate::Outcome;
use crate::read::{array, date, date_code, need_date, option_code, source_code, text};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use toml::Value;

/// Writes `holidays.rs`; a day that stands nowhere in the year, or twice, is refused.
pub fn write() -> Outcome<()> {
    let place = "law/holidays.toml";
    let file: toml::Table = fs::read_to_string(place)?.parse().map_err(|e| format!("{place}: {e}"))?;
    let file = Value::Table(file);
    need_date(&file, "checked_on", place)?;
    let mut out = String::from("static HOLIDAYS: &[Holiday] = &[\n");
    let mut ids = BTreeSet::new();
    for (list, official) in [("holiday", true), ("moves_deadline", false)] {
        let days = array(&file, list);
        if days.is_empty() {
            return Err(format!("{place}: no {list}").into());
        }
        for day in days {
            let id = text(day, "id", place)?;
            if !ids.insert(id) {
                return Err(format!("{place}: {id} stands twice").into());
            }
            let number = |key: &str| day.get(key).and_then(Value::as_integer);
            let when = match (number("easter"), number("month"), number("day")) {
                (Some(after @ 0..), None, None) => format!("When::AfterEaster({after})"),
                (Some(before), None, None) => format!("When::BeforeEaster({})", -before),
                (None, Some(month @ 1..=12), Some(day @ 1..=31)) => format!("When::Fixed({month}, {day})"),
                _ => return Err(format!("{place}: {id} stands nowhere in the year").into()),
            };
            let source = day.get("source").ok_or_else(|| format!("{place}: {id} has no source"))?;
            writeln!(
                out,
                "    Holiday {{ id: {id:?}, when: {when}, official: {official}, from: {}, to: {}, source: {} }},",
                date_code(need_date(day, "from", place)?),
                option_code(date(day, "to", place)?),
                source_code(source, place)?,
            )?;
        }
    }
    out.push_str("];\n");
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("holidays.rs"), out)?;
    Ok(())
}
