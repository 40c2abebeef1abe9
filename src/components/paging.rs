//! The pages of a long list.

use super::icon::{Icon, Svg};
use crate::i18n::t;
use leptos::prelude::*;
use texts::msg;

/// Previous, "Side 2 af 7", next. Nothing shows when there is one page only.
#[component]
pub fn Paging(
    /// The page shown, from 0.
    page: RwSignal<usize>,
    /// How many pages there are.
    #[prop(into)]
    pages: Signal<usize>,
) -> impl IntoView {
    let first = move || page.get() == 0;
    let last = move || page.get() + 1 >= pages.get();
    view! {
        <Show when=move || { pages.get() > 1 }>
            <nav class="paging d-print-none" aria-label=t(msg::common::pages())>
                <button
                    type="button"
                    class="function-link"
                    aria-disabled=move || first().then_some("true")
                    on:click=move |_| page.update(|page| *page = page.saturating_sub(1))
                >
                    <Svg icon=Icon::ChevronLeft />
                    {t(msg::common::page_previous())}
                </button>
                <span role="status">{move || t(msg::common::page_of(page.get() + 1, pages.get()))}</span>
                <button
                    type="button"
                    class="function-link"
                    aria-disabled=move || last().then_some("true")
                    on:click=move |_| {
                        if !last() {
                            page.update(|page| *page += 1);
                        }
                    }
                >
                    {t(msg::common::page_next())}
                    <Svg icon=Icon::ChevronRight />
                </button>
            </nav>
        </Show>
    }
    .into_any()
}
