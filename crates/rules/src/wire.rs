//! The stored and sent form of an explanation: ids, codes and arguments as strings, readable when the
//! code that made it is gone. `texts` adds the sentences as rendered then.

use crate::finding::{Explanation, Missing, Used, Who};
use crate::law::Law;
use crate::{Reason, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A finding and those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rulebook's id, as `EMP-RIM-01`.
    pub rule: String,
    /// The date whose law was applied, as `2026-11-16`.
    pub on: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: ReasonCode,
    /// The reason in words, by language, as rendered then. Empty until `texts` has filled it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sentence: BTreeMap<String, String>,
    /// The law.
    pub sources: Vec<SourceRef>,
    /// What it rests on.
    pub used: Vec<UsedRef>,
    /// What would settle it.
    pub missing: Vec<MissingRef>,
    /// Ids of the project readings it rests on.
    pub readings: Vec<String>,
    /// What is said besides, without changing the verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The findings below.
    pub children: Vec<Finding>,
}

/// Something said besides: an empty month, a close call, what another reading would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its code and arguments.
    pub reason: ReasonCode,
    /// In words, by language, as rendered then. Empty until `texts` has filled it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sentence: BTreeMap<String, String>,
}

/// A reason's code and arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonCode {
    /// The stable code.
    pub code: String,
    /// The arguments.
    pub args: Vec<ArgRef>,
}

/// An argument of a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArgRef {
    /// Its name.
    pub name: String,
    /// Its kind: `count`, `hours`, `full_time`, `places`, `money`, `date`, `month`, `bool`, `word`,
    /// `verdict`, `groups`.
    pub kind: String,
    /// Its canonical spelling.
    pub value: String,
}

/// A source of law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// The act, order, guide or page.
    pub act: String,
    /// The section, empty where it is not known.
    pub section: String,
    /// Its address.
    pub url: String,
    /// `read`, `secondary` or `reading`.
    pub confidence: String,
}

/// A fact or parameter used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedRef {
    /// The fact's key or the parameter's id.
    pub id: String,
    /// The month it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Its kind, as for arguments.
    pub kind: String,
    /// Its canonical spelling.
    pub value: String,
    /// `stated`, `payroll`, `list`, `register`, `caseworker`, `derived`, or `law` for a parameter.
    pub origin: String,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingRef {
    /// `fact`, `law` or `assessment`.
    pub kind: String,
    /// The fact's key, or the rulebook's id.
    pub id: String,
    /// The month of the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Who decides or assesses: `municipality` or `agency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}

const fn who(who: Who) -> &'static str {
    match who {
        Who::Municipality => "municipality",
        Who::Agency => "agency",
    }
}

fn origin(origin: crate::Origin) -> &'static str {
    use crate::Origin::{Caseworker, Derived, List, Payroll, Register, Stated};
    match origin {
        Stated => "stated",
        Payroll => "payroll",
        List => "list",
        Register => "register",
        Caseworker => "caseworker",
        Derived => "derived",
    }
}

fn reason_code(reason: &Reason) -> ReasonCode {
    let mut args = Vec::new();
    reason.each_arg(|name, value| {
        args.push(ArgRef { name: name.to_owned(), kind: value.kind().to_owned(), value: value.to_string() });
    });
    ReasonCode { code: reason.code().to_owned(), args }
}

fn used(law: &Law, used: &Used) -> UsedRef {
    match *used {
        Used::Fact { key, month, value, origin: from } => UsedRef {
            id: key.to_owned(),
            month: month.map(|month| month.to_string()),
            kind: value.kind().to_owned(),
            value: value.to_string(),
            origin: origin(from).to_owned(),
        },
        Used::Param { param, value, .. } => UsedRef {
            id: law.param(param).id.to_owned(),
            month: None,
            kind: value.kind().to_owned(),
            value: value.to_string(),
            origin: "law".to_owned(),
        },
    }
}

fn missing(missing: &Missing) -> MissingRef {
    let (kind, id, month, by) = match *missing {
        Missing::Fact { key, month } => ("fact", key, month, None),
        Missing::Law { id, who } => ("law", id, None, Some(who)),
        Missing::Assessment { id, who } => ("assessment", id, None, Some(who)),
    };
    MissingRef {
        kind: kind.to_owned(),
        id: id.to_owned(),
        month: month.map(|month| month.to_string()),
        who: by.map(|by| who(by).to_owned()),
    }
}

impl Explanation {
    /// The wire form of the finding at `place` and all below it; `None` where there is none.
    #[must_use]
    pub fn to_wire(&self, law: &Law, place: usize) -> Option<Finding> {
        let node = self.nodes.get(place)?;
        let sources = law.version(node.rule, node.on).map_or(&[][..], |version| version.sources);
        Some(Finding {
            rule: law.rule(node.rule).id.to_owned(),
            on: node.on.to_string(),
            verdict: node.verdict,
            reason: reason_code(&node.reason),
            sentence: BTreeMap::new(),
            sources: sources
                .iter()
                .map(|source| SourceRef {
                    act: source.act.to_owned(),
                    section: source.section.to_owned(),
                    url: source.url.to_owned(),
                    confidence: source.confidence.word().to_owned(),
                })
                .collect(),
            used: self.used.iter().filter(|(at, _)| *at == place).map(|(_, u)| used(law, u)).collect(),
            missing: self.missing.iter().filter(|(at, _)| *at == place).map(|(_, m)| missing(m)).collect(),
            readings: self
                .readings
                .iter()
                .filter(|(at, _)| *at == place)
                .map(|(_, reading)| reading.id().to_owned())
                .collect(),
            notes: self
                .notes
                .iter()
                .filter(|(at, _)| *at == place)
                .map(|(_, note)| Note { reason: reason_code(note), sentence: BTreeMap::new() })
                .collect(),
            children: self.children(place).filter_map(|child| self.to_wire(law, child)).collect(),
        })
    }
}
