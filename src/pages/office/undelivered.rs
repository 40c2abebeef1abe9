//! Reminders that did not reach the office's own citizens, the latest first: somebody must reach them another way.

use crate::client::{self, Load, load};
use crate::pages::account::Gate;
use crate::pages::citizen::reminders::{columns, row};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use api::{Page, Role, UndeliveredReminder};

/// Rows on a page of the list.
const PER_PAGE: u64 = 20;

/// The list.
#[component]
pub fn UndeliveredPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office::undelivered_title())>
            <BackLink href=link("/kommune/borgere") text=t(msg::office::citizens_title()) />
            <Heading text=t(msg::office::undelivered_title()) />
            <p class="font-lead">{t(msg::office::undelivered_lead())}</p>
            {list()}
        </Gate>
    }
    .into_any()
}

fn list() -> AnyView {
    let page = RwSignal::new(0_usize);
    let found = load(move |leaving| {
        let query = format!("?page={}&per_page={PER_PAGE}", page.get() + 1);
        async move { client::undelivered_reminders(&query, &leaving).await }
    });
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    view! {
        {live(move || match found.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(found) if found.items.is_empty() => {
                view! { <p>{t(msg::office::undelivered_none())}</p> }.into_any()
            }
            Load::Here(found) => table(found),
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || found.again() /> }.into_any()
            }
        })}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn table(found: Page<UndeliveredReminder>) -> AnyView {
    let caption = t(msg::office::undelivered_caption(found.total));
    let mut all = vec![Column::text(t(msg::office::citizen_column()))];
    all.extend(columns());
    let rows = found.items.into_iter().map(of).collect();
    view! {
        <p>{t(msg::office::undelivered_next())}</p>
        <DataTable caption=caption columns=all rows=rows />
    }
    .into_any()
}

fn of(undelivered: UndeliveredReminder) -> Vec<AnyView> {
    let case = link(&format!("/kommune/borgere/{}", undelivered.person));
    let mut cells = vec![view! { <a href=case>{undelivered.name}</a> }.into_any()];
    cells.extend(row(undelivered.row));
    cells
}
