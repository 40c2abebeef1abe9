//! Facts about a question and its staff that cannot be right: each with its path and what is allowed.

use super::Question;
use crate::problem::{FactProblem, Found, LONGEST_WEEK};
use crate::staffing::{Interval, MonthCount, Series, Staffing};
use crate::value::Hours;
use crate::{Fact, Month};

/// Nobody has been on a benefit longer: a life of 120 years in months.
const LONGEST_BENEFIT: u64 = 1_440;

/// Everything about the question and its staff that cannot be right; empty where nothing is wrong.
#[must_use]
pub fn problems(question: &Question, staffing: &Staffing) -> Vec<FactProblem> {
    let mut found = Found::at("question");
    found.question(question);
    let mut all = found.end();
    let mut found = Found::at("staffing");
    found.series("unit", &staffing.unit);
    found.series("company", &staffing.company);
    all.extend(found.end());
    all
}

impl Found {
    fn question(&mut self, question: &Question) {
        if let Fact::Known(start, _) = question.start {
            self.ends("end", start, question.end.known().copied());
        }
        self.week("weekly_hours", question.weekly_hours);
        self.born("person.born", &question.person.born, question.on);
        if question.person.prior_benefit_months.known().is_some_and(|months| *months > LONGEST_BENEFIT) {
            let allowed = vec![("low", 0_u64.into()), ("high", LONGEST_BENEFIT.into())];
            self.add("person.prior_benefit_months", "fact_number", allowed);
        }
        for (at, placement) in question.placements.known().into_iter().flatten().enumerate() {
            self.ends(format!("placements[{at}].to"), placement.from, placement.to.known().copied());
            self.week(format!("placements[{at}].weekly_hours"), placement.weekly_hours);
        }
    }

    /// Hours of a week.
    fn week(&mut self, path: impl Into<String>, hours: Fact<u64>) {
        if hours.known().is_some_and(|hours| *hours > LONGEST_WEEK) {
            let allowed = vec![("low", Hours(0).into()), ("high", Hours(LONGEST_WEEK).into())];
            self.add(path, "fact_hours", allowed);
        }
    }

    /// Months in their order, each once, and no count whose smallest end is above its largest.
    fn series(&mut self, name: &str, series: &Series) {
        let mut before: Option<Month> = None;
        for (at, row) in series.months.iter().enumerate() {
            if let Some(before) = before
                && row.month <= before
            {
                let path = format!("{name}.months[{at}].month");
                self.add(path, "fact_month_order", vec![("before", before.into())]);
            }
            before = Some(row.month);
            self.intervals(&format!("{name}.months[{at}]"), row);
        }
    }

    fn intervals(&mut self, path: &str, row: &MonthCount) {
        for (name, count) in [("everyone", row.everyone), ("ordinary", row.ordinary)] {
            self.interval(path, name, "persons", count.persons);
            self.interval(path, name, "hours", count.hours);
        }
    }

    fn interval(&mut self, path: &str, group: &str, what: &str, interval: Interval) {
        if interval.low > interval.high {
            let allowed = vec![("low", interval.low.into())];
            self.add(format!("{path}.{group}.{what}.high"), "fact_interval", allowed);
        }
    }
}
