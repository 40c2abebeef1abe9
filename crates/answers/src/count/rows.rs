//! The count as rows, one a company and month.

use chrono::NaiveDate;
use eindkomst::{Company, Outcome};
use rules::staffing::{Count, LeftOut, LeftOutReason, MonthCount, Report, Unsure};
use rules::value::two_decimals;
use rules::{Law, Month, Param};
use serde::Serialize;

/// A company's month.
#[derive(Debug, Serialize)]
pub struct MonthRow {
    /// SE number; the lowest where the company has several.
    pub se: String,
    /// CVR number, where the company file gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    cvr: Option<String>,
    /// Every SE number, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    se_numbers: Vec<String>,
    /// The month.
    pub month: Month,
    /// Its workplaces.
    pub units: Vec<UnitRow>,
    /// The whole.
    pub company: Level,
}

/// A workplace's month.
#[derive(Debug, Serialize)]
pub struct UnitRow {
    /// P-number; empty where the company's only workplace has none in the files.
    pub p_number: String,
    /// The counts.
    #[serde(flatten)]
    pub level: Level,
}

/// A workplace or a company.
#[derive(Debug, Serialize)]
pub struct Level {
    /// How the month is known, where it is not simply reported.
    #[serde(skip_serializing_if = "is_reported")]
    report: Report,
    /// Everybody with hours.
    pub everyone: Figures,
    /// Ordinary staff; here the low and high ends always stand.
    pub ordinary: Figures,
    left_out: Vec<LeftOutRow>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unsure: Vec<Unsure>,
}

/// Persons, hours and full-time persons. Where facts are missing the figures are what is sure.
#[derive(Debug, Serialize)]
pub struct Figures {
    /// The sure figures.
    #[serde(flatten)]
    pub sure: Figure,
    /// The lowest they can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Figure>,
    /// The highest they can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Figure>,
}

/// One set of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Distinct persons.
    pub persons: u64,
    /// Hours with two decimals.
    pub hours: String,
    /// Full-time persons with two decimals, half up.
    pub full_time: String,
}

#[derive(Debug, Serialize)]
struct LeftOutRow {
    reason: LeftOutReason,
    persons: u64,
    hours: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_reported(report: &Report) -> bool {
    *report == Report::Reported
}

/// The rows of every company, by company and month. Missing months are no rows: they are not zero.
pub fn months(outcome: &Outcome, on: Option<NaiveDate>) -> Vec<MonthRow> {
    outcome.companies.iter().flat_map(|company| company_months(company, on)).collect()
}

fn company_months(company: &Company, on: Option<NaiveDate>) -> impl Iterator<Item = MonthRow> {
    let known = company.series.months.iter().filter(|row| row.report != Report::Missing);
    known.map(move |row| {
        let norm = Law::COMPILED.value(Param::FullTimeMonth, on.unwrap_or_else(|| row.month.last_day()));
        let norm = norm.unwrap_or_default();
        MonthRow {
            se: company.se.first().cloned().unwrap_or_default(),
            cvr: company.cvr.clone(),
            se_numbers: if company.se.len() > 1 { company.se.clone() } else { Vec::new() },
            month: row.month,
            units: company
                .units
                .iter()
                .filter_map(|unit| {
                    let level = level(unit.series.get(row.month)?, norm);
                    Some(UnitRow { p_number: unit.p_number.clone(), level })
                })
                .collect(),
            company: level(row, norm),
        }
    })
}

fn level(row: &MonthCount, norm: u64) -> Level {
    Level {
        report: row.report,
        everyone: figures(row.everyone, norm, false),
        ordinary: figures(row.ordinary, norm, true),
        left_out: row.left_out.iter().map(left_out).collect(),
        unsure: row.unsure.clone(),
    }
}

fn figures(count: Count, norm: u64, always: bool) -> Figures {
    let figure = |persons, hours| Figure {
        persons,
        hours: two_decimals(hours, 100),
        full_time: two_decimals(hours, norm),
    };
    let low = figure(count.persons.low, count.hours.low);
    let high = figure(count.persons.high, count.hours.high);
    let ends = always || low != high;
    Figures { sure: low.clone(), low: ends.then_some(low), high: ends.then_some(high) }
}

fn left_out(left_out: &LeftOut) -> LeftOutRow {
    let hours = two_decimals(left_out.hours, 100);
    LeftOutRow { reason: left_out.reason, persons: left_out.persons, hours }
}
