//! What the pre-check was told, in the words in which it asked: all of it goes along with the application.

use super::entries::{hours_a_week, not_stated, row, value_of};
use crate::client::{Sent, Stated};
use crate::components::Row;
use crate::forms::answers::Answers;
use crate::forms::field::Form;
use crate::forms::precheck::{JOB, PERSON};
use crate::i18n::with;
use crate::pages::employer::months::{amount, has_company, span, table};
use crate::pages::employer::precheck::Step;
use crate::pages::words;
use crate::prelude::*;
use crate::state::draft::{Facts, KINDS, answers_of};
use rules::employer::{Placement, Question, Sector};
use rules::staffing::{MonthCount, Series, Staffing};
use rules::value::Value;
use rules::{Fact, Law, Origin, Param};
use texts::{Msg, format};

/// Every answer of the pre-check, part by part, each with a way back to the step that asked for it.
#[must_use]
pub fn of_summary(facts: &Facts) -> AnyView {
    let Facts { question, staffing } = facts;
    let answers = answers_of(question);
    let edit = |step: Step, rows: Vec<Row>| {
        part(step, rows.into_iter().map(|row| row.editable(link(&step.path()))).collect())
    };
    view! {
        {edit(Step::Case, case(question))}
        {edit(Step::Staff, staff(question, staffing))}
        {months(staffing)}
        {edit(Step::Placements, placements(&question.placements))}
        {edit(Step::Person, asked(&PERSON, &answers))}
        {edit(Step::Job, asked(&JOB, &answers))}
    }
    .into_any()
}

/// Every answer of the pre-check that the receipt's own entries do not show.
#[must_use]
pub fn of_receipt(sent: &Sent) -> AnyView {
    let Stated { question, staffing } = &sent.employer;
    let answers = answers_of(question);
    let own = [msg::application::entry_sector(), msg::application::entry_on()].map(t);
    let case = case(question).into_iter().filter(|row| own.contains(&row.label)).collect();
    let mut job = asked(&JOB, &answers);
    if sent.receipt.job.monthly_cost.is_some() {
        let cost = t(msg::precheck::wage_costs_label());
        job.retain(|row| row.label != cost);
    }
    view! {
        <h2>{t(msg::application::carried_title())}</h2>
        {part(Step::Case, case)}
        {part(Step::Staff, staff(question, staffing))}
        {months(staffing)}
        {part(Step::Placements, placements(&question.placements))}
        {part(Step::Person, asked(&PERSON, &answers))}
        {part(Step::Job, job)}
    }
    .into_any()
}

fn part(step: Step, rows: Vec<Row>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{t(step.name())}</h3>
        <StructuredList caption=t(step.name()) rows=rows />
    }
    .into_any()
}

/// The full-time persons of every month that goes along, folded.
fn months(staffing: &Staffing) -> AnyView {
    if staffing.unit.months.is_empty() {
        return ().into_any();
    }
    let table = table(staffing);
    view! { <Details summary=t(msg::precheck::table_show())>{table}</Details> }.into_any()
}

/// Scheme, kind of employer, dates and hours.
#[must_use]
pub fn case(question: &Question) -> Vec<Row> {
    let sector = question.employer.sector.known().map(|sector| match sector {
        Sector::Private => t(msg::application::sector_private()),
        Sector::Public => t(msg::application::sector_public()),
    });
    let day = |fact: &Fact<chrono::NaiveDate>| fact.known().map(|day| words::value((*day).into()));
    let hours = question.weekly_hours.known().map(|hours| hours_a_week(*hours));
    let rows = [
        (msg::application::entry_scheme(), Some(t(words::scheme(question.scheme)))),
        (msg::application::entry_sector(), sector),
        (msg::application::entry_on(), Some(words::value(question.on.into()))),
        (msg::application::entry_start(), day(&question.start)),
        (msg::application::entry_end(), day(&question.end)),
        (msg::application::entry_hours(), hours),
    ];
    rows.into_iter().map(|(label, value)| row(label, value.unwrap_or_else(not_stated))).collect()
}

