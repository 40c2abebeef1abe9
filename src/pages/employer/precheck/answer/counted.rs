//! "Sådan har vi regnet": counts for workplace and company, who was left out and why, readings, another date.

use super::{Given, other_date};
use crate::i18n::with;
use crate::pages::employer::months;
use crate::prelude::*;
use rules::staffing::{LeftOutReason, Level, MonthCount, Series, UnsureCause};
use rules::value::Hours;
use rules::{Explanation, Month, Reading, Rule, Used};
use texts::{Catalogue, Msg, finding, format};

/// The part that unfolds.
pub(super) fn details(given: Given) -> AnyView {
    view! {
        <Details summary=t(
            msg::precheck::counted_title(),
        )>{live(move || counts(given))} {live(move || readings(given))} {other_date::compare(given)}</Details>
    }
    .into_any()
}

fn counts(given: Given) -> AnyView {
    given.facts.with(|facts| {
        let Some(facts) = facts else { return ().into_any() };
        let staffing = &facts.staffing;
        let two = months::has_company(staffing);
        // Where the company is no more than the workplace, one table stands for both.
        let of_unit: &[Level] = if two { &[Level::Unit] } else { &[Level::Unit, Level::Company] };
        view! {
            {level(given, &staffing.unit, of_unit, msg::precheck::counted_unit())}
            {two
                .then(|| level(
                    given,
                    &staffing.company,
                    &[Level::Company],
                    msg::precheck::counted_company(),
                ))}
        }
        .into_any()
    })
}

fn level(given: Given, series: &Series, of: &[Level], name: Msg) -> AnyView {
    let columns = vec![
        Column::text(t(msg::precheck::table_month())),
        Column::number(t(msg::precheck::table_persons())),
        Column::number(t(msg::precheck::table_hours())),
        Column::number(t(msg::precheck::table_full_time())),
    ];
    let (rows, left_out, unsure) = with(|catalogue| {
        (
            series.months.iter().map(|month| row(catalogue, month)).collect::<Vec<_>>(),
            series.months.iter().flat_map(|month| left_out(catalogue, month)).collect::<Vec<_>>(),
            series.months.iter().flat_map(|month| unsure(catalogue, month)).collect::<Vec<_>>(),
        )
    })
    .unwrap_or_default();
    let name = t(name);
    view! {
        <h3>{name.clone()}</h3>
        <DataTable caption=name quiet_caption=true columns rows compact=true scroll=true />
        {given.explanation.with(|explanation| lines(compared(explanation, of)))}
        <h4>{t(msg::precheck::counted_left_out_title())}</h4>
        {lines(left_out)
            .unwrap_or_else(|| view! { <p>{t(msg::precheck::counted_left_out_none())}</p> }.into_any())}
        {lines(unsure)
            .map(|lines| {
                view! {
                    <h4>{t(msg::precheck::counted_unsure_title())}</h4>
                    {lines}
                }
            })}
    }
    .into_any()
}

/// Which of the months decide, for each requirement that counts these levels, and what they come to.
fn compared(explanation: &Explanation, levels: &[Level]) -> Vec<String> {
    let one = |rule: Rule| {
        let node = explanation.find(rule)?;
        let months = months_used(explanation, rule, levels);
        let (first, last) = months.iter().min().zip(months.iter().max())?;
        with(|catalogue| {
            let (name, why) = (finding::rule(catalogue, rule), finding::reason(catalogue, &node.reason));
            t(msg::precheck::counted_compared(name, *first, *last, why))
        })
    };
    [Rule::EmpRim01, Rule::EmpMer03].into_iter().filter_map(one).collect()
}

/// The months whose staff the rule, or one below it, used.
fn months_used(explanation: &Explanation, rule: Rule, levels: &[Level]) -> Vec<Month> {
    let below = |at: usize| {
        let mut up = core::iter::successors(Some(at), |at| explanation.nodes.get(*at)?.parent);
        up.any(|at| explanation.nodes.get(at).is_some_and(|node| node.rule == rule))
    };
    let used = explanation.used.iter().filter_map(|(at, used)| match used {
        Used::Fact { key, month: Some(month), .. }
            if below(*at)
                && levels.iter().any(|level| [level.ordinary(), level.ordinary_low()].contains(key)) =>
        {
            Some(*month)
        }
        _ => None,
    });
    used.collect()
}

fn lines(lines: Vec<String>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    })
}

fn row(catalogue: &Catalogue, month: &MonthCount) -> Vec<AnyView> {
    let hours = |hours| format::value(catalogue, Hours(hours).into());
    let persons = |persons| format::whole(catalogue, persons);
    let ordinary = month.ordinary;
    vec![
        format::month(catalogue, month.month).into_any(),
        months::span(persons(ordinary.persons.low), persons(ordinary.persons.high)).into_any(),
        months::span(hours(ordinary.hours.low), hours(ordinary.hours.high)).into_any(),
        months::amount(catalogue, month.month, ordinary.hours).into_any(),
    ]
}

fn left_out(catalogue: &Catalogue, month: &MonthCount) -> Vec<String> {
    let name = format::month(catalogue, month.month);
    month
        .left_out
        .iter()
        .map(|left_out| {
            let reason = match left_out.reason {
                LeftOutReason::Supported => msg::precheck::left_out_supported(),
                LeftOutReason::Under18 => msg::precheck::left_out_under_18(),
            };
            let hours = format::value(catalogue, Hours(left_out.hours).into());
            t(msg::precheck::counted_left_out(name.clone(), left_out.persons, hours, reason))
        })
        .collect()
}

fn unsure(catalogue: &Catalogue, month: &MonthCount) -> Vec<String> {
    let name = format::month(catalogue, month.month);
    month
        .unsure
        .iter()
        .map(|unsure| {
            let reason = match unsure.cause {
                UnsureCause::PayWithoutHours => msg::precheck::unsure_pay_without_hours(),
                UnsureCause::UnitUnknown => msg::precheck::unsure_unit_unknown(),
                UnsureCause::AgeUnknown => msg::precheck::unsure_age_unknown(),
                UnsureCause::IncomeType30 => msg::precheck::unsure_income_type_30(),
            };
            t(msg::precheck::counted_unsure(name.clone(), unsure.persons, reason))
        })
        .collect()
}

/// Every reading the answer rests on, once.
fn readings(given: Given) -> AnyView {
    let all: Vec<Reading> = given.explanation.with(|explanation| {
        let used = |reading: &&Reading| explanation.readings.iter().any(|(_, known)| known == *reading);
        Reading::ALL.iter().filter(used).copied().collect()
    });
    let sentences =
        with(|catalogue| all.iter().map(|reading| finding::reading(catalogue, *reading)).collect::<Vec<_>>());
    let Some(list) = sentences.and_then(lines) else { return ().into_any() };
    view! {
        <h3>{t(msg::precheck::counted_readings())}</h3>
        <p>{t(msg::precheck::answer_reading())}</p>
        {list}
    }
    .into_any()
}
