//! The list of the company's applications: drafts and what waits first, then what was sent.

use super::order::By;
use super::waiting::{Drafts, Outgoing};
use crate::client::{self, Load, load};
use crate::components::Column;
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::pages::moment::short_moment;
use crate::pages::picker::{Pick, Picker};
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::{ApplicationRow, Role};

/// Rows on a page of the list.
const PER_PAGE: usize = 20;

/// The list page.
#[component]
pub fn Applications() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::list_title())>
            <Heading text=t(msg::application::list_title()) />
            <p>
                <ButtonLink
                    text=t(msg::application::list_new())
                    href=link("/arbejdsgiver/tjek")
                    weight=Weight::Secondary
                />
            </p>
            <Outgoing />
            <Drafts />
            <Sent />
        </Gate>
    }
    .into_any()
}

#[component]
fn Sent() -> impl IntoView {
    let page = RwSignal::new(0_usize);
    let order = RwSignal::new(By::Newest.word().to_owned());
    let list = load(|leaving| async move { client::applications(&leaving).await });
    let sorted = Memo::new(move |_| match list.get() {
        Load::Here(rows) => By::of(&order.get()).sorted(rows),
        Load::Waiting | Load::Failed(_) => Vec::new(),
    });
    let pages = Signal::derive(move || sorted.with(Vec::len).div_ceil(PER_PAGE).max(1));
    view! {
        <h2>{t(msg::application::list_sent())}</h2>
        <Show when=move || sorted.with(|rows| rows.len() > 1)>
            <Picker
                id="sort"
                label=t(msg::application::sort_label())
                picks=By::ALL.map(|by| Pick::new(by.word(), by.label())).into()
                chosen=order
                page=page
            />
        </Show>
        {move || match list.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(rows) if rows.is_empty() => {
                view! { <p>{t(msg::application::list_empty())}</p> }.into_any()
            }
            Load::Here(rows) => {
                let shown = sorted
                    .with(|rows| rows.iter().skip(page.get() * PER_PAGE).take(PER_PAGE).cloned().collect());
                table(rows.len(), shown)
            }
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || list.again() /> }.into_any()
            }
        }}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn table(total: usize, shown: Vec<ApplicationRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::application::entry_scheme())),
        Column::text(t(msg::application::entry_unit())),
        Column::text(t(msg::application::column_period())),
        Column::text(t(msg::application::column_verdicts())),
        Column::text(t(msg::application::entry_received())),
        Column::text(t(msg::application::entry_status())),
    ];
    let rows = shown.into_iter().map(row).collect();
    view! { <DataTable caption=t(msg::application::list_caption(total)) columns=columns rows=rows /> }
        .into_any()
}

fn row(row: ApplicationRow) -> Vec<AnyView> {
    let address = link(&format!("/arbejdsgiver/ansoegninger/{}", row.id));
    let period = t(msg::application::period(row.start, row.end));
    let verdict = if row.employer_verdict == row.register_verdict {
        t(words::verdict(row.register_verdict))
    } else {
        t(msg::application::verdicts_differ(
            t(words::verdict(row.employer_verdict)),
            t(words::verdict(row.register_verdict)),
        ))
    };
    vec![
        view! { <a href=address>{t(words::scheme(row.scheme))}</a> }.into_any(),
        row.unit_name.into_any(),
        period.into_any(),
        verdict.into_any(),
        short_moment(row.received_at).into_any(),
        words::status_badge(row.status),
    ]
}
