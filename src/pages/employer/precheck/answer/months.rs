//! The months the rules looked at: a chart, and a table with the same numbers.

use super::Given;
use crate::components::chart::{Bar, MonthChart};
use crate::i18n::with;
use crate::prelude::*;
use rules::staffing::{Interval, MonthCount, Report, Series, Staffing};
use rules::value::FullTime;
use rules::{Law, Month, Param};
use texts::{Catalogue, Msg, format};

/// The chart of the workplace, that of the company where it is another, and the table of both.
pub(super) fn chart_and_table(given: Given) -> AnyView {
    given.facts.with(|facts| {
        let Some(facts) = facts else { return ().into_any() };
        let staffing = &facts.staffing;
        if staffing.unit.months.is_empty() && staffing.company.months.is_empty() {
            return ().into_any();
        }
        let two = !staffing.company.months.is_empty() && staffing.company.months != staffing.unit.months;
        view! {
            <h2>{t(msg::precheck::chart_title())}</h2>
            {chart(&staffing.unit, msg::precheck::chart_unit())}
            {two.then(|| chart(&staffing.company, msg::precheck::chart_company()))}
            {table(staffing, two)}
        }
        .into_any()
    })
}

fn chart(series: &Series, name: Msg) -> AnyView {
    let bars: Vec<Bar> = with(|catalogue| series.months.iter().map(|month| bar(catalogue, month)).collect())
        .unwrap_or_default();
    let known = || series.months.iter().filter(|month| month.report != Report::Missing);
    let low = known().min_by_key(|month| month.ordinary.hours.low);
    let high = known().max_by_key(|month| month.ordinary.hours.high);
    let (Some(low), Some(high)) = (low, high) else { return ().into_any() };
    let name = t(name);
    let alt = with(|catalogue| {
        t(msg::precheck::chart_alt(
            name.clone(),
            series.months.len(),
            amount(catalogue, low.month, low.ordinary.hours),
            low.month,
            amount(catalogue, high.month, high.ordinary.hours),
            high.month,
        ))
    })
    .unwrap_or_default();
    view! {
        <figure class="month-figure">
            <figcaption>{name} " (" {t(msg::precheck::chart_axis())} ")"</figcaption>
            <MonthChart bars alt />
        </figure>
    }
    .into_any()
}

fn bar(catalogue: &Catalogue, month: &MonthCount) -> Bar {
    let known = month.report != Report::Missing;
    let Interval { low, high } = month.ordinary.hours;
    let value = if known {
        amount(catalogue, month.month, month.ordinary.hours)
    } else {
        t(msg::precheck::chart_missing())
    };
    Bar { name: format::short_month(catalogue, month.month), low, high, known, value }
}

/// Hours of a month as full-time persons; from low to high where they are not exact.
pub(super) fn amount(catalogue: &Catalogue, month: Month, hours: Interval) -> String {
    let norm = Law::COMPILED.value(Param::FullTimeMonth, month.last_day()).unwrap_or(0);
    let shown = |hours| format::value(catalogue, FullTime { hours, months: 1, norm }.into());
    span(shown(hours.low), shown(hours.high))
}

/// A number, or from one to another.
pub(super) fn span(low: String, high: String) -> String {
    if low == high { low } else { t(msg::precheck::range(low, high)) }
}

fn table(staffing: &Staffing, two: bool) -> AnyView {
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
