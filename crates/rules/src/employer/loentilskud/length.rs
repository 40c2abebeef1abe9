//! The longest duration of løntilskud (EMP-LTS-03), compared as dates (PR-14).

use crate::employer::Sector;
use crate::employer::length::{self, Longest, Period};
use crate::employer::precheck::{Ask, Nearness, lack, note};
use crate::finding::{Decide, Recorder, Who};
use crate::law::{Param, Rule};
use crate::{Reading, Reason, Verdict};
use chrono::NaiveDate;

/// Who is close to the labour market (LAB § 68 nr. 1).
const CLOSE: (Param, Param) = (Param::LoentilskudGroupsClose, Param::LoentilskudGroupsCloseWhenJobReady);

/// Close to the labour market: six months with a private employer, four with a public one. Further away: six
/// months are met, beyond it the text is cut off (PR-32). Before 2020 only some groups' twelve months are known.
/// Source: LAB § 68.
pub(super) fn length<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    length::of_period(ask, recorder, Rule::EmpLts03, |recorder, (start, end)| {
        if ask.now.value(Param::LoentilskudMonthsBefore2020).is_some() {
            return before_2020(ask, recorder, start, end);
        }
        let Some(nearness) = Nearness::of(ask, recorder, CLOSE) else { return ask.gap() };
        if !nearness.may_be_close() {
            return far(ask, recorder, start, end);
        }
        let strict = close(ask, recorder, start, end);
        if nearness == Nearness::Close {
            return strict;
        }
        // Group not stated: an answer that holds on both sides holds.
        ask.param(recorder, Param::LoentilskudMonthsOther);
        recorder.reading(Reading::CutOffLength);
        let far = far(ask, &mut Decide, start, end);
        if strict.0.agree(far.0) == Verdict::Met {
            return strict;
        }
        nearness.lacks(ask, recorder);
        (Verdict::Unknown, Reason::FactMissing {})
    })
}

fn within<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, months: Param, period: Period) -> (Verdict, Reason) {
    length::within(ask, recorder, Longest::Months(months), period)
}

fn close<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: NaiveDate,
    end: NaiveDate,
) -> (Verdict, Reason) {
    let sector = &ask.question.employer.sector;
    note(recorder, "employer.sector", sector);
    match sector.known() {
        Some(Sector::Private) => within(ask, recorder, Param::LoentilskudMonthsClosePrivate, (start, end)),
        Some(Sector::Public) => within(ask, recorder, Param::LoentilskudMonthsClosePublic, (start, end)),
        None => {
            let private = within(ask, recorder, Param::LoentilskudMonthsClosePrivate, (start, end));
            let public = within(ask, recorder, Param::LoentilskudMonthsClosePublic, (start, end));
            if private.0 == public.0 {
                return public;
            }
            lack(recorder, "employer.sector", sector);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}

fn far<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, start: NaiveDate, end: NaiveDate) -> (Verdict, Reason) {
    recorder.reading(Reading::CutOffLength);
    match Longest::Months(Param::LoentilskudMonthsOther).last_day(ask, recorder, start) {
        Some(last) if end <= last => (Verdict::Met, Reason::LengthWithin { end, last }),
        Some(last) => {
            let (verdict, _) = ask.open(recorder, "EMP-LTS-03", Who::Municipality);
            (verdict, Reason::LengthOpen { end, last })
        }
        None => ask.gap(),
    }
}

fn before_2020<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    start: NaiveDate,
    end: NaiveDate,
) -> (Verdict, Reason) {
    let person = &ask.question.person;
    note(recorder, "person.group", &person.group);
    note(recorder, "person.integration", &person.integration);
    let named = ask.group_in(recorder, Param::LoentilskudGroupsBefore2020);
    match (named, person.integration.known()) {
        (Some(true), _) | (_, Some(true)) => {
            within(ask, recorder, Param::LoentilskudMonthsBefore2020, (start, end))
        }
        (Some(false), Some(false)) => ask.open(recorder, "EMP-LTS-03", Who::Agency),
        _ => {
            lack(recorder, "person.group", &person.group);
            lack(recorder, "person.integration", &person.integration);
            (Verdict::Unknown, Reason::FactMissing {})
        }
    }
}
