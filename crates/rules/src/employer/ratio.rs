//! The ratio of supported to ordinary staff at the workplace: rimelighedskravet (EMP-RIM-01 to -08, -10).

pub mod cap;
mod count;
mod exempt;
pub mod load;

use super::Question;
use crate::finding::{Decide, Missing, Recorder, finding, in_force};
use crate::law::LawOn;
use crate::staffing::Staffing;
use crate::{Fact, Law, Reading, Reason, Rule, Verdict};
use chrono::NaiveDate;
use exempt::Exemption;

/// Whether the ratio is kept on the application date, the new placement included (EMP-RIM-01).
pub fn rimelighed<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    let day = Day { law: law.on(question.on), running: question.on };
    in_force(&day.law, recorder, Rule::EmpRim01, |recorder| on_day(question, staffing, &day, recorder))
}

/// Whether the ratio would be kept on `day`, by the law of the application date and the staff known today.
#[must_use]
pub(super) fn would_be_kept(law: &Law, question: &Question, staffing: &Staffing, day: NaiveDate) -> Verdict {
    on_day(question, staffing, &Day { law: law.on(question.on), running: day }, &mut Decide).0
}

/// Whether the ratio is kept on the first day, by the placements that run then and the staff known today
/// (EMP-RIM-08, PR-11). It stands beside [`rimelighed`] and is no part of the whole.
pub fn rimelighed_at_start<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    match question.start {
        Fact::Known(start, _) => {
            let day = Day { law: law.on(start), running: start };
            in_force(&day.law, recorder, Rule::EmpRim08, |recorder| {
                on_day(question, staffing, &day, recorder)
            })
        }
        Fact::Unknown | Fact::NotApplicable => finding(recorder, Rule::EmpRim08, question.on, |recorder| {
            recorder.missing(Missing::Fact { key: "question.start", month: None });
            (Verdict::Unknown, Reason::FactMissing {})
        }),
    }
}

/// Whether employer and employee representative have stated in writing that the ratio is kept (EMP-RIM-10).
/// A step before the first day: it stands beside the requirements and is no part of the whole.
pub fn erklaering<R: Recorder>(law: &Law, question: &Question, recorder: &mut R) -> Verdict {
    in_force(&law.on(question.on), recorder, Rule::EmpRim10, |recorder| {
        match question.employer.ratio_statement {
            Fact::Known(true, _) => (Verdict::Met, Reason::StatementMade {}),
            Fact::NotApplicable => (Verdict::Met, Reason::DoesNotApply {}),
            Fact::Known(false, _) => (Verdict::NotMet, Reason::StatementNotMade {}),
            Fact::Unknown => {
                recorder.missing(Missing::Fact { key: "employer.ratio_statement", month: None });
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    })
}

/// Whose law applies, and the day whose placements count.
struct Day<'law> {
    law: LawOn<'law>,
    running: NaiveDate,
}

/// The ratio by the law and the placements of a day: not asked of those who are exempt, and where that is not
/// known a count that does not settle it stays open.
fn on_day<R: Recorder>(
    question: &Question,
    staffing: &Staffing,
    day: &Day<'_>,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let exemption = Exemption::of(&day.law, question);
    if let Some(answer) = exemption.answer(&day.law, recorder) {
        return answer;
    }
    let (verdict, reason) = count::by_law(question, staffing, day, recorder);
    if verdict == Verdict::NotMet {
        recorder.reading(Reading::MissIsWarning);
    }
    if verdict == Verdict::Met || exemption.is_out() {
        return (verdict, reason);
    }
    exemption.name_missing(&day.law, question, recorder);
    (Verdict::Unknown, Reason::RatioAppliesUnknown {})
}
