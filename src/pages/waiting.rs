//! Messages and entries of the job log that wait on this machine to be sent: shown as waiting, never as sent, with a way
//! to take them back.

use crate::i18n::with;
use crate::pages::account::use_sender;
use crate::prelude::*;
use crate::shell::{focus_heading, say};
use crate::state::acting;
use crate::state::outbox::{Entry, Parcel, Sender, Stage, Waiting};
use crate::state::session::Account;
use crate::state::storage;
use api::{JobApplication, NewConversation, NewMessage, Role};
use leptos::task::spawn_local;
use serde::Serialize;
use texts::{Msg, format};

/// Lays what found no server in the outbox, under the key it was tried with. Whether it waits there now: only a citizen's
/// own writes do.
#[must_use]
pub fn lay(sender: Sender, account: Account, parcel: Parcel, body: &impl Serialize, key: String) -> bool {
    let user = untrack(|| account.user_as(Role::Citizen)).filter(|_| !acting::is_for_another());
    let Some((user, body)) = user.zip(serde_json::to_string(body).ok()) else { return false };
    sender.wait(&user.id, key, parcel, &body);
    account.lost();
    true
}

/// What waits and is one of `these`. A message of a conversation gives its words to `back` when it is taken back; what
/// began something opens its form again.
pub fn waiting(
    these: impl Fn(&Parcel) -> bool + Send + Sync + 'static,
    back: Option<Callback<String>>,
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
                back.run(text(&entry));
                request_animation_frame(focus_heading);
            }
            (Parcel::Message { .. }, None) => {
                told.set(t(msg::citizen::waiting_taken_answer()));
                spawn_local(async move { again(&entry).await });
                request_animation_frame(focus_heading);
            }
            _ => spawn_local(async move {
                again(&entry).await;
                let _ = navigate.try_with_value(|navigate| navigate(&form(&entry), Default::default()));
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
        <p class="save-line small-text">{move || told.get()}</p>
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
    let key = entry.key;
    let undo = (entry.stage != Stage::Sent).then(|| {
        view! {
            <p class="d-print-none">
                <button
                    type="button"
                    class="function-link"
                    on:click=move |_| take.run(key.clone())
                >
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

fn text(entry: &Entry) -> String {
    serde_json::from_str::<NewMessage>(&entry.body).map(|new| new.text).unwrap_or_default()
}

/// Puts the words back where their form looks for them. What stands there already stays before them.
async fn again(entry: &Entry) {
    let name = draft(&entry.parcel, &entry.key);
    // On a shared computer the page's memory has it.
    let _ = if let Parcel::Message { .. } = entry.parcel {
        let before = storage::recall::<String>(&name).await.ok().flatten();
        storage::keep(&name, &joined(before.unwrap_or_default(), &text(entry))).await
    } else {
        // The form's own fields have the names of the body's.
        storage::keep_text(&name, &entry.body).await
    };
}

/// Both texts, the first above the other.
#[must_use]
pub fn joined(before: String, after: &str) -> String {
    if before.trim().is_empty() { after.to_owned() } else { format!("{before}\n\n{after}") }
}

/// Where the draft of a form lies that was filled with what was taken back under `key`.
#[must_use]
pub fn draft(parcel: &Parcel, key: &str) -> String {
    match parcel {
        Parcel::Conversation { person } => format!("besked/{person}/{key}"),
        Parcel::Message { person, conversation } => format!("besked/{person}/{conversation}"),
        Parcel::JobEntry { person, .. } => format!("joblog/{person}/{key}"),
        Parcel::Application => key.to_owned(),
    }
}

/// The form of what was taken back, a path below the language.
fn form(entry: &Entry) -> String {
    let key = &entry.key;
    if let Parcel::JobEntry { .. } = entry.parcel {
        return format!("/borger/joblog/ny?fra={key}");
    }
    let about = serde_json::from_str::<NewConversation>(&entry.body).ok().and_then(|new| new.about);
    let about = about.map(|about| format!("&maal={}", about.id)).unwrap_or_default();
    format!("/borger/beskeder/ny?fra={key}{about}")
}

/// The key of what was taken back, for the form that opens with it.
#[must_use]
pub fn taken_back() -> Option<String> {
    let plain = |key: &String| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    use_query_map().with_untracked(|query| query.get("fra")).filter(plain)
}

/// That it waits, for the page that is shown next.
#[must_use]
pub fn waits() -> Msg {
    msg::citizen::waiting_told()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn words_taken_back_stand_below_what_was_typed_since() {
        assert_eq!(joined(" ".to_owned(), "Tak."), "Tak.");
        assert_eq!(joined("Hej.".to_owned(), "Tak."), "Hej.\n\nTak.");
    }
}
