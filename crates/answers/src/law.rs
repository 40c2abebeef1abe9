//! Rules, parameters and sources in force.

use chrono::NaiveDate;
use core::fmt::Write;
use rules::Law;
use rules::law::{Dated, ParamInfo, RuleInfo, Source, Version};
use rules::value::Groups;
use serde_json::{Value, json};
use texts::{Catalogue, finding};

/// The law on `on`; without a date, every value and version with its dates.
#[must_use]
pub fn law(on: Option<NaiveDate>) -> Value {
    json!({
        "on": on,
        "rules": Law::COMPILED.rules().iter().filter_map(|info| rule(info, on)).collect::<Vec<_>>(),
        "parameters": Law::COMPILED.params().iter().filter_map(|info| param(info, on)).collect::<Vec<_>>(),
    })
}

/// Whether something from `from` to `to` is asked about.
fn holds(from: NaiveDate, to: Option<NaiveDate>, next: Option<NaiveDate>, on: Option<NaiveDate>) -> bool {
    on.is_none_or(|on| from <= on && to.is_none_or(|to| on <= to) && next.is_none_or(|next| on < next))
}

fn values(info: &ParamInfo, on: Option<NaiveDate>) -> Vec<&Dated> {
    let next = info.values.iter().skip(1).map(|dated| Some(dated.from)).chain([None]);
    info.values
        .iter()
        .zip(next)
        .filter(|(it, next)| holds(it.from, it.to, *next, on))
        .map(|(it, _)| it)
        .collect()
}

fn versions(info: &RuleInfo, on: Option<NaiveDate>) -> Vec<&Version> {
    let next = info.versions.iter().skip(1).map(|version| Some(version.from)).chain([None]);
    info.versions
        .iter()
        .zip(next)
        .filter(|(it, next)| holds(it.from, it.to, *next, on))
        .map(|(it, _)| it)
        .collect()
}

fn rule(info: &RuleInfo, on: Option<NaiveDate>) -> Option<Value> {
    let versions: Vec<Value> = versions(info, on)
        .into_iter()
        .map(|it| json!({ "from": it.from, "to": it.to, "sources": it.sources.iter().map(source).collect::<Vec<_>>() }))
        .collect();
    (!versions.is_empty()).then(
        || json!({ "id": info.id, "title": info.title, "checked_on": info.checked_on, "versions": versions }),
    )
}

fn param(info: &ParamInfo, on: Option<NaiveDate>) -> Option<Value> {
    let values: Vec<Value> = values(info, on)
        .into_iter()
        .map(|it| {
            json!({
                "from": it.from,
                "to": it.to,
                "value": shown(info, it.value),
                "source": source(it.source),
            })
        })
        .collect();
    (!values.is_empty()).then(|| {
        json!({
            "id": info.id,
            "title": info.title,
            "rule": info.rule,
            "unit": info.unit,
            "checked_on": info.checked_on,
            "values": values,
        })
    })
}

/// A number as it is; a choice or a set of target groups in its own spelling.
fn shown(info: &ParamInfo, value: u64) -> Value {
    let choice = usize::try_from(value).ok().and_then(|place| info.choices.get(place));
    match choice {
        Some(choice) => json!(choice),
        None if info.unit == "groups" => json!(Groups::from_bits(value).to_string()),
        None => json!(value),
    }
}

fn source(source: &Source) -> Value {
    let Source { act, section, url, published, .. } = source;
    json!({ "act": act, "section": section, "url": url, "published": published, "confidence": source.confidence.word() })
}

/// The law in words, a line a rule and a line a number.
#[must_use]
pub fn law_in_words(catalogue: &Catalogue, on: Option<NaiveDate>) -> String {
    let mut out = String::new();
    for info in Law::COMPILED.rules() {
        for version in versions(info, on) {
            let name = finding::rule_by_id(catalogue, info.id);
            let acts: Vec<String> = version
                .sources
                .iter()
                .map(|it| format!("{} {}", it.act, it.section).trim().to_owned())
                .collect();
            let _ = writeln!(out, "{} {} ({}): {}", info.id, name, version.from, acts.join("; "));
        }
    }
    for info in Law::COMPILED.params() {
        for dated in values(info, on) {
            let name = finding::fact(catalogue, info.id);
            let value = match shown(info, dated.value) {
                Value::String(text) => text,
                other => other.to_string(),
            };
            let _ = writeln!(out, "{} {}: {} {} ({})", info.rule, name, value, info.unit, dated.from);
        }
    }
    out.trim_end().to_owned()
}
