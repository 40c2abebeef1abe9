//! What every requirement is asked with: the law, the question, and the date whose law governs.

use crate::employer::Question;
use crate::finding::{self, Missing, Recorder, Who, need};
use crate::law::{Law, LawOn, Param, Rule};
use crate::value::Groups;
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// The question under the law of one date.
#[derive(Clone, Copy)]
pub(in crate::employer) struct Ask<'a> {
    /// The law.
    pub law: &'a Law,
    /// The question.
    pub question: &'a Question,
    /// The date whose law governs the placement: its first day, or the application date while none is stated.
    pub on: NaiveDate,
    /// The law of that date.
    pub now: LawOn<'a>,
}

impl<'a> Ask<'a> {
    /// The question under the law that governs its placement.
    pub fn new(law: &'a Law, question: &'a Question) -> Self {
        let on = question.start.known().copied().unwrap_or(question.on);
        Self { law, question, on, now: law.on(on) }
    }

    /// One requirement, if its text is in force.
    pub fn rule<R: Recorder>(
        &self,
        recorder: &mut R,
        rule: Rule,
        body: impl FnOnce(&mut R) -> (Verdict, Reason),
    ) -> Verdict {
        finding::in_force(&self.now, recorder, rule, body)
    }

    /// The parameter's number, recorded as used; recorded as missing where there is none.
    pub fn param<R: Recorder>(&self, recorder: &mut R, param: Param) -> Option<u64> {
        finding::param(&self.now, recorder, param)
    }

    /// The parameter is missing although its rule is in force.
    pub const fn gap(&self) -> (Verdict, Reason) {
        (Verdict::Unknown, Reason::LawGap { on: self.on })
    }

    /// Whether the question's group, where known, is in the set; the set is recorded as used.
    pub fn group_in<R: Recorder>(&self, recorder: &mut R, set: Param) -> Option<bool> {
        let groups = Groups::from_bits(self.param(recorder, set)?);
        self.question.person.group.known().map(|group| groups.contains(*group))
    }

    /// The law is open at `id`, and `who` decides.
    pub fn open<R: Recorder>(&self, recorder: &mut R, id: &'static str, who: Who) -> (Verdict, Reason) {
        recorder.missing(Missing::Law { id, who });
        (Verdict::Unknown, Reason::LawOpen {})
    }

    /// A requirement that one stated yes or no settles. Where the question does not arise, nothing is missed.
    pub fn yes_no<R: Recorder>(
        &self,
        recorder: &mut R,
        rule: Rule,
        (key, fact): (&'static str, &Fact<bool>),
        (good, met, not_met): (bool, Reason, Reason),
    ) -> Verdict {
        self.rule(recorder, rule, |recorder| {
            if matches!(fact, Fact::NotApplicable) {
                return (Verdict::Met, Reason::DoesNotApply {});
            }
            match need(recorder, key, fact) {
                Some(stated) if stated == good => (Verdict::Met, met),
                Some(_) => (Verdict::NotMet, not_met),
                None => (Verdict::Unknown, Reason::FactMissing {}),
            }
        })
    }
}
