//! A finding written out: in plain text or Markdown, folded to one sentence, a short list, or all of it.

use crate::{Catalogue, finding, format};
use core::fmt::Write;
use rules::wire::{Finding, MissingRef, SourceRef};
use rules::{Month, Reading, Verdict};

/// How much of the tree is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// What it comes to, in one sentence.
    Sentence,
    /// The sentence, and a line for each finding directly below, what is not met or not known first.
    List,
    /// Every finding with its reason, what is missing, the readings and the law.
    All,
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines with margins.
    Plain,
    /// Nested lists and links.
    Markdown,
}

/// The finding in words. It reads the sentences that stand in the finding, as they were rendered then.
#[must_use]
pub fn render(catalogue: &Catalogue, finding: &Finding, fold: Fold, form: Form) -> String {
    let writer = Writer { catalogue, form };
    let mut out = String::new();
    match fold {
        Fold::Sentence => writer.line(0, &writer.sentence(finding), &mut out),
        Fold::List => {
            writer.line(0, &writer.sentence(finding), &mut out);
            let mut below: Vec<&Finding> = finding.children.iter().collect();
            below.sort_by_key(|child| match child.verdict {
                Verdict::NotMet => 0,
                Verdict::Unknown => 1,
                Verdict::Met if !child.told => 2,
                Verdict::Met => 3,
            });
            for child in below {
                let said = format!("{} {}", writer.title(child), writer.sentence(child));
                writer.line(1, &said, &mut out);
            }
        }
        Fold::All => writer.tree(finding, 0, "", &mut out),
    }
    out.trim_end().to_owned()
}

/// Whether the finding or one below it rests on the reading. That older texts go on is said once, at the top.
fn rests_on(finding: &Finding, reading: &str) -> bool {
    finding.readings.iter().any(|own| own == reading)
        || finding.children.iter().any(|child| rests_on(child, reading))
}

struct Writer<'a> {
    catalogue: &'a Catalogue,
    form: Form,
}

impl Writer<'_> {
    /// One line at a depth; in Markdown what is below the first is a list.
    fn line(&self, depth: usize, text: &str, out: &mut String) {
        let _ = match (self.form, depth) {
            (Form::Plain, _) => writeln!(out, "{}{text}", "  ".repeat(depth)),
            (Form::Markdown, 0) => writeln!(out, "{text}\n"),
            (Form::Markdown, _) => writeln!(out, "{}- {text}", "  ".repeat(depth - 1)),
        };
    }

    fn say(&self, key: &str, args: &[(&str, String)]) -> String {
        self.catalogue.dynamic("finding", key, args)
    }

    fn sentence(&self, finding: &Finding) -> String {
        finding.sentence.get(self.catalogue.lang().tag()).cloned().unwrap_or_default()
    }

    /// The verdict in a word and the rule's name.
    fn title(&self, finding: &Finding) -> String {
        let verdict = finding::verdict(self.catalogue, finding.verdict);
        let word = if finding.told { self.say("told", &[]) } else { verdict };
        let verdict = if self.form == Form::Markdown { format!("**{word}**") } else { word };
        self.say(
            "titled",
            &[("verdict", verdict), ("rule", finding::rule_by_id(self.catalogue, &finding.rule))],
        )
    }

    /// The finding and those below it. What the one above, `above`, has said already is not said again.
    fn tree(&self, finding: &Finding, depth: usize, above: &str, out: &mut String) {
        self.line(depth, &self.title(finding), out);
        let below = depth + 1;
        let sentence = self.sentence(finding);
        if sentence != above {
            self.line(below, &sentence, out);
        }
        let lang = self.catalogue.lang().tag();
        for note in finding.notes.iter().filter_map(|note| note.sentence.get(lang)) {
            self.line(below, note, out);
        }
        for missing in &finding.missing {
            self.line(below, &self.missing(missing), out);
        }
        let rests = depth == 0 && rests_on(finding, Reading::RulesWithoutEnd.id());
        let top = rests.then_some(Reading::RulesWithoutEnd.id());
        let own =
            finding.readings.iter().map(String::as_str).filter(|id| *id != Reading::RulesWithoutEnd.id());
        for reading in top.into_iter().chain(own) {
            let what = finding::reading_by_id(self.catalogue, reading);
            self.line(below, &self.say("read_as", &[("what", what)]), out);
        }
        for source in &finding.sources {
            self.line(below, &self.say("stands_in", &[("place", self.source(source))]), out);
        }
        for child in &finding.children {
            self.tree(child, below, &sentence, out);
        }
    }

    fn missing(&self, missing: &MissingRef) -> String {
        let month = missing.month.as_deref().and_then(|month| month.parse::<Month>().ok());
        let month = month.map(|month| format::month(self.catalogue, month));
        finding::missing_by_id(
            self.catalogue,
            &missing.kind,
            &missing.id,
            month.as_deref(),
            missing.who.as_deref(),
        )
    }

    fn source(&self, source: &SourceRef) -> String {
        let place = [source.act.as_str(), source.section.as_str()].join(" ");
        match self.form {
            Form::Markdown if !source.url.is_empty() => format!("[{}]({})", place.trim_end(), source.url),
            _ => place.trim_end().to_owned(),
        }
    }
}
