//! Which times of the week are shown.

use super::words::Stand;
use crate::pages::citizen::booking::words;
use crate::pages::picker::pick_from;
use crate::prelude::*;
use api::booking::CalendarSlot;
use chrono::{DateTime, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;

/// The choices; empty narrows nothing.
#[derive(Clone, Copy)]
pub struct Filter {
    kind: RwSignal<String>,
    form: RwSignal<String>,
    place: RwSignal<String>,
    stand: RwSignal<String>,
}

impl Filter {
    /// Everything.
    pub fn new() -> Self {
        let all = || RwSignal::new(String::new());
        Self { kind: all(), form: all(), place: all(), stand: all() }
    }

    /// Shows everything again.
    pub fn clear(self) {
        for choice in [self.kind, self.form, self.place, self.stand] {
            choice.set(String::new());
        }
    }

    /// Whether `slot` is shown.
    pub fn shows(self, slot: &CalendarSlot, now: DateTime<Utc>) -> bool {
        let is = |choice: RwSignal<String>, word: &str| choice.with(|all| all.is_empty() || all == word);
        is(self.kind, slot.slot.kind.key())
            && is(self.form, slot.slot.form.key())
            && is(self.place, slot.slot.place.as_deref().unwrap_or_default())
            && is(self.stand, Stand::of(slot, now).key())
    }

    /// The fields.
    pub fn view(self, slots: RwSignal<Option<Vec<CalendarSlot>>>) -> AnyView {
        let all = || Choice::new("", t(msg::calendar::filter_all()));
        let with_all = move |rest: Vec<Choice>| std::iter::once(all()).chain(rest).collect::<Vec<_>>();
        let kinds = move || {
            with_all(
                MeetingKind::ALL.iter().map(|each| Choice::new(each.key(), t(words::kind(*each)))).collect(),
            )
        };
        let forms = move || {
            with_all(Form::ALL.iter().map(|each| Choice::new(each.key(), t(words::form(*each)))).collect())
        };
        let stands =
            move || with_all(Stand::ALL.iter().map(|each| Choice::new(each.key(), t(each.word()))).collect());
        let places = Memo::new(move |_| {
            let here = |slot: &CalendarSlot| slot.slot.place.clone();
            slots.with(|slots| {
                let mut all: Vec<String> = slots.iter().flatten().filter_map(here).collect();
                all.sort();
                all.dedup();
                all
            })
        });
        let places =
            move || with_all(places.get().into_iter().map(|at| Choice::new(at.clone(), at)).collect());
        view! {
            <div class="slot-filter d-print-none">
                {pick_from("times-stand", t(msg::calendar::filter_stand()), self.stand, stands)}
                {pick_from("times-kind", t(msg::calendar::filter_kind()), self.kind, kinds)}
                {pick_from("times-form", t(msg::calendar::filter_form()), self.form, forms)}
                {pick_from("times-place", t(msg::calendar::filter_place()), self.place, places)}
            </div>
        }
        .into_any()
    }
}
