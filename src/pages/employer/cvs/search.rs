//! The search. It lives as long as the app is open, so that going back from a CV finds it as it was.

use crate::client::{self, Failure};
use crate::pages::account::Gate;
use crate::pages::cv::words;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{Heading, say};
use crate::state::crypto::new_id;
use api::{CvArea, CvHit, CvHits, CvHours, CvSearch, Role};
use core::cell::RefCell;
use leptos::task::spawn_local;

thread_local! {
    /// What was searched for last, and what was found: in the page's memory alone, gone with it.
    static LAST: RefCell<Option<(CvSearch, CvHits)>> = const { RefCell::new(None) };
}

/// The page of whoever is signed in for a company.
pub fn search_page() -> AnyView {
    view! {
        <Gate role=Role::Employer title=t(msg::cv::search_title())>
            {search()}
        </Gate>
    }
    .into_any()
}

fn search() -> AnyView {
    let last = LAST.with_borrow(Clone::clone);
    let (asked, hits) = last.map_or((CvSearch::default(), None), |(asked, hits)| (asked, Some(hits)));
    let title = RwSignal::new(asked.title.clone());
    let competence = RwSignal::new(asked.competence.clone());
    let hours = CvHours::ALL.iter().map(|each| (*each, RwSignal::new(asked.hours.contains(each))));
    let hours = StoredValue::new(hours.collect::<Vec<_>>());
    // One place at a time is what an employer has; several are a second search.
    let area = RwSignal::new(asked.areas.first().map(|area| area.key()).unwrap_or_default().to_owned());
    let found = RwSignal::new(hits);
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let ticked = |(each, flag): &(CvHours, RwSignal<bool>)| flag.get_untracked().then_some(*each);
        let asked = CvSearch {
            title: title.get_untracked(),
            competence: competence.get_untracked(),
            areas: CvArea::of(&area.get_untracked()).into_iter().collect(),
            hours: hours.with_value(|hours| hours.iter().filter_map(ticked).collect()),
        };
        spawn_local(async move {
            match client::search_cvs(&asked, &new_id()).await {
                Ok(hits) => {
                    say(&told(&hits));
                    LAST.set(Some((asked, hits.clone())));
                    let _ = found.try_set(Some(hits));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    };
    let places: Vec<Choice> =
        CvArea::ALL.iter().map(|each| Choice::new(each.key(), t(words::area(*each)))).collect();
    let boxes = hours.with_value(|hours| {
        hours
            .iter()
            .map(|(each, flag)| {
                let id = format!("search-{}", each.key());
                view! { <Checkbox id=id label=t(words::hours(*each)) checked=*flag /> }
            })
            .collect_view()
    });
    view! {
        <Heading text=t(msg::cv::search_title()) />
        <p class="font-lead">{t(msg::cv::search_lead())}</p>
        <form novalidate class="d-print-none" on:submit=go>
            <TextField
                id="search-title"
                label=t(msg::cv::search_words())
                hint=t(msg::cv::search_words_hint())
                value=title
                optional=true
            />
            <TextField
                id="search-can"
                label=t(msg::cv::search_can())
                hint=t(msg::cv::search_can_hint())
                value=competence
                optional=true
            />
            <SelectField
                id="search-area"
                label=t(msg::cv::shown_areas())
                value=area
                options=Signal::stored(places)
                optional=true
            />
            <div class="form-group">
                <fieldset>
                    <legend class="form-label">{t(msg::cv::shown_hours())}</legend>
                    {boxes}
                </fieldset>
            </div>
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::cv::search_button())) submit=true busy=busy />
            </div>
        </form>
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {move || busy.get().then(|| view! { <Spinner /> })}
        {live(move || match found.get() {
            Some(hits) => list(hits),
            None => ().into_any(),
        })}
    }
    .into_any()
}

fn told(hits: &CvHits) -> String {
    if hits.hits.is_empty() { t(msg::cv::search_none()) } else { t(msg::cv::search_found(hits.hits.len())) }
}

fn list(hits: CvHits) -> AnyView {
    if hits.hits.is_empty() {
        return view! { <p>{t(msg::cv::search_none())}</p> }.into_any();
    }
    let more = hits.more.then(|| view! { <p>{t(msg::cv::search_more())}</p> });
    view! {
        <h2>{told(&hits)}</h2>
        {more}
        <ul class="cv-hits">{hits.hits.into_iter().map(hit).collect_view()}</ul>
    }
    .into_any()
}

fn hit(hit: CvHit) -> AnyView {
    let address = link(&format!("/arbejdsgiver/cv/{}", hit.id));
    let title = if hit.wishes.is_empty() { t(msg::cv::search_untitled()) } else { hit.wishes.join(", ") };
    let places: Vec<String> = hit.areas.into_iter().map(|area| t(words::area(area))).collect();
    let hours: Vec<String> = hit.hours.into_iter().map(|each| t(words::hours(each))).collect();
    let below = words::line(&[hours.join(", "), places.join(", ")]);
    let can = (!hit.competences.is_empty()).then(|| view! { <p>{hit.competences.join(", ")}</p> });
    view! {
        <li>
            <a class="cv-hit-title" href=address>
                {title}
            </a>
            <p class="cv-entry-below">{below}</p>
            {can}
        </li>
    }
    .into_any()
}
