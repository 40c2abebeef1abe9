//! What is recorded of a question, and the recorder that writes it.

use super::{Missing, Recorder, Used};
use crate::law::{Law, Rule, Source};
use crate::{Reading, Reason, Verdict};
use chrono::NaiveDate;

/// One finding in an [`Explanation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The rule.
    pub rule: Rule,
    /// The date whose law was applied.
    pub on: NaiveDate,
    /// The finding above, by its place; `None` for the root.
    pub parent: Option<usize>,
    /// Its verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// A bit for each reading it rests on.
    readings: u32,
}

/// The findings of one question: nodes in the order they were entered, the root first, and beside them
/// what each used, misses and rests on, tagged with the node's place. A few flat lists instead of a tree
/// of boxes, because half a million of them are made a second.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The findings.
    pub nodes: Vec<Node>,
    /// Facts and parameters used.
    pub used: Vec<(usize, Used)>,
    /// What would settle an unknown.
    pub missing: Vec<(usize, Missing)>,
    /// Project readings.
    pub readings: Vec<(usize, Reading)>,
    /// What is said besides, without changing the verdict.
    pub notes: Vec<(usize, Reason)>,
}

impl Explanation {
    /// The places of the findings directly below the one at `place`.
    pub fn children(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        self.nodes.iter().enumerate().filter(move |(_, n)| n.parent == Some(place)).map(|(at, _)| at)
    }

    /// The places of the findings at the top: one for a pre-check, one a duty for a citizen.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none()).map(|(at, _)| at)
    }

    /// Where the finding's rule stands, for the scheme that was asked about.
    pub fn sources<'law>(
        &self,
        law: &'law Law,
        node: &Node,
    ) -> impl Iterator<Item = &'static Source> + use<'law> {
        let scheme = self.nodes.first().map_or("", |root| law.rule(root.rule).id);
        law.version(node.rule, node.on).into_iter().flat_map(move |version| version.sources_of(scheme))
    }

    /// The first finding of `rule`.
    #[must_use]
    pub fn find(&self, rule: Rule) -> Option<&Node> {
        self.nodes.iter().find(|node| node.rule == rule)
    }

    /// The verdict of the whole.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.nodes.first().map_or(Verdict::Unknown, |node| node.verdict)
    }
}

/// Records everything into an [`Explanation`]. May be cleared and used again.
#[derive(Clone, Debug)]
pub struct Explain {
    explanation: Explanation,
    /// The place of the rule that is open.
    here: Option<usize>,
}

/// For so many findings there is room from the start.
const FINDINGS: usize = 48;

/// Empty, with room for the findings of nearly every question, so that its lists do not grow bit by bit.
impl Default for Explain {
    fn default() -> Self {
        let explanation = Explanation {
            nodes: Vec::with_capacity(FINDINGS),
            used: Vec::with_capacity(FINDINGS * 2),
            missing: Vec::with_capacity(FINDINGS / 2),
            readings: Vec::with_capacity(FINDINGS),
            notes: Vec::with_capacity(FINDINGS / 4),
        };
        Self { explanation, here: None }
    }
}

impl Explain {
    /// Forgets what was recorded and keeps the memory.
    pub fn clear(&mut self) {
        self.explanation.nodes.clear();
        self.explanation.used.clear();
        self.explanation.missing.clear();
        self.explanation.readings.clear();
        self.explanation.notes.clear();
        self.here = None;
    }

    /// Makes room for another finding and its reading, and enters it.
    #[cold]
    #[inline(never)]
    fn enter_with_room(&mut self, rule: Rule, on: NaiveDate, rests_on: Option<Reading>) {
        self.explanation.nodes.reserve(FINDINGS);
        self.explanation.readings.reserve(FINDINGS);
        self.enter(rule, on, rests_on);
    }

    /// What was recorded.
    #[must_use]
    pub const fn explanation(&self) -> &Explanation {
        &self.explanation
    }

    /// What was recorded, for keeps.
    #[must_use]
    pub fn into_explanation(self) -> Explanation {
        self.explanation
    }
}

impl Recorder for Explain {
    fn enter(&mut self, rule: Rule, on: NaiveDate, rests_on: Option<Reading>) {
        let Explanation { nodes, readings, .. } = &self.explanation;
        if nodes.len() == nodes.capacity() || readings.len() == readings.capacity() {
            return self.enter_with_room(rule, on, rests_on);
        }
        let (verdict, reason) = (Verdict::Unknown, Reason::FactMissing {});
        let place = self.explanation.nodes.len();
        let readings = rests_on.map_or(0, Reading::bit);
        self.explanation.nodes.push(Node { rule, on, parent: self.here, verdict, reason, readings });
        self.here = Some(place);
        if let Some(reading) = rests_on {
            self.explanation.readings.push((place, reading));
        }
    }

    fn has_room(&self) -> bool {
        self.explanation.used.len() < self.explanation.used.capacity()
    }

    fn make_room(&mut self) {
        self.explanation.used.reserve(FINDINGS);
    }

    fn used(&mut self, used: Used) {
        self.explanation.used.push((self.here.unwrap_or(0), used));
    }

    #[inline(never)]
    fn missing(&mut self, missing: Missing) {
        self.explanation.missing.push((self.here.unwrap_or(0), missing));
    }

    #[inline(never)]
    fn reading(&mut self, reading: Reading) {
        let Some(here) = self.here else { return };
        let seen = &mut self.explanation.nodes[here].readings;
        if *seen & reading.bit() == 0 {
            *seen |= reading.bit();
            self.explanation.readings.push((here, reading));
        }
    }

    #[inline(never)]
    fn note(&mut self, note: Reason) {
        self.explanation.notes.push((self.here.unwrap_or(0), note));
    }

    #[inline(never)]
    fn leave(&mut self, verdict: Verdict, reason: &Reason) {
        if let Some(here) = self.here {
            let node = &mut self.explanation.nodes[here];
            self.here = node.parent;
            node.verdict = verdict;
            node.reason = *reason;
        }
    }
}
