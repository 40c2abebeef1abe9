//! One page: the rule's name, its law by date, its numbers by date, the readings it rests on, and its cases.

use super::cases::File;
use chrono::NaiveDate;
use core::fmt::Write;
use rules::Law;
use rules::law::{Confidence, ParamInfo, RuleInfo, Source};
use std::collections::BTreeSet;
use texts::{Catalogue, Lang, finding, format};

const MADE: &str =
    "<!-- Made from crates/rules and locales by `cargo test -p texts --test rule_pages`. -->\n";

/// The page of a rule.
pub fn page(law: &Law, rule: &RuleInfo, cases: &[File]) -> String {
    let english = finding::rule_by_id(&Catalogue::of(Lang::En), rule.id);
    let mut out = format!("{MADE}# {}: {}\n\nIn English: {english}.\n", rule.id, rule.title);
    if rule.beside {
        out.push_str("\nIts finding stands beside the requirements and is no part of the whole answer.\n");
    }
    let _ = write!(out, "\nLast compared with the source on {}.\n", rule.checked_on);
    versions(rule, &mut out);
    params(law, rule, &mut out);
    readings(cases, &mut out);
    case_lists(cases, &mut out);
    out
}

/// All rules, in the order of their ids.
pub fn list(law: &Law) -> String {
    let mut out = format!(
        "{MADE}# The rules\n\nOne page a rule: its law, numbers, readings and cases. `not-coded.md` says why an id of the \
         rulebook is no rule.\n\n| Rule | Name |\n|---|---|\n"
    );
    let mut rules: Vec<&RuleInfo> = law.rules().iter().collect();
    rules.sort_by_key(|rule| rule.id);
    for rule in rules {
        let _ = writeln!(out, "| [{0}]({0}.md) | {1} |", rule.id, rule.title);
    }
    out
}

fn versions(rule: &RuleInfo, out: &mut String) {
    out.push_str("\n## Law\n");
    for version in rule.versions {
        let _ = write!(out, "\n{}\n\n", period(version.from, version.to));
        for source in version.sources {
            let scheme =
                if source.scheme.is_empty() { String::new() } else { format!(" Only {}.", source.scheme) };
            let _ = writeln!(out, "- {}{scheme}", named(source));
        }
    }
}

/// A day to a day, a day on.
fn period(from: NaiveDate, to: Option<NaiveDate>) -> String {
    to.map_or_else(|| format!("From {from}:"), |to| format!("From {from} to {to}:"))
}

fn named(source: &Source) -> String {
    let section = if source.section.is_empty() { String::new() } else { format!(", {}", source.section) };
    let sure = match source.confidence {
        Confidence::Read => "Read.",
        Confidence::Secondary => "Secondary: others say so.",
        Confidence::Reading => "A project reading of open law.",
    };
    if source.url.is_empty() {
        format!("{}{section}. {sure}", source.act)
    } else {
        format!("[{}]({}){section}. {sure}", source.act, source.url)
    }
}

fn params(law: &Law, rule: &RuleInfo, out: &mut String) {
    // Where an id of the rulebook is coded as several rules, each with a letter, the numbers stand on the page of each.
    let of_rulebook = rule.id.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let own: Vec<&ParamInfo> =
        law.params().iter().filter(|param| param.rule == rule.id || param.rule == of_rulebook).collect();
    if own.is_empty() {
        return;
    }
    out.push_str("\n## Numbers\n");
    let catalogue = Catalogue::of(Lang::En);
    for param in own {
        let _ = write!(out, "\n`{}` ({}): {}.\n\n", param.id, param.unit, param.title);
        for dated in param.values {
            let value = format::value(&catalogue, param.shown(dated.value));
            let _ = writeln!(out, "- {} {value}. {}", period(dated.from, dated.to), named(dated.source));
        }
    }
}

fn readings(cases: &[File], out: &mut String) {
    let ids: BTreeSet<&String> = cases.iter().flat_map(|file| &file.readings).collect();
    if ids.is_empty() {
        return;
    }
    out.push_str("\n## Readings\n\n");
    for id in ids {
        let _ = writeln!(out, "- {id}: {}", finding::reading_by_id(&Catalogue::of(Lang::Da), id));
    }
}

fn case_lists(cases: &[File], out: &mut String) {
    out.push_str("\n## Cases\n");
    for file in cases {
        let _ = write!(out, "\n{}. Source: {}.", file.name, file.source);
        if !file.why.is_empty() {
            let _ = write!(out, " {}.", file.why);
        }
        out.push_str("\n\n");
        for (name, verdict) in &file.cases {
            let _ = writeln!(out, "- {name}: {verdict}");
        }
    }
}
