//! Two verdicts side by side: from the firm's own figures and from the registers, with what sets them apart.

use crate::components::Column;
use crate::pages::words;
use crate::prelude::*;
use api::{Comparison, Difference, DifferenceKind};
use rules::wire::ArgRef;
use texts::Msg;

/// More differences than this are folded away; the ones that turn the answer stand above them anyway.
const FEW: usize = 6;

/// Both verdicts, and every difference, the decisive ones first.
#[component]
pub fn Compared(
    /// What the server compared.
    comparison: Comparison,
    /// Whether a caseworker reads it: then the figures are the company's and not "yours".
    #[prop(optional)]
    office: bool,
) -> impl IntoView {
    let say = move |ours: Msg, theirs: fn() -> Msg| t(if office { theirs() } else { ours });
    let same = comparison.employer == comparison.register;
    let decisive: Vec<Difference> = comparison.differences.iter().filter(|d| d.decisive).cloned().collect();
    let intro = match (same, comparison.differences.is_empty()) {
        (true, true) => say(msg::application::compared_same(), msg::office::compared_same),
        (true, false) => say(msg::application::compared_same_verdict(), msg::office::compared_same_verdict),
        (false, _) => say(msg::application::compared_differs(), msg::office::compared_differs),
    };
    let title = say(msg::application::compared_title(), msg::office::compared_title);
    let employer = say(msg::application::compared_employer(), msg::office::compared_employer);
    let figures = say(msg::application::difference_employer(), msg::office::difference_employer);
    let tone = if same { Tone::Info } else { Tone::Warning };
    let why =
        decisive.into_iter().map(|difference| view! { <li>{sentence(&difference)}</li> }).collect_view();
    let all = comparison.differences.len();
    let table = match all {
        0 => ().into_any(),
        1..=FEW => differences(&comparison.differences, figures),
        _ => view! {
            <Details summary=t(
                msg::application::difference_all(all),
            )>{differences(&comparison.differences, figures.clone())}</Details>
        }
        .into_any(),
    };
    view! {
        <h2>{title.clone()}</h2>
        <Alert tone=tone>{intro} {(!same).then(|| view! { <ul>{why}</ul> })}</Alert>
        <StructuredList
            caption=title
            rows=vec![
                verdict(employer, comparison.employer),
                verdict(t(msg::application::compared_register()), comparison.register),
            ]
        />
        {table}
    }
    .into_any()
}

fn verdict(label: String, verdict: rules::Verdict) -> crate::components::Row {
    let badge = view! { <Badge text=t(words::verdict(verdict)) tone=words::verdict_tone(verdict) /> };
    crate::components::Row { label, value: badge.into_any(), edit: None }
}

fn sentence(difference: &Difference) -> String {
    difference.sentence.pick(lang().tag()).to_owned()
}

/// Every difference as a table.
fn differences(all: &[Difference], figures: String) -> AnyView {
    let columns = vec![
        Column::text(t(msg::application::difference_what())),
        Column::text(figures),
        Column::text(t(msg::application::difference_register())),
        Column::text(t(msg::application::difference_turns())),
    ];
    let rows = all
        .iter()
        .map(|difference| {
            let turns = if difference.decisive { msg::application::yes() } else { msg::application::no() };
            vec![
                about(difference).into_any(),
                value(difference.employer.as_ref()).into_any(),
                value(difference.register.as_ref()).into_any(),
                t(turns).into_any(),
            ]
        })
        .collect();
    view! { <DataTable caption=t(msg::application::difference_title()) columns=columns rows=rows /> }
        .into_any()
}

/// What a difference is about, and for which month.
fn about(difference: &Difference) -> String {
    let what = t(match difference.kind {
        DifferenceKind::UnitStaff => msg::application::difference_unit_staff(),
        DifferenceKind::CompanyStaff => msg::application::difference_company_staff(),
        DifferenceKind::Placements => msg::application::difference_placements(),
        DifferenceKind::Sector => msg::application::difference_sector(),
        DifferenceKind::Start => msg::application::difference_start(),
        DifferenceKind::ApplicationDate => msg::application::difference_date(),
    });
    match &difference.month {
        Some(month) => format!("{what}, {}", words::stored("month", month)),
        None => what,
    }
}

fn value(arg: Option<&ArgRef>) -> String {
    arg.map_or_else(|| t(msg::application::not_stated()), |arg| words::stored(&arg.kind, &arg.value))
}
