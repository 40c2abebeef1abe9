//! `law/params` as a static table.

use crate::Outcome;
use crate::names::{variant, write_enum};
use crate::read::{array, date, date_code, files, need_date, option_code, ordered, source_code, text};
use std::fmt::Write as _;
use toml::Value;

const UNITS: [&str; 12] = [
    "months",
    "weeks",
    "days",
    "hundredth_hours",
    "ore",
    "percent",
    "persons",
    "count",
    "choice",
    "groups",
    "years",
    "minutes",
];

/// The kind of value that a unit makes.
fn kind(unit: &str) -> &'static str {
    match unit {
        "hundredth_hours" => "Hours",
        "ore" => "Money",
        "choice" => "Choice",
        "groups" => "Groups",
        _ => "Count",
    }
}

/// Target groups as one bit each: bit `n - 1` for group `n`.
fn groups_bits(numbers: &[Value], place: &str) -> Outcome<u64> {
    let mut bits = 0;
    for number in numbers {
        let group = number.as_integer().filter(|group| (1..=13).contains(group));
        let bit = 1 << (group.ok_or_else(|| format!("{place}: {number} is not a target group"))? - 1);
        if bits & bit != 0 {
            return Err(format!("{place}: group {number} stands twice").into());
        }
        bits |= bit;
    }
    Ok(bits)
}

/// Writes the parameters; one that no rule uses is refused.
pub fn write(out: &mut String, code: &str) -> Outcome<()> {
    let params = files("law/params")?;
    let mut table = String::new();
    for (name, param) in &params {
        let place = format!("law/params/{name}.toml");
        if !code.contains(&format!("Param::{}", variant(name))) {
            return Err(format!("{place}: not used by any rule").into());
        }
        let unit = text(param, "unit", &place)?;
        if !UNITS.contains(&unit) {
            return Err(format!("{place}: unit {unit:?}").into());
        }
        let choices: Vec<&str> = array(param, "choices").iter().filter_map(Value::as_str).collect();
        let values = array(param, "value");
        ordered(values, &place)?;
        write!(
            table,
            "ParamInfo {{ id: {name:?}, title: {:?}, rule: {:?}, unit: {unit:?}, kind: Kind::{}, choices: &{choices:?}, checked_on: {}, values: &[",
            text(param, "title", &place)?,
            text(param, "rule", &place)?,
            kind(unit),
            date_code(need_date(param, "checked_on", &place)?),
        )?;
        for dated in values {
            let number = match dated.get("value") {
                Some(Value::Array(numbers)) if unit == "groups" => groups_bits(numbers, &place)?,
                Some(Value::Integer(number)) if unit != "choice" && unit != "groups" => {
                    u64::try_from(*number)?
                }
                Some(Value::String(choice)) if unit == "choice" => {
                    let at = choices.iter().position(|known| known == choice);
                    u64::try_from(at.ok_or_else(|| format!("{place}: choice {choice:?}"))?)?
                }
                _ => return Err(format!("{place}: value").into()),
            };
            let source = dated.get("source").ok_or_else(|| format!("{place}: source is missing"))?;
            write!(
                table,
                "Dated {{ from: {}, to: {}, value: {number}, source: &{} }},",
                date_code(need_date(dated, "from", &place)?),
                option_code(date(dated, "to", &place)?),
                source_code(source, &place)?,
            )?;
        }
        table.push_str("] },\n");
    }
    write_enum(
        out,
        "Param",
        "A parameter of the law, named after its file.",
        params.iter().map(|p| p.0.as_str()),
    )?;
    writeln!(out, "static PARAMS: &[ParamInfo] = &[\n{table}];")?;
    Ok(())
}
