//! What has not reached the municipality: submissions in the outbox, and drafts.

use super::deleting::Deleting;
use crate::client::{self, Load, load};
use crate::components::Column;
use crate::pages::account::{use_account, use_sender};
use crate::pages::failed::Failed;
use crate::pages::moment::short_moment;
use crate::pages::words;
use crate::prelude::*;
use api::{DraftRow, Unit};

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

/// The user's drafts, each with a way to go on and a way to delete it.
#[component]
pub fn Drafts() -> impl IntoView {
    let found = load(|leaving| async move {
        let drafts = client::drafts(&leaving).await?;
        let units = if drafts.is_empty() { Vec::new() } else { client::company(&leaving).await?.units };
        Ok((drafts, units))
    });
    let deleting = Deleting::new(Callback::new(move |()| found.again()));
    let list = live(move || match found.get() {
        Load::Here((rows, _)) if rows.is_empty() => ().into_any(),
        Load::Here((rows, units)) => table(rows, &units, deleting),
        Load::Waiting => ().into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
    });
    view! {
        {list}
        {deleting.question()}
    }
    .into_any()
}

fn table(drafts: Vec<DraftRow>, units: &[Unit], deleting: Deleting) -> AnyView {
    let columns = vec![
        Column::text(t(msg::application::entry_scheme())),
        Column::text(t(msg::application::entry_unit())),
        Column::text(t(msg::application::column_saved())),
        Column::text(t(msg::application::column_act())),
    ];
    let rows = drafts
        .into_iter()
        .map(|draft| {
            let address = link(&format!("/arbejdsgiver/ansoegning/{}/arbejdsplads", draft.id));
            let scheme = draft
                .scheme
                .map_or_else(|| t(msg::application::not_stated()), |scheme| t(words::scheme(scheme)));
            let unit = place(draft.p_number.as_deref(), units);
            let saved = short_moment(draft.saved_at);
            let name = format!("{scheme}, {unit}, {saved}");
            vec![
                view! { <a href=address>{t(msg::application::draft_go_on(scheme))}</a> }.into_any(),
                unit.into_any(),
                saved.into_any(),
                deleting.button(draft.id, name),
            ]
        })
        .collect();
    view! {
        <h2>{t(msg::application::list_drafts())}</h2>
        <DataTable caption=t(msg::application::list_drafts()) quiet_caption=true columns=columns rows=rows />
    }
    .into_any()
}

/// The workplace's name; its number where the company has it no more.
fn place(p_number: Option<&str>, units: &[Unit]) -> String {
    let Some(number) = p_number else { return t(msg::application::not_stated()) };
    let known = units.iter().find(|unit| unit.p_number == number).map(|unit| unit.name.clone());
    known.unwrap_or_else(|| t(msg::application::draft_unit_unknown(number)))
}