/// The staff as it is counted on the day asked about, how far back it is known, and from where.
fn staff(question: &Question, staffing: &Staffing) -> Vec<Row> {
    let mut rows = vec![row(
        msg::application::entry_staff(),
        latest(question, &staffing.unit).unwrap_or_else(not_stated),
    )];
    if has_company(staffing)
        && let Some(company) = latest(question, &staffing.company)
    {
        rows.push(row(msg::application::entry_company_staff(), company));
    }
    let months = &staffing.unit.months;
    if let (Some(first), Some(last)) = (months.first(), months.last()) {
        let words = msg::application::staff_months(
            months.len(),
            words::value(first.month.into()),
            words::value(last.month.into()),
        );
        rows.push(row(msg::application::entry_months(), t(words)));
        match staffing.origin {
            Origin::Payroll => {
                rows.push(row(msg::application::entry_origin(), t(msg::application::origin_payroll())));
            }
            Origin::List => {
                rows.push(row(msg::application::entry_origin(), t(msg::application::origin_list())));
            }
            _ => {}
        }
    }
    let mut begun = |label: Msg, series: &Series| {
        if let Some(day) = series.start.known() {
            rows.push(row(label, words::value((*day).into())));
        }
    };
    begun(msg::precheck::files_start_label(), &staffing.unit);
    begun(msg::precheck::files_company_start_label(), &staffing.company);
    let mut counted = |label: Msg, of: fn(&MonthCount) -> &Fact<u64>| {
        if let Some(count) = months.last().and_then(|month| of(month).known()) {
            rows.push(row(label, words::value(Value::Count(*count))));
        }
    };
    counted(msg::precheck::files_limited_label(), |month| &month.limited_contracts);
    counted(msg::precheck::files_minors_label(), |month| &month.minors_ending);
    rows
}

/// The latest month's ordinary staff, counted as the law of the day asked about counts it: full-time persons, heads,
/// or both.
#[must_use]
pub fn latest(question: &Question, series: &Series) -> Option<String> {
    let month = series.months.last()?;
    let measures = [Param::RatioMeasure, Param::NetIncreasePrivateMeasure, Param::NetIncreasePublicMeasure];
    let counts = |word| measures.iter().any(|param| Law::COMPILED.choice(*param, question.on) == Some(word));
    let heads = counts("heads") || counts("both");
    let full_time = !counts("heads") || counts("full_time");
    with(|catalogue| {
        let persons = month.ordinary.persons;
        let persons = span(format::whole(catalogue, persons.low), format::whole(catalogue, persons.high));
        let amount = amount(catalogue, month.month, month.ordinary.hours);
        let name = format::month(catalogue, month.month);
        t(match (full_time, heads) {
            (true, true) => msg::application::staff_both(amount, persons, name),
            (false, true) => msg::application::staff_heads(persons, name),
            (_, false) => msg::application::staff_full_time(amount, name),
        })
    })
}

/// Each place that is taken, or that none is.
fn placements(all: &Fact<Vec<Placement>>) -> Vec<Row> {
    let label = msg::application::entry_placements;
    match all.known().map(Vec::as_slice) {
        None => vec![row(label(), not_stated())],
        Some([]) => vec![row(label(), t(msg::application::placements_none()))],
        Some(all) => all
            .iter()
            .enumerate()
            .map(|(at, one)| row(msg::precheck::placement_row(at + 1), placement(one)))
            .collect(),
    }
}

fn placement(one: &Placement) -> String {
    let kind = KINDS
        .iter()
        .find(|(_, kind, _)| *kind == one.kind)
        .map_or_else(not_stated, |(_, _, label)| t(label()));
    let hours = one.weekly_hours.known().map_or_else(not_stated, |hours| hours_a_week(*hours));
    let from = words::value(one.from.into());
    match one.to.known() {
        Some(to) => t(msg::application::placement_period(kind, hours, from, words::value((*to).into()))),
        None => t(msg::application::placement_open(kind, hours, from)),
    }
}

/// The questions of a form that were asked, and any that was answered.
fn asked(form: &Form, answers: &Answers) -> Vec<Row> {
    let asked: Vec<&str> = form.asked(answers).into_iter().map(|field| field.key).collect();
    form.fields
        .iter()
        .filter(|field| asked.contains(&field.key) || !answers.get(field.key).is_empty())
        .map(|field| row((field.label)(), value_of(field, answers).unwrap_or_else(not_stated)))
        .collect()
}
