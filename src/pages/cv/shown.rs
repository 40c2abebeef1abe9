//! A CV as an employer sees it. What is empty is left out.

use super::words;
use crate::prelude::*;
use api::{CvCompetence, CvEducation, CvExperience, CvLevel, EmployerCv};

/// The whole, below a heading of its own that the page draws.
#[must_use]
pub fn shown(cv: EmployerCv) -> AnyView {
    let EmployerCv { name, email, phone, about, wishes, areas, hours, temporary, odd_hours, .. } = cv;
    let reach = [
        name.map(|name| (t(msg::cv::shown_name()), name.into_any())),
        phone.map(|phone| (t(msg::cv::shown_phone()), phone.into_any())),
        email.map(|email| {
            let address = format!("mailto:{email}");
            let link = view! {
                <a href=address rel="external">
                    {email}
                </a>
            };
            (t(msg::cv::shown_email()), link.into_any())
        }),
    ];
    let mut how: Vec<String> = hours.into_iter().map(|each| t(words::hours(each))).collect();
    how.extend(temporary.then(|| t(msg::cv::temporary_short())));
    how.extend(odd_hours.then(|| t(msg::cv::odd_hours_short())));
    let seeks: Vec<String> = wishes.into_iter().map(|wish| wish.title).collect();
    let places: Vec<String> = areas.into_iter().map(|area| t(words::area(area))).collect();
    let wanted = [
        (t(msg::cv::shown_seeks()), seeks.join(", ")),
        (t(msg::cv::shown_hours()), how.join(", ")),
        (t(msg::cv::shown_areas()), places.join(", ")),
    ];
    let rows: Vec<Row> = wanted
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| (label, text.into_any()))
        .chain(reach.into_iter().flatten())
        .map(|(label, value)| Row { label, value, edit: None })
        .collect();
    let head = (!rows.is_empty())
        .then(|| view! { <StructuredList caption=t(msg::cv::shown_caption()) rows=rows /> });
    let about = (!about.trim().is_empty()).then(|| {
        view! {
            <h2>{t(msg::cv::about_title())}</h2>
            <p class="cv-text">{about}</p>
        }
    });
    view! {
        <div class="cv-shown">
            {head} {about} {part(msg::cv::shown_can(), cv.competences, competence)}
            {part(msg::cv::shown_experience(), cv.experience, experience)}
            {part(msg::cv::education_title(), cv.education, education)}
        </div>
    }
    .into_any()
}

fn part<T>(title: texts::Msg, entries: Vec<T>, one: fn(T) -> AnyView) -> Option<AnyView> {
    (!entries.is_empty()).then(|| {
        view! {
            <h2>{t(title)}</h2>
            <ul class="cv-entries">{entries.into_iter().map(one).collect_view()}</ul>
        }
        .into_any()
    })
}

/// One entry: what, where and when, more about it.
fn entry(title: String, below: String, text: String) -> AnyView {
    let below = (!below.is_empty()).then(|| view! { <p class="cv-entry-below">{below}</p> });
    let text = (!text.trim().is_empty()).then(|| view! { <p class="cv-text">{text}</p> });
    view! {
        <li>
            <p class="cv-entry-title">{title}</p>
            {below}
            {text}
        </li>
    }
    .into_any()
}

fn competence(one: CvCompetence) -> AnyView {
    let learned = one.learned.map(|learned| t(words::learned(learned))).unwrap_or_default();
    entry(one.name, learned, one.text)
}

fn experience(one: CvExperience) -> AnyView {
    let below = words::line(&[t(words::kind(one.kind)), one.employer.clone(), words::years(&one)]);
    entry(one.title, below, one.text)
}

fn education(one: CvEducation) -> AnyView {
    let level = match one.level {
        CvLevel::Nothing => t(msg::cv::shown_no_school()),
        level => t(words::level(level)),
    };
    let year = one.year.map(|year| year.to_string()).unwrap_or_default();
    if one.title.is_empty() {
        entry(level, words::line(&[one.school, year]), String::new())
    } else {
        entry(one.title, words::line(&[level, one.school, year]), String::new())
    }
}
