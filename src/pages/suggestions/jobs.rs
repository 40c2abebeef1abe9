//! Vacancies that match, or that are close by.

use super::item::{Away, reasons};
use crate::i18n::with;
use crate::prelude::*;
use api::{CvHours, JobSuggestion, JobSuggestions, JobsBy, SuggestionKind, Vacancy};
use texts::{Msg, format};

/// The part of the page.
pub fn jobs(found: JobSuggestions, person: &str, own: bool) -> AnyView {
    let by = match found.by {
        JobsBy::Match => msg::suggestion::jobs_match(),
        JobsBy::Local => msg::suggestion::jobs_local(),
        JobsBy::NoMatch => msg::suggestion::jobs_no_match(),
    };
    let empty = found.jobs.is_empty().then(|| view! { <p>{t(msg::suggestion::jobs_none())}</p> });
    let items = found.jobs.into_iter().map(|job| item(job, person, own, false)).collect_view();
    let away = found.dismissed.len();
    let gone = found.dismissed.into_iter().map(|job| item(job, person, own, true)).collect_view();
    let gone = (away > 0).then(|| {
        view! {
            <Details summary=t(msg::suggestion::away_list(away))>
                <ul class="unstyled-list goals">{gone}</ul>
            </Details>
        }
    });
    view! {
        <p>{t(by)}</p>
        {empty}
        <ul class="unstyled-list goals">{items}</ul>
        {gone}
        <Details summary=t(msg::suggestion::how_title())>
            <p>{t(msg::suggestion::how_jobs())}</p>
        </Details>
    }
    .into_any()
}

fn hours(hours: CvHours) -> Msg {
    match hours {
        CvHours::FullTime => msg::suggestion::full_time(),
        CvHours::PartTime => msg::suggestion::part_time(),
        CvHours::SmallJob => msg::suggestion::small_job(),
        CvHours::Fleksjob => msg::suggestion::fleksjob(),
    }
}

/// Where, how much and until when.
fn about(vacancy: &Vacancy) -> String {
    let until = match vacancy.closes.and_then(|day| with(|catalogue| format::date(catalogue, day))) {
        Some(day) => msg::suggestion::closes(day),
        None => msg::suggestion::no_end(),
    };
    format!("{}, {}. {} {}", vacancy.employer, vacancy.place, t(hours(vacancy.hours)), t(until))
}

fn item(job: JobSuggestion, person: &str, own: bool, gone: bool) -> AnyView {
    let JobSuggestion { vacancy, reasons: why, .. } = job;
    let away = Away::new(SuggestionKind::Job, person, &vacancy.id, &vacancy.title, gone);
    let address = link(&format!("/borger/joblog/ny?stilling={}", vacancy.id));
    let title = vacancy.title.clone();
    let why = StoredValue::new(why);
    let body = live(move || {
        if away.gone.get() && own {
            return away.shown_gone();
        }
        let acts = own.then(|| {
            view! {
                <div class="button-row d-print-none">
                    <ButtonLink
                        text=t(msg::suggestion::to_log(vacancy.title.as_str()))
                        href=address.clone()
                        weight=Weight::Secondary
                    />
                    {away.button()}
                </div>
            }
        });
        view! {
            <p>{about(&vacancy)}</p>
            {reasons(why.get_value())}
            {acts}
        }
        .into_any()
    });
    view! {
        <li class="goal">
            <h3>{title}</h3>
            {body}
            {away.trouble()}
        </li>
    }
    .into_any()
}
