//! A finding tree in words. That older texts go on (PR-26) stands once, at the top.

use core::fmt::Write;
use rules::{Explanation, Law, Reading, Verdict};
use texts::{Catalogue, finding};

/// The answer, then every finding below the one it belongs to.
pub fn tree(catalogue: &Catalogue, explanation: &Explanation, answer: &str) -> String {
    let mut out = catalogue.dynamic("cli", &format!("answer_{answer}"), &[]);
    out.push('\n');
    node(catalogue, explanation, 0, 0, &mut out);
    out.trim_end().to_owned()
}

fn node(catalogue: &Catalogue, explanation: &Explanation, place: usize, depth: usize, out: &mut String) {
    let Some(node_here) = explanation.nodes.get(place) else { return };
    let margin = "  ".repeat(depth);
    let word = match node_here.verdict {
        _ if explanation.told(place) => "word_told",
        Verdict::Met => "word_met",
        Verdict::NotMet => "word_not_met",
        Verdict::Unknown => "word_unknown",
    };
    let say = |key: &str, args: &[(&str, String)]| catalogue.dynamic("cli", key, args);
    let args = [("verdict", say(word, &[])), ("rule", finding::rule(catalogue, node_here.rule))];
    let _ = writeln!(out, "{margin}{}", say("finding", &args));
    let _ = writeln!(out, "{margin}  {}", finding::reason(catalogue, &node_here.reason));
    for (_, missing) in explanation.missing.iter().filter(|(at, _)| *at == place) {
        let what = finding::missing(catalogue, missing);
        let _ = writeln!(out, "{margin}  {}", say("finding_missing", &[("what", what)]));
    }
    if place == 0 && explanation.rests_on(Reading::RulesWithoutEnd) {
        let what = finding::reading(catalogue, Reading::RulesWithoutEnd);
        let _ = writeln!(out, "{margin}  {}", say("finding_reading", &[("what", what)]));
    }
    let own = |(at, reading): &&(usize, Reading)| *at == place && *reading != Reading::RulesWithoutEnd;
    for (_, reading) in explanation.readings.iter().filter(own) {
        let what = finding::reading(catalogue, *reading);
        let _ = writeln!(out, "{margin}  {}", say("finding_reading", &[("what", what)]));
    }
    for source in explanation.sources(&Law::COMPILED, node_here) {
        let args = [("act", source.act.to_owned()), ("section", source.section.to_owned())];
        let _ = writeln!(out, "{margin}  {}", say("finding_source", &args).trim_end());
    }
    for child in explanation.children(place) {
        node(catalogue, explanation, child, depth + 1, out);
    }
}
