//! A draft decision for the caseworker, built from the findings (EMP-VIT-05). The caseworker decides.

use crate::Sentences;
use rules::Verdict;
use rules::wire::SourceRef;
use serde::{Deserialize, Serialize};

/// What a part of the draft says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DecisionPartKind {
    /// What was applied for, by whom, when.
    Application,
    /// What the findings point to.
    Proposal,
    /// One requirement, its verdict and reason.
    Requirement,
    /// Where employer and registers disagree.
    Differences,
    /// The employer's remark.
    Remark,
    /// What is still to be found out, and by whom.
    Open,
    /// The rules of law the draft rests on.
    Law,
    /// How to complain (EMP-VIT-09).
    Complaint,
}

/// A part of the draft: a heading and its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionPart {
    /// What it says.
    pub kind: DecisionPartKind,
    /// Its heading.
    pub heading: Sentences,
    /// Its paragraphs.
    pub paragraphs: Vec<Sentences>,
    /// The verdict, for a requirement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub verdict: Option<Verdict>,
    /// The law it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub sources: Vec<SourceRef>,
}

/// The draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionDraft {
    /// The municipality that decides.
    pub authority: String,
    /// Its parts, in the order of a letter.
    pub parts: Vec<DecisionPart>,
}

impl DecisionDraft {
    /// The draft as a letter in a language: of each part the heading, the paragraphs, and the law by act and section.
    #[must_use]
    pub fn letter(&self, lang: &str) -> String {
        self.parts.iter().map(|part| part.text(lang)).collect::<Vec<_>>().join("\n\n")
    }
}

impl DecisionPart {
    fn text(&self, lang: &str) -> String {
        let said =
            [&self.heading].into_iter().chain(&self.paragraphs).map(|words| words.pick(lang).to_owned());
        said.chain(acts(&self.sources)).collect::<Vec<_>>().join("\n")
    }
}

/// A line for each act with its sections. A guide without a section stands only where there is no other source.
fn acts(sources: &[SourceRef]) -> Vec<String> {
    let mut acts: Vec<(&str, Vec<&str>)> = Vec::new();
    for source in sources.iter().filter(|source| !source.section.is_empty()) {
        match acts.iter_mut().find(|(act, _)| *act == source.act) {
            Some((_, sections)) => sections.push(&source.section),
            None => acts.push((&source.act, vec![&source.section])),
        }
    }
    if acts.is_empty() {
        return sources.iter().map(|source| source.act.clone()).collect();
    }
    acts.into_iter().map(|(act, sections)| format!("{act}, {}", sections.join("; "))).collect()
}
