//! How far a long piece of work is.

use leptos::prelude::*;

/// A bar with words. Without a figure it only shows that work goes on.
#[component]
pub fn ProgressBar(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// What is going on, such as "Læser filen".
    #[prop(into)]
    label: Signal<String>,
    /// How far, in percent; nothing while it is not known.
    #[prop(into)]
    percent: Signal<Option<u8>>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <label for=id.clone()>{move || label.get()}</label>
            <progress id=id max="100" value=move || percent.get().map(|done| done.to_string())></progress>
        </div>
    }
    .into_any()
}
