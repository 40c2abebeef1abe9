//! From an empty `main` to the first page.

use super::{crash, dom, route::Shell};
use crate::i18n;
use gloo_net::http::Request;
use leptos::mount::mount_to;
use leptos::prelude::*;
use texts::{Catalogue, Lang};
use wasm_bindgen::{JsCast, JsValue};

/// Loads the catalogue of the page's language and draws `routes` inside the shell. The shell's own script shows
/// a message where this fails.
pub fn start<V: IntoView + 'static>(routes: fn() -> V) {
    crash::watch();
    // Not the framework's own spawner: it is set up by the first mount.
    wasm_bindgen_futures::spawn_local(async move {
        let Some((catalogue, main)) = load("catalogue").await.zip(dom::by_id("main")) else {
            crash::show("boot-error");
            return;
        };
        i18n::install(catalogue);
        main.set_text_content(None);
        let _ = main.remove_attribute("aria-busy");
        mount_to(main, move || view! { <Shell>{routes().into_any()}</Shell> }).forget();
    });
}

/// Fetches the words of a part that the shell names `name`, once. Whether they are here.
pub async fn fetch_words(name: &'static str) -> bool {
    if !i18n::has_part(name)
        && let Some(words) = load(name).await
    {
        i18n::install_part(name, words);
    }
    i18n::has_part(name)
}

/// The catalogue file that the shell names and has begun to fetch. The browser's own reader takes it apart: the
/// first page needs no other JSON.
async fn load(name: &str) -> Option<Catalogue> {
    let lang: Lang = document().document_element()?.get_attribute("lang")?.parse().ok()?;
    let file = Request::get(&dom::meta(name)?).send().await.ok().filter(gloo_net::http::Response::ok)?;
    let pairs: js_sys::Array = js_sys::JSON::parse(&file.text().await.ok()?).ok()?.dyn_into().ok()?;
    let pair = |pair: JsValue| {
        let pair: js_sys::Array = pair.dyn_into().ok()?;
        pair.get(0).as_string().zip(pair.get(1).as_string())
    };
    Some(Catalogue::loaded(lang, pairs.iter().map(pair).collect::<Option<_>>()?))
}
