//! The months the rules looked at: a chart, and below it, folded, a table with the same numbers.

use super::Given;
use crate::components::chart::{Bar, MonthChart};
use crate::i18n::with;
use crate::pages::employer::months::{amount, has_company, table};
use crate::prelude::*;
use rules::staffing::{Interval, MonthCount, Report, Series};
use texts::{Catalogue, Msg, format};

/// The chart of the workplace, that of the company where it is another, and the table of both.
pub(super) fn chart_and_table(given: Given) -> AnyView {
    given.facts.with(|facts| {
        let Some(facts) = facts else { return ().into_any() };
        let staffing = &facts.staffing;
        if staffing.unit.months.is_empty() && staffing.company.months.is_empty() {
            return ().into_any();
        }
        let two = has_company(staffing);
        let numbers = table(staffing);
        view! {
            <h2>{t(msg::precheck::chart_title())}</h2>
            {chart(&staffing.unit, msg::precheck::chart_unit())}
            {two.then(|| chart(&staffing.company, msg::precheck::chart_company()))}
            <Details summary=t(msg::precheck::table_show())>{numbers}</Details>
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
