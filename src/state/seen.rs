//! What a citizen has seen on her own device, kept for reading without a connection: the answers behind the overview, Min
//! Plan and her meetings, sealed in the vault. It is shown only when the server cannot be reached, with its age. On a
//! shared computer, for anybody but a citizen, and for whom she acts for, nothing is kept.

use super::notes::Note;
use super::{acting, session, storage};
use crate::client::Failure;
use crate::i18n::split;
use api::{Role, User};
use chrono::{DateTime, Utc};
use core::future::Future;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Everything that was seen lies in the vault under this.
const ALL: &str = "seen/";
/// Who saw it.
const WHO: &str = "seen/who";
/// What was seen is kept so many seconds: seven days. The privacy page says the same.
const KEPT: u64 = 7 * 24 * 60 * 60;

/// An answer that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Duties, meetings and progress.
    Overview,
    /// Min Plan with its published versions.
    Plan,
    /// What was made on that plan since.
    PlanSince,
    /// Where she stands with booking, and her meetings.
    Booking,
    /// Whom she may write to; no message.
    WritesWith,
}

impl Part {
    fn name(self, person: &str) -> String {
        let part = match self {
            Self::Overview => "overview",
            Self::Plan => "plan",
            Self::PlanSince => "plan-since",
            Self::Booking => "booking",
            Self::WritesWith => "writes-with",
        };
        format!("{ALL}{person}/{part}")
    }
}

/// An answer with the moment it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen<T> {
    /// What was answered.
    pub found: T,
    /// When, by the server's clock; `None` where the server has answered just now.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// The same by this machine's clock, in seconds: its age follows from it and nothing else.
    #[serde(default)]
    here: u64,
}

impl<T> Seen<T> {
    const fn now(found: T) -> Self {
        Self { found, at: None, here: 0 }
    }
}

/// Who is remembered, and how far the server's clock is ahead of this machine's, in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Who {
    user: User,
    ahead: i64,
    here: u64,
}

/// Whether what was kept at `here` is too old at `now`, both in seconds. A clock that was put back says nothing about
/// age, so what seems to come from tomorrow is too old as well.
const fn is_old(here: u64, now: u64) -> bool {
    match now.checked_sub(here) {
        Some(age) => age > KEPT,
        None => here - now > 24 * 60 * 60,
    }
}

/// Whether the page that is open is a citizen's own: what is read for others, or by staff, is never kept.
#[must_use]
pub fn is_own() -> bool {
    let path = leptos::prelude::location().pathname().unwrap_or_default();
    let path = split(&path).1;
    let citizens = path == "/borger" || path.starts_with("/borger/");
    citizens && acting::named(path).is_none() && !acting::is_for_another()
}

/// Asks the server by `answer` and keeps what it says; where it cannot be reached, what was seen before.
///
/// # Errors
/// The answer's own, where nothing may be read in its place.
pub async fn or_seen<T>(
    part: Part,
    person: &str,
    answer: impl Future<Output = Result<T, Failure>>,
) -> Result<Seen<T>, Failure>
where
    T: Serialize + DeserializeOwned,
{
    // Asked first: another page may be open when the answer is here.
    let own = is_own();
    match answer.await {
        Ok(found) => {
            if own {
                keep(part, person, &found).await;
            }
            Ok(Seen::now(found))
        }
        Err(Failure::Unreachable) if own => recall(part, person).await.ok_or(Failure::Unreachable),
        Err(failure) => Err(failure),
    }
}

/// Keeps an answer that the citizen has just got about herself.
pub async fn keep<T: Serialize>(part: Part, person: &str, found: &T) {
    // Gone with the sign-out, also for an answer that came after it.
    if !Note::SignedIn.is_set() || storage::is_shared() {
        return;
    }
    let seen = Seen { found, at: Some(session::server_time()), here: session::machine_seconds() };
    // Where the browser keeps nothing there is nothing to read later, and nothing is promised.
    let _ = storage::keep(&part.name(person), &seen).await;
}

/// Keeps an answer as its text came, JSON already.
pub async fn keep_text(part: Part, person: &str, found: &str) {
    if !Note::SignedIn.is_set() || storage::is_shared() {
        return;
    }
    // Written by `serde` as a text with its quotes.
    let Ok(at) = serde_json::to_string(&session::server_time()) else { return };
    let seen = format!(r#"{{"found":{found},"at":{at},"here":{}}}"#, session::machine_seconds());
    let _ = storage::keep_text(&part.name(person), &seen).await;
}

/// What was seen before, where it is not too old.
pub async fn recall<T: DeserializeOwned>(part: Part, person: &str) -> Option<Seen<T>> {
    if storage::is_shared() {
        return None;
    }
    let seen: Seen<T> = storage::recall(&part.name(person)).await.ok()??;
    (!is_old(seen.here, session::machine_seconds())).then_some(seen)
}

/// The server has said who is signed in. What somebody else has seen here is deleted, and so is what is too old.
pub async fn signed_in(user: User) {
    if storage::is_shared() {
        return;
    }
    let before: Option<Who> = storage::recall(WHO).await.ok().flatten();
    let now = session::machine_seconds();
    // Without a name beside it nobody may read it.
    if before.is_none_or(|who| who.user.id != user.id || is_old(who.here, now)) {
        let own = user.person.as_deref().map(|person| format!("{ALL}{person}/"));
        let stays = |name: &str| own.as_deref().is_some_and(|own| name.starts_with(own));
        let _ = storage::forget_all(ALL, stays).await;
    }
    if user.role == Role::Citizen && Note::SignedIn.is_set() {
        let who = Who { user, ahead: session::server_ahead(), here: now };
        let _ = storage::keep(WHO, &who).await;
    }
}

/// Who may read without a connection what she has seen. From here on the server's clock is known as it was.
pub async fn reader() -> Option<User> {
    if storage::is_shared() {
        return None;
    }
    let who: Who = storage::recall(WHO).await.ok()??;
    if is_old(who.here, session::machine_seconds()) {
        let _ = storage::forget_all(ALL, |_| false).await;
        return None;
    }
    session::note_server_ahead(who.ahead);
    Some(who.user)
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Part, Seen, is_old};

    #[test]
    fn what_was_seen_is_kept_for_seven_days() {
        assert_eq!(KEPT, 604_800);
        assert!(!is_old(1_000, 1_000 + KEPT));
        assert!(is_old(1_000, 1_001 + KEPT));
        assert!(!is_old(1_060, 1_000), "a minute behind is a clock put right");
        assert!(is_old(1_000 + 2 * 86_400, 1_000), "two days ahead is no age at all");
    }

    #[test]
    fn each_person_has_a_place_of_her_own() {
        assert_eq!(Part::Plan.name("p-birk"), "seen/p-birk/plan");
        assert_ne!(Part::Plan.name("p-birk"), Part::Plan.name("p-ask"));
    }

    #[test]
    fn an_answer_of_now_has_no_age() {
        assert_eq!(Seen::now(1).at, None);
    }
}
