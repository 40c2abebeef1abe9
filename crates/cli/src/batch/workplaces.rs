//! The answers of a company's workplaces.

use super::columns::Columns;
use super::row::{Facts, Row};
use chrono::NaiveDate;
use rules::employer::net_increase::merbeskaeftigelse;
use rules::employer::ratio::rimelighed;
use rules::employer::{Group, Placement, PlacementKind, PlacementLevel, Question, Scheme, moved_to};
use rules::finding::Decide;
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing};
use rules::{Fact, Law, Month, Origin, Param, Verdict};

/// Ratio and net increase for each date asked about; none where the row is refused.
pub type Answers = Vec<[Verdict; 2]>;

/// The answers of each workplace of one company. A month in which one of its workplaces is not reported, or whose row
/// is refused, is not known for the company either.
pub fn answers(columns: &Columns, dates: &[NaiveDate], company: &[Row]) -> Vec<Answers> {
    let add = |(hours, heads): (u64, u64), more: (u64, u64)| {
        Some((hours.checked_add(more.0)?, heads.checked_add(more.1)?))
    };
    let whole = series(columns, |at| {
        company.iter().try_fold((0, 0), |sum, row| add(sum, row.facts.as_ref().ok()?.months[at]?))
    });
    let one = |row: &Row| {
        row.facts.as_ref().map_or_else(|_| Answers::new(), |facts| one(columns, dates, facts, &whole))
    };
    company.iter().map(one).collect()
}

fn one(columns: &Columns, dates: &[NaiveDate], facts: &Facts, company: &Series) -> Answers {
    let Some(on) = dates.first() else { return Answers::new() };
    let unit = series(columns, |at| facts.months[at]);
    let staffing = Staffing { unit, company: company.clone(), origin: Origin::Register };
    let question = question(facts, *on);
    let ask = |on: &NaiveDate| {
        let (question, staffing) = moved_to(&question, &staffing, *on);
        [rimelighed, merbeskaeftigelse].map(|rule| rule(&Law::COMPILED, &question, &staffing, &mut Decide))
    };
    dates.iter().map(ask).collect()
}

/// The months of the file; one that is not reported is missing and no zero (PR-05).
fn series(columns: &Columns, count: impl Fn(usize) -> Option<(u64, u64)>) -> Series {
    let row = |(at, month): (usize, Month)| {
        let known = count(at);
        let (hours, heads) = known.unwrap_or_default();
        let count = Count { persons: Interval::exact(heads), hours: Interval::exact(hours) };
        let report = if known.is_some() { Report::Reported } else { Report::Missing };
        MonthCount::of_ordinary(month, report, count)
    };
    Series { start: Fact::Unknown, months: columns.months().enumerate().map(row).collect() }
}

/// One more person on dagpenge, full time, in løntilskud, who is not employed there: nothing exempts from the ratio.
fn question(facts: &Facts, on: NaiveDate) -> Question {
    let mut question = Question::new(Scheme::Loentilskud, on);
    let week = Law::COMPILED.value(Param::FullTimeWeek, on);
    question.weekly_hours = week.map_or(Fact::Unknown, Fact::stated);
    question.employer.sector = Fact::stated(facts.sector);
    question.person.group = Fact::stated(Group::DAGPENGE);
    question.person.integration = Fact::stated(false);
    question.person.employed_here = Fact::stated(false);
    question.placements = Fact::stated(placements(facts.placed_hours, week, on));
    question
}

/// The hours as placements of at most a full week each, because no placement fills more than one place.
fn placements(hours: u64, week: Option<u64>, on: NaiveDate) -> Vec<Placement> {
    let week = week.unwrap_or(u64::MAX).max(1);
    let one = |hours| Placement {
        kind: PlacementKind::Loentilskud,
        from: on,
        to: Fact::Unknown,
        weekly_hours: Fact::stated(hours),
        level: PlacementLevel::Unit,
    };
    let rest = Some(hours % week).filter(|rest| *rest > 0);
    (0..hours / week).map(|_| week).chain(rest).map(one).collect()
}
