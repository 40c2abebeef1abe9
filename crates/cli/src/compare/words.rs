//! Two dates in words: both answers, then each rule that differs with what differs in it.

use answers::{FirmsCompared, word};
use chrono::NaiveDate;
use core::fmt::Write;
use rules::employer::{Comparison, Standing, answer};
use rules::{Explanation, Law, Value};
use texts::{Catalogue, finding, format};

/// Both answers and the rules that differ.
pub fn list(catalogue: &Catalogue, compared: &Comparison, (first, second): (NaiveDate, NaiveDate)) -> String {
    let say = |key: &str, args: &[(&str, String)]| catalogue.dynamic("cli", key, args);
    let side = |on: NaiveDate, explanation: &Explanation| {
        let answer = say(&format!("answer_{}", word(answer(explanation))), &[]);
        say("compare_side", &[("on", format::date(catalogue, on)), ("answer", answer)])
    };
    let mut out = format!("{}\n{}\n", side(first, &compared.first), side(second, &compared.second));
    let key = if compared.differences.is_empty() { "compare_same" } else { "compare_differ" };
    let _ = writeln!(out, "\n{}", say(key, &[]));
    for difference in &compared.differences {
        let state = |side: Option<Standing>| {
            let word = |verdict| finding::verdict(catalogue, verdict);
            side.map_or_else(|| say("word_not_asked", &[]), |side| word(side.verdict))
        };
        let args = [
            ("rule", finding::rule(catalogue, difference.rule)),
            ("first", state(difference.first)),
            ("second", state(difference.second)),
        ];
        let _ = writeln!(out, "- {}", say("compare_rule", &args));
        for param in &difference.params {
            let shown = |value: Option<Value>| {
                value.map_or_else(|| say("word_not_known", &[]), |value| format::value(catalogue, value))
            };
            let args = [
                ("what", finding::fact(catalogue, Law::COMPILED.param(param.param).id)),
                ("first", shown(param.first)),
                ("second", shown(param.second)),
            ];
            let _ = writeln!(out, "    {}", say("compare_param", &args));
        }
    }
    out.trim_end().to_owned()
}

/// How many have which answer on both dates, and for how many each rule differs, the most frequent first.
pub fn firms(catalogue: &Catalogue, told: &FirmsCompared) -> String {
    let say = |key: &str, args: &[(&str, String)]| catalogue.dynamic("cli", key, args);
    let counts = [("firms", told.firms.len().to_string()), ("changed", told.changed.to_string())];
    let mut out = format!("{}\n", say("compare_firms", &counts));
    for (on, answers) in [(told.on, &told.first), (told.and, &told.second)] {
        let _ = writeln!(out, "\n{}", say("compare_firms_on", &[("on", format::date(catalogue, on))]));
        for (answer, count) in answers {
            let args = [("count", count.to_string()), ("answer", say(&format!("answer_{answer}"), &[]))];
            let _ = writeln!(out, "- {}", say("compare_firms_answer", &args));
        }
    }
    let mut rules: Vec<_> = told.rules.iter().collect();
    rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(**count), **rule));
    let key = if rules.is_empty() { "compare_same" } else { "compare_firms_rules" };
    let _ = writeln!(out, "\n{}", say(key, &[]));
    for (rule, count) in rules {
        let args = [("rule", finding::rule_by_id(catalogue, rule)), ("count", count.to_string())];
        let _ = writeln!(out, "- {}", say("compare_firms_rule", &args));
    }
    out.trim_end().to_owned()
}
