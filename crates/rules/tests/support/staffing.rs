//! Lines such as `10.00 x 12 ending 2026-10` into months of staffing.

use super::facts::hundredths;
use chrono::NaiveDate;
use rules::staffing::{
    Count, Employment, Interval, LeftOut, LeftOutReason, MonthCount, Report, Series, Staffing, Unsure,
    from_list,
};
use rules::{Fact, Law, Month, Origin};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// Hours of a full-time month, 1/100: 160.33, the number the cases were counted with.
const FULL_TIME: u64 = 16_033;

const LINES: [&str; 8] =
    ["full_time", "hours", "heads", "minors", "minors_ending", "limited", "start", "unsure"];

/// What a line says about one month.
#[derive(Clone, Copy)]
enum Cell {
    From(u64, u64),
    Missing,
    Silent,
    Zero,
}

type Row = BTreeMap<Month, Cell>;

/// The staffing of a case: months, or a typed list that the law of the list's last month turns into months.
pub enum Facts {
    Months(Staffing),
    List(Vec<Employment>, Month),
}

impl Facts {
    /// The months. A list whose date has no full-time month gives none.
    pub fn months(&self, law: &Law) -> Staffing {
        match self {
            Self::Months(staffing) => staffing.clone(),
            Self::List(list, latest) => from_list(law, list, *latest, 13).unwrap_or_default(),
        }
    }
}

/// The staffing of a case, in either way.
pub fn read(table: &Table) -> Result<Facts, String> {
    let Some(rows) = table.get("list").and_then(Value::as_array) else {
        return read_months(table).map(Facts::Months);
    };
    let latest = table.get("list_ending").and_then(Value::as_str).ok_or("list_ending is missing")?;
    let latest = latest.parse().map_err(|_| "list_ending is a month")?;
    let rows = rows.iter().map(employment).collect::<Result<_, String>>()?;
    Ok(Facts::List(rows, latest))
}

fn employment(row: &Value) -> Result<Employment, String> {
    let table = row.as_table().ok_or("a row of the list is a table")?;
    let known = ["weekly_hours", "from", "to", "under_18", "with_subsidy", "at_unit"];
    if let Some(key) = table.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(format!("list: what is {key}?"));
    }
    let day = |key: &str| table.get(key).map(|day| day.to_string().parse::<NaiveDate>()).transpose();
    let yes = |key: &str, or: bool| table.get(key).and_then(Value::as_bool).unwrap_or(or);
    Ok(Employment {
        weekly_hours: table
            .get("weekly_hours")
            .and_then(Value::as_str)
            .and_then(hundredths)
            .ok_or("list: weekly_hours is a number with two decimals")?,
        from: day("from").map_err(|error| error.to_string())?,
        to: day("to").map_err(|error| error.to_string())?,
        under_18: yes("under_18", false),
        with_subsidy: yes("with_subsidy", false),
        at_unit: yes("at_unit", true),
    })
}

/// Where no company line stands, the company is the workplace.
fn read_months(table: &Table) -> Result<Staffing, String> {
    for key in table.keys() {
        let known = key
            .split_once('_')
            .is_some_and(|(level, line)| ["unit", "company"].contains(&level) && LINES.contains(&line));
        if !known && key != "origin" {
            return Err(format!("staffing: what is {key}?"));
        }
    }
    let unit = series(table, "unit")?;
    let has_company = table.keys().any(|key| key.starts_with("company_"));
    let company = if has_company { series(table, "company")? } else { unit.clone() };
    let origin = table.get("origin").map_or(Ok(Origin::Payroll), |word| {
        serde_json::from_value(serde_json::json!(word.as_str())).map_err(|error| error.to_string())
    })?;
    Ok(Staffing { unit, company, origin })
}

fn series(table: &Table, level: &str) -> Result<Series, String> {
    let row = |line: &str, number: fn(&str) -> Option<u64>| -> Result<Row, String> {
        let key = format!("{level}_{line}");
        match table.get(&key) {
            None => Ok(Row::new()),
            Some(Value::String(text)) => months(text, number).map_err(|error| format!("{key}: {error}")),
            Some(_) => Err(format!("{key}: not a line of months")),
        }
    };
    let whole: fn(&str) -> Option<u64> = |text| text.parse().ok();
    let full_time = row("full_time", |text| hundredths(text).map(|share| (share * FULL_TIME + 50) / 100))?;
    let hours = row("hours", hundredths)?;
    if !full_time.is_empty() && !hours.is_empty() {
        return Err(format!("{level}: full_time or hours, not both"));
    }
    let full_time = if hours.is_empty() { full_time } else { hours };
    let (heads, minors, limited) = (row("heads", whole)?, row("minors", whole)?, row("limited", whole)?);
    let ending = row("minors_ending", whole)?;
    let named = full_time.keys().chain(heads.keys()).copied();
    let mut months = Vec::new();
    for month in named.collect::<std::collections::BTreeSet<_>>() {
        let row = month_of(month, full_time.get(&month), heads.get(&month), &minors, &limited)?;
        months.extend(row.map(|row| MonthCount { minors_ending: stated(ending.get(&month)), ..row }));
    }
    for entry in table.get(&format!("{level}_unsure")).and_then(Value::as_array).into_iter().flatten() {
        unsure(entry, &mut months)?;
    }
    let start = match table.get(&format!("{level}_start")) {
        None => Fact::Unknown,
        Some(Value::Datetime(day)) => {
            Fact::stated(day.to_string().parse::<NaiveDate>().map_err(|error| error.to_string())?)
        }
        Some(_) => return Err(format!("{level}_start: not a date")),
    };
    Ok(Series { start, months })
}

