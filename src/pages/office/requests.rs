//! Who asks for a meeting, or not to book herself, and waits for an answer; who has waited longest first.

use crate::client::{self, Load, load};
use crate::pages::account::Gate;
use crate::pages::citizen::booking::words;
use crate::pages::exemptions::ground;
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::{AskedFor, BookingRequestRow, TimeOfDay};
use api::{Page, Role};
use rules::citizen::exemption::Ground;
use texts::Msg;

/// Rows on a page of the list.
const PER_PAGE: u64 = 20;

/// The list.
#[component]
pub fn RequestsPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office_requests::title())>
            <Heading text=t(msg::office_requests::title()) />
            <p class="font-lead">{t(msg::office_requests::lead())}</p>
            {list()}
        </Gate>
    }
    .into_any()
}

fn list() -> AnyView {
    let page = RwSignal::new(0_usize);
    let found = load(move |leaving| {
        let query = format!("?page={}&per_page={PER_PAGE}", page.get() + 1);
        async move { client::office_requests(&query, &leaving).await }
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
                view! { <p role="status">{t(msg::office_requests::none())}</p> }.into_any()
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

fn table(found: Page<BookingRequestRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::office_requests::column_citizen())),
        Column::text(t(msg::office_requests::column_asks())),
        Column::text(t(msg::office_requests::column_since())),
        Column::text(t(msg::office_requests::column_next())),
    ];
    let rows = found.items.into_iter().map(row).collect();
    view! { <DataTable caption=t(msg::office_requests::caption(found.total)) columns=columns rows=rows /> }
        .into_any()
}

/// What she wishes, in a few words.
pub(super) fn wish(form: Option<rules::citizen::Form>, time: Option<TimeOfDay>) -> Option<String> {
    let time = time.map(|time| match time {
        TimeOfDay::Morning => msg::office_requests::morning(),
        TimeOfDay::Afternoon => msg::office_requests::afternoon(),
    });
    let all: Vec<String> = [form.map(words::form), time].into_iter().flatten().map(t).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn row(row: BookingRequestRow) -> Vec<AnyView> {
    let page = match row.about {
        AskedFor::Meeting => "moeder",
        AskedFor::Exemption => "fritagelser",
    };
    let case = link(&format!("/kommune/borgere/{}/{page}", row.person));
    let (what, next): (Msg, Msg) = match row.about {
        AskedFor::Meeting => (msg::office_requests::about_meeting(), msg::office_requests::next_meeting()),
        AskedFor::Exemption => {
            (msg::office_requests::about_exemption(), msg::office_requests::next_exemption())
        }
    };
    let more = row.ground.map(|each| ground(Ground::Exempt(each))).or_else(|| wish(row.form, row.time));
    let more = more.map(|words| view! { <span class="d-block small-text">{words}</span> });
    let own = (!row.words.is_empty())
        .then(|| view! { <span class="d-block small-text as-typed">{row.words.clone()}</span> });
    let what = view! {
        <span class="d-block">{t(what)}</span>
        {more}
        {own}
    };
    let next =
        view! { <a href=case.clone()>{t(next)} <span class="sr-only">" " {row.name.clone()}</span></a> };
    vec![
        view! { <a href=case>{row.name.clone()}</a> }.into_any(),
        what.into_any(),
        moment(row.at).into_any(),
        next.into_any(),
    ]
}
