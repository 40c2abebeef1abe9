//! Who is not asked: persons under integrationsloven (EMP-RIM-04), and the sick at their own employer
//! (EMP-RIM-05).

use crate::employer::{Question, Scheme};
use crate::finding::{Missing, Recorder, Who, in_force, param};
use crate::law::{Confidence, LawOn};
use crate::{Fact, Param, Reason, Rule, Verdict};
use chrono::NaiveDate;

/// Whether each exemption applies.
#[derive(Clone, Copy)]
pub struct Exemption {
    integration: Verdict,
    own_employee: Verdict,
}

impl Exemption {
    /// By the facts of the question and the law of a day.
    pub fn of(law: &LawOn<'_>, question: &Question) -> Self {
        Self { integration: holds(question.person.integration), own_employee: own_employee(law, question) }
    }

    /// Whether no exemption applies.
    pub fn is_out(self) -> bool {
        self.integration.or(self.own_employee) == Verdict::NotMet
    }

    /// The answer of an exemption that applies, with the finding that says so.
    pub fn answer<R: Recorder>(self, law: &LawOn<'_>, recorder: &mut R) -> Option<(Verdict, Reason)> {
        if self.integration == Verdict::Met {
            let reason = Reason::RatioNotTestedIntegration {};
            let verdict = in_force(law, recorder, Rule::EmpRim04, |recorder| {
                if let Some(on) = not_confirmed(law) {
                    recorder.note(Reason::AnswerNotConfirmed { on });
                }
                (Verdict::Met, reason)
            });
            return Some((verdict, reason));
        }
        if self.own_employee == Verdict::Met {
            let reason = Reason::RatioExemptOwnEmployee {};
            let verdict = in_force(law, recorder, Rule::EmpRim05, |recorder| {
                param(law, recorder, Param::RatioOwnEmployeeGroups);
                (Verdict::Met, reason)
            });
            return Some((verdict, reason));
        }
        None
    }

    /// Names what would say whether an exemption applies.
    pub fn name_missing<R: Recorder>(self, law: &LawOn<'_>, question: &Question, recorder: &mut R) {
        let person = &question.person;
        let mut missing = |key| recorder.missing(Missing::Fact { key, month: None });
        if self.integration == Verdict::Unknown {
            missing("person.integration");
        }
        if self.own_employee != Verdict::Unknown {
            return;
        }
        if person.group.is_unknown() {
            missing("person.group");
        }
        if person.employed_here.is_unknown() {
            missing("person.employed_here");
        }
        if law.groups(Param::RatioOwnEmployeeGroups).is_none() {
            recorder.missing(Missing::Law { id: "EMP-RIM-05", who: Who::Agency });
        }
    }
}

/// The day of the answer the rule rests on, where the slice of time is one for which it is not confirmed.
fn not_confirmed(law: &LawOn<'_>) -> Option<NaiveDate> {
    let source = law.version(Rule::EmpRim04)?.sources.first()?;
    let answered = source.published.parse().ok()?;
    (source.confidence != Confidence::Read).then_some(answered)
}

/// The verdict of a fact that may not apply.
fn holds(fact: Fact<bool>) -> Verdict {
    match fact {
        Fact::Known(yes, _) => Verdict::of(yes),
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
    }
}

/// Whether the person does praktik where he or she is employed, in one of the groups of EMP-RIM-05.
fn own_employee(law: &LawOn<'_>, question: &Question) -> Verdict {
    let person = &question.person;
    let group = match person.group {
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => Verdict::Unknown,
        Fact::Known(group, _) => match law.groups(Param::RatioOwnEmployeeGroups) {
            Some(groups) => Verdict::of(groups.contains(group)),
            // Before the text that is read, nobody knows whether somebody employed here was exempt.
            None => Verdict::Unknown,
        },
    };
    Verdict::of(question.scheme == Scheme::Virksomhedspraktik).and(group).and(holds(person.employed_here))
}
