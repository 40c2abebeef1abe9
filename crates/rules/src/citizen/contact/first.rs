//! The first meeting, by when (CIT-CONT-02).

use super::held;
use crate::citizen::ask::{Ask, List as _, yes};
use crate::citizen::less_intensive::{self, Freed};
use crate::citizen::{Actor, Duty, Kind, State};
use crate::dates::{last_day_of_weeks, within_weeks};
use crate::employer::Group;
use crate::finding::{self, Recorder};
use crate::law::{Param, Rule};
use crate::{Fact, Reading, Reason, Verdict};
use chrono::NaiveDate;

/// From which fact the time runs, and how long.
struct Limit {
    key: &'static str,
    from: Fact<NaiveDate>,
    weeks: Param,
    by: Actor,
    /// The first day counts, as in "the end of the eighth week from".
    first_day_counts: bool,
}

/// The first meeting owed.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, freed: Freed, list: &mut Vec<Duty>) {
    let limit = limit(ask);
    let asked = limit.as_ref().and_then(|limit| limit.from.known().copied()).unwrap_or(ask.on);
    let law = ask.law.on(asked);
    let (mut due, mut state) = (None, State::Unknown);
    let verdict = finding::in_force(&law, recorder, Rule::CitCont02, |recorder| {
        if ask.group(recorder).is_none() {
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        let Some(limit) = limit else { return ask.open_row(recorder, "CIT-CONT-02") };
        if ask.group_now() == Some(Group::SYGEDAGPENGE) {
            let least = finding::param(&law, recorder, Param::ContactFollowUpCategory);
            let category = finding::need(recorder, "person.sickness_category", &ask.person.sickness_category);
            match (least, category) {
                (Some(least), Some(category)) if category < least => {
                    return ask.open_row(recorder, "CIT-CONT-02");
                }
                (Some(_), Some(_)) => {}
                (None, _) => return ask.gap(),
                (_, None) => return (Verdict::Unknown, Reason::FactMissing {}),
            }
            if ask.person.fast_track.is_unknown() {
                finding::lack(recorder, "person.fast_track", &ask.person.fast_track);
                return (Verdict::Unknown, Reason::FactMissing {});
            }
        }
        let Some(from) = finding::need(recorder, limit.key, &limit.from) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        if law.value(limit.weeks).is_none() {
            return ask.open_row(recorder, "CIT-CONT-02");
        }
        if limit.by == Actor::Fund && law.value(Param::HandOverMonths).is_some() {
            match yes(recorder, "person.job_centre_course", &ask.person.job_centre_course) {
                Verdict::Met => return ask.open_row(recorder, "CIT-CONT-02"),
                Verdict::NotMet => {}
                Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
            }
        }
        let Some(weeks) = finding::param(&law, recorder, limit.weeks) else { return ask.gap() };
        recorder.reading(if limit.first_day_counts { Reading::LengthAsDates } else { Reading::DayCounting });
        due = if limit.first_day_counts { last_day_of_weeks(from, weeks) } else { within_weeks(from, weeks) };
        let Some(due) = due else { return ask.gap() };
        state = match held(ask, Some(limit.by), from, ask.on) {
            Fact::Known(1.., _) => State::Done,
            Fact::Known(0, _) => State::until(Some(due), ask.on),
            Fact::Unknown | Fact::NotApplicable => State::Unknown,
        };
        match freed.meetings {
            Verdict::Met => (Verdict::NotMet, Reason::FreedFromMeetings {}),
            Verdict::NotMet => (Verdict::Met, Reason::FirstMeetingBy { due, by: limit.by.into() }),
            Verdict::Unknown => {
                less_intensive::lack(ask, recorder);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
    list.add(Kind::FirstMeeting, Rule::CitCont02, verdict, due, state);
}

/// The row of the group; `None` where no row names it.
fn limit(ask: &Ask<'_>) -> Option<Limit> {
    let person = ask.person;
    match ask.group_now()? {
        Group::DAGPENGE => Some(Limit {
            key: "person.registered",
            from: person.registered,
            weeks: Param::FirstMeetingWeeksFund,
            by: Actor::Fund,
            first_day_counts: false,
        }),
        Group::JOBPARAT
        | Group::AKTIVITETSPARAT_KONTANTHJAELP
        | Group::UDDANNELSESPARAT
        | Group::AKTIVITETSPARAT_UNG => Some(Limit {
            key: "person.first_request",
            from: person.first_request,
            weeks: Param::FirstMeetingWeeksRequest,
            by: Actor::Municipality,
            first_day_counts: false,
        }),
        Group::SYGEDAGPENGE if person.fast_track.known().is_some() => Some(Limit {
            key: "person.fast_track",
            from: person.fast_track,
            weeks: Param::FirstMeetingWeeksFastTrack,
            by: Actor::Municipality,
            first_day_counts: false,
        }),
        Group::SYGEDAGPENGE => Some(Limit {
            key: "person.first_absence",
            from: person.first_absence,
            weeks: Param::FirstMeetingWeeksSickness,
            by: Actor::Municipality,
            first_day_counts: true,
        }),
        _ => None,
    }
}
