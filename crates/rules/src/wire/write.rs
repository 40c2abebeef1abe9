//! From an explanation to its wire form.

use super::{ArgRef, Finding, MissingRef, Note, ReasonCode, SourceRef, UsedRef};
use crate::Reason;
use crate::finding::{Explanation, Missing, Node, Used, Who};
use crate::law::{Law, Source};
use std::collections::BTreeMap;

const fn who(who: Who) -> &'static str {
    match who {
        Who::Municipality => "municipality",
        Who::Agency => "agency",
        Who::Fund => "fund",
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
    let value = used.value(law);
    match *used {
        Used::Fact { key, month, origin: from, .. } => UsedRef {
            id: key.to_owned(),
            month: month.map(|month| month.to_string()),
            kind: value.kind().to_owned(),
            value: value.to_string(),
            origin: origin(from).to_owned(),
        },
        Used::Param { param, .. } => UsedRef {
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

impl From<&Source> for SourceRef {
    fn from(source: &Source) -> Self {
        Self {
            act: source.act.to_owned(),
            section: source.section.to_owned(),
            url: source.url.to_owned(),
            confidence: source.confidence.word().to_owned(),
        }
    }
}

/// The node alone: what it rests on and what is below it come after.
fn bare(law: &Law, explanation: &Explanation, node: &Node) -> Finding {
    Finding {
        rule: law.rule(node.rule).id.to_owned(),
        on: node.on.to_string(),
        verdict: node.verdict,
        told: false,
        reason: reason_code(&node.reason),
        sentence: BTreeMap::new(),
        sources: explanation.sources(law, node).map(SourceRef::from).collect(),
        used: Vec::new(),
        missing: Vec::new(),
        readings: Vec::new(),
        notes: Vec::new(),
        children: Vec::new(),
    }
}

/// Gives each of the `all` findings, the first of which stands at `first`, what is tagged with its place.
fn deal<T>(all: &mut [Finding], first: usize, tagged: &[(usize, T)], mut put: impl FnMut(&mut Finding, &T)) {
    for (place, item) in tagged {
        if let Some(finding) = place.checked_sub(first).and_then(|at| all.get_mut(at)) {
            put(finding, item);
        }
    }
}

impl Explanation {
    /// The wire form of the finding at `place` and all below it; `None` where there is none.
    #[must_use]
    pub fn to_wire(&self, law: &Law, place: usize) -> Option<Finding> {
        self.nodes.get(place)?;
        // A finding and all below it stand together, because they are entered and left like brackets.
        let below = self.nodes[place + 1..].iter().take_while(|node| node.parent >= Some(place)).count();
        let nodes = &self.nodes[place..=place + below];
        let mut all: Vec<Finding> = nodes.iter().map(|node| bare(law, self, node)).collect();
        for (at, finding) in (place..).zip(&mut all) {
            finding.told = self.told(at);
        }
        deal(&mut all, place, &self.used, |finding, item| finding.used.push(used(law, item)));
        deal(&mut all, place, &self.missing, |finding, item| finding.missing.push(missing(item)));
        deal(&mut all, place, &self.readings, |finding, item| finding.readings.push(item.id().to_owned()));
        deal(&mut all, place, &self.notes, |finding, item| {
            finding.notes.push(Note { reason: reason_code(item), sentence: BTreeMap::new() });
        });
        // From the last to the first each finding goes to the one above it, in front of its later siblings.
        for at in (1..all.len()).rev() {
            let mut finding = all.pop()?;
            finding.children.reverse();
            let above = nodes[at].parent?.checked_sub(place)?;
            all.get_mut(above)?.children.push(finding);
        }
        let mut root = all.pop()?;
        root.children.reverse();
        Some(root)
    }
}
