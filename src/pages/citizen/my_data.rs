//! What is kept about the citizen, and who has looked at it or changed it (CIT-GDPR-01).

use super::own;
use crate::client::{self, Load, load};
use crate::pages::attached::attached;
use crate::pages::download::download;
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::{Attachment, AttachmentPlace, AttachmentRow, Look, LookKind, Role, path};
use texts::Msg;

/// The page of whoever is signed in.
#[component]
pub fn MyDataPage() -> impl IntoView {
    own(msg::my_data::title, |person| {
        let (file, page) = (path::export(&person), path::export_page(&person));
        view! {
            <Heading text=t(msg::my_data::title()) />
            <p class="font-lead">{t(msg::my_data::lead())}</p>
            // Before the log, which may be long.
            <ul class="nobullet-list">
                {[
                    ("/borger/afgoerelser", msg::citizen::go_decisions()),
                    ("/borger/paamindelser", msg::my_data::reminders_link()),
                    ("/borger/fuldmagt", msg::my_data::mandate_link()),
                    ("/borger/flytning", msg::my_data::moving_link()),
                ]
                    .map(|(path, words)| {
                        view! {
                            <li>
                                <a href=link(path)>{t(words)}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <h2>{t(msg::my_data::log_title())}</h2>
            <p>{t(msg::my_data::log_lead())}</p>
            {log(person.clone())}
            <h2>{t(msg::messages::attach_list())}</h2>
            {files(person)}
            <h2>{t(msg::my_data::export_title())}</h2>
            <p>{t(msg::my_data::export_text())}</p>
            <p>{download(&page, t(msg::my_data::export_page_link()), None)}</p>
            <p>
                <a class="function-link" href=file download="min-side.json" rel="external">
                    <Svg icon=Icon::Download />
                    <span>{t(msg::my_data::export_link())}</span>
                </a>
            </p>
        }
        .into_any()
    })
}

fn files(person: String) -> AnyView {
    let whose = person.clone();
    let found = load(move |leaving| {
        let whose = whose.clone();
        async move { client::attachments(&whose, &leaving).await }
    });
    live(move || match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
        Load::Here(rows) if rows.is_empty() => view! { <p>{t(msg::my_data::files_empty())}</p> }.into_any(),
        Load::Here(rows) => {
            let of = |place| {
                let held = rows.iter().filter(move |row: &&AttachmentRow| row.place == place);
                let files: Vec<Attachment> = held.map(|row| row.attachment.clone()).collect();
                let title = match place {
                    AttachmentPlace::Messages => msg::my_data::files_messages(),
                    AttachmentPlace::JobLog => msg::my_data::files_job_log(),
                };
                let list = attached(&person, place, &files);
                list.map(|list| {
                    view! {
                        <h3>{t(title)}</h3>
                        {list}
                    }
                })
            };
            let all = AttachmentPlace::ALL.iter().map(|place| of(*place)).collect_view();
            view! {
                <p>{t(msg::my_data::files_lead())}</p>
                {all}
            }
            .into_any()
        }
    })
}

fn log(person: String) -> AnyView {
    let page = RwSignal::new(0_usize);
    let found = load(move |leaving| {
        let (person, page) = (person.clone(), page.get() + 1);
        async move { client::looks(&person, page, &leaving).await }
    });
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            let total = usize::try_from(found.total).unwrap_or(usize::MAX);
            let each = usize::try_from(found.per_page).unwrap_or(1).max(1);
            pages.set(total.div_ceil(each).max(1));
        }
    });
    view! {
        {live(move || match found.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Failed(failure) => {
                view! { <Failed failure=failure again=move || found.again() /> }.into_any()
            }
            Load::Here(found) if found.items.is_empty() => {
                view! { <p>{t(msg::my_data::log_empty())}</p> }.into_any()
            }
            Load::Here(found) => {
                let columns = vec![
                    Column::text(t(msg::my_data::when_column())),
                    Column::text(t(msg::my_data::who_column())),
                    Column::text(t(msg::my_data::what_column())),
                    Column::text(t(msg::my_data::why_column())),
                ];
                let rows = found.items.into_iter().map(row).collect();
                let caption = t(msg::my_data::log_title());
                view! { <DataTable caption=caption quiet_caption=true columns=columns rows=rows /> }
                    .into_any()
            }
        })}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn row(look: Look) -> Vec<AnyView> {
    let who = match (look.role, look.organisation) {
        (Role::Citizen, _) if look.representative.is_some() => {
            t(msg::my_data::who_representative(look.representative.unwrap_or_default()))
        }
        (Role::Citizen, _) => t(msg::my_data::who_self()),
        (_, Some(organisation)) => t(msg::my_data::who_staff(organisation)),
        (Role::Employer, None) => t(msg::my_data::who_employer()),
        (Role::Caseworker, None) => t(msg::my_data::who_authority()),
    };
    let what = t(msg::my_data::what(t(done(look.kind)), t(resource(&look.resource))));
    vec![moment(look.at).into_any(), who.into_any(), what.into_any(), t(purpose(&look.purpose)).into_any()]
}

fn done(kind: LookKind) -> Msg {
    match kind {
        LookKind::Read => msg::my_data::done_read(),
        LookKind::Create => msg::my_data::done_create(),
        LookKind::Update => msg::my_data::done_update(),
        LookKind::Delete => msg::my_data::done_delete(),
    }
}

fn resource(resource: &str) -> Msg {
    match resource {
        "plan" => msg::my_data::resource_plan(),
        "plan_version" => msg::my_data::resource_plan_version(),
        "cv" => msg::my_data::resource_cv(),
        "cv_list" => msg::my_data::resource_cv_list(),
        "job_log" => msg::my_data::resource_job_log(),
        "suggestions" => msg::my_data::resource_suggestions(),
        "timeline" => msg::my_data::resource_timeline(),
        "reminders" => msg::my_data::resource_reminders(),
        "messages" => msg::my_data::resource_messages(),
        "attachment" => msg::my_data::resource_attachment(),
        "exemption" => msg::my_data::resource_exemption(),
        "mandate" => msg::my_data::resource_mandate(),
        "move_consent" => msg::my_data::resource_move_consent(),
        "log" => msg::my_data::resource_log(),
        "overview" | "person" | "opening" => msg::my_data::resource_overview(),
        "application" => msg::my_data::resource_application(),
        "citizen_list" => msg::my_data::resource_citizen_list(),
        _ => msg::my_data::resource_other(),
    }
}

fn purpose(purpose: &str) -> Msg {
    match purpose {
        "meeting" => msg::my_data::purpose_meeting(),
        "plan" => msg::my_data::purpose_plan(),
        "decision" | "decide" => msg::my_data::purpose_decision(),
        "answer" => msg::my_data::purpose_answer(),
        "own" => msg::my_data::purpose_own(),
        "mandate" => msg::my_data::purpose_mandate(),
        "caseload" => msg::my_data::purpose_caseload(),
        "recruit" => msg::my_data::purpose_recruit(),
        "apply" => msg::my_data::purpose_apply(),
        _ => msg::my_data::purpose_other(),
    }
}
