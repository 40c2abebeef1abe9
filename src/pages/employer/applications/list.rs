//! The list of the company's applications: drafts and what waits first, then what was sent.

use super::waiting::{Drafts, Outgoing};
use crate::client::{self, Load, load};
use crate::components::Column;
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::pages::moment::short_moment;
use crate::pages::sorting::{Order, SortBy};
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::{ApplicationRow, Page, Role};

/// Rows on a page of the list.
const PER_PAGE: u64 = 20;

/// The list page.
#[component]
pub fn Applications() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::list_title())>
            <Heading text=t(msg::application::list_title()) />
            <p>
                <ButtonLink text=t(msg::application::list_new()) href=link("/arbejdsgiver/tjek") weight=Weight::Secondary />
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
    let order = RwSignal::new("-received_at".to_owned());
    let list = load(move |leaving| {
        let query = format!("?page={}&per_page={PER_PAGE}&sort={}", page.get() + 1, order.get());
        async move { client::applications(&query, &leaving).await }
    });
    // The pages stay while the next one is fetched, so that the focus has somewhere to be.
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = list.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    let orders = vec![
        Order::new("-received_at", msg::application::sort_newest()),
        Order::new("received_at", msg::application::sort_oldest()),
        Order::new("start", msg::application::sort_start()),
        Order::new("status", msg::application::sort_status()),
    ];
    view! {
        <h2>{t(msg::application::list_sent())}</h2>
        <SortBy id="sort" orders=orders chosen=order page=page />
        {move || match list.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(found) if found.items.is_empty() => {
                view! { <p>{t(msg::application::list_empty())}</p> }.into_any()
            }
            Load::Here(found) => table(found),
            Load::Failed(failure) => view! { <Failed failure=failure again=move || list.again() /> }.into_any(),
        }}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn table(found: Page<ApplicationRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::application::entry_scheme())),
        Column::text(t(msg::application::entry_unit())),
        Column::text(t(msg::application::column_period())),
        Column::text(t(msg::application::column_verdicts())),
        Column::text(t(msg::application::entry_received())),
        Column::text(t(msg::application::entry_status())),
    ];
    let rows = found.items.into_iter().map(row).collect();
    view! { <DataTable caption=t(msg::application::list_caption(found.total)) columns=columns rows=rows /> }.into_any()
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
