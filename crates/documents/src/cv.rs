//! The CV as employers would see it, to take along or send.

use crate::content::{Block, Content};
use api::{
    CvArea, CvCompetence, CvEducation, CvExperience, CvExperienceKind, CvHours, CvLearned, CvLevel,
    EmployerCv,
};
use chrono::{DateTime, Utc};
use texts::{Catalogue, Msg, msg};

/// The CV as it was saved at `saved`. What is empty is left out.
#[must_use]
pub fn document(texts: &Catalogue, cv: &EmployerCv, saved: DateTime<Utc>) -> Content {
    let say = |msg: Msg| texts.say(&msg);
    let title = cv.name.clone().unwrap_or_else(|| say(msg::document::cv()));
    let mut blocks = Vec::new();
    let facts = facts(texts, cv);
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    if !cv.about.trim().is_empty() {
        blocks.push(Block::heading(2, say(msg::cv::about_title())));
        blocks.push(Block::Text(cv.about.clone()));
    }
    let parts = [
        (msg::cv::shown_can(), cv.competences.iter().map(|one| competence(texts, one)).collect()),
        (msg::cv::shown_experience(), cv.experience.iter().map(|one| experience(texts, one)).collect()),
        (msg::cv::education_title(), cv.education.iter().map(|one| education(texts, one)).collect()),
    ];
    for (heading, entries) in parts {
        if let Some(list) = Block::list("", entries) {
            blocks.extend([Block::heading(2, say(heading)), list]);
        }
    }
    Content { name: say(msg::document::cv()), title, lang: texts.lang(), made: saved, address: None, blocks }
}

fn facts(texts: &Catalogue, cv: &EmployerCv) -> Vec<(String, String)> {
    let say = |msg: Msg| texts.say(&msg);
    let mut how: Vec<String> = cv.hours.iter().map(|each| say(hours(*each))).collect();
    how.extend(cv.temporary.then(|| say(msg::cv::temporary_short())));
    how.extend(cv.odd_hours.then(|| say(msg::cv::odd_hours_short())));
    let seeks: Vec<&str> = cv.wishes.iter().map(|wish| wish.title.as_str()).collect();
    let areas: Vec<String> = cv.areas.iter().map(|each| say(area(*each))).collect();
    let facts = [
        (say(msg::cv::shown_seeks()), seeks.join(", ")),
        (say(msg::cv::shown_hours()), how.join(", ")),
        (say(msg::cv::shown_areas()), areas.join(", ")),
        (say(msg::cv::shown_phone()), cv.phone.clone().unwrap_or_default()),
        (say(msg::cv::shown_email()), cv.email.clone().unwrap_or_default()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// One entry: what, where and when, more about it, a line each.
fn entry(title: &str, below: &[String], text: &str) -> String {
    let below: Vec<&str> = below.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let lines = [title.to_owned(), below.join(", "), text.trim().to_owned()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn competence(texts: &Catalogue, one: &CvCompetence) -> String {
    let learned = one.learned.map(|learned| texts.say(&self::learned(learned))).unwrap_or_default();
    entry(&one.name, &[learned], &one.text)
}

fn experience(texts: &Catalogue, one: &CvExperience) -> String {
    let years = match (one.from, one.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => texts.say(&msg::cv::since(from.to_string())),
        (None, Some(to)) => texts.say(&msg::cv::until(to.to_string())),
        (None, None) => String::new(),
    };
    entry(&one.title, &[texts.say(&kind(one.kind)), one.employer.clone(), years], &one.text)
}

fn education(texts: &Catalogue, one: &CvEducation) -> String {
    let level = texts.say(&match one.level {
        CvLevel::Nothing => msg::cv::shown_no_school(),
        level => self::level(level),
    });
    let year = one.year.map(|year| year.to_string()).unwrap_or_default();
    if one.title.is_empty() {
        entry(&level, &[one.school.clone(), year], "")
    } else {
        entry(&one.title, &[level, one.school.clone(), year], "")
    }
}

fn area(area: CvArea) -> Msg {
    match area {
        CvArea::CopenhagenCity => msg::cv::area_copenhagen_city(),
        CvArea::CopenhagenSurroundings => msg::cv::area_copenhagen_surroundings(),
        CvArea::NorthZealand => msg::cv::area_north_zealand(),
        CvArea::Bornholm => msg::cv::area_bornholm(),
        CvArea::EastZealand => msg::cv::area_east_zealand(),
        CvArea::WestAndSouthZealand => msg::cv::area_west_and_south_zealand(),
        CvArea::Funen => msg::cv::area_funen(),
        CvArea::SouthJutland => msg::cv::area_south_jutland(),
        CvArea::EastJutland => msg::cv::area_east_jutland(),
        CvArea::WestJutland => msg::cv::area_west_jutland(),
        CvArea::NorthJutland => msg::cv::area_north_jutland(),
    }
}

fn hours(hours: CvHours) -> Msg {
    match hours {
        CvHours::FullTime => msg::cv::hours_full_time(),
        CvHours::PartTime => msg::cv::hours_part_time(),
        CvHours::SmallJob => msg::cv::hours_small_job(),
        CvHours::Fleksjob => msg::cv::hours_fleksjob(),
    }
}

fn kind(kind: CvExperienceKind) -> Msg {
    match kind {
        CvExperienceKind::Job => msg::cv::kind_job(),
        CvExperienceKind::Internship => msg::cv::kind_internship(),
        CvExperienceKind::Volunteer => msg::cv::kind_volunteer(),
        CvExperienceKind::Home => msg::cv::kind_home(),
        CvExperienceKind::Other => msg::cv::kind_other(),
    }
}

fn level(level: CvLevel) -> Msg {
    match level {
        CvLevel::Nothing => msg::cv::level_none(),
        CvLevel::Primary => msg::cv::level_primary(),
        CvLevel::UpperSecondary => msg::cv::level_upper_secondary(),
        CvLevel::Vocational => msg::cv::level_vocational(),
        CvLevel::ShortHigher => msg::cv::level_short_higher(),
        CvLevel::MediumHigher => msg::cv::level_medium_higher(),
        CvLevel::LongHigher => msg::cv::level_long_higher(),
        CvLevel::Course => msg::cv::level_course(),
    }
}

fn learned(learned: CvLearned) -> Msg {
    match learned {
        CvLearned::Work => msg::cv::learned_work(),
        CvLearned::Education => msg::cv::learned_education(),
        CvLearned::Home => msg::cv::learned_home(),
        CvLearned::Volunteer => msg::cv::learned_volunteer(),
        CvLearned::SpareTime => msg::cv::learned_spare_time(),
    }
}
