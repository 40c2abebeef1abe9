//! Reads `law/`, refuses what is not in order, and writes it as static tables, so that no parser and no
//! unchecked number reaches the product.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use toml::Value;

/// Year, month, day.
type Day = (u16, u8, u8);
type Outcome<T> = Result<T, Box<dyn Error>>;

const UNITS: [&str; 11] = [
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
];

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=law");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=cases");
    println!("cargo::rerun-if-changed=build.rs");
    let code = rust_sources(Path::new("src"))?;
    let mut out = String::new();
    write_params(&mut out, &code)?;
    write_rules(&mut out, &code)?;
    let path = PathBuf::from(std::env::var("OUT_DIR")?).join("law_tables.rs");
    fs::write(path, out)?;
    write_cases()
}

/// The case files as text for the tests, which also run where there is no file system.
fn write_cases() -> Outcome<()> {
    let mut paths = Vec::new();
    toml_files(Path::new("cases"), &mut paths)?;
    paths.sort();
    let mut out = String::from(
        "/// Every case file: its path and text.\npub static CASE_FILES: &[(&str, &str)] = &[\n",
    );
    for path in paths {
        let whole = fs::canonicalize(&path)?;
        writeln!(out, "    ({:?}, include_str!({whole:?})),", path.display().to_string())?;
    }
    out.push_str("];\n");
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("case_files.rs"), out)?;
    Ok(())
}

fn toml_files(dir: &Path, into: &mut Vec<PathBuf>) -> Outcome<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
    Ok(())
}

/// Everything under `src` as one text, to see which parameters and rules are used.
fn rust_sources(dir: &Path) -> Outcome<String> {
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
fn files(dir: &str) -> Outcome<Vec<(String, Value)>> {
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

/// `net-increase-level` or `EMP-RIM-01` as a Rust variant.
fn variant(name: &str) -> String {
    name.split(['-', '_'])
        .map(|part| {
            let part = part.to_lowercase();
            let mut letters = part.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

fn text<'a>(value: &'a Value, key: &str, place: &str) -> Outcome<&'a str> {
    let found = value.get(key).and_then(Value::as_str).ok_or_else(|| format!("{place}: {key} is missing"))?;
    if found.trim().is_empty() { Err(format!("{place}: {key} is empty").into()) } else { Ok(found) }
}

fn optional<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

/// A date of `value` as (year, month, day).
fn date(value: &Value, key: &str, place: &str) -> Outcome<Option<Day>> {
    match value.get(key) {
        None => Ok(None),
        Some(Value::Datetime(moment)) => {
            let date = moment.date.ok_or_else(|| format!("{place}: {key} is not a date"))?;
            Ok(Some((date.year, date.month, date.day)))
        }
        Some(_) => Err(format!("{place}: {key} is not a date").into()),
    }
}

fn need_date(value: &Value, key: &str, place: &str) -> Outcome<Day> {
    date(value, key, place)?.ok_or_else(|| format!("{place}: {key} is missing").into())
}

fn date_code((year, month, day): Day) -> String {
    format!("day({year}, {month}, {day})")
}

fn source_code(source: &Value, place: &str) -> Outcome<String> {
    let confidence = match text(source, "confidence", place)? {
        "read" => "Read",
        "secondary" => "Secondary",
        "reading" => "Reading",
        other => return Err(format!("{place}: confidence {other:?}").into()),
    };
    Ok(format!(
        "Source {{ act: {:?}, section: {:?}, url: {:?}, published: {:?}, confidence: Confidence::{confidence} }}",
        text(source, "act", place)?,
        optional(source, "section"),
        optional(source, "url"),
        optional(source, "published"),
    ))
}

/// Checks that slices of time follow each other and do not overlap.
fn ordered(slices: &[Value], place: &str) -> Outcome<()> {
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

fn array<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn option_code(date: Option<Day>) -> String {
    date.map_or_else(|| "None".to_owned(), |date| format!("Some({})", date_code(date)))
}

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

fn write_params(out: &mut String, code: &str) -> Outcome<()> {
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
                "Dated {{ from: {}, to: {}, value: {number}, source: {} }},",
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

fn write_rules(out: &mut String, code: &str) -> Outcome<()> {
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
            "RuleInfo {{ id: {name:?}, title: {:?}, checked_on: {}, versions: &[",
            text(rule, "title", &place)?,
            date_code(need_date(rule, "checked_on", &place)?),
        )?;
        for version in versions {
            let sources = array(version, "source");
            if sources.is_empty() {
                return Err(format!("{place}: source is missing").into());
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
        "const fn day(year: i32, month: u32, day: u32) -> NaiveDate {{ match NaiveDate::from_ymd_opt(year, month, day) {{ Some(date) => date, None => NaiveDate::MIN }} }}"
    )?;
    Ok(())
}

fn write_enum<'a>(
    out: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = &'a str> + Clone,
) -> Outcome<()> {
    let unique: BTreeSet<String> = members.clone().map(variant).collect();
    if unique.len() != members.clone().count() {
        return Err(format!("two files of {name} have the same name").into());
    }
    writeln!(
        out,
        "/// {doc}\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {name} {{"
    )?;
    for member in members.clone() {
        writeln!(out, "    /// `{member}`.\n    {},", variant(member))?;
    }
    writeln!(
        out,
        "}}\n\nimpl {name} {{\n    /// Every one, in the order of the table.\n    pub const ALL: &'static [Self] = &["
    )?;
    for member in members.clone() {
        writeln!(out, "        Self::{},", variant(member))?;
    }
    writeln!(out, "    ];\n\n    const fn place(self) -> usize {{\n        match self {{")?;
    for (at, member) in members.enumerate() {
        writeln!(out, "            Self::{} => {at},", variant(member))?;
    }
    writeln!(out, "        }}\n    }}\n}}\n")?;
    Ok(())
}
