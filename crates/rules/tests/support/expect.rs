//! What a case expects of the finding tree, and where the tree differs.

use super::Answer;
use super::citizen::ExpectedDuty;
use chrono::NaiveDateTime;
use rules::Law;
use rules::wire::{Finding, MissingRef};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// Expectations by rule, and rules that are no part of the answer.
pub struct Expected {
    pub rules: BTreeMap<String, Expectation>,
    pub absent: Vec<String>,
    pub duties: Vec<ExpectedDuty>,
    /// When a reminder is sent; `None` where nothing but findings is expected.
    pub sent: Option<Option<NaiveDateTime>>,
}

/// What one rule's finding must say; `None` where the case says nothing about it.
pub struct Expectation {
    pub verdict: String,
    missing: Option<Vec<String>>,
    reason: Option<String>,
    args: BTreeMap<String, String>,
    notes: Option<Vec<String>>,
    note_args: Vec<(String, String, String)>,
    readings: Option<Vec<String>>,
    pub sources: Vec<String>,
}

const KEYS: [&str; 8] = ["verdict", "missing", "reason", "args", "notes", "note_args", "readings", "sources"];

fn words(value: &Value) -> Result<Vec<String>, String> {
    let list = value.as_array().ok_or("a list is expected")?;
    list.iter().map(|word| word.as_str().map(str::to_owned).ok_or("a text is expected".to_owned())).collect()
}

impl Expected {
    pub fn read(table: &Table, absent: &[Value], duties: Vec<ExpectedDuty>) -> Result<Self, String> {
        let absent = words(&Value::Array(absent.to_vec()))?;
        if table.is_empty() && absent.is_empty() && duties.is_empty() {
            return Err("nothing is expected".into());
        }
        let rules = table
            .iter()
            .map(|(rule, value)| match value {
                Value::Table(table) => Ok((rule.clone(), Expectation::read(rule, table)?)),
                Value::String(verdict) => {
                    let table = Table::from_iter([("verdict".to_owned(), Value::String(verdict.clone()))]);
                    Ok((rule.clone(), Expectation::read(rule, &table)?))
                }
                _ => Err(format!("{rule}: a verdict or a table is expected")),
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { rules, absent, duties, sent: None })
    }

    /// A reminder is sent then, or nobody can say when.
    pub fn sent(at: Option<NaiveDateTime>) -> Self {
        Self { rules: BTreeMap::new(), absent: Vec::new(), duties: Vec::new(), sent: Some(at) }
    }

    /// Where the answer differs from what is expected; empty when it does not.
    pub fn differences(&self, answer: &Answer, law: &Law) -> Vec<String> {
        let mut found = Vec::new();
        self.duties.iter().for_each(|duty| duty.compare(&answer.duties, &mut found));
        if let Some(sent) = self.sent
            && sent != answer.sent
        {
            found.push(format!("sent at {:?}, should be {sent:?}", answer.sent));
        }
        let answer = &answer.explanation;
        let find = |rule: &str| {
            let place = answer.nodes.iter().position(|node| law.rule(node.rule).id == rule)?;
            answer.to_wire(law, place)
        };
        for rule in &self.absent {
            if find(rule).is_some() {
                found.push(format!("{rule} is part of the answer"));
            }
        }
        for (rule, expectation) in &self.rules {
            match find(rule) {
                None => found.push(format!("{rule} is no part of the answer")),
                Some(finding) => expectation.compare(rule, &finding, &mut found),
            }
        }
        found
    }
}

impl Expectation {
    fn read(rule: &str, table: &Table) -> Result<Self, String> {
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(format!("{rule}: what is {key}?"));
        }
        let list =
            |key: &str| table.get(key).map(words).transpose().map_err(|e| format!("{rule}: {key}: {e}"));
        let text = |key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
        let verdict = text("verdict").ok_or_else(|| format!("{rule}: verdict is missing"))?;
        if !["met", "not_met", "unknown"].contains(&verdict.as_str()) {
            return Err(format!("{rule}: {verdict} is no verdict"));
        }
        let missing = list("missing")?;
        if verdict == "unknown" && missing.as_ref().is_none_or(Vec::is_empty) {
            return Err(format!("{rule}: unknown, but not said what is missing"));
        }
        let args = table.get("args").and_then(Value::as_table).into_iter().flatten();
        let args =
            args.map(|(name, value)| (name.clone(), value.as_str().unwrap_or("").to_owned())).collect();
        Ok(Self {
            verdict,
            missing,
            reason: text("reason"),
            args,
            notes: list("notes")?,
            note_args: note_args(table),
            readings: list("readings")?,
            sources: list("sources")?.unwrap_or_default(),
        })
    }

