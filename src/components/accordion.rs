//! Parts of a page that fold away under their headings.

use leptos::prelude::*;

/// The list that holds [`AccordionItem`]s.
#[component]
pub fn Accordion(
    /// The items.
    children: Children,
) -> impl IntoView {
    view! { <ul class="accordion">{children()}</ul> }.into_any()
}

/// One part under a heading of level 3.
#[component]
pub fn AccordionItem(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(open);
    view! {
        <li>
            <h3>
                <button
                    type="button"
                    class="accordion-button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=id.clone()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <span class="accordion-title">{title}</span>
                </button>
            </h3>
            <div id=id aria-hidden=move || (!open.get()).to_string() class="accordion-content">
                {children()}
            </div>
        </li>
    }
    .into_any()
}
