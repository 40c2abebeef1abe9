//! What has not reached the municipality: submissions in the outbox, and drafts.

use crate::client::{self, Load, load};
use crate::components::Column;
use crate::pages::account::{use_account, use_sender};
use crate::pages::failed::Failed;
use crate::pages::moment::short_moment;
use crate::pages::words;
use crate::prelude::*;
use api::DraftRow;

/// Submissions of the person signed in that the server may not have.
#[component]
pub fn Outgoing() -> impl IntoView {
    let sender = use_sender();
    let account = use_account();
    move || {
        let owner = account.user().map(|user| user.id).unwrap_or_default();
        let open: Vec<String> = sender.outbox().with(|outbox| {
            let own = outbox.entries().iter().filter(|entry| entry.owner == owner && entry.is_open());
            own.map(|entry| entry.draft.clone()).collect()
        });
        (!open.is_empty()).then(|| {
            let links = open
                .iter()
                .map(|draft| {
                    let address = link(&format!("/arbejdsgiver/ansoegning/{draft}"));
                    view! {
                        <li>
                            <a href=address>{t(msg::application::outgoing_see())}</a>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <Alert tone=Tone::Warning heading=t(msg::application::outgoing_title(open.len())) level=2>
                    <p>{t(msg::application::outgoing_lead())}</p>
                    <ul>{links}</ul>
                </Alert>
            }
        })
    }
}

/// The user's drafts, each with a way to go on.
#[component]
pub fn Drafts() -> impl IntoView {
    let drafts = load(|leaving| async move { client::drafts(&leaving).await });
    move || match drafts.get() {
        Load::Here(rows) if rows.is_empty() => ().into_any(),
        Load::Here(rows) => table(rows),
        Load::Waiting => ().into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || drafts.again() /> }.into_any(),
    }
}

fn table(drafts: Vec<DraftRow>) -> AnyView {
    let columns = vec![
        Column::text(t(msg::application::entry_scheme())),
        Column::text(t(msg::application::column_p_number())),
        Column::text(t(msg::application::column_saved())),
    ];
    let rows = drafts
        .into_iter()
        .map(|draft| {
            let address = link(&format!("/arbejdsgiver/ansoegning/{}/arbejdsplads", draft.id));
            let scheme = draft
                .scheme
                .map_or_else(|| t(msg::application::not_stated()), |scheme| t(words::scheme(scheme)));
            vec![
                view! { <a href=address>{t(msg::application::draft_go_on(scheme))}</a> }.into_any(),
                draft.p_number.unwrap_or_else(|| t(msg::application::not_stated())).into_any(),
                short_moment(draft.saved_at).into_any(),
            ]
        })
        .collect();
    view! {
        <h2>{t(msg::application::list_drafts())}</h2>
        <DataTable caption=t(msg::application::list_drafts()) quiet_caption=true columns=columns rows=rows />
    }
    .into_any()
}
