//! The words of a CV in the page's language.

use crate::prelude::*;
use api::{CvArea, CvExperience, CvExperienceKind, CvHours, CvLearned, CvLevel, CvMinimum};
use texts::Msg;

/// Part of the country.
#[must_use]
pub fn area(area: CvArea) -> Msg {
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

/// How much somebody can work.
#[must_use]
pub fn hours(hours: CvHours) -> Msg {
    match hours {
        CvHours::FullTime => msg::cv::hours_full_time(),
        CvHours::PartTime => msg::cv::hours_part_time(),
        CvHours::SmallJob => msg::cv::hours_small_job(),
        CvHours::Fleksjob => msg::cv::hours_fleksjob(),
    }
}

/// What kind of experience it is.
#[must_use]
pub fn kind(kind: CvExperienceKind) -> Msg {
    match kind {
        CvExperienceKind::Job => msg::cv::kind_job(),
        CvExperienceKind::Internship => msg::cv::kind_internship(),
        CvExperienceKind::Volunteer => msg::cv::kind_volunteer(),
        CvExperienceKind::Home => msg::cv::kind_home(),
        CvExperienceKind::Other => msg::cv::kind_other(),
    }
}

/// How far an education reaches.
#[must_use]
pub fn level(level: CvLevel) -> Msg {
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

/// Where something was learned.
#[must_use]
pub fn learned(learned: CvLearned) -> Msg {
    match learned {
        CvLearned::Work => msg::cv::learned_work(),
        CvLearned::Education => msg::cv::learned_education(),
        CvLearned::Home => msg::cv::learned_home(),
        CvLearned::Volunteer => msg::cv::learned_volunteer(),
        CvLearned::SpareTime => msg::cv::learned_spare_time(),
    }
}

/// What is missing, as something to do.
#[must_use]
pub fn gap(part: CvMinimum) -> Msg {
    match part {
        CvMinimum::Contact => msg::cv::gap_contact(),
        CvMinimum::Seeks => msg::cv::gap_seeks(),
        CvMinimum::Terms => msg::cv::gap_terms(),
        CvMinimum::Experience => msg::cv::gap_experience(),
        CvMinimum::Education => msg::cv::gap_education(),
    }
}

/// The years of an experience: `2012–2020`, `siden 2019`; empty where none is known.
#[must_use]
pub fn years(entry: &CvExperience) -> String {
    match (entry.from, entry.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => t(msg::cv::since(from.to_string())),
        (None, Some(to)) => t(msg::cv::until(to.to_string())),
        (None, None) => String::new(),
    }
}

/// The parts that are not empty, with commas between.
#[must_use]
pub fn line(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}
