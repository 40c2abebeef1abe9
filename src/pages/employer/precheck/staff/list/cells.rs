//! The fields of a row: lines of text and ticks, each over its part of the row.

use super::table::Table;
use super::{cell_id, heading, of_whole};
use crate::forms::check::cell_problem;
use crate::prelude::*;
use crate::state::staff::{BadCell, Column, Row};

/// The field of one cell, with the column as its title on a phone.
pub(super) fn cell(table: Table, at: usize, column: Column) -> AnyView {
    let title = t(heading(column));
    let id = cell_id(at + 1, column);
    let label = format!("{title}, {}", t(msg::precheck::list_row(at + 1)));
    let field = match column {
        Column::Under18 | Column::WithSubsidy | Column::Elsewhere => tick(table, at, column, id, label),
        Column::Persons | Column::Hours | Column::From | Column::To => text(table, at, column, id, label),
    };
    view! { <td data-title=title>{field}</td> }.into_any()
}

fn text(table: Table, at: usize, column: Column, id: String, label: String) -> AnyView {
    let rows = table.page.rows;
    let error = Memo::new(move |_| {
        if table.attempt.get() == 0 {
            return None;
        }
        let here = |bad: &&BadCell| bad.row == at + 1 && bad.column == column;
        let own = table.bad.with(|bad| bad.iter().find(here).map(|bad| cell_problem(bad.problem)));
        let whole = || rows.with(|rows| of_whole(rows)).filter(|(whose, _)| at == 0 && *whose == column);
        own.or_else(|| whole().map(|(_, problem)| problem)).map(t)
    });
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let (width, hint) = match column {
        Column::From | Column::To => {
            ("form-input input-width-xs staff-date", t(msg::precheck::col_date_hint()))
        }
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

fn tick(table: Table, at: usize, column: Column, id: String, label: String) -> AnyView {
    let rows = table.page.rows;
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
