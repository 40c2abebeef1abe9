//! Findings: the tree of verdicts with what each rests on. Explaining and merely deciding run the same
//! code; only the recorder differs.
//!
//! Some hundred rules call what stands here. Most of it is not inlined: then the code of a whole question stays small
//! enough for the processor's nearest memory, which counts for more than the calls cost.

use crate::fact::{Fact, Origin};
use crate::law::{Law, Param, Rule, Source, Standing};
use crate::{Month, Reading, Reason, Value, Verdict};
use chrono::NaiveDate;

/// A fact or parameter a finding used, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// A fact: what, for which month if any, its value and where it comes from.
    Fact {
        /// Its key, as `person.group`.
        key: &'static str,
        /// The month it is about.
        month: Option<Month>,
        /// Its value.
        value: Value,
        /// Where it comes from.
        origin: Origin,
    },
    /// A parameter of the law: its value as of the date asked about.
    Param {
        /// Which.
        param: Param,
        /// Its value.
        value: Value,
        /// The date for which it was looked up.
        on: NaiveDate,
    },
}

/// Who makes an assessment that no rule can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The citizen's municipality.
    Municipality,
    /// The employment agency (STAR), for open law.
    Agency,
    /// The citizen's unemployment fund (a-kasse).
    Fund,
}

/// What would settle an unknown finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// A fact, for a month if it has one.
    Fact {
        /// Its key, as `person.group`.
        key: &'static str,
        /// The month it is about.
        month: Option<Month>,
    },
    /// The law is open here: the rulebook id that says so, and who decides.
    Law {
        /// The id, as `EMP-MER-04`.
        id: &'static str,
        /// Who decides.
        who: Who,
    },
    /// Somebody's concrete assessment (PR-31).
    Assessment {
        /// The rule that asks for it.
        id: &'static str,
        /// Who assesses.
        who: Who,
    },
}

/// Receives what rules find, in the order they find it.
pub trait Recorder {
    /// A rule begins; what follows until `leave` belongs to it.
    fn enter(&mut self, rule: Rule, on: NaiveDate);
    /// The rule that is open used this.
    fn used(&mut self, used: Used);
    /// The rule that is open misses this.
    fn missing(&mut self, missing: Missing);
    /// The rule that is open rests on this reading.
    fn reading(&mut self, reading: Reading);
    /// The rule that is open says this besides: it does not change the verdict.
    fn note(&mut self, note: Reason);
    /// The rule that is open ends.
    fn leave(&mut self, verdict: Verdict, reason: &Reason);
}

/// Decides without explaining: records nothing and allocates nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decide;

impl Recorder for Decide {
    fn enter(&mut self, _: Rule, _: NaiveDate) {}
    fn used(&mut self, _: Used) {}
    fn missing(&mut self, _: Missing) {}
    fn reading(&mut self, _: Reading) {}
    fn note(&mut self, _: Reason) {}
    fn leave(&mut self, _: Verdict, _: &Reason) {}
}

/// Runs one rule between `enter` and `leave`, so that neither can be forgotten.
pub fn finding<R: Recorder>(
    recorder: &mut R,
    rule: Rule,
    on: NaiveDate,
    body: impl FnOnce(&mut R) -> (Verdict, Reason),
) -> Verdict {
    recorder.enter(rule, on);
    let (verdict, ref reason) = body(recorder);
    recorder.leave(verdict, reason);
    verdict
}

/// Runs one rule if its text is in force on `on`; otherwise the finding is unknown, because no law is known
/// for the date. A text from before law 1750/2025 that is taken to go on carries PR-26.
pub fn in_force<R: Recorder>(
    law: &Law,
    recorder: &mut R,
    rule: Rule,
    on: NaiveDate,
    body: impl FnOnce(&mut R) -> (Verdict, Reason),
) -> Verdict {
    let (verdict, ref reason) =
        if enter(law, recorder, rule, on) { body(recorder) } else { gap(recorder, law.rule(rule).id, on) };
    recorder.leave(verdict, reason);
    verdict
}

