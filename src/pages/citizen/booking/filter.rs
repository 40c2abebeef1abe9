//! What is looked for: form, place, part of the day, and the caseworker for whoever wants a certain one.

use super::words;
use crate::client::{self, Failure, Leaving};
use crate::pages::failed::Failed;
use crate::pages::picker::pick_from;
use crate::prelude::*;
use crate::shell::focus_field;
use api::booking::{FormChoice, FreeCaseworker, SlotFilter, SlotList, TimeOfDay};
use leptos::task::spawn_local;
use rules::citizen::Form;

/// The choices as signals; empty narrows nothing.
#[derive(Clone, Copy)]
pub struct Filter {
    form: RwSignal<String>,
    place: RwSignal<String>,
    time: RwSignal<String>,
    caseworker: RwSignal<String>,
    /// Whom there is to choose among, once that was asked for.
    caseworkers: RwSignal<Option<Vec<FreeCaseworker>>>,
}

impl Filter {
    /// Everything.
    pub fn new() -> Self {
        Self {
            form: RwSignal::new(String::new()),
            place: RwSignal::new(String::new()),
            time: RwSignal::new(String::new()),
            caseworker: RwSignal::new(String::new()),
            caseworkers: RwSignal::new(None),
        }
    }

    fn all(self) -> [RwSignal<String>; 4] {
        [self.form, self.place, self.time, self.caseworker]
    }

    /// Looks for everything again.
    pub fn clear(self) {
        for field in self.all() {
            field.set(String::new());
        }
    }

    /// Whether anything is left out.
    pub fn narrows(self) -> bool {
        self.all().iter().any(|field| field.with(|field| !field.is_empty()))
    }

    /// The query of the address.
    pub fn query(self) -> String {
        let part = |name: &str, value: RwSignal<String>| {
            value.with(|value| {
                let encoded: String = js_sys::encode_uri_component(value).into();
                (!value.is_empty()).then(|| format!("{name}={encoded}"))
            })
        };
        let parts: Vec<String> = ["form", "place", "time", "caseworker"]
            .into_iter()
            .zip(self.all())
            .filter_map(|(name, value)| part(name, value))
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
pub fn fields(person: String, filter: Filter, forms: &FormChoice, found: &SlotList) -> AnyView {
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
            {caseworker(person, filter)}
        </div>
        {why}
    }
    .into_any()
}

/// The caseworkers, fetched for whoever asks for them: most citizens take the time that suits them.
fn caseworker(person: String, filter: Filter) -> AnyView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let person = StoredValue::new(person);
    let ask = Callback::new(move |_| {
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::slot_caseworkers(&person.get_value(), &Leaving::page()).await {
                Ok(free) => {
                    let _ = filter.caseworkers.try_set(Some(free.items));
                    // The button is gone; what it brought has its place.
                    request_animation_frame(|| focus_field("slot-caseworker"));
                }
                Err(Failure::Left) => {}
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    live(move || match filter.caseworkers.get() {
        Some(free) => {
            let each = free.into_iter().map(|one| (one.id, one.name));
            let anyone = (String::new(), t(msg::booking::filter_anyone()));
            select(
                "slot-caseworker",
                t(msg::booking::filter_caseworker()),
                filter.caseworker,
                core::iter::once(anyone).chain(each).collect(),
            )
        }
        None => view! {
            {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
            <div class="form-group">
                <Button
                    text=Signal::derive(|| t(msg::booking::filter_choose_caseworker()))
                    weight=Weight::Tertiary
                    busy=busy
                    on_click=ask
                />
            </div>
        }
        .into_any(),
    })
    .into_any()
}
