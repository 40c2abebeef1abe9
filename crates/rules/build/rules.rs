//! `law/rules` as a static table.

use crate::Outcome;
use crate::names::{variant, write_enum};
use crate::read::{array, date, date_code, files, need_date, option_code, ordered, source_code, text};
use std::fmt::Write as _;
use toml::Value;

/// Writes the rules; one that no code asks is refused.
pub fn write(out: &mut String, code: &str) -> Outcome<()> {
    let rules = files("law/rules")?;
    let mut table = String::new();
    for (name, rule) in &rules {
        let place = format!("law/rules/{name}.toml");
        if !code.contains(&format!("Rule::{}", variant(name))) {
            return Err(format!("{place}: not used by any rule").into());
        }
        let versions = array(rule, "version");
        ordered(versions, &place)?;
        write!(
            table,
            "RuleInfo {{ id: {name:?}, title: {:?}, beside: {}, checked_on: {}, versions: &[",
            text(rule, "title", &place)?,
            rule.get("beside").and_then(Value::as_bool).unwrap_or(false),
            date_code(need_date(rule, "checked_on", &place)?),
        )?;
        for version in versions {
            let sources = array(version, "source");
            if sources.is_empty() {
                return Err(format!("{place}: source is missing").into());
            }
            let unknown = |source: &&Value| {
                let scheme = source.get("scheme").and_then(Value::as_str);
                scheme.is_some_and(|scheme| !rules.iter().any(|(id, _)| id == scheme))
            };
            if let Some(source) = sources.iter().find(unknown) {
                return Err(format!("{place}: {source} speaks of no scheme").into());
            }
            let sources =
                sources.iter().map(|s| source_code(s, &place)).collect::<Outcome<Vec<_>>>()?.join(", ");
            write!(
                table,
                "Version {{ from: {}, to: {}, own_end: {}, sources: &[{sources}] }},",
                date_code(need_date(version, "from", &place)?),
                option_code(date(version, "to", &place)?),
                version.get("own_end").and_then(Value::as_bool).unwrap_or(false),
            )?;
        }
        table.push_str("] },\n");
    }
    write_enum(
        out,
        "Rule",
        "A rule of the rulebook, named after its id.",
        rules.iter().map(|r| r.0.as_str()),
    )?;
    writeln!(out, "static RULES: &[RuleInfo] = &[\n{table}];")?;
    writeln!(
        out,
        "pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {{ match NaiveDate::from_ymd_opt(year, month, day) {{ Some(date) => date, None => NaiveDate::MIN }} }}"
    )?;
    Ok(())
}
