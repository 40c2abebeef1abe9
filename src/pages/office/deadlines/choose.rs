//! Choosing citizens of one's own list, by name and over its pages.

use crate::client::{self, Load, load};
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::say;
use api::{CitizenRow, Page};
use std::collections::BTreeMap;

/// Citizens on a page of the choice.
const PER_PAGE: u64 = 20;

/// Who is chosen: the names by what names them in addresses.
pub type Chosen = RwSignal<BTreeMap<String, String>>;

/// The list with boxes. An error stands above it; it is the field `citizens`.
pub fn choose(chosen: Chosen, error: MaybeProp<String>) -> AnyView {
    let page = RwSignal::new(0_usize);
    let (typed, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let found = load(move |leaving| {
        let query = format!("?page={}&per_page={PER_PAGE}", page.get() + 1);
        let name = name.get();
        async move { client::citizens(&query, name, &leaving).await }
    });
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    let search = move || {
        page.set(0);
        name.set(typed.get_untracked().trim().to_owned());
    };
    // Enter in the field searches; the form around it is sent by its own button.
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            search();
        }
    };
    let count = move || t(msg::deadlines::chosen(chosen.with(BTreeMap::len)));
    let clear = move || {
        chosen.with(|all| !all.is_empty()).then(|| {
            view! {
                <FunctionLink
                    text=Signal::derive(|| t(msg::deadlines::choose_clear()))
                    icon=Icon::Close
                    on_click=move |_| {
                        chosen.update(BTreeMap::clear);
                        say(&t(msg::deadlines::chosen(0_usize)));
                    }
                />
            }
        })
    };
    view! {
        <div class=move || if error.get().is_some() { "form-group form-error" } else { "form-group" }>
            <fieldset
                id="citizens"
                aria-describedby=move || error.get().is_some().then_some("citizens-error")
            >
                <legend class="form-label">{t(msg::deadlines::choose_legend())}</legend>
                {move || {
                    error
                        .get()
                        .map(|text| {
                            view! {
                                <span class="form-error-message" id="citizens-error">
                                    <span class="sr-only">{t(msg::common::error_prefix())}</span>
                                    {text}
                                </span>
                            }
                        })
                }}
                <div class="choose-search" on:keydown=enter>
                    <TextField
                        id="citizens-name"
                        label=t(msg::deadlines::choose_name())
                        value=typed
                        optional=true
                    />
                    <Button
                        text=Signal::derive(|| t(msg::deadlines::choose_search()))
                        weight=Weight::Secondary
                        on_click=Callback::new(move |_| search())
                    />
                </div>
                {live(move || match found.get() {
                    Load::Waiting => view! { <Spinner /> }.into_any(),
                    Load::Here(found) if found.items.is_empty() => {
                        view! { <p role="status">{t(msg::deadlines::choose_none())}</p> }.into_any()
                    }
                    Load::Here(found) => boxes(chosen, found),
                    Load::Failed(failure) => {
                        view! { <Failed failure=failure again=move || found.again() /> }.into_any()
                    }
                })}
                <Paging page=page pages=pages />
                <p class="bold" role="status">
                    {count}
                </p>
                {clear}
            </fieldset>
        </div>
    }
    .into_any()
}

fn boxes(chosen: Chosen, found: Page<CitizenRow>) -> AnyView {
    let ticks: Vec<(CitizenRow, RwSignal<bool>)> = found
        .items
        .into_iter()
        .map(|row| {
            let ticked = chosen.with_untracked(|all| all.contains_key(&row.id));
            (row, RwSignal::new(ticked))
        })
        .collect();
    // Everybody may be let go at once, from outside the boxes.
    let here: Vec<_> = ticks.iter().map(|(row, tick)| (row.id.clone(), *tick)).collect();
    Effect::new(move |_| {
        chosen.with(|all| {
            for (id, tick) in &here {
                let is = all.contains_key(id);
                if tick.get_untracked() != is {
                    tick.set(is);
                }
            }
        });
    });
    let all: Vec<_> = ticks.iter().map(|(row, _)| (row.id.clone(), row.name.clone())).collect();
    let everybody = move |_| {
        chosen.update(|chosen| chosen.extend(all.iter().cloned()));
        say(&t(msg::deadlines::chosen(chosen.with_untracked(BTreeMap::len))));
    };
    let rows = ticks.into_iter().map(|(row, tick)| one(chosen, row, tick)).collect_view();
    view! {
        <FunctionLink
            text=Signal::derive(|| t(msg::deadlines::choose_all()))
            icon=Icon::Checklist
            on_click=everybody
        />
        <div class="choose-list">{rows}</div>
    }
    .into_any()
}

fn one(chosen: Chosen, row: CitizenRow, tick: RwSignal<bool>) -> AnyView {
    let (id, name) = (row.id.clone(), row.name.clone());
    let change = move |()| {
        chosen.update(|all| {
            if tick.get_untracked() {
                all.insert(id.clone(), name.clone());
            } else {
                all.remove(&id);
            }
        });
    };
    view! {
        <Checkbox
            id=format!("citizen-{}", row.id)
            label=row.name
            checked=tick
            on_change=Callback::new(change)
        />
    }
    .into_any()
}
