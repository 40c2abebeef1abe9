//! What is still to be found out, and by whom.

use super::{law, part, say, sentences};
use crate::app::App;
use api::{DecisionPart, DecisionPartKind, Sentences};
use rules::wire::{Finding, MissingRef};
use texts::{Catalogue, format, msg};

fn words(texts: &Catalogue, missing: &MissingRef) -> String {
    let month = missing.month.as_ref().map(|month| format::canonical(texts, "month", month));
    texts::finding::missing_by_id(texts, &missing.kind, &missing.id, month.as_deref(), missing.who.as_deref())
}

fn collect<'a>(finding: &'a Finding, found: &mut Vec<&'a MissingRef>) {
    found.extend(&finding.missing);
    for child in &finding.children {
        collect(child, found);
    }
}

/// What a finding and those below it miss, each once; a fact that is missing in several months without them.
pub fn missing(app: &App, finding: &Finding) -> Vec<Sentences> {
    let mut all = Vec::new();
    collect(finding, &mut all);
    let months = |id: &str| {
        let mut months: Vec<_> = all.iter().filter(|one| one.id == id).map(|one| &one.month).collect();
        months.dedup();
        months.len()
    };
    let mut found = Vec::new();
    for missing in &all {
        let month = missing.month.clone().filter(|_| months(&missing.id) == 1);
        let sentence =
            app.say(|texts| words(texts, &MissingRef { month: month.clone(), ..(*missing).clone() }));
        if !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    found
}

/// The part: the requirements whose law is not known, in one sentence, and what the whole misses besides its
/// requirements; none where that is nothing.
pub fn part_of(app: &App, finding: &Finding, unknown_law: &[&Finding]) -> Option<DecisionPart> {
    let mut found = Vec::new();
    if let Some(first) = unknown_law.first() {
        found.push(app.say(|texts| {
            let mut names: Vec<_> =
                unknown_law.iter().map(|below| texts::finding::rule_by_id(texts, &below.rule)).collect();
            names.dedup();
            let on = format::canonical(texts, "date", &first.on);
            texts.say(&msg::decision::law_unknown(on, names.join("; ")))
        }));
    } else if law::is_unknown(finding) {
        found.extend(sentences(finding).into_iter().take(1));
    }
    found.extend(finding.missing.iter().map(|missing| app.say(|texts| words(texts, missing))));
    let heading = say(app, &msg::decision::open_heading());
    (!found.is_empty()).then(|| part(DecisionPartKind::Open, heading, found))
}
