//! A staff list becomes months.

use answers::{Problem, of_text};
use chrono::NaiveDate;
use rules::staffing::{Employment, ListProblem, Staffing, from_list};
use rules::{FactProblem, Law, Month};

/// The latest month and the twelve before it: what the net increase and its alternative look at (PR-07).
const MONTHS: i32 = 13;

/// The months before the one of `on`, from a list of employments.
pub fn of_list(list: &str, on: NaiveDate) -> Result<Staffing, Problem> {
    let list: Vec<Employment> = of_text("list", list.as_bytes())?;
    let wrong = |(at, row): (usize, &Employment)| {
        let (field, code) = match row.problem()? {
            ListProblem::WeeklyHours => ("weekly_hours", "fact_week"),
            ListProblem::EndsBeforeStart => ("to", "fact_period"),
        };
        Some(FactProblem { path: format!("list[{at}].{field}"), code, allowed: Vec::new() })
    };
    let found: Vec<FactProblem> = list.iter().enumerate().filter_map(wrong).collect();
    if !found.is_empty() {
        return Err(Problem::facts(found));
    }
    let staffing = from_list(&Law::COMPILED, &list, Month::of(on).plus(-1), MONTHS);
    staffing.ok_or_else(|| Problem::new("no_full_time_month", &[("on", on.to_string())]))
}
