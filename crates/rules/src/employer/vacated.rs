//! A post vacated by an ordinary employee may not be filled at once with support (EMP-MER-05, PR-13).

use super::{Question, Sector, VacatedPost};
use crate::finding::{Missing, Recorder, Used, Who, in_force, param};
use crate::law::LawOn;
use crate::staffing::Staffing;
use crate::value::Value;
use crate::{Fact, Law, Origin, Param, Reading, Reason, Rule, Verdict, dates};
use chrono::NaiveDate;

/// Whether the post is not one that an ordinary employee has left within the last months.
pub fn ledigt_job<R: Recorder>(law: &Law, question: &Question, _: &Staffing, recorder: &mut R) -> Verdict {
    let law = law.on(question.on);
    in_force(&law, recorder, Rule::EmpMer05, |recorder| {
        let (last_day, agreed) = match question.employer.vacated_post {
            Fact::Unknown => return missing(recorder, "employer.vacated_post", Reason::FactMissing {}),
            Fact::NotApplicable | Fact::Known(VacatedPost::No, _) => {
                return (Verdict::Met, Reason::PostNotVacated {});
            }
            Fact::Known(VacatedPost::LastDay(day), _) => (day, false),
            Fact::Known(VacatedPost::ByAgreement(day), _) => (day, true),
        };
        recorder.reading(Reading::VacatedPost);
        let origin = question.employer.vacated_post.origin().unwrap_or_default();
        used(recorder, "employer.vacated_post", last_day, origin);
        let Some(from) = free_from(&law, last_day, recorder) else {
            return (Verdict::Unknown, Reason::LawGap { on: question.on });
        };
        let Fact::Known(start, origin) = question.start else {
            // A start lies on the application date or after it.
            if from <= question.on {
                return (Verdict::Met, Reason::PostVacatedBefore { from });
            }
            return missing(recorder, "question.start", Reason::PostVacatedStartMissing { from });
        };
        used(recorder, "question.start", start, origin);
        if from <= start {
            return (Verdict::Met, Reason::PostVacatedBefore { from });
        }
        blocked(question, from, agreed, recorder)
    })
}

/// The day from which the post may be used: the same day number some months after the first day without the
/// employee; the month's last day where that number does not exist.
fn free_from<R: Recorder>(law: &LawOn<'_>, last_day: NaiveDate, recorder: &mut R) -> Option<NaiveDate> {
    let months = param(law, recorder, Param::VacatedPostMonths)?;
    dates::same_day_later(last_day.succ_opt()?, u32::try_from(months).ok()?)
}

fn blocked<R: Recorder>(
    question: &Question,
    from: NaiveDate,
    agreed: bool,
    recorder: &mut R,
) -> (Verdict, Reason) {
    let mut municipality = |reason| {
        recorder.missing(Missing::Law { id: "EMP-MER-05", who: Who::Municipality });
        (Verdict::Unknown, reason)
    };
    if agreed {
        return municipality(Reason::PostVacatedAgreement { from });
    }
    match question.employer.sector {
        Fact::Known(Sector::Private, _) => (Verdict::NotMet, Reason::PostVacated { from }),
        Fact::Known(Sector::Public, _) => {
            let answer = municipality(Reason::PostVacatedPublic { from });
            recorder.reading(Reading::PublicNetIncrease);
            answer
        }
        Fact::Unknown | Fact::NotApplicable => {
            missing(recorder, "employer.sector", Reason::PostVacatedSectorMissing { from })
        }
    }
}

fn missing<R: Recorder>(recorder: &mut R, key: &'static str, reason: Reason) -> (Verdict, Reason) {
    recorder.missing(Missing::Fact { key, month: None });
    (Verdict::Unknown, reason)
}

fn used<R: Recorder>(recorder: &mut R, key: &'static str, day: NaiveDate, origin: Origin) {
    recorder.used(Used::Fact { key, month: None, value: Value::Date(day), origin });
}
