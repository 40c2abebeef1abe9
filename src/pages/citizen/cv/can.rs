//! "What can you do?": everyday things to tick, her own words, and one competence at a time.

mod everyday;

use super::desk::Desk;
use super::draft::{Draft, Flag};
use super::form::{Form, TEXT, form};
use super::lists::{Line, delete, list};
use super::terms::ticks;
use super::{BASE, Part, gone};
use crate::pages::cv::words;
use crate::prelude::*;
use crate::state::crypto::new_id;
use api::{CvCompetence, CvLearned};
use everyday::EVERYDAY;
use std::sync::Arc;

/// A competence by its name alone.
fn named(name: String) -> CvCompetence {
    CvCompetence { id: new_id(), name, learned: None, text: String::new() }
}

/// What is there, and what may be added.
pub fn page(desk: Desk) -> AnyView {
    let known = desk.view().cv.competences;
    let mut draft = Draft::default();
    let groups: Vec<(String, Vec<(String, Flag)>)> = EVERYDAY
        .iter()
        .map(|(group, all)| {
            let open = all.iter().map(|name| t(name())).enumerate().filter(|(_, name)| {
                // What she has said already needs no tick.
                !known.iter().any(|one| one.name == *name)
            });
            let group = t(group());
            let flags = open.map(|(at, name)| (name, draft.flag(format!("{group}/{at}"), false))).collect();
            (group, flags)
        })
        .collect();
    let own = draft.text("own", "");
    let all: Vec<(String, Flag)> = groups.iter().flat_map(|(_, flags)| flags.clone()).collect();
    let lines: Vec<Line> = known
        .into_iter()
        .map(|one| Line {
            id: one.id,
            title: one.name,
            below: one.learned.map(|learned| t(words::learned(learned))).unwrap_or_default(),
        })
        .collect();
    let there = (!lines.is_empty()).then(|| {
        view! {
            <h2>{t(msg::cv::can_there())}</h2>
            {list(Part::Can, lines)}
        }
    });
    let form_of = Form {
        desk,
        title: Part::Can.title(),
        lead: Some(msg::cv::can_lead()),
        name: "kan".to_owned(),
        draft,
        read: Arc::new(move |wrong| {
            let mut names: Vec<String> =
                all.iter().filter(|(_, flag)| flag.get()).map(|(name, _)| name.clone()).collect();
            let typed = own.get();
            for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
                names.push(wrong.long("cv-own", line, super::form::LINE));
            }
            wrong.unless(!names.is_empty(), "cv-own", msg::cv::can_missing());
            let fresh: Vec<CvCompetence> = names.into_iter().map(named).collect();
            Arc::new(move |cv| {
                for one in &fresh {
                    if !cv.competences.iter().any(|known| known.name == one.name) {
                        cv.competences.push(one.clone());
                    }
                }
            })
        }),
        next: BASE.to_owned(),
    };
    let drawn = form(form_of, move |errors| {
        let groups = groups
            .into_iter()
            .enumerate()
            .filter(|(_, (_, flags))| !flags.is_empty())
            .map(|(place, (group, flags))| {
                let boxes = flags
                    .into_iter()
                    .enumerate()
                    .map(|(at, (name, flag))| {
                        view! { <Checkbox id=format!("cv-can-{place}-{at}") label=name checked=flag /> }
                    })
                    .collect_view();
                ticks(everyday::ids(place), group, String::new(), MaybeProp::default(), boxes.into_any())
            })
            .collect_view();
        view! {
            {groups}
            <TextArea
                id="cv-own"
                label=t(msg::cv::can_own_label())
                hint=t(msg::cv::can_own_hint())
                value=own
                optional=true
                error=errors.at("cv-own")
            />
        }
        .into_any()
    });
    view! {
        {drawn}
        {there}
    }
    .into_any()
}

/// One competence: what, where it was learned, and an example.
pub fn one(desk: Desk, id: &str) -> AnyView {
    let Some(entry) = desk.view().cv.competences.into_iter().find(|entry| entry.id == id) else {
        return gone(Part::Can.title());
    };
    let mut draft = Draft::default();
    let name = draft.text("name", entry.name);
    let learned = draft.text("learned", entry.learned.map(CvLearned::key).unwrap_or_default());
    let text = draft.text("text", entry.text);
    let own = entry.id.clone();
    let form_of = Form {
        desk,
        title: msg::cv::can_edit(),
        lead: None,
        name: format!("kan/{id}"),
        draft,
        read: Arc::new(move |wrong| {
            let entry = CvCompetence {
                id: own.clone(),
                name: wrong.line("cv-name", &name.get(), msg::cv::can_name_missing()),
                learned: CvLearned::of(&learned.get()),
                text: wrong.long("cv-text", &text.get(), TEXT),
            };
            Arc::new(move |cv| {
                if let Some(known) = cv.competences.iter_mut().find(|known| known.id == entry.id) {
                    known.clone_from(&entry);
                }
            })
        }),
        next: Part::Can.route(),
    };
    let places: Vec<Choice> =
        CvLearned::ALL.iter().map(|each| Choice::new(each.key(), t(words::learned(*each)))).collect();
    let drawn = form(form_of, move |errors| {
        view! {
            <TextField id="cv-name" label=t(msg::cv::can_name()) value=name error=errors.at("cv-name") />
            <RadioGroup id="cv-learned" legend=t(msg::cv::can_learned()) value=learned options=places />
            <TextArea
                id="cv-text"
                label=t(msg::cv::can_example())
                hint=t(msg::cv::can_example_hint())
                value=text
                optional=true
                error=errors.at("cv-text")
            />
        }
        .into_any()
    });
    view! {
        {drawn}
        {delete(desk, Part::Can, entry.id)}
    }
    .into_any()
}
