//! Messages and entries of the job log that wait on this machine to be sent: shown as waiting, never as sent, with a way
//! to take them back.

mod again;

pub use again::{Answer, draft, draft_name, joined};

use crate::i18n::with;
use crate::pages::account::use_sender;
use crate::pages::attached::told as told_of;
use crate::prelude::*;
use crate::shell::{focus_heading, say};
use crate::state::acting;
use crate::state::outbox::{Entry, Parcel, Sender, Stage, Waiting};
use crate::state::session::Account;
use again::{put_back, text};
use api::{Attachment, JobApplication, NewConversation, Role};
use leptos::task::spawn_local;
use serde::Serialize;
use texts::{Msg, format};

/// Lays what found no server in the outbox, under the key it was tried with. Whether it waits there now: only a citizen's
/// own writes do.
#[must_use]
pub fn lay(
    sender: Sender,
    account: Account,
    parcel: Parcel,
    (body, files): (&impl Serialize, Vec<Attachment>),
    key: String,
) -> bool {
    let user = untrack(|| account.user_as(Role::Citizen)).filter(|_| !acting::is_for_another());
    let Some((user, body)) = user.zip(serde_json::to_string(body).ok()) else { return false };
    sender.wait(&user.id, key, parcel, (&body, files));
    account.lost();
    true
}

/// What waits and is one of `these`. A message of a conversation gives its words to `back` when it is taken back; what
/// began something opens its form again.
pub fn waiting(
    these: impl Fn(&Parcel) -> bool + Send + Sync + 'static,
    back: Option<Callback<Answer>>,
) -> AnyView {
    let sender = use_sender();
    let all = Memo::new(move |_| {
        let own = sender.own();
        own.into_iter().filter(|entry| these(&entry.parcel)).collect::<Vec<_>>()
    });
    let told = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let take = Callback::new(move |key: String| {
        let Some(entry) = sender.take_back(&key) else { return };
        say(&t(msg::citizen::waiting_taken()));
        match (&entry.parcel, back) {
            (Parcel::Message { .. }, Some(back)) => {
                back.run(Answer { text: text(&entry), files: entry.files });
            }
            (Parcel::Message { .. }, None) => {
                told.set(t(msg::citizen::waiting_taken_answer()));
                spawn_local(async move {
                    put_back(&entry).await;
                });
                request_animation_frame(focus_heading);
            }
            _ => spawn_local(async move {
                let form = put_back(&entry).await;
                let _ = navigate.try_with_value(|navigate| navigate(&form, Default::default()));
            }),
        }
    });
    let list = live(move || {
        let items = all.get().into_iter().map(|entry| item(sender, entry, take)).collect::<Vec<_>>();
        if items.is_empty() {
            return ().into_any();
        }
        view! {
            <section class="waiting" aria-labelledby="waiting">
                <h2 id="waiting">{t(msg::citizen::waiting_title())}</h2>
                <ul class="unstyled-list">{items}</ul>
            </section>
        }
        .into_any()
    });
    view! {
        {live(move || {
            let words = told.get();
            if words.is_empty() {
                ().into_any()
            } else {
                view! { <Alert tone=Tone::Info>{words}</Alert> }.into_any()
            }
        })}
        {list}
    }
    .into_any()
}

fn item(sender: Sender, entry: Entry, take: Callback<String>) -> AnyView {
    let (title, lines) = says(&entry);
    let (badge, tone) = match entry.stage {
        Stage::Refused { .. } => (msg::citizen::waiting_refused(), Tone::Error),
        Stage::Sent => (msg::citizen::waiting_sending(), Tone::Info),
        _ => (msg::citizen::waiting_badge(), Tone::Warning),
    };
    let stands = match &entry.stage {
        Stage::Refused { problem } => problem.sentence.pick(lang().tag()).to_owned(),
        Stage::NotSent { why: Waiting::SignedOut } => t(msg::citizen::waiting_signed_out()),
        _ => t(msg::citizen::waiting_text()),
    };
    let kept = move || {
        let words =
            if sender.kept().get() { msg::citizen::waiting_kept() } else { msg::citizen::waiting_not_kept() };
        t(words)
    };
    // Then the answer may be what was lost, and taking it back comes too late.
    let tried =
        (entry.tries > 0).then(|| view! { <p class="small-text">{t(msg::citizen::waiting_tried())}</p> });
    let about = title.clone();
    let files: Vec<String> = entry.files.iter().map(told_of).collect();
    let files = (!files.is_empty()).then(|| {
        view! { <p class="small-text">{t(msg::messages::attach_list())} ": " {files.join(", ")}</p> }
    });
    let key = entry.key;
    let undo = (entry.stage != Stage::Sent).then(|| {
        view! {
            <p class="d-print-none">
                <button type="button" class="function-link" on:click=move |_| take.run(key.clone())>
                    {t(msg::citizen::waiting_undo())}
                    <span class="sr-only">" " {about.clone()}</span>
                </button>
            </p>
        }
    });
    view! {
        <li class="message message-own">
            <p class="conversation-head">
                <strong>{title}</strong>
                <Badge text=t(badge) tone=tone />
            </p>
            <p class="as-typed">{lines}</p>
            {files}
            <p class="small-text">{stands} " " {kept}</p>
            {tried}
            {undo}
        </li>
    }
    .into_any()
}

/// What it is called, and what it says.
fn says(entry: &Entry) -> (String, String) {
    match &entry.parcel {
        Parcel::Conversation { .. } => match serde_json::from_str::<NewConversation>(&entry.body) {
            Ok(new) => (new.subject, new.text),
            Err(_) => (t(msg::messages::one_title()), String::new()),
        },
        Parcel::Message { .. } => (t(msg::messages::answer_label()), text(entry)),
        Parcel::JobEntry { .. } => match serde_json::from_str::<JobApplication>(&entry.body) {
            Ok(job) => {
                let day = with(|catalogue| format::date(catalogue, job.on)).unwrap_or_default();
                (job.title, format!("{}, {day}", job.employer))
            }
            Err(_) => (t(msg::job_log::entry_title()), String::new()),
        },
        Parcel::Application => (String::new(), String::new()),
    }
}

/// That it waits, for the page that is shown next.
#[must_use]
pub fn waits() -> Msg {
    msg::citizen::waiting_told()
}
