//! The list without names: a row for each employee, or for several who are alike.

use super::super::state::Precheck;
use super::paste::Desk;
use crate::components::FieldError;
use crate::forms::check::cell_problem;
use crate::forms::precheck::YES;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::staff::{BadCell, Column, Row, read_rows};
use texts::Msg;

/// Rows shown at a time; a longer list has pages.
const PAGE: usize = 25;
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

/// What is wrong with the list.
pub(super) fn errors(page: Precheck) -> Vec<FieldError> {
    page.rows.with(|rows| match read_rows(rows) {
        Ok(list) if list.is_empty() => {
            vec![FieldError { field: cell_id(1, Column::Hours), text: t(msg::precheck::list_empty()) }]
        }
        Ok(list) if list.len() > MOST => {
            vec![FieldError {
                field: cell_id(1, Column::Persons),
                text: t(msg::precheck::list_too_many(MOST)),
            }]
        }
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

#[derive(Clone, Copy)]
struct Table {
    page: Precheck,
    attempt: RwSignal<u32>,
    bad: Memo<Vec<BadCell>>,
    elsewhere: Memo<bool>,
    shown: RwSignal<usize>,
}

impl Table {
    fn columns(self) -> Vec<Column> {
        let mut columns = vec![
            Column::Hours,
            Column::From,
            Column::To,
            Column::Persons,
            Column::Under18,
            Column::WithSubsidy,
        ];
        if self.elsewhere.get() {
            columns.push(Column::Elsewhere);
        }
        columns
    }

    fn row(self, at: usize) -> AnyView {
        let number = at + 1;
        let cells = live(move || {
            self.columns().into_iter().map(|column| self.cell(at, column)).collect_view().into_any()
        });
        let copy = Callback::new(move |_| {
            let row = self.page.rows.with_untracked(|rows| rows.get(at).cloned());
            self.add(row.unwrap_or_default(), number);
        });
        let remove = Callback::new(move |_| self.remove(at));
        view! {
            <tr>
                <th scope="row" data-title=t(msg::precheck::row_number())>
                    {number}
                </th>
                {cells}
                <td class="staff-row-acts">
                    <button type="button" class="function-link" on:click=move |event| copy.run(event)>
                        <Svg icon=Icon::Copy label=t(msg::precheck::row_copy_this(number)) />
                    </button>
                    <button type="button" class="function-link" on:click=move |event| remove.run(event)>
                        <Svg icon=Icon::Delete label=t(msg::precheck::row_remove_this(number)) />
                    </button>
                </td>
            </tr>
        }
        .into_any()
    }

    fn cell(self, at: usize, column: Column) -> AnyView {
        let title = t(heading(column));
        let id = cell_id(at + 1, column);
        let label = format!("{title}, {}", t(msg::precheck::list_row(at + 1)));
        let field = match column {
            Column::Under18 | Column::WithSubsidy | Column::Elsewhere => self.tick(at, column, id, label),
            Column::Persons | Column::Hours | Column::From | Column::To => self.text(at, column, id, label),
        };
        view! { <td data-title=title>{field}</td> }.into_any()
    }

    fn text(self, at: usize, column: Column, id: String, label: String) -> AnyView {
        let rows = self.page.rows;
        let error = Memo::new(move |_| {
            let here = |bad: &&BadCell| bad.row == at + 1 && bad.column == column;
            (self.attempt.get() > 0)
                .then(|| self.bad.with(|bad| bad.iter().find(here).map(|bad| t(cell_problem(bad.problem)))))
                .flatten()
        });
        let error_id = format!("{id}-error");
        let described = error_id.clone();
        let (width, hint) = match column {
            Column::From | Column::To => ("form-input input-width-xs", t(msg::precheck::col_date_hint())),
            _ => ("form-input input-width-xxs", String::new()),
        };
        let message = move || {
            error.get().map(|text| {
                view! {
                    <span class="form-error-message" id=error_id.clone()>
                        <span class="sr-only">{t(msg::common::error_prefix())}</span>
                        {text}
                    </span>
                }
            })
        };
        view! {
            <div class=move || {
                if error.with(Option::is_some) { "form-group form-error" } else { "form-group" }
            }>
                {message}
                <input
                    class=width
                    type="text"
                    inputmode=if column == Column::Hours { "decimal" } else { "numeric" }
                    id=id
                    aria-label=label
                    placeholder=hint
                    autocomplete="off"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                    prop:value=move || {
                        rows.with(|rows| rows.get(at).map(|row| text_of(row, column).to_owned()))
                    }
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        rows.update(|rows| set_text(row_at(rows, at), column, typed));
                    }
                />
            </div>
        }
        .into_any()
    }

    fn tick(self, at: usize, column: Column, id: String, label: String) -> AnyView {
        let rows = self.page.rows;
        view! {
            <div class="form-group-checkbox">
                <input
                    type="checkbox"
                    class="form-checkbox"
                    id=id.clone()
                    prop:checked=move || {
                        rows.with(|rows| rows.get(at).is_some_and(|row| tick_of(row, column)))
                    }
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        rows.update(|rows| set_tick(row_at(rows, at), column, on));
                    }
                />
                <label class="form-label" for=id>
                    <span class="sr-only">{label}</span>
                </label>
            </div>
        }
        .into_any()
    }

    /// Adds `row` so that it becomes the one at `at`, and goes to it.
    fn add(self, row: Row, at: usize) {
        self.page.rows.update(|rows| {
            // The empty row that is only shown becomes a real one.
            if rows.is_empty() {
                rows.push(Row::default());
            }
            rows.insert(at.min(rows.len()), row);
        });
        self.shown.set(at / PAGE);
        say(&t(msg::precheck::row_added(at + 1)));
        request_animation_frame(move || focus_field(&cell_id(at + 1, Column::Hours)));
    }

    /// Removes the row at `at`; the focus goes to the row that takes its place, or to the one before.
    fn remove(self, at: usize) {
        self.page.rows.update(|rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
        let left = self.page.rows.with_untracked(Vec::len).max(1);
        say(&t(msg::precheck::row_removed(at + 1)));
        request_animation_frame(move || focus_field(&cell_id((at + 1).min(left), Column::Hours)));
    }
}

/// The row at `at`; the list grows to hold it.
fn row_at(rows: &mut Vec<Row>, at: usize) -> &mut Row {
    if rows.len() <= at {
        rows.resize_with(at + 1, Row::default);
    }
    &mut rows[at]
}

fn text_of(row: &Row, column: Column) -> &str {
    match column {
        Column::Persons => &row.persons,
        Column::From => &row.from,
        Column::To => &row.to,
        Column::Hours | Column::Under18 | Column::WithSubsidy | Column::Elsewhere => &row.hours,
    }
}

fn set_text(row: &mut Row, column: Column, text: String) {
    match column {
        Column::Persons => row.persons = text,
        Column::From => row.from = text,
        Column::To => row.to = text,
        Column::Hours | Column::Under18 | Column::WithSubsidy | Column::Elsewhere => row.hours = text,
    }
}

fn tick_of(row: &Row, column: Column) -> bool {
    match column {
        Column::Under18 => row.under_18,
        Column::WithSubsidy => row.with_subsidy,
        _ => row.elsewhere,
    }
}

fn set_tick(row: &mut Row, column: Column, on: bool) {
    match column {
        Column::Under18 => row.under_18 = on,
        Column::WithSubsidy => row.with_subsidy = on,
        _ => row.elsewhere = on,
    }
}
