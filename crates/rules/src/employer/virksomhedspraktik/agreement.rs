//! What the agreement must say (EMP-VPR-03).

use crate::employer::Purpose;
use crate::employer::precheck::{Ask, lack, need, note};
use crate::finding::Recorder;
use crate::law::{Param, Rule};
use crate::value::{Hours, Word};
use crate::{Reason, Verdict};

/// The purpose is ordinary paid hours, training of skills, or clarifying goals; groups 6 and 7 in work may
/// also use praktik to keep the job, and group 1 to test availability. Source: BEK § 60.
pub(super) fn purpose<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVpr03a, |recorder| {
        let Some(purpose) = need(recorder, "question.purpose", &ask.question.purpose) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let verdict = match purpose {
            Purpose::OrdinaryHours | Purpose::Skills | Purpose::Goals => Verdict::Met,
            Purpose::Retention => retention(ask, recorder),
            Purpose::Availability => availability(ask, recorder),
            Purpose::Employment => Verdict::NotMet,
        };
        let purpose = Word(purpose.key());
        match verdict {
            Verdict::Met => (verdict, Reason::PurposeFits { purpose }),
            Verdict::NotMet => (verdict, Reason::PurposeDoesNotFit { purpose }),
            Verdict::Unknown => (verdict, Reason::FactMissing {}),
        }
    })
}

/// Whether the person is of one of the groups that have the purpose.
fn of_group<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, groups: Param) -> Verdict {
    note(recorder, "person.group", &ask.question.person.group);
    ask.group_in(recorder, groups).map_or(Verdict::Unknown, Verdict::of)
}

/// Group 1.
fn availability<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let verdict = of_group(ask, recorder, Param::PraktikGroupsAvailability);
    lack(recorder, "person.group", &ask.question.person.group);
    verdict
}

/// Groups 6 and 7 that are in work.
fn retention<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    let person = &ask.question.person;
    let in_job = person.in_job.known().map_or(Verdict::Unknown, |yes| Verdict::of(*yes));
    note(recorder, "person.in_job", &person.in_job);
    let verdict = of_group(ask, recorder, Param::PraktikGroupsRetention).and(in_job);
    if verdict == Verdict::Unknown {
        lack(recorder, "person.group", &person.group);
        lack(recorder, "person.in_job", &person.in_job);
    }
    verdict
}

/// At most a normal full-time week. Source: BEK § 60.
pub(super) fn week<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::EmpVpr03b, |recorder| {
        let Some(limit) = ask.param(recorder, Param::FullTimeWeek) else { return ask.gap() };
        let weekly = ask.question.weekly_hours.map(Hours);
        let Some(hours) = need(recorder, "question.weekly_hours", &weekly) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let limit = Hours(limit);
        if hours <= limit {
            (Verdict::Met, Reason::WeekWithin { hours, limit })
        } else {
            (Verdict::NotMet, Reason::WeekBeyond { hours, limit })
        }
    })
}
