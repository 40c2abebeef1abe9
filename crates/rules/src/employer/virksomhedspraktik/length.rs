//! The longest duration of praktik (EMP-VPR-02), compared as dates (PR-14).

use crate::employer::length::{self, Longest};
use crate::employer::precheck::{Ask, Nearness, lack, note};
use crate::finding::{Missing, Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Reading, Reason, Verdict};
use chrono::NaiveDate;

/// Who is close to the labour market here.
const CLOSE: (Param, Param) = (Param::PraktikGroupsClose, Param::PraktikGroupsCloseWhenJobReady);

/// Four weeks close to the labour market; 13 weeks further away, to 26 after concrete assessment, then with
/// special need 13 at a time. Before 2020 only the graduates' eight weeks are known. Source: LAB § 61.
pub(super) fn length<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    length::of_period(ask, recorder, Rule::EmpVpr02, |recorder, (start, end)| {
        if ask.now.value(Param::PraktikWeeksGraduate).is_some() {
            return graduate(ask, recorder, start, end);
        }
        let Some(nearness) = Nearness::of(ask, recorder, CLOSE) else { return ask.gap() };
        match nearness {
            Nearness::Close => close(ask, recorder, start, end),
            Nearness::Far => far(ask, recorder, start, end),
            Nearness::Either => either(ask, recorder, nearness, start, end),
        }
    })
}

/// The last day of the parameter's number of weeks from `start`.
fn last<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, weeks: Param, start: NaiveDate) -> Option<NaiveDate> {
    Longest::Weeks(weeks).last_day(ask, recorder, start)
}

fn close<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: NaiveDate,
    end: NaiveDate,
) -> (Verdict, Reason) {
    length::within(ask, recorder, Longest::Weeks(Param::PraktikWeeksClose), (start, end))
}

fn far<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, start: NaiveDate, end: NaiveDate) -> (Verdict, Reason) {
    let Some(base) = last(ask, recorder, Param::PraktikWeeksOther, start) else { return ask.gap() };
    if end <= base {
        return (Verdict::Met, Reason::LengthWithin { end, last: base });
    }
    let Some(extended) = last(ask, recorder, Param::PraktikWeeksExtended, start) else { return ask.gap() };
    recorder.reading(Reading::Assessment);
    recorder.missing(Missing::Assessment { id: "EMP-VPR-02", who: Who::Municipality });
    if end <= extended {
        return (Verdict::Unknown, Reason::LengthAssessed { end, last: base, extended });
    }
    let Some(weeks) = ask.param(recorder, Param::PraktikWeeksAtATime) else { return ask.gap() };
    (Verdict::Unknown, Reason::LengthSpecialNeed { end, extended, weeks })
}

/// Short enough for both is short enough; otherwise the group decides.
fn either<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    nearness: Nearness,
    start: NaiveDate,
    end: NaiveDate,
) -> (Verdict, Reason) {
    let strict = close(ask, recorder, start, end);
    if strict.0 == Verdict::Met {
        return strict;
    }
    nearness.lacks(ask, recorder);
    (Verdict::Unknown, Reason::FactMissing {})
}

fn graduate<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: NaiveDate,
    end: NaiveDate,
) -> (Verdict, Reason) {
    let graduate = &ask.question.person.graduate;
    note(recorder, "person.graduate", graduate);
    match graduate.known() {
        Some(true) => {
            length::within(ask, recorder, Longest::Weeks(Param::PraktikWeeksGraduate), (start, end))
        }
        Some(false) => ask.open(recorder, "EMP-VPR-02", Who::Agency),
        None => {
            lack(recorder, "person.graduate", graduate);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}
