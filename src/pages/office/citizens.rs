//! The citizens of the municipality or the fund, by what is due.

use crate::client::{self, Load, load};
use crate::i18n::with;
use crate::pages::account::{Gate, use_account};
use crate::pages::citizen::duty::day_of;
use crate::pages::failed::Failed;
use crate::pages::picker::{Pick, Picker};
use crate::prelude::*;
use crate::shell::Heading;
use api::{CitizenRow, Page, Role};
use chrono::NaiveDate;
use texts::format;

/// Rows on a page of the list.
const PER_PAGE: u64 = 20;

/// The list.
#[component]
pub fn Citizens() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office::citizens_title())>
            <Heading text=t(msg::office::citizens_title()) />
            <p class="font-lead">{t(msg::office::citizens_lead())}</p>
            {list()}
            <p class="d-print-none">
                <a href=link("/kommune/paamindelser")>{t(msg::office::undelivered_link())}</a>
            </p>
        </Gate>
    }
    .into_any()
}

fn list() -> AnyView {
    let page = RwSignal::new(0_usize);
    let only = RwSignal::new(String::new());
    let typed = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let found = load(move |leaving| {
        let query = format!(
            "?page={}&per_page={PER_PAGE}{}",
            page.get() + 1,
            only.with(|only| if only.is_empty() { String::new() } else { format!("&only={only}") }),
        );
        let name = name.get();
        async move { client::citizens(&query, name, &leaving).await }
    });
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    let picks = vec![
        Pick::new("", msg::office::citizens_all()),
        Pick::new("overdue", msg::office::citizens_overdue()),
        Pick::new("proposed", msg::office::citizens_proposed()),
        Pick::new("owed", msg::office::citizens_owed()),
        Pick::new("unread", msg::office::citizens_unread()),
    ];
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.set(0);
        name.set(typed.get_untracked().trim().to_owned());
    };
    view! {
        <div class="list-tools d-print-none">
            <Picker id="only" label=t(msg::office::citizens_show()) picks=picks chosen=only page=page />
            <form class="choose-search" novalidate on:submit=search>
                <TextField
                    id="citizen-name"
                    label=t(msg::office::citizens_name())
                    value=typed
                    optional=true
                />
                <Button
                    text=Signal::derive(|| t(msg::office::citizens_search()))
                    submit=true
                    weight=Weight::Secondary
                />
            </form>
        </div>
        {live(move || match found.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Here(found) if found.items.is_empty() => {
                view! { <p role="status">{t(msg::office::citizens_none())}</p> }.into_any()
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

fn table(found: Page<CitizenRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::office::citizen_column())),
        Column::text(t(msg::office::next_column())),
        Column::text(t(msg::office::overdue_column())),
        Column::text(t(msg::office::owed_column())),
        Column::text(t(msg::office::proposed_column())),
        Column::text(t(msg::office::unread_column())),
    ];
    let rows = found.items.into_iter().map(row).collect();
    view! { <DataTable caption=t(msg::office::citizens_caption(found.total)) columns=columns rows=rows /> }
        .into_any()
}

/// A duty in a word or two, as staff speak of it.
fn named(kind: &str) -> String {
    with(|catalogue| catalogue.dynamic("office", &format!("kind_{kind}"), &[])).unwrap_or_default()
}

fn row(row: CitizenRow) -> Vec<AnyView> {
    let address = link(&format!("/kommune/borgere/{}", row.id));
    let group = row.group.map(|group| {
        view! {
            <span class="d-block small-text weight-normal">
                {t(msg::citizen::about_group_number(u64::from(group)))}
            </span>
        }
    });
    let today = use_account().today().with_untracked(|today| today.as_ref().map(|today| today.date));
    let by = |kind: Option<String>, due: Option<NaiveDate>| match kind {
        None => t(msg::office::nothing_due()),
        Some(kind) => match (due, today) {
            (Some(due), Some(today)) => t(msg::office::due_by(named(&kind), day_of(&kind, due, today))),
            (Some(due), None) => {
                let day = with(|catalogue| format::date(catalogue, due)).unwrap_or_default();
                t(msg::office::due_by(named(&kind), day))
            }
            (None, _) => named(&kind),
        },
    };
    if let Some(since) = row.closed_since_move {
        let day = with(|catalogue| format::date(catalogue, since)).unwrap_or_default();
        let nothing = || t(msg::office::nothing_due()).into_any();
        return vec![
            view! { <a href=address>{row.name}</a> }.into_any(),
            t(msg::office::closed_row(day)).into_any(),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
        ];
    }
    let count = |count: usize| if count == 0 { t(msg::office::nothing_due()) } else { count.to_string() };
    vec![
        view! {
            <a href=address>{row.name}</a>
            {group}
        }
        .into_any(),
        by(row.next, row.due).into_any(),
        count(row.overdue).into_any(),
        by(row.owed, row.owed_by).into_any(),
        count(row.proposed).into_any(),
        count(usize::try_from(row.unread_messages).unwrap_or(usize::MAX)).into_any(),
    ]
}
