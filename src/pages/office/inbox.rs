//! The municipality's inbox: every application sent to it.

mod tools;

use crate::client::{self, Load, load};
use crate::components::Column;
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::pages::moment::short_moment;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::{OfficeRow, Page, Role};
use tools::Tools;

/// Rows on a page of the inbox.
const PER_PAGE: u64 = 20;

/// The inbox page.
#[component]
pub fn Inbox() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office::inbox_title())>
            <Heading text=t(msg::office::inbox_title()) />
            <p class="font-lead">{t(msg::office::inbox_lead())}</p>
            <List />
        </Gate>
    }
    .into_any()
}

#[component]
fn List() -> impl IntoView {
    let tools = Tools::new();
    let page = tools.page;
    let list = load(move |leaving| {
        let query = tools.query(PER_PAGE);
        async move { client::inbox(&query, &leaving).await }
    });
    // The pages stay while the next one is fetched, so that the focus has somewhere to be.
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = list.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    view! {
        {tools.view()}
        {move || match list.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(found) if found.items.is_empty() => {
                view! { <p role="status">{t(msg::office::inbox_empty())}</p> }.into_any()
            }
            Load::Here(found) => table(found),
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || list.again() /> }.into_any()
            }
        }}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn table(found: Page<OfficeRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::office::column_company())),
        Column::text(t(msg::application::entry_scheme())),
        Column::text(t(msg::application::column_period())),
        Column::text(t(msg::office::column_verdict())),
        Column::text(t(msg::application::entry_received())),
        Column::text(t(msg::application::entry_status())),
    ];
    let rows = found.items.into_iter().map(row).collect();
    view! { <DataTable caption=t(msg::office::inbox_caption(found.total)) columns=columns rows=rows /> }
        .into_any()
}

fn row(row: OfficeRow) -> Vec<AnyView> {
    let address = link(&format!("/kommune/ansoegninger/{}", row.id));
    let differs = (row.employer_verdict != row.register_verdict).then(|| {
        view! {
            <span class="d-block small-text mt-2">
                {t(msg::office::verdict_employer_says(t(words::verdict(row.employer_verdict))))}
            </span>
        }
    });
    vec![
        view! {
            <a href=address>{row.company}</a>
            <span class="d-block small-text weight-normal mt-2">{row.unit_name}</span>
        }
        .into_any(),
        t(words::scheme(row.scheme)).into_any(),
        t(msg::application::period(row.start, row.end)).into_any(),
        view! {
            <Badge text=t(words::verdict(row.register_verdict)) tone=words::verdict_tone(row.register_verdict) />
            {differs}
        }
        .into_any(),
        short_moment(row.received_at).into_any(),
        words::status_badge(row.status),
    ]
}
