//! The rows as a table: its columns, a row, and adding and removing one.

use super::super::super::state::Precheck;
use super::{cell_id, cells};
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::staff::{BadCell, Column, Row};

/// Rows shown at a time; a longer list has pages.
pub(super) const PAGE: usize = 25;

/// What every part of the table needs.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// The draft.
    pub page: Precheck,
    /// How often the reader tried to go on; errors show from the first time.
    pub attempt: RwSignal<u32>,
    /// The cells that cannot be read.
    pub bad: Memo<Vec<BadCell>>,
    /// Whether the column for staff elsewhere is shown.
    pub elsewhere: Memo<bool>,
    /// The page shown, from 0.
    pub shown: RwSignal<usize>,
}

impl Table {
    /// The columns, in the order they are asked.
    pub fn columns(self) -> Vec<Column> {
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

    /// The row at `at`: its number, its fields, and what can be done with it.
    pub fn row(self, at: usize) -> AnyView {
        let number = at + 1;
        let cells = live(move || {
            self.columns().into_iter().map(|column| cells::cell(self, at, column)).collect_view().into_any()
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

    /// Adds `row` so that it becomes the one at `at`, and goes to it.
    pub fn add(self, row: Row, at: usize) {
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
