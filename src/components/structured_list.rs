//! Answers beside their questions: summaries, receipts, carried-over facts.

use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// A question with its answer.
pub struct Row {
    /// The question, short.
    pub label: String,
    /// The answer.
    pub value: AnyView,
    /// Where it can be changed, if it can.
    pub edit: Option<String>,
}

impl Row {
    /// An answer in words that cannot be changed here.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into().into_any(), edit: None }
    }

    /// The same row with a way to change it.
    #[must_use]
    pub fn editable(mut self, href: impl Into<String>) -> Self {
        self.edit = Some(href.into());
        self
    }
}

/// Rows of question and answer; those that can be changed end with "Ret".
#[component]
pub fn StructuredList(
    /// What the list is about, read aloud first.
    #[prop(into)]
    caption: String,
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let editable = rows.iter().any(|row| row.edit.is_some());
    let body = rows.into_iter().map(|row| line(row, editable)).collect_view();
    view! {
        <table class="table table--borderless structured-list">
            <caption>
                <span class="sr-only">{caption}</span>
            </caption>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

fn line(row: Row, editable: bool) -> AnyView {
    let what = row.label.clone();
    let edit = editable.then(|| {
        let link = row.edit.map(|href| {
            view! {
                <a href=href aria-label=t(msg::common::edit_what(what))>
                    {t(msg::common::edit())}
                </a>
            }
        });
        view! { <td class="d-print-none structured-list-edit">{link}</td> }
    });
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            <td>{row.value}</td>
            {edit}
        </tr>
    }
    .into_any()
}
