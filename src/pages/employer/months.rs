//! Months of staff as full-time persons: in words, and as a table.

use crate::i18n::with;
use crate::prelude::*;
use rules::staffing::{Interval, Report, Series, Staffing};
use rules::value::FullTime;
use rules::{Law, Month, Param};
use texts::{Catalogue, format};

/// Whether the company is known, and is more than the workplace.
#[must_use]
pub fn has_company(staffing: &Staffing) -> bool {
    !staffing.company.months.is_empty() && staffing.company.months != staffing.unit.months
}

/// Hours of a month as full-time persons; from low to high where they are not exact.
#[must_use]
pub fn amount(catalogue: &Catalogue, month: Month, hours: Interval) -> String {
    let norm = Law::COMPILED.value(Param::FullTimeMonth, month.last_day()).unwrap_or(0);
    let shown = |hours| format::value(catalogue, FullTime::over(hours, 1, norm).into());
    span(shown(hours.low), shown(hours.high))
}

/// A number, or from one to another.
#[must_use]
pub fn span(low: String, high: String) -> String {
    if low == high { low } else { t(msg::precheck::range(low, high)) }
}

/// The full-time persons of each month at the workplace, and in the company where it is another.
#[must_use]
pub fn table(staffing: &Staffing) -> AnyView {
    let two = has_company(staffing);
    let mut columns =
        vec![Column::text(t(msg::precheck::table_month())), Column::number(t(msg::precheck::table_unit()))];
    if two {
        columns.push(Column::number(t(msg::precheck::table_company())));
    }
    let months: Vec<Month> = {
        let all = || staffing.unit.months.iter().chain(&staffing.company.months).map(|month| month.month);
        let (first, last) = (all().min(), all().max());
        let count = first.zip(last).map_or(0, |(first, last)| last.since(first) + 1);
        first.into_iter().flat_map(|first| (0..count).map(move |later| first.plus(later))).collect()
    };
    let rows = with(|catalogue| {
        let cell = |series: &Series, month: Month| {
            let known = series.get(month).filter(|row| row.report != Report::Missing);
            known
                .map_or_else(
                    || t(msg::precheck::chart_missing()),
                    |row| amount(catalogue, month, row.ordinary.hours),
                )
                .into_any()
        };
        months
            .iter()
            .map(|month| {
                let mut cells =
                    vec![format::month(catalogue, *month).into_any(), cell(&staffing.unit, *month)];
                if two {
                    cells.push(cell(&staffing.company, *month));
                }
                cells
            })
            .collect::<Vec<_>>()
    })
    .unwrap_or_default();
    view! { <DataTable caption=t(msg::precheck::table_caption()) columns rows compact=true scroll=true /> }
        .into_any()
}
