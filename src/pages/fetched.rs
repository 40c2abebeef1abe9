//! A page about one stored thing: fetched by the id in its address, then shown.

use crate::client::{Failure, Leaving, Load, load};
use crate::pages::account::use_account;
use crate::pages::failed::Failed;
use crate::pages::offline;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::seen::{Part, or_seen};
use core::future::Future;
use serde::Serialize;
use serde::de::DeserializeOwned;
use texts::Msg;

/// What `fetch` finds for the id in the address, as `shown` draws it.
pub fn by_id<T, F>(
    title: fn() -> Msg,
    fetch: impl Fn(String, Leaving) -> F + 'static,
    shown: fn(T) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let params = use_params_map();
    let here = move |leaving| fetch(params.with(|params| params.get("id").unwrap_or_default()), leaving);
    fetched(title, here, shown)
}

/// A waiting sign; then what `fetch` found, as `shown` draws it; or what went wrong, below the page's own title.
pub fn fetched<T, F>(
    title: fn() -> Msg,
    fetch: impl Fn(Leaving) -> F + 'static,
    shown: fn(T) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    fetched_with(title, fetch, shown)
}

/// The same for a page that knows more than what was found.
pub fn fetched_with<T, F>(
    title: fn() -> Msg,
    fetch: impl Fn(Leaving) -> F + 'static,
    shown: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let found = load(fetch);
    live(move || match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Here(found) => shown(found),
        Load::Failed(failure) => view! {
            <Heading text=t(title()) />
            <Failed failure=failure again=move || found.again() />
        }
        .into_any(),
    })
}

/// The same for a page that may be read without a connection: what she has seen before then, under a notice of its age.
/// `shown` is told whether it is of now. When the server is back the page is read again.
pub fn seen_with<T, F>(
    title: fn() -> Msg,
    part: Part,
    person: String,
    fetch: impl Fn(Leaving) -> F + 'static,
    shown: impl Fn(T, bool) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Result<T, Failure>> + 'static,
{
    let account = use_account();
    let fetch = move |leaving| {
        account.back().track();
        let (person, answer) = (person.clone(), fetch(leaving));
        async move {
            let seen = or_seen(part, &person, answer).await;
            if seen.as_ref().is_ok_and(|seen| seen.at.is_some()) {
                account.lost();
            }
            seen
        }
    };
    fetched_with(title, fetch, move |seen| {
        view! {
            {offline::notice(seen.at)}
            {shown(seen.found, seen.at.is_none())}
        }
        .into_any()
    })
}