fn month_of(
    month: Month,
    full_time: Option<&Cell>,
    heads: Option<&Cell>,
    minors: &Row,
    limited: &Row,
) -> Result<Option<MonthCount>, String> {
    let report = match full_time.or(heads) {
        None | Some(Cell::Missing) => return Ok(None),
        Some(Cell::Silent) => Report::Silent,
        Some(Cell::Zero) => Report::Zero,
        Some(Cell::From(..)) => Report::Reported,
    };
    let interval = |cell: Option<&Cell>| match cell {
        Some(Cell::From(low, high)) => Some(Interval { low: *low, high: *high }),
        Some(_) => Some(Interval::exact(0)),
        None => None,
    };
    let (hours, persons) = (interval(full_time), interval(heads));
    let in_heads = |hours: Interval| Interval {
        low: hours.low.div_ceil(FULL_TIME),
        high: hours.high.div_ceil(FULL_TIME),
    };
    let in_hours = |heads: Interval| Interval { low: heads.low * FULL_TIME, high: heads.high * FULL_TIME };
    let ordinary = Count {
        persons: persons.or(hours.map(in_heads)).unwrap_or_default(),
        hours: hours.or(persons.map(in_hours)).unwrap_or_default(),
    };
    let minors = match minors.get(&month) {
        Some(Cell::From(low, high)) if low == high => *low,
        None => 0,
        Some(_) => return Err(format!("{month}: minors are a number")),
    };
    let left_out =
        (minors > 0).then_some(LeftOut { reason: LeftOutReason::Under18, persons: minors, hours: 0 });
    Ok(Some(MonthCount {
        month,
        report,
        everyone: ordinary,
        ordinary,
        minors,
        minors_ending: Fact::Unknown,
        limited_contracts: stated(limited.get(&month)),
        left_out: left_out.into_iter().collect(),
        unsure: Vec::new(),
    }))
}

/// A number that is stated.
const fn stated(cell: Option<&Cell>) -> Fact<u64> {
    match cell {
        Some(Cell::From(low, high)) if *low == *high => Fact::stated(*low),
        _ => Fact::Unknown,
    }
}

fn unsure(entry: &Value, months: &mut [MonthCount]) -> Result<(), String> {
    let text = |key: &str| entry.get(key).map(ToString::to_string).unwrap_or_default();
    let day: NaiveDate = text("month").parse().map_err(|_| "unsure: month is a date".to_owned())?;
    let cause = serde_json::from_value(serde_json::json!(entry.get("cause").and_then(Value::as_str)))
        .map_err(|error| error.to_string())?;
    let persons = entry.get("persons").and_then(Value::as_integer).and_then(|n| u64::try_from(n).ok());
    let row = months.iter_mut().find(|row| row.month == Month::of(day));
    let row = row.ok_or_else(|| format!("unsure: no staff in {day}"))?;
    row.unsure.push(Unsure { cause, persons: persons.unwrap_or(1) });
    Ok(())
}

/// `9.00 x 3, missing, 10.00..11.00 ending 2026-10`, the last month named.
fn months(text: &str, number: fn(&str) -> Option<u64>) -> Result<Row, String> {
    let (cells, last) = text.rsplit_once(" ending ").ok_or("no month it ends with")?;
    let last: Month = last.trim().parse().map_err(|error| format!("{error}"))?;
    let mut all = Vec::new();
    for part in cells.split(',') {
        let (value, times) = part.trim().split_once(" x ").unwrap_or((part.trim(), "1"));
        let times: usize = times.parse().map_err(|_| format!("{part}: how many months?"))?;
        all.extend(std::iter::repeat_n(cell(value, number)?, times));
    }
    let span = i32::try_from(all.len()).map_err(|error| error.to_string())?;
    Ok(all.into_iter().zip(1 - span..=0).map(|(cell, back)| (last.plus(back), cell)).collect())
}

fn cell(text: &str, number: fn(&str) -> Option<u64>) -> Result<Cell, String> {
    match text {
        "missing" => return Ok(Cell::Missing),
        "silent" => return Ok(Cell::Silent),
        "zero" => return Ok(Cell::Zero),
        _ => {}
    }
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    match (number(low), number(high)) {
        (Some(low), Some(high)) if low <= high => Ok(Cell::From(low, high)),
        _ => Err(format!("{text} is no number of staff")),
    }
}
