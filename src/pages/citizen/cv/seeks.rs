//! "I seek work as": titles from a list, broader groups, or her own words.

use super::desk::Desk;
use super::draft::Draft;
use super::form::{Form, LINE, form};
use super::occupations::{Occupation, offered};
use super::{BASE, Part};
use crate::prelude::*;
use crate::shell::say_now;
use api::CvWish;
use std::sync::Arc;

/// Wishes at most.
const MOST: usize = 20;

/// Wishes as a draft keeps them: a line each, code and title with a tab between.
fn written(wishes: &[CvWish]) -> String {
    let line = |wish: &CvWish| format!("{}\t{}", wish.code.as_deref().unwrap_or_default(), wish.title);
    wishes.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read(written: &str) -> Vec<CvWish> {
    let wish = |line: &str| {
        let (code, title) = line.split_once('\t')?;
        Some(CvWish { code: (!code.is_empty()).then(|| code.to_owned()), title: title.to_owned() })
    };
    written.lines().filter_map(wish).collect()
}

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let mut draft = Draft::default();
    let chosen = draft.text("wishes", written(&desk.view().cv.wishes));
    let typed = draft.text("typed", "");
    let form_of = Form {
        desk,
        title: Part::Seeks.title(),
        lead: Some(msg::cv::seeks_lead()),
        name: "soeger".to_owned(),
        draft,
        read: Arc::new(move |wrong| {
            // What was typed and not added is meant too.
            let mut wishes = read(&chosen.get());
            let words = wrong.long("cv-wish", &typed.get(), LINE);
            if !words.is_empty() && !wishes.iter().any(|wish| wish.title == words) {
                wishes.push(CvWish { code: None, title: words });
            }
            wrong.unless(!wishes.is_empty(), "cv-wish", msg::cv::wish_missing());
            wrong.unless(wishes.len() <= MOST, "cv-wish", msg::cv::wish_too_many(MOST));
            Arc::new(move |cv| cv.wishes.clone_from(&wishes))
        }),
        next: BASE.to_owned(),
    };
    let add = move |wish: CvWish| {
        let mut wishes = read(&chosen.get_untracked());
        if !wishes.iter().any(|known| known.title == wish.title) {
            say_now(&t(msg::cv::wish_added(wish.title.as_str())));
            wishes.push(wish);
            chosen.set(written(&wishes));
        }
        typed.set(String::new());
    };
    form(form_of, move |errors| {
        view! {
            <TextField
                id="cv-wish"
                label=t(msg::cv::wish_label())
                hint=t(msg::cv::wish_hint())
                value=typed
                error=errors.at("cv-wish")
            />
            {move || offers(&typed.get(), add)}
            {move || wishes(chosen)}
        }
        .into_any()
    })
}

/// What fits what is typed, each a button that adds it.
fn offers(typed: &str, add: impl Fn(CvWish) + Copy + Send + Sync + 'static) -> Option<AnyView> {
    let words = typed.trim().to_owned();
    if words.chars().count() < 2 {
        return None;
    }
    let found = offered(&words);
    let same = found.iter().any(|one| one.title.to_lowercase() == words.to_lowercase());
    let own = (!same).then(|| {
        let wish = CvWish { code: None, title: words.clone() };
        (t(msg::cv::wish_own(words.as_str())), wish)
    });
    let known = found.into_iter().map(|one: Occupation| {
        let label = if one.is_group() { t(msg::cv::wish_group(one.title)) } else { one.title.to_owned() };
        (label, CvWish { code: Some(one.code.to_owned()), title: one.title.to_owned() })
    });
    let rows = known
        .chain(own)
        .map(|(label, wish)| {
            let press = Callback::new(move |_| add(wish.clone()));
            view! {
                <li>
                    <FunctionLink text=label icon=Icon::Plus on_click=press />
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <p class="form-hint">{t(msg::cv::wish_offers())}</p>
            <ul class="cv-offers">{rows}</ul>
        }
        .into_any(),
    )
}

/// What is chosen, each with a button that takes it away.
fn wishes(chosen: RwSignal<String>) -> Option<AnyView> {
    let wishes = read(&chosen.get());
    if wishes.is_empty() {
        return None;
    }
    let rows = wishes
        .into_iter()
        .enumerate()
        .map(|(at, wish)| {
            let title = wish.title.clone();
            let away = Callback::new(move |_| {
                let mut wishes = read(&chosen.get_untracked());
                if at < wishes.len() {
                    let gone = wishes.remove(at);
                    say_now(&t(msg::cv::wish_removed(gone.title)));
                }
                chosen.set(written(&wishes));
            });
            view! {
                <li>
                    <span>{wish.title}</span>
                    <FunctionLink text=t(msg::cv::wish_remove()) icon=Icon::Close on_click=away about=title />
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <h2>{t(msg::cv::wish_chosen())}</h2>
            <ul class="cv-chosen">{rows}</ul>
        }
        .into_any(),
    )
}
