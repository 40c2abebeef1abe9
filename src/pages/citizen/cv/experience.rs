//! One thing she has done, paid or not.

use super::desk::Desk;
use super::draft::Draft;
use super::form::{Form, LINE, TEXT, form};
use super::lists::delete;
use super::{NEW, Part, gone};
use crate::pages::cv::words;
use crate::prelude::*;
use crate::state::crypto::new_id;
use api::{CvExperience, CvExperienceKind};
use std::sync::Arc;

/// The page of the entry `id`, or of a new one.
pub fn page(desk: Desk, id: &str) -> AnyView {
    let entry = desk.view().cv.experience.into_iter().find(|entry| entry.id == id);
    if entry.is_none() && id != NEW {
        return gone(Part::Experience.title());
    }
    let title = if entry.is_some() { msg::cv::experience_edit() } else { msg::cv::experience_new() };
    let own = entry.as_ref().map_or_else(new_id, |entry| entry.id.clone());
    let removable = entry.as_ref().map(|entry| entry.id.clone());
    let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
    let of = |read: fn(&CvExperience) -> String| entry.as_ref().map(read).unwrap_or_default();
    let mut draft = Draft::default();
    let kind = draft.text("kind", of(|entry| entry.kind.key().to_owned()));
    let what = draft.text("title", of(|entry| entry.title.clone()));
    let employer = draft.text("employer", of(|entry| entry.employer.clone()));
    let from = draft.text("from", year(entry.as_ref().and_then(|entry| entry.from)));
    let to = draft.text("to", year(entry.as_ref().and_then(|entry| entry.to)));
    let text = draft.text("text", of(|entry| entry.text.clone()));
    let hide = draft.flag("hide", entry.as_ref().is_some_and(|entry| entry.hide_employer));
    let form_of = Form {
        desk,
        title,
        lead: None,
        name: format!("erfaring/{id}"),
        draft,
        read: Arc::new(move |wrong| {
            let kind = CvExperienceKind::of(&kind.get());
            wrong.unless(kind.is_some(), "cv-kind", msg::cv::kind_missing());
            let entry = CvExperience {
                id: own.clone(),
                kind: kind.unwrap_or(CvExperienceKind::Other),
                title: wrong.line("cv-title", &what.get(), msg::cv::experience_missing()),
                employer: wrong.long("cv-employer", &employer.get(), LINE),
                hide_employer: hide.get(),
                from: wrong.year("cv-from", &from.get()),
                to: wrong.year("cv-to", &to.get()),
                text: wrong.long("cv-text", &text.get(), TEXT),
            };
            let ordered = entry.from.zip(entry.to).is_none_or(|(from, to)| from <= to);
            wrong.unless(ordered, "cv-to", msg::cv::years_wrong());
            Arc::new(move |cv| match cv.experience.iter_mut().find(|known| known.id == entry.id) {
                Some(known) => known.clone_from(&entry),
                None => cv.experience.insert(0, entry.clone()),
            })
        }),
        next: Part::Experience.route(),
    };
    let kinds: Vec<Choice> =
        CvExperienceKind::ALL.iter().map(|each| Choice::new(each.key(), t(words::kind(*each)))).collect();
    let drawn = form(form_of, move |errors| {
        view! {
            <RadioGroup
                id="cv-kind"
                legend=t(msg::cv::kind_legend())
                value=kind
                options=kinds
                error=errors.at("cv-kind")
            />
            <TextField
                id="cv-title"
                label=t(msg::cv::experience_label())
                hint=t(msg::cv::experience_hint())
                value=what
                error=errors.at("cv-title")
            />
            <TextField
                id="cv-employer"
                label=t(msg::cv::employer_label())
                value=employer
                optional=true
                error=errors.at("cv-employer")
            />
            <Checkbox
                id="cv-hide"
                label=t(msg::cv::hide_employer())
                hint=t(msg::cv::hide_employer_hint())
                checked=hide
            />
            <TextField
                id="cv-from"
                label=t(msg::cv::from_label())
                hint=t(msg::cv::from_hint())
                value=from
                kind=Kind::Whole
                optional=true
                error=errors.at("cv-from")
            />
            <TextField
                id="cv-to"
                label=t(msg::cv::to_label())
                hint=t(msg::cv::to_hint())
                value=to
                kind=Kind::Whole
                optional=true
                error=errors.at("cv-to")
            />
            <TextArea
                id="cv-text"
                label=t(msg::cv::text_label())
                hint=t(msg::cv::text_hint())
                value=text
                optional=true
                error=errors.at("cv-text")
            />
        }
        .into_any()
    });
    view! {
        {drawn}
        {removable.map(|id| delete(desk, Part::Experience, id))}
    }
    .into_any()
}