    fn compare(&self, rule: &str, finding: &Finding, found: &mut Vec<String>) {
        let verdict = serde_json::to_value(finding.verdict).expect("a verdict is a word");
        let mut differ = |what: &str, is: String, should: String| {
            if is != should {
                found.push(format!("{rule}: {what} is {is}, should be {should}"));
            }
        };
        differ("verdict", verdict.as_str().unwrap_or("").to_owned(), self.verdict.clone());
        if let Some(reason) = &self.reason {
            differ("reason", finding.reason.code.clone(), reason.clone());
        }
        for (name, value) in &self.args {
            let arg = finding.reason.args.iter().find(|arg| arg.name == *name);
            differ(name, arg.map_or("not there".into(), |arg| arg.value.clone()), value.clone());
        }
        if let Some(missing) = &self.missing {
            let mut is = Vec::new();
            all_missing(finding, &mut is);
            differ("missing", sorted(is), sorted(missing.clone()));
        }
        if let Some(notes) = &self.notes {
            let is = finding.notes.iter().map(|note| note.reason.code.clone()).collect();
            differ("notes", sorted(is), sorted(notes.clone()));
        }
        for (code, name, value) in &self.note_args {
            let notes = finding.notes.iter().filter(|note| note.reason.code == *code);
            let arg = notes.flat_map(|note| &note.reason.args).find(|arg| arg.name == *name);
            let is = arg.map_or("not there".into(), |arg| arg.value.clone());
            differ(&format!("{code}.{name}"), is, value.clone());
        }
        if let Some(readings) = &self.readings {
            differ("readings", sorted(finding.readings.clone()), sorted(readings.clone()));
        }
        for source in &self.sources {
            let named = |s: &rules::wire::SourceRef| {
                if s.section.is_empty() { s.act.clone() } else { format!("{}, {}", s.act, s.section) }
            };
            if !finding.sources.iter().any(|s| named(s) == *source) {
                let is: Vec<String> = finding.sources.iter().map(named).collect();
                found.push(format!("{rule}: {source} is not among the sources {is:?}"));
            }
        }
    }
}

/// `note_args.window_before_turns = { average = "9.83" }` as note, name and value.
fn note_args(table: &Table) -> Vec<(String, String, String)> {
    let notes = table.get("note_args").and_then(Value::as_table).into_iter().flatten();
    notes
        .flat_map(|(code, args)| {
            let args = args.as_table().into_iter().flatten();
            args.map(|(name, value)| (code.clone(), name.clone(), value.as_str().unwrap_or("").to_owned()))
        })
        .collect()
}

fn sorted(mut words: Vec<String>) -> String {
    words.sort();
    words.dedup();
    format!("{words:?}")
}

fn all_missing(finding: &Finding, into: &mut Vec<String>) {
    into.extend(finding.missing.iter().map(missing_words));
    for child in &finding.children {
        all_missing(child, into);
    }
}

/// `unit.months 2026-09`, `person.group`, `law EMP-MER-04 municipality`, `assessment … …`.
fn missing_words(missing: &MissingRef) -> String {
    let rest = missing.month.as_ref().or(missing.who.as_ref());
    let id = rest.map_or_else(|| missing.id.clone(), |rest| format!("{} {rest}", missing.id));
    if missing.kind == "fact" { id } else { format!("{} {id}", missing.kind) }
}
