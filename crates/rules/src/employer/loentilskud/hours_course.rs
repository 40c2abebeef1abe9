//! Hours that rise during the placement (EMP-VIT-03).

use crate::employer::HoursCourse;
use crate::employer::precheck::{Ask, need};
use crate::finding::Recorder;
use crate::law::Rule;
use crate::value::Word;
use crate::{Reason, Verdict};

/// The form has no room for steps: the highest hours with a remark, or one application for each step.
/// Source: STAR's questions and answers of 25-02-2020.
pub(super) fn hours_course<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVit03, |recorder| {
        match need(recorder, "question.hours_course", &ask.question.hours_course) {
            Some(HoursCourse::Steps) => (Verdict::NotMet, Reason::HoursInSteps {}),
            Some(course) => (Verdict::Met, Reason::HoursInOneStep { course: Word(course.key()) }),
            None => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}
