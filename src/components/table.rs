//! A table that becomes a list of cards on a phone.

use leptos::prelude::*;

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading; shown beside each value on a phone.
    pub title: String,
    /// Whether it holds numbers, which stand to the right.
    pub number: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: true }
    }
}

/// Rows under headings. The first cell of a row is its heading.
#[component]
pub fn DataTable(
    /// What the table shows; read aloud first.
    #[prop(into)]
    caption: String,
    /// Whether the caption is only read aloud, because a heading says the same.
    #[prop(optional)]
    quiet_caption: bool,
    /// The columns.
    columns: Vec<Column>,
    /// The rows, each with one cell a column.
    rows: Vec<Vec<AnyView>>,
    /// Closer rows, for long tables.
    #[prop(optional)]
    compact: bool,
    /// Whether it stays a table on a phone and scrolls there; for few narrow columns.
    #[prop(optional)]
    scroll: bool,
) -> impl IntoView {
    let head = columns
        .iter()
        .map(|column| {
            let class = column.number.then_some("align-text-right");
            view! {
                <th scope="col" class=class>
                    {column.title.clone()}
                </th>
            }
        })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|cells| {
            let cells = cells
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(at, (value, column))| cell(at, value, column));
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    let mut class = "table table--borderless".to_owned();
    if compact {
        class.push_str(" table--compact");
    }
    if !scroll {
        class.push_str(" table-md-responsive-headers");
    }
    let named = caption.clone();
    view! {
        <div class="table--responsive-scroll" tabindex="0" role="region" aria-label=named>
            <table class=class>
                <caption class=if quiet_caption { "sr-only" } else { "table-caption" }>{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(at: usize, value: AnyView, column: &Column) -> AnyView {
    let title = column.title.clone();
    let class = column.number.then_some("align-text-right");
    if at == 0 {
        view! {
            <th scope="row" data-title=title class=class>
                {value}
            </th>
        }
        .into_any()
    } else {
        view! {
            <td data-title=title class=class>
                {value}
            </td>
        }
        .into_any()
    }
}