/// Enters the rule. Whether a text of it is in force, or taken to go on, which is recorded.
#[inline(never)]
fn enter<R: Recorder>(law: &Law, recorder: &mut R, rule: Rule, on: NaiveDate) -> bool {
    recorder.enter(rule, on);
    let standing = law.standing(rule, on);
    if standing == Standing::Carried {
        recorder.reading(Reading::RulesWithoutEnd);
    }
    standing != Standing::Gap
}

/// No law is known for `on` at `id`, a rule's or parameter's.
#[cold]
#[inline(never)]
pub fn gap<R: Recorder>(recorder: &mut R, id: &'static str, on: NaiveDate) -> (Verdict, Reason) {
    recorder.missing(Missing::Law { id, who: Who::Agency });
    (Verdict::Unknown, Reason::LawGap { on })
}

/// The parameter's number in force on `on`, recorded as used; where there is none, recorded as missing.
#[inline(never)]
pub fn param<R: Recorder>(law: &Law, recorder: &mut R, param: Param, on: NaiveDate) -> Option<u64> {
    let info = law.param(param);
    match info.dated(on) {
        Some(dated) => {
            recorder.used(Used::Param { param, value: info.shown(dated.value), on });
            Some(dated.value)
        }
        None => {
            recorder.missing(Missing::Law { id: info.id, who: Who::Agency });
            None
        }
    }
}

/// The parameter's choice in force on `on`, recorded like [`param`].
pub fn choice<R: Recorder>(
    law: &Law,
    recorder: &mut R,
    choice: Param,
    on: NaiveDate,
) -> Option<&'static str> {
    law.param(choice).choice(param(law, recorder, choice, on)?)
}

/// Records a known fact as used.
#[inline(never)]
pub(crate) fn note<R: Recorder, T: Copy + Into<Value>>(recorder: &mut R, key: &'static str, fact: &Fact<T>) {
    if let Fact::Known(value, origin) = *fact {
        recorder.used(Used::Fact { key, month: None, value: value.into(), origin });
    }
}

/// Records a fact that is not known as missing, one that is said not to apply as well: the rule that asks needs it.
pub(crate) fn lack<R: Recorder, T>(recorder: &mut R, key: &'static str, fact: &Fact<T>) {
    if fact.known().is_none() {
        recorder.missing(Missing::Fact { key, month: None });
    }
}

/// The fact, recorded as used; recorded as missing where it is not known.
#[inline(never)]
pub(crate) fn need<R: Recorder, T: Copy + Into<Value>>(
    recorder: &mut R,
    key: &'static str,
    fact: &Fact<T>,
) -> Option<T> {
    match *fact {
        Fact::Known(value, origin) => {
            recorder.used(Used::Fact { key, month: None, value: value.into(), origin });
            Some(value)
        }
        Fact::Unknown | Fact::NotApplicable => {
            recorder.missing(Missing::Fact { key, month: None });
            None
        }
    }
}

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
    /// For each finding a bit for each reading it rests on.
    readings: Vec<u64>,
}

/// Empty, with room for the findings of nearly every question, so that its lists do not grow bit by bit.
impl Default for Explain {
    fn default() -> Self {
        const FINDINGS: usize = 48;
        let explanation = Explanation {
            nodes: Vec::with_capacity(FINDINGS),
            used: Vec::with_capacity(FINDINGS * 2),
            missing: Vec::with_capacity(FINDINGS / 2),
            readings: Vec::with_capacity(FINDINGS),
            notes: Vec::with_capacity(FINDINGS / 4),
        };
        Self { explanation, here: None, readings: Vec::with_capacity(FINDINGS) }
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
        self.readings.clear();
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
    #[inline(never)]
    fn enter(&mut self, rule: Rule, on: NaiveDate) {
        let (verdict, reason) = (Verdict::Unknown, Reason::FactMissing {});
        let place = self.explanation.nodes.len();
        self.explanation.nodes.push(Node { rule, on, parent: self.here, verdict, reason });
        self.readings.push(0);
        self.here = Some(place);
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
        let seen = &mut self.readings[here];
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
