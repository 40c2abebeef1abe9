//! Parts of the app that are fetched when they are first needed, so that the first page waits for little.

use crate::components::Spinner;
use crate::prelude::*;
use core::future::Future;
use core::pin::Pin;
use leptos::task::spawn_local;
pub use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What draws a part, once the part is here. It finds what it needs in the context.
pub type Draw = fn() -> AnyView;

/// The answer of a split function: what draws the part, or that it could not be fetched.
pub type Fetched = Result<Draw, SplitLoaderError>;

/// A split function, boxed, so that one piece of code waits for all of them.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Fetched>>>;

#[derive(Clone, Copy)]
enum Stand {
    Waiting,
    Here(Draw),
    Failed,
}

/// Fetches a part and draws it; where it cannot be fetched, says so and offers to try again.
///
/// A part that was fetched once is drawn without a further request.
pub fn part(fetch: Fetch) -> AnyView {
    let stand = RwSignal::new(Stand::Waiting);
    get(stand, fetch);
    live(move || match stand.get() {
        Stand::Waiting => view! { <Spinner /> }.into_any(),
        Stand::Here(draw) => draw(),
        Stand::Failed => view! {
            <Alert tone=Tone::Error heading=t(msg::common::part_failed_title()) speak=true>
                <p>{t(msg::common::part_failed())}</p>
                <Button
                    text=t(msg::common::try_again())
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| get(stand, fetch))
                />
                // A page that is older than the server's build finds its parts only after a fresh load.
                <Button
                    text=t(msg::common::load_again())
                    weight=Weight::Tertiary
                    on_click=Callback::new(move |_| {
                        let _ = location().reload();
                    })
                />
            </Alert>
        }
        .into_any(),
    })
}

/// A part with words of its own, which are fetched beside its code.
pub fn worded(
    name: &'static str,
    code: Pin<Box<dyn Future<Output = Fetched>>>,
) -> Pin<Box<dyn Future<Output = Fetched>>> {
    Box::pin(async move {
        let here = super::fetch_words(name).await;
        let draw = code.await?;
        // Without its words a part would show keys: a fresh load is the way out.
        Ok(if here { draw } else { no_words })
    })
}

fn no_words() -> AnyView {
    view! {
        <Alert tone=Tone::Error heading=t(msg::common::part_failed_title()) speak=true>
            <p>{t(msg::common::part_failed())}</p>
            <Button
                text=t(msg::common::load_again())
                weight=Weight::Tertiary
                on_click=Callback::new(move |_| {
                    let _ = location().reload();
                })
            />
        </Alert>
    }
    .into_any()
}

/// Fetches a part that the page can do without, and draws it when it is here.
pub fn quiet_part(fetch: Fetch) -> AnyView {
    let stand = RwSignal::new(Stand::Waiting);
    get(stand, fetch);
    live(move || if let Stand::Here(draw) = stand.get() { draw() } else { ().into_any() })
}

fn get(stand: RwSignal<Stand>, fetch: Fetch) {
    stand.set(Stand::Waiting);
    spawn_local(async move {
        // The page may be gone by the time the part is here.
        let _ = stand.try_set(fetch().await.map_or(Stand::Failed, Stand::Here));
    });
}

/// Begins to fetch a part before it is needed. A failure is no matter yet: [`part`] fetches anew.
pub fn prefetch(fetch: Fetch) {
    spawn_local(async move {
        let _ = fetch().await;
    });
}
