//! How much she can work, when, and where.

use super::desk::Desk;
use super::draft::{Draft, Flag};
use super::form::{Form, form};
use super::{BASE, Part};
use crate::pages::cv::words;
use crate::prelude::*;
use api::{CvArea, CvHours};
use std::sync::Arc;

/// Those that are ticked.
fn ticked<T: Copy>(all: &[(T, Flag)]) -> Vec<T> {
    all.iter().filter(|(_, flag)| flag.get()).map(|(one, _)| *one).collect()
}

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let cv = desk.view().cv;
    let mut draft = Draft::default();
    let mut hours: Vec<(CvHours, Flag)> = Vec::new();
    for each in CvHours::ALL {
        hours.push((*each, draft.flag(each.key(), cv.hours.contains(each))));
    }
    let mut areas: Vec<(CvArea, Flag)> = Vec::new();
    for each in CvArea::ALL {
        areas.push((*each, draft.flag(each.key(), cv.areas.contains(each))));
    }
    let temporary = draft.flag("temporary", cv.temporary);
    let odd_hours = draft.flag("odd_hours", cv.odd_hours);
    let (shown_hours, shown_areas) = (hours.clone(), areas.clone());
    let form_of = Form {
        desk,
        title: Part::Terms.title(),
        lead: Some(msg::cv::terms_lead()),
        name: "hvor-meget".to_owned(),
        draft,
        read: Arc::new(move |wrong| {
            let (hours, areas) = (ticked(&hours), ticked(&areas));
            wrong.unless(!hours.is_empty(), "cv-hours", msg::cv::hours_missing());
            let (temporary, odd_hours) = (temporary.get(), odd_hours.get());
            Arc::new(move |cv| {
                cv.hours.clone_from(&hours);
                cv.areas.clone_from(&areas);
                cv.temporary = temporary;
                cv.odd_hours = odd_hours;
            })
        }),
        next: BASE.to_owned(),
    };
    form(form_of, move |errors| {
        let hours = shown_hours
            .into_iter()
            .map(|(each, flag)| {
                let id = format!("cv-hours-{}", each.key());
                let hint =
                    if each == CvHours::SmallJob { t(msg::cv::small_job_hint()) } else { String::new() };
                view! { <Checkbox id=id label=t(words::hours(each)) hint=hint checked=flag /> }
            })
            .collect_view();
        let areas = shown_areas
            .into_iter()
            .map(|(each, flag)| {
                let id = format!("cv-area-{}", each.key());
                view! { <Checkbox id=id label=t(words::area(each)) checked=flag /> }
            })
            .collect_view();
        view! {
            {ticks(
                "cv-hours",
                t(msg::cv::hours_legend()),
                String::new(),
                errors.at("cv-hours"),
                hours.into_any(),
            )}
            <Checkbox id="cv-odd-hours" label=t(msg::cv::odd_hours()) checked=odd_hours />
            <Checkbox id="cv-temporary" label=t(msg::cv::temporary()) checked=temporary />
            {ticks(
                "cv-areas",
                t(msg::cv::areas_legend()),
                t(msg::cv::areas_hint()),
                MaybeProp::default(),
                areas.into_any(),
            )}
        }
        .into_any()
    })
}

/// Ticks under one legend.
pub fn ticks(
    id: &'static str,
    legend: String,
    hint: String,
    error: MaybeProp<String>,
    boxes: AnyView,
) -> AnyView {
    let has_hint = !hint.is_empty();
    let hint_id = format!("{id}-hint");
    let described = move || {
        let error = error.with(Option::is_some).then(|| format!("{id}-error"));
        let hint = has_hint.then(|| format!("{id}-hint"));
        let all: Vec<String> = hint.into_iter().chain(error).collect();
        (!all.is_empty()).then(|| all.join(" "))
    };
    let hint = has_hint.then(|| {
        view! {
            <span class="form-hint" id=hint_id>
                {hint}
            </span>
        }
    });
    let wrong = move || {
        error.get().map(|text| {
            view! {
                <span class="form-error-message" id=format!("{id}-error")>
                    <span class="sr-only">{t(msg::common::error_prefix())}</span>
                    {text}
                </span>
            }
        })
    };
    let class = move || {
        if error.with(Option::is_some) { "form-group form-error cv-ticks" } else { "form-group cv-ticks" }
    };
    view! {
        <div class=class>
            <fieldset id=id aria-describedby=described>
                <legend class="form-label">{legend}</legend>
                {hint}
                {wrong}
                {boxes}
            </fieldset>
        </div>
    }
    .into_any()
}
