//! Job search: the job log of dagpenge and of kontanthjælp, and to 2019 the weekly check of job suggestions or, before
//! it, the weekly confirmation.

use super::ask::{Ask, Condition, List as _};
use super::contact::freed_lacks;
use super::less_intensive::{self, Freed};
use super::{Absence, Duty, JobCheck, Kind, State};
use crate::dates::{DaysOff, within_days, working_day_from};
use crate::employer::Group;
use crate::finding::{Missing, Recorder, Used, Who, lack, note};
use crate::law::{Law, Param, Rule};
use crate::{Fact, Month, Reason, Verdict};
use chrono::NaiveDate;

/// Every duty about job search.
pub(super) fn check<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    freed: Freed,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    if ask.group_now() == Some(Group::DAGPENGE) {
        log_dagpenge(ask, recorder, freed.search, sick, list);
    } else {
        log_kontanthjaelp(ask, recorder, freed.search, list);
    }
    if ask.known(Rule::CitJob01) {
        weekly(ask, recorder, list);
    }
}

/// How far the log of the month is.
fn logged(ask: &Ask<'_>) -> State {
    match ask.person.job.log_entries {
        Fact::Known(1.., _) => State::Done,
        Fact::Known(0, _) | Fact::NotApplicable => State::Open,
        Fact::Unknown => State::Unknown,
    }
}

/// The verdict of a duty to search from which somebody may be freed.
const fn unless(freed: Verdict, stands: Reason) -> (Verdict, Reason) {
    match freed {
        Verdict::Met => (Verdict::NotMet, Reason::FreedFromSearch {}),
        Verdict::NotMet => (Verdict::Met, stands),
        Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
    }
}

/// CIT-JOB-02: the log is kept up to date, and the fund sets how many applications go into it.
fn log_dagpenge<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    search: Verdict,
    sick: Verdict,
    list: &mut Vec<Duty>,
) {
    let month = Month::of(ask.on);
    let verdict = ask.rule(recorder, Rule::CitJob02, |recorder| {
        if ask.group(recorder).is_none() {
            return (Verdict::Unknown, Reason::FactMissing {});
        }
        let both = [Param::JobLogGroups, Param::JobLogGroupsObviouslyReady]
            .into_iter()
            .any(|set| ask.now.groups(set).is_some_and(|groups| groups.contains(Group::DAGPENGE)));
        if both {
            return ask.open(recorder, "CIT-JOB-03", Who::Agency);
        }
        number(ask, recorder);
        no_entry(ask, recorder, month);
        let freed = search.or(sick);
        if freed == Verdict::Unknown {
            freed_lacks(ask, recorder, search, sick);
        }
        unless(freed, Reason::JobLogKept {})
    });
    list.add(Kind::JobLog, Rule::CitJob02, verdict, Some(month.last_day()), logged(ask));
}

/// The number of applications: the law has none.
fn number<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitJob02a, |recorder| {
        let wanted = &ask.person.job.applications_a_month;
        note(recorder, "person.job.applications_a_month", wanted);
        match wanted {
            Fact::Known(count, _) => (Verdict::Met, Reason::ApplicationsSet { count: *count }),
            Fact::NotApplicable => (Verdict::NotMet, Reason::ApplicationsNotSet {}),
            Fact::Unknown => {
                lack(recorder, "person.job.applications_a_month", wanted);
                (Verdict::Unknown, Reason::FactMissing {})
            }
        }
    });
}

/// What a month without an entry means: an extra meeting in 2022 and 2023, not known before and after.
fn no_entry<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, month: Month) {
    ask.rule(recorder, Rule::CitJob02b, |recorder| match ask.now.value(Param::JobLogSearchDays) {
        Some(_) => {
            let days = ask.param(recorder, Param::JobLogSearchDays).unwrap_or_default();
            (Verdict::Met, Reason::ExtraMeetingWithoutEntry { days, by: month.plus(1).last_day() })
        }
        None => ask.open(recorder, "CIT-JOB-02", Who::Fund),
    });
}

