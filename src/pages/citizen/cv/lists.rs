//! Lists of entries, some at a time; and deleting one, after a question.

use super::desk::{Change, Desk};
use super::{BASE, NEW, Part};
use crate::pages::cv::words;
use crate::prelude::*;
use crate::shell::{Heading, say};
use api::Cv;
use std::sync::Arc;
use texts::Msg;

/// Entries shown at a time.
const SHOWN: usize = 10;

/// An entry as a line: its id, what it is, and where and when.
pub struct Line {
    pub id: String,
    pub title: String,
    pub below: String,
}

/// What she has done.
pub fn experience(desk: Desk) -> AnyView {
    let lines = desk.view().cv.experience.into_iter().map(|entry| Line {
        below: words::line(&[t(words::kind(entry.kind)), entry.employer.clone(), words::years(&entry)]),
        id: entry.id,
        title: entry.title,
    });
    page(Part::Experience, msg::cv::experience_lead(), msg::cv::experience_add(), lines.collect())
}

/// School, education and courses.
pub fn education(desk: Desk) -> AnyView {
    let lines = desk.view().cv.education.into_iter().map(|entry| {
        let level = t(words::level(entry.level));
        let year = entry.year.map(|year| year.to_string()).unwrap_or_default();
        let (title, first) =
            if entry.title.is_empty() { (level, String::new()) } else { (entry.title, level) };
        Line { id: entry.id, title, below: words::line(&[first, entry.school, year]) }
    });
    page(Part::Education, msg::cv::education_lead(), msg::cv::education_add(), lines.collect())
}

fn page(part: Part, lead: Msg, add: Msg, lines: Vec<Line>) -> AnyView {
    let empty = lines.is_empty().then(|| view! { <p>{t(msg::cv::list_empty())}</p> });
    view! {
        <Heading text=t(part.title()) />
        <p class="font-lead">{t(lead)}</p>
        {empty}
        {list(part, lines)}
        <p class="button-row">
            <ButtonLink text=t(add) href=link(&format!("{BASE}/{}/{NEW}", part.path())) />
            <ButtonLink text=t(msg::cv::back_to_cv()) href=link(BASE) weight=Weight::Secondary />
        </p>
    }
    .into_any()
}

/// The lines of a part, each a link to its page.
pub fn list(part: Part, lines: Vec<Line>) -> AnyView {
    let pages = lines.len().div_ceil(SHOWN).max(1);
    let page = RwSignal::new(0_usize);
    let lines = StoredValue::new(lines);
    let rows = move || {
        let first = page.get() * SHOWN;
        lines.with_value(|lines| {
            lines.iter().skip(first).take(SHOWN).map(|line| row(part, line)).collect_view()
        })
    };
    view! {
        <ul class="cv-lines">{rows}</ul>
        <Paging page=page pages=Signal::stored(pages) />
    }
    .into_any()
}

fn row(part: Part, line: &Line) -> AnyView {
    let address = link(&format!("{BASE}/{}/{}", part.path(), line.id));
    let below =
        (!line.below.is_empty()).then(|| view! { <p class="cv-entry-below">{line.below.clone()}</p> });
    view! {
        <li>
            <a href=address>{line.title.clone()}</a>
            {below}
        </li>
    }
    .into_any()
}

fn without(part: Part, id: String) -> Change {
    Arc::new(move |cv: &mut Cv| match part {
        Part::Experience => cv.experience.retain(|entry| entry.id != id),
        Part::Education => cv.education.retain(|entry| entry.id != id),
        _ => cv.competences.retain(|entry| entry.id != id),
    })
}

/// A button that deletes the entry, after a question.
pub fn delete(desk: Desk, part: Part, id: String) -> AnyView {
    let asking = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let go = Callback::new(move |_| {
        asking.set(false);
        desk.save(
            without(part, id.clone()),
            Arc::new(move |_| {
                say(&t(msg::cv::deleted()));
                let _ = navigate.try_with_value(|navigate| navigate(&part.route(), Default::default()));
            }),
        );
    });
    view! {
        <Button
            text=Signal::derive(|| t(msg::cv::delete()))
            weight=Weight::Tertiary
            on_click=Callback::new(move |_| asking.set(true))
        />
        <Modal id="delete-entry" heading=t(msg::cv::delete_title()) open=asking>
            <p>{t(msg::cv::delete_text())}</p>
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::cv::delete_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| asking.set(false))
                />
                <Button
                    text=Signal::derive(|| t(msg::cv::delete_yes()))
                    weight=Weight::Warning
                    on_click=go
                    busy=desk.busy()
                />
            </div>
        </Modal>
    }
    .into_any()
}
