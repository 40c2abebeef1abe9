//! A list pasted from a spreadsheet. The pasted text is never kept: it may hold names. Only the rows are.

use super::super::state::Precheck;
use super::list::{heading, placed};
use crate::prelude::*;
use crate::shell::{focus_field, say, say_now};
use crate::state::staff::paste::{self, MOST_ROWS};
use crate::state::staff::{Column, PasteProblem, Pasted};

/// Errors shown at once; the rest is counted.
const SHOWN: usize = 10;

/// Whether the field is open, and what the last paste left out.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// Whether the field is shown instead of the rows.
    pub open: RwSignal<bool>,
    /// Sentences about the columns that were not used.
    pub left_out: RwSignal<Vec<String>>,
}

/// The field to paste into. When the list can be read, its rows take the field's place.
pub(super) fn field(page: Precheck, desk: Desk) -> AnyView {
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<PasteProblem>);
    let read = Callback::new(move |_| match text.with_untracked(|text| paste::read(text)) {
        Ok(pasted) => {
            text.set(String::new());
            desk.left_out.set(unused(&pasted));
            say(&t(msg::precheck::paste_done(pasted.rows.len())));
            page.rows.set(pasted.rows);
            desk.open.set(false);
        }
        Err(found) => {
            say_now(&first_sentence(&found));
            problem.set(Some(found));
            focus_field("paste");
        }
    });
    let error: MaybeProp<String> =
        Signal::derive(move || problem.with(|problem| problem.as_ref().map(first_sentence))).into();
    let cells = live(move || problem.with(|problem| problem.as_ref().map(bad_cells)).into_any());
    let order = Column::ALL.map(|column| view! { <li>{t(heading(column))}</li> }).collect_view();
    view! {
        <h2>{t(msg::precheck::paste_title())}</h2>
        <Details summary=t(msg::precheck::paste_order_title())>
            <p>{t(msg::precheck::paste_order())}</p>
            <ol>{order}</ol>
            <p>{t(msg::precheck::paste_order_headed())}</p>
            <p>{t(msg::precheck::paste_example_headings())}</p>
        </Details>
        <TextArea
            id="paste"
            label=t(msg::precheck::paste_label())
            hint=t(msg::precheck::paste_hint())
            value=text
            error
            rows=8
        />
        {cells}
        <Button text=t(msg::precheck::paste_read()) on_click=read weight=Weight::Secondary />
    }
    .into_any()
}

fn first_sentence(problem: &PasteProblem) -> String {
    t(match problem {
        PasteProblem::Empty => msg::precheck::paste_empty(),
        PasteProblem::NoHoursColumn => msg::precheck::paste_no_hours_column(),
        PasteProblem::MonthlyHours => msg::precheck::paste_monthly_hours(),
        PasteProblem::ColumnTwice(column) => msg::precheck::paste_column_twice(heading(*column)),
        PasteProblem::TooManyRows => msg::precheck::paste_too_many_rows(MOST_ROWS),
        PasteProblem::BadCells(_) => msg::precheck::paste_bad_cells(),
    })
}

fn bad_cells(problem: &PasteProblem) -> AnyView {
    let PasteProblem::BadCells(bad) = problem else { return ().into_any() };
    let lines = bad.iter().take(SHOWN).map(|bad| view! { <li>{placed(bad)}</li> }).collect_view();
    let more = bad.len().checked_sub(SHOWN).filter(|more| *more > 0);
    view! {
        <ul>{lines}</ul>
        {more.map(|more| view! { <p>{t(msg::precheck::paste_more_errors(more))}</p> })}
    }
    .into_any()
}

/// What was left out of the paste, in sentences.
fn unused(pasted: &Pasted) -> Vec<String> {
    let mut lines = Vec::new();
    if !pasted.unused.is_empty() {
        lines.push(t(msg::precheck::paste_unused(pasted.unused.join(", "))));
    }
    if pasted.unused_unnamed > 0 {
        lines.push(t(msg::precheck::paste_unused_unnamed(pasted.unused_unnamed)));
    }
    lines
}
