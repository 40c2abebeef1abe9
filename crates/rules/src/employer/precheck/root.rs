//! The scheme's own finding, and how its requirements add up.

use super::{Ask, note};
use crate::finding::{Recorder, Used, finding, gap};
use crate::law::{Param, Rule, Standing};
use crate::{Origin, Reason, Verdict};

/// How many requirements are missed and how many are open.
#[derive(Default)]
pub(in crate::employer) struct Tally {
    missed: u64,
    open: u64,
}

impl Tally {
    /// Adds one requirement.
    pub const fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Met => {}
            Verdict::NotMet => self.missed += 1,
            Verdict::Unknown => self.open += 1,
        }
    }

    /// The verdict of them all. A miss decides, whatever is open.
    const fn outcome(&self) -> (Verdict, Reason) {
        match (self.missed, self.open) {
            (0, 0) => (Verdict::Met, Reason::AllMet {}),
            (0, open) => (Verdict::Unknown, Reason::SomeUnknown { open }),
            (missed, _) => (Verdict::NotMet, Reason::SomeNotMet { missed }),
        }
    }
}

/// The finding of the scheme `rule` with `requirements` below it. It says which rule set was applied and both
/// dates. Where no rule set is known for the date, the requirements are asked all the same and the whole
/// cannot be met.
pub(in crate::employer) fn root<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    rule: Rule,
    requirements: impl FnOnce(&mut R, &mut Tally),
) -> Verdict {
    finding(recorder, rule, ask.on, |recorder| {
        let mut tally = Tally::default();
        let on = ask.question.on;
        recorder.used(Used::Fact {
            key: "question.on",
            month: None,
            value: on.into(),
            origin: Origin::Stated,
        });
        note(recorder, "question.start", &ask.question.start);
        let known = ask.now.standing(rule) != Standing::Gap;
        if known {
            // A scheme with an act of its own is not told the rule set of the employment law.
            let own_act = ask.law.version(rule, ask.on).is_some_and(|version| version.own_end);
            let set = if own_act { None } else { ask.param(recorder, Param::RuleSet) };
            if let Some(told) = set.and_then(|place| rule_set(ask, place)) {
                recorder.note(told);
            }
        } else {
            tally.add(Verdict::Unknown);
        }
        requirements(recorder, &mut tally);
        match tally.outcome() {
            (Verdict::Unknown, _) if !known => gap(recorder, ask.law.rule(rule).id, ask.on),
            outcome => outcome,
        }
    })
}

/// Which rules were applied, to be told.
fn rule_set(ask: &Ask<'_>, place: u64) -> Option<Reason> {
    let on = ask.on;
    Some(match ask.law.param(Param::RuleSet).choice(place)? {
        "before_2020" => Reason::RulesBefore2020 { on },
        "lab_2020" => Reason::RulesOf2020 { on },
        "reform_first" => Reason::RulesOfFebruary2026 { on },
        "reform_second" => Reason::RulesOfJuly2026 { on },
        _ => return None,
    })
}
