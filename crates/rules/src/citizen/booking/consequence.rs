//! What follows when nothing is booked in time: told before, and never more than a proposal to a person after
//! (CIT-BOOK-05, CIT-BOOK-07, CIT-BOOK-08).

use crate::citizen::ask::{Ask, yes};
use crate::employer::Group;
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Month, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// The consequence of the person's group.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, due: Option<NaiveDate>) {
    match ask.group_now() {
        Some(Group::DAGPENGE) => deregistered(ask, recorder, due),
        Some(Group::JOBPARAT | Group::UDDANNELSESPARAT) => deduction(ask, recorder, due),
        Some(Group::SYGEDAGPENGE | Group::JOBAFKLARING) => {
            ask.rule(recorder, Rule::CitBook08, |recorder| {
                recorder.reading(Reading::MissedByTheSick);
                recorder.missing(Missing::Assessment { id: "CIT-BOOK-08", who: Who::Municipality });
                (Verdict::Unknown, Reason::AssessmentNeeded {})
            });
        }
        _ => {}
    }
}

fn deregistered<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, due: Option<NaiveDate>) {
    ask.rule(recorder, Rule::CitBook05, |recorder| match due.and_then(|due| due.succ_opt()) {
        Some(from) => {
            recorder.reading(Reading::TroubleOnLastDay);
            (Verdict::Met, Reason::DeregisteredFrom { from })
        }
        None => (Verdict::Met, Reason::DeregisteredDayAfter {}),
    });
}

fn deduction<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, due: Option<NaiveDate>) {
    ask.rule(recorder, Rule::CitBook07, |recorder| {
        match yes(recorder, "person.booking.guided", &ask.person.booking.guided) {
            Verdict::Met => {}
            Verdict::NotMet => return (Verdict::NotMet, Reason::NoDeductionWithoutGuidance {}),
            Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
        }
        let Some(first) = due else { return (Verdict::Met, Reason::DeductionFromDay {}) };
        let Some(months) = ask.param(recorder, Param::DeductionMonths) else { return ask.gap() };
        recorder.reading(Reading::TroubleOnLastDay);
        let decided_by = Month::of(first).plus(i32::try_from(months).unwrap_or(0)).last_day();
        (Verdict::Met, Reason::DeductionFrom { first, decided_by })
    });
}
