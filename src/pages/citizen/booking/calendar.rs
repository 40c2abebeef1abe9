//! Meetings in the citizen's own calendar, at a private address that it reads again and again.

use crate::client::{self, Failure};
use crate::i18n::lang;
use crate::pages::failed::Failed;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::say;
use api::booking::FeedState;
use leptos::html;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// The private address: made, copied, closed. `feed` is how it stands; the address itself is shown only once.
#[must_use]
pub fn feed(person: String, feed: Option<FeedState>) -> AnyView {
    let person = StoredValue::new(person);
    let standing = RwSignal::new(feed);
    let made = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let told = RwSignal::new(String::new());
    let tell = move |words: String| {
        say(&words);
        told.set(words);
    };
    let make = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::open_calendar_feed(&person.get_value()).await {
                Ok(feed) => {
                    let origin = window().location().origin().unwrap_or_default();
                    let address = format!("{origin}{}?language={}", feed.address, lang().tag());
                    let _ = made.try_set(Some(address));
                    tell(t(msg::booking::feed_made()));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    let close = Callback::new(move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::close_calendar_feed(&person.get_value()).await {
                Ok(()) => {
                    let _ = made.try_set(None);
                    let _ = standing.try_set(None);
                    tell(t(msg::booking::feed_closed()));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    let open = move || made.with(Option::is_some) || standing.with(Option::is_some);
    let since = move || {
        let standing = standing.get().filter(|_| made.with(Option::is_none));
        standing.map(|feed| {
            let fetched = feed.fetched_at.map_or_else(
                || t(msg::booking::feed_never()),
                |at| t(msg::booking::feed_fetched(moment(at))),
            );
            view! { <p>{t(msg::booking::feed_since(moment(feed.since)))} " " {fetched}</p> }
        })
    };
    let words = move || t(if open() { msg::booking::feed_again() } else { msg::booking::feed_make() });
    view! {
        <p>{t(msg::booking::feed_lead())}</p>
        {since}
        {move || made.get().map(|address| shown(address, tell))}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <p aria-hidden="true">{move || told.get()}</p>
        <div class="button-row d-print-none">
            <Button text=Signal::derive(words) weight=Weight::Secondary busy=busy on_click=make />
            {move || {
                open()
                    .then(|| {
                        view! {
                            <Button
                                text=t(msg::booking::feed_close())
                                weight=Weight::Tertiary
                                busy=busy
                                on_click=close
                            />
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// The new address, to be copied now.
fn shown(address: String, tell: impl Fn(String) + Copy + Send + Sync + 'static) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    let text = StoredValue::new(address.clone());
    let copy = Callback::new(move |_| {
        let written = window().navigator().clipboard().write_text(&text.get_value());
        spawn_local(async move {
            if JsFuture::from(written).await.is_ok() {
                tell(t(msg::booking::feed_copied()));
            } else {
                // Without the right to the clipboard she copies it herself.
                tell(t(msg::booking::feed_select()));
                if let Some(field) = field.try_get_untracked().flatten() {
                    field.select();
                }
            }
        });
    });
    view! {
        <div class="form-group">
            <label class="form-label" for="feed">
                {t(msg::booking::feed_label())}
            </label>
            <span class="form-hint" id="feed-hint">
                {t(msg::booking::feed_hint())}
            </span>
            <input
                class="form-input"
                id="feed"
                type="text"
                readonly
                aria-describedby="feed-hint"
                value=address
                node_ref=field
            />
        </div>
        <FunctionLink text=Signal::derive(|| t(msg::booking::feed_copy())) icon=Icon::Copy on_click=copy />
    }
    .into_any()
}
