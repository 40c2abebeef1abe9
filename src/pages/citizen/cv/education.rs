//! School, an education or a course.

use super::desk::Desk;
use super::draft::Draft;
use super::form::{Form, LINE, form};
use super::lists::delete;
use super::{NEW, Part, gone};
use crate::pages::cv::words;
use crate::prelude::*;
use crate::state::crypto::new_id;
use api::{CvEducation, CvLevel};
use std::sync::Arc;

/// The page of the entry `id`, or of a new one.
pub fn page(desk: Desk, id: &str) -> AnyView {
    let entry = desk.view().cv.education.into_iter().find(|entry| entry.id == id);
    if entry.is_none() && id != NEW {
        return gone(Part::Education.title());
    }
    let title = if entry.is_some() { msg::cv::education_edit() } else { msg::cv::education_new() };
    let own = entry.as_ref().map_or_else(new_id, |entry| entry.id.clone());
    let removable = entry.as_ref().map(|entry| entry.id.clone());
    let of = |read: fn(&CvEducation) -> String| entry.as_ref().map(read).unwrap_or_default();
    let mut draft = Draft::default();
    let level = draft.text("level", of(|entry| entry.level.key().to_owned()));
    let what = draft.text("title", of(|entry| entry.title.clone()));
    let school = draft.text("school", of(|entry| entry.school.clone()));
    let year = draft.text("year", of(|entry| entry.year.map(|year| year.to_string()).unwrap_or_default()));
    let form_of = Form {
        desk,
        title,
        lead: None,
        name: format!("uddannelse/{id}"),
        draft,
        read: Arc::new(move |wrong| {
            let level = CvLevel::of(&level.get());
            wrong.unless(level.is_some(), "cv-level", msg::cv::level_missing());
            let nothing = level == Some(CvLevel::Nothing);
            let named = nothing || !what.get().trim().is_empty();
            wrong.unless(named, "cv-title", msg::cv::education_missing());
            let entry = CvEducation {
                id: own.clone(),
                level: level.unwrap_or(CvLevel::Nothing),
                title: wrong.long("cv-title", &what.get(), LINE),
                school: wrong.long("cv-school", &school.get(), LINE),
                year: wrong.year("cv-year", &year.get()),
            };
            Arc::new(move |cv| match cv.education.iter_mut().find(|known| known.id == entry.id) {
                Some(known) => known.clone_from(&entry),
                None => cv.education.insert(0, entry.clone()),
            })
        }),
        next: Part::Education.route(),
    };
    let levels: Vec<Choice> =
        CvLevel::ALL.iter().map(|each| Choice::new(each.key(), t(words::level(*each)))).collect();
    let drawn = form(form_of, move |errors| {
        view! {
            <SelectField
                id="cv-level"
                label=t(msg::cv::level_label())
                value=level
                options=Signal::stored(levels)
                error=errors.at("cv-level")
            />
            <TextField
                id="cv-title"
                label=t(msg::cv::education_label())
                hint=t(msg::cv::education_hint())
                value=what
                error=errors.at("cv-title")
            />
            <TextField
                id="cv-school"
                label=t(msg::cv::school_label())
                value=school
                optional=true
                error=errors.at("cv-school")
            />
            <TextField
                id="cv-year"
                label=t(msg::cv::year_label())
                value=year
                kind=Kind::Whole
                optional=true
                error=errors.at("cv-year")
            />
        }
        .into_any()
    });
    view! {
        {drawn}
        {removable.map(|id| delete(desk, Part::Education, id))}
    }
    .into_any()
}
