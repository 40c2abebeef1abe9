//! The order of a long list, as a choice that anybody can operate.

use crate::prelude::*;
use texts::Msg;

/// An order one can choose.
pub struct Order {
    value: &'static str,
    label: Msg,
}

impl Order {
    /// The order `value` of the API, and what it is called.
    #[must_use]
    pub const fn new(value: &'static str, label: Msg) -> Self {
        Self { value, label }
    }
}

/// The choice of order; a new order begins at the first page.
#[component]
pub fn SortBy(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// What can be chosen.
    orders: Vec<Order>,
    /// The order chosen.
    chosen: RwSignal<String>,
    /// The page shown.
    page: RwSignal<usize>,
) -> impl IntoView {
    let options = orders
        .into_iter()
        .map(|order| {
            view! {
                <option value=order.value selected=move || chosen.with(|chosen| chosen == order.value)>
                    {t(order.label)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="form-group list-order d-print-none">
            <label class="form-label" for=id.clone()>
                {t(msg::application::sort_label())}
            </label>
            <select
                class="form-select input-width-m"
                id=id
                on:change=move |event| {
                    page.set(0);
                    chosen.set(event_target_value(&event));
                }
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
