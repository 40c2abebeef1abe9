//! The list without names: a row for each employee, or for several who are alike.

mod cells;
mod table;

use super::super::state::Precheck;
use super::paste::Desk;
use crate::components::FieldError;
use crate::forms::check::cell_problem;
use crate::forms::precheck::YES;
use crate::prelude::*;
use crate::state::staff::{BadCell, Column, Row, read_rows};
use table::{PAGE, Table};
use texts::Msg;

/// Most persons a list may stand for; payroll files serve more.
const MOST: usize = 10_000;

/// The id of a cell's field.
fn cell_id(row: usize, column: Column) -> String {
    format!("row-{row}-{}", column.word())
}

/// A column's heading.
pub(super) fn heading(column: Column) -> Msg {
    match column {
        Column::Persons => msg::precheck::col_persons(),
        Column::Hours => msg::precheck::col_hours(),
        Column::From => msg::precheck::col_from(),
        Column::To => msg::precheck::col_to(),
        Column::Under18 => msg::precheck::col_under_18(),
        Column::WithSubsidy => msg::precheck::col_with_subsidy(),
        Column::Elsewhere => msg::precheck::col_elsewhere(),
    }
}

/// A bad cell as one sentence that names its place.
pub(super) fn placed(bad: &BadCell) -> String {
    t(msg::precheck::cell_place(bad.row, heading(bad.column), cell_problem(bad.problem)))
}

/// What is wrong with the list as a whole, and the column of its first row where that is shown.
pub(super) fn of_whole(rows: &[Row]) -> Option<(Column, Msg)> {
    match read_rows(rows).ok()?.len() {
        0 => Some((Column::Hours, msg::precheck::list_empty())),
        more if more > MOST => Some((Column::Persons, msg::precheck::list_too_many(MOST))),
        _ => None,
    }
}

/// What is wrong with the list.
pub(super) fn errors(page: Precheck) -> Vec<FieldError> {
    if let Some((column, text)) = page.rows.with(|rows| of_whole(rows)) {
        return vec![FieldError { field: cell_id(1, column), text: t(text) }];
    }
    page.rows.with(|rows| match read_rows(rows) {
        Ok(_) => Vec::new(),
        Err(bad) => bad
            .iter()
            .map(|bad| FieldError { field: cell_id(bad.row, bad.column), text: placed(bad) })
            .collect(),
    })
}

/// The rows as fields.
/// `desk` says what a paste left out and leads back to its field, where the rows came from there.
pub(super) fn editor(page: Precheck, attempt: RwSignal<u32>, desk: Option<Desk>) -> AnyView {
    let pasted = desk.is_some();
    let shown = RwSignal::new(0_usize);
    let pages = Signal::derive(move || page.rows.with(|rows| rows.len().div_ceil(PAGE).max(1)));
    let range = Memo::new(move |_| {
        // An empty list shows one empty row to begin with.
        let count = page.rows.with(Vec::len).max(1);
        let first = shown.get().min(pages.get() - 1) * PAGE;
        (first, count.min(first + PAGE))
    });
    let elsewhere = Memo::new(move |_| {
        page.answers.with(|answers| answers.is("staff.other", YES))
            || page.rows.with(|rows| rows.iter().any(|row| row.elsewhere))
    });
    let bad = Memo::new(move |_| page.rows.with(|rows| read_rows(rows).err().unwrap_or_default()));
    let table = Table { page, attempt, bad, elsewhere, shown };
    let rows = live(move || {
        let (first, end) = range.get();
        (first..end).map(|at| table.row(at)).collect_view().into_any()
    });
    let lead = if pasted {
        let rows = page.rows.with_untracked(Vec::len);
        t(msg::precheck::paste_done(rows))
    } else {
        t(msg::precheck::list_lead())
    };
    let head = live(move || {
        table
            .columns()
            .into_iter()
            .map(|column| view! { <th scope="col">{t(heading(column))}</th> })
            .collect_view()
            .into_any()
    });
    let again = desk.map(|desk| {
        let act = Callback::new(move |_| desk.open.set(true));
        let left_out = desk.left_out.get_untracked();
        let left_out = left_out.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! {
            {left_out}
            <FunctionLink text=t(msg::precheck::paste_again()) icon=Icon::Edit on_click=act />
        }
    });
    view! {
        <h2>{t(if pasted { msg::precheck::paste_title() } else { msg::precheck::list_title() })}</h2>
        <p>{lead}</p>
        {again}
        <p>{t(msg::precheck::list_months())}</p>
        <div class="staff-list">
            <table class="table table-md-responsive-headers staff-table">
                <caption class="sr-only">{t(msg::precheck::list_title())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(msg::precheck::row_number())}</th>
                        {head}
                        <th scope="col">
                            <span class="sr-only">{t(msg::precheck::row_act())}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Paging page=shown pages />
        <div class="staff-list-end">
            <FunctionLink
                text=t(msg::precheck::row_add())
                icon=Icon::ListAdd
                on_click=Callback::new(move |_| {
                    table.add(Row::default(), page.rows.with_untracked(Vec::len).max(1))
                })
            />
            <span role="status">
                {move || super::persons(page).map(|count| t(msg::precheck::list_counted(count)))}
            </span>
        </div>
    }
    .into_any()
}
