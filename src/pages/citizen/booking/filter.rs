//! What is looked for: form, place, part of the day.

use super::words;
use crate::pages::picker::pick_from;
use crate::prelude::*;
use api::booking::{FormChoice, SlotFilter, SlotList, TimeOfDay};
use rules::citizen::Form;

/// The choices as signals; empty narrows nothing.
#[derive(Clone, Copy)]
pub struct Filter {
    form: RwSignal<String>,
    place: RwSignal<String>,
    time: RwSignal<String>,
}

impl Filter {
    /// Everything.
    pub fn new() -> Self {
        Self {
            form: RwSignal::new(String::new()),
            place: RwSignal::new(String::new()),
            time: RwSignal::new(String::new()),
        }
    }

    /// Looks for everything again.
    pub fn clear(self) {
        for field in [self.form, self.place, self.time] {
            field.set(String::new());
        }
    }

    /// Whether anything is left out.
    pub fn narrows(self) -> bool {
        [self.form, self.place, self.time].iter().any(|field| field.with(|field| !field.is_empty()))
    }

    /// The query of the address.
    pub fn query(self) -> String {
        let part = |name: &str, value: RwSignal<String>| {
            value.with(|value| {
                let encoded: String = js_sys::encode_uri_component(value).into();
                (!value.is_empty()).then(|| format!("{name}={encoded}"))
            })
        };
        let parts: Vec<String> =
            [part("form", self.form), part("place", self.place), part("time", self.time)]
                .into_iter()
                .flatten()
                .collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// The same for a receipt that nothing was free.
    pub fn read(self) -> SlotFilter {
        let (form, time) = (self.form.get_untracked(), self.time.get_untracked());
        let place = self.place.get_untracked();
        SlotFilter {
            form: Form::ALL.iter().copied().find(|each| each.key() == form),
            place: (!place.is_empty()).then_some(place),
            time: TimeOfDay::ALL.iter().copied().find(|each| each.key() == time),
            from: None,
        }
    }
}

fn select(
    id: &'static str,
    label: String,
    value: RwSignal<String>,
    choices: Vec<(String, String)>,
) -> AnyView {
    let choices: Vec<Choice> = choices.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
    pick_from(id, label, value, move || choices.clone())
}

/// The fields; one that leaves no choice is not shown.
pub fn fields(filter: Filter, forms: &FormChoice, found: &SlotList) -> AnyView {
    let all = || (String::new(), t(msg::booking::filter_all()));
    let form = (forms.allowed.len() > 1).then(|| {
        let each = forms.allowed.iter().map(|form| (form.key().to_owned(), t(words::form(*form))));
        select(
            "slot-form",
            t(msg::booking::filter_form()),
            filter.form,
            core::iter::once(all()).chain(each).collect(),
        )
    });
    let place = (found.places.len() > 1).then(|| {
        let each = found.places.iter().map(|place| (place.clone(), place.clone()));
        select(
            "slot-place",
            t(msg::booking::filter_place()),
            filter.place,
            core::iter::once(all()).chain(each).collect(),
        )
    });
    let times = vec![
        all(),
        (TimeOfDay::Morning.key().to_owned(), t(msg::booking::filter_morning())),
        (TimeOfDay::Afternoon.key().to_owned(), t(msg::booking::filter_afternoon())),
    ];
    // Where the law is silent the offered times decide, and there is nothing to explain.
    let why = forms.by_law.then(|| {
        view! { <p class="small-text">{forms.sentence.pick(lang().tag()).to_owned()}</p> }
    });
    view! {
        <div class="slot-filter d-print-none">
            {form} {place} {select("slot-time", t(msg::booking::filter_time()), filter.time, times)}
        </div>
        {why}
    }
    .into_any()
}
