//! What is still to be found out, and by whom.

use super::{part, say};
use crate::app::App;
use api::{DecisionPart, DecisionPartKind, Sentences};
use rules::wire::{Finding, MissingRef};
use texts::{Catalogue, format, msg};

fn words(texts: &Catalogue, missing: &MissingRef) -> String {
    let month = missing.month.as_ref().map(|month| format::canonical(texts, "month", month));
    texts::finding::missing_by_id(texts, &missing.kind, &missing.id, month.as_deref(), missing.who.as_deref())
}

fn collect(app: &App, finding: &Finding, found: &mut Vec<Sentences>) {
    for missing in &finding.missing {
        let sentence = app.say(|texts| words(texts, missing));
        if !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    for child in &finding.children {
        collect(app, child, found);
    }
}

/// What a finding and those below it miss, each once.
pub fn missing(app: &App, finding: &Finding) -> Vec<Sentences> {
    let mut found = Vec::new();
    collect(app, finding, &mut found);
    found
}

/// The part: what the whole misses besides its requirements; none where that is nothing.
pub fn part_of(app: &App, finding: &Finding) -> Option<DecisionPart> {
    let found: Vec<_> =
        finding.missing.iter().map(|missing| app.say(|texts| words(texts, missing))).collect();
    let heading = say(app, &msg::decision::open_heading());
    (!found.is_empty()).then(|| part(DecisionPartKind::Open, heading, found))
}