/// CIT-JOB-03: an entry in every whole calendar month.
fn log_kontanthjaelp<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, freed: Verdict, list: &mut Vec<Duty>) {
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitJob03, |recorder| {
        let further = [(Param::JobLogGroupsObviouslyReady, Condition::ObviouslyReady)];
        match ask.belongs(recorder, Param::JobLogGroups, &further) {
            Verdict::NotMet => return (Verdict::NotMet, Reason::JobLogNotRequired {}),
            Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
            Verdict::Met => {}
        }
        // The letter of 2022 announces another state of the law from 2024, and does not say which.
        if ask.now.value(Param::JobLogMonthly).is_none() {
            return ask.open(recorder, "CIT-JOB-03", Who::Agency);
        }
        let Some(count) = ask.param(recorder, Param::JobLogMonthly) else { return ask.gap() };
        let month = Month::of(ask.on);
        let since = ask.person.legal_group.at(ask.on).map(|period| period.from);
        let whole = since.is_some_and(|since| since <= month.first_day());
        let last = if whole { month.last_day() } else { month.plus(1).last_day() };
        due = Some(last);
        if freed == Verdict::Unknown {
            less_intensive::lack(ask, recorder);
        }
        unless(freed, Reason::JobLogMonthly { count, last })
    });
    list.add(Kind::JobLog, Rule::CitJob03, verdict, due, logged(ask));
}

/// CIT-JOB-01: every seventh day; the third omission in twelve months has no reminder.
fn weekly<R: Recorder>(ask: &Ask<'_>, recorder: &mut R, list: &mut Vec<Duty>) {
    let mut due = None;
    let verdict = ask.rule(recorder, Rule::CitJob01, |recorder| {
        match ask.holds(recorder, Condition::Registered) {
            Verdict::Met => {}
            Verdict::NotMet => return (Verdict::NotMet, Reason::JobCheckNotRequired {}),
            Verdict::Unknown => return (Verdict::Unknown, Reason::FactMissing {}),
        }
        let Fact::Known(check, origin) = ask.person.job.check else {
            recorder.missing(Missing::Fact { key: "person.job.check", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let (key, value) = ("person.job.check", check.last.into());
        recorder.used(Used::Fact { key, month: None, value, origin });
        if ask.now.value(Param::JobConfirmDays).is_some() {
            return confirmed(ask, recorder, check, &mut due);
        }
        let Fact::Known(absences, _) = &ask.person.absences else {
            recorder.missing(Missing::Fact { key: "person.absences", month: None });
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let numbers = [Param::JobCheckDays, Param::JobCheckExtraDays, Param::JobCheckReminders];
        let [Some(days), Some(extra), Some(reminders)] = numbers.map(|param| ask.param(recorder, param))
        else {
            return ask.gap();
        };
        due = within_days(check.last, days).and_then(|day| at_work(ask.law, day, absences));
        let Some(first) = due else { return back_unknown(recorder) };
        if check.omissions >= reminders {
            return match first.succ_opt() {
                Some(from) => (Verdict::Met, Reason::JobCheckAtOnce { last: first, from }),
                None => ask.gap(),
            };
        }
        let last = within_days(first, extra).and_then(|day| at_work(ask.law, day, absences));
        match last.and_then(|last| Some((last, last.succ_opt()?))) {
            Some((last, from)) => (Verdict::Met, Reason::JobCheckReminded { first, last, from }),
            None => back_unknown(recorder),
        }
    });
    list.add(Kind::JobCheck, Rule::CitJob01, verdict, due, State::until(due, ask.on));
}

/// The weekly confirmation of job search, which came before the check: what followed from the third omission is open.
fn confirmed<R: Recorder>(
    ask: &Ask<'_>,
    recorder: &mut R,
    check: JobCheck,
    due: &mut Option<NaiveDate>,
) -> (Verdict, Reason) {
    let numbers = [Param::JobConfirmDays, Param::JobConfirmReminders].map(|param| ask.param(recorder, param));
    let [Some(days), Some(reminders)] = numbers else { return ask.gap() };
    *due = within_days(check.last, days);
    match *due {
        Some(_) if check.omissions >= reminders => ask.open(recorder, "CIT-JOB-01", Who::Agency),
        Some(due) => (Verdict::Met, Reason::JobConfirmWeekly { due, reminders }),
        None => ask.gap(),
    }
}

/// The first day from `day` on that is a working day and free of absence; `None` while an absence goes on.
fn at_work(law: &Law, day: NaiveDate, absences: &[Absence]) -> Option<NaiveDate> {
    let covers = |absence: &&Absence, day| absence.from <= day && absence.to.is_none_or(|to| day <= to);
    let mut at = working_day_from(law, day, DaysOff::Holidays)?;
    // From absence to absence, not from day to day: one may last for years.
    while let Some(absence) = absences.iter().find(|absence| covers(absence, at)) {
        at = working_day_from(law, absence.to?.succ_opt()?, DaysOff::Holidays)?;
    }
    Some(at)
}

/// Nobody has said when the absence ends, so no day is the last one.
fn back_unknown<R: Recorder>(recorder: &mut R) -> (Verdict, Reason) {
    recorder.missing(Missing::Fact { key: "person.absences", month: None });
    (Verdict::Unknown, Reason::FactMissing {})
}
