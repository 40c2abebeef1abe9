//! The rules of law the draft rests on, each once.

use super::{part, say};
use crate::app::App;
use api::{DecisionPart, DecisionPartKind};
use rules::wire::{Finding, SourceRef};
use texts::msg;

fn collect(finding: &Finding, found: &mut Vec<SourceRef>) {
    for source in &finding.sources {
        let known = found.iter().any(|known| (&known.act, &known.section) == (&source.act, &source.section));
        if !known {
            found.push(source.clone());
        }
    }
    for child in &finding.children {
        collect(child, found);
    }
}

/// The part.
pub fn part_of(app: &App, finding: &Finding) -> DecisionPart {
    let mut sources = Vec::new();
    collect(finding, &mut sources);
    DecisionPart {
        sources,
        ..part(DecisionPartKind::Law, say(app, &msg::decision::law_heading()), Vec::new())
    }
}
