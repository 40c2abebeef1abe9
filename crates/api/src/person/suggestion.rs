//! Suggestions: goals and jobs that could come next, each with its reasons. Nothing of it is a duty.

use super::CvHours;
use super::cv::CvArea;
use crate::sentences::Sentences;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why something is suggested. The code is stable, the sentence is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ReasonCode {
    /// It is what a goal of the plan is about.
    IsGoal,
    /// It is what a job wish of the CV is about.
    IsWish,
    /// It is what she has done.
    IsExperience,
    /// It is close to a goal: the same group of jobs.
    NearGoal,
    /// It is close to a job wish.
    NearWish,
    /// It is close to what she has done.
    NearExperience,
    /// It is in the same field as a goal, a wish or something done.
    SameField,
    /// Employers lack people.
    Shortage,
    /// Employers lack people, and many are out of work.
    Paradox,
    /// There are good chances.
    Good,
    /// There are fewer chances.
    LessGood,
    /// The list does not say.
    NotListed,
    /// It is in the citizen's own municipality.
    OwnMunicipality,
    /// It is in a part of the country where she seeks, or lives.
    OwnArea,
    /// It has the hours that she seeks.
    Hours,
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionReason {
    /// Which.
    pub code: ReasonCode,
    /// The reason as it is read.
    pub sentence: Sentences,
}

/// The list that chances are read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BalanceSource {
    /// What it is called.
    pub name: String,
    /// The day it describes.
    pub date: NaiveDate,
    /// Whether it is a made-up sample.
    pub sample: bool,
}

/// A goal that could be next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoalSuggestion {
    /// Names it among the suggestions; it says nothing of the person.
    pub id: String,
    /// The job's title.
    pub title: Sentences,
    /// Why, the weightiest first.
    pub reasons: Vec<SuggestionReason>,
}

/// How the chances are for a goal that is in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoalProspect {
    /// The goal in Min Plan.
    pub goal: String,
    /// What it is called there.
    pub title: String,
    /// How the chances are, by what they are.
    pub reasons: Vec<SuggestionReason>,
}

/// `GET /api/v1/persons/{person}/goal-suggestions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoalSuggestions {
    /// The list; absent where none was taken in, and then nothing is suggested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<BalanceSource>,
    /// The parts of the labour market she seeks in; empty where nobody knows.
    pub areas: Vec<String>,
    /// Whether anything is known that a suggestion could be close to: a goal, a wish, something done.
    pub aimed: bool,
    /// The goals she has.
    pub own: Vec<GoalProspect>,
    /// At most five, the closest first.
    pub suggestions: Vec<GoalSuggestion>,
    /// Those she has put away.
    pub dismissed: Vec<GoalSuggestion>,
}

/// A vacancy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Vacancy {
    /// Names it: 3 to 64 letters, digits and hyphens.
    pub id: String,
    /// The job's title.
    pub title: String,
    /// The employer.
    pub employer: String,
    /// The job's code in DISCO-08, four digits.
    pub code: String,
    /// Part of the country.
    pub area: CvArea,
    /// The municipality's code, four digits.
    pub municipality: String,
    /// The town.
    pub place: String,
    /// Since when it can be read.
    pub published: NaiveDate,
    /// The last day to apply; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<NaiveDate>,
    /// How much work it is.
    pub hours: CvHours,
}

/// A job that could be next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobSuggestion {
    /// The vacancy.
    pub vacancy: Vacancy,
    /// Why, the weightiest first.
    pub reasons: Vec<SuggestionReason>,
    /// The goal of Min Plan that it serves, where it serves one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
}

/// What the jobs were chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum JobsBy {
    /// They match a goal, a wish or something done.
    Match,
    /// Nothing is known to match, so they are the newest close by.
    Local,
    /// Something is known, and no vacancy matches it now, so they are the newest close by.
    NoMatch,
}

/// `GET /api/v1/persons/{person}/job-suggestions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobSuggestions {
    /// What they were chosen by.
    pub by: JobsBy,
    /// At most ten.
    pub jobs: Vec<JobSuggestion>,
    /// Those of them that she has put away.
    pub dismissed: Vec<JobSuggestion>,
}

/// What a suggestion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SuggestionKind {
    /// A goal.
    Goal,
    /// A vacancy.
    Job,
}

impl SuggestionKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Goal, Self::Job];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Job => "job",
        }
    }
}

/// `POST /api/v1/persons/{person}/dismissals`: puts a suggestion away, or takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dismissal {
    /// What it is about.
    pub kind: SuggestionKind,
    /// Its id: 1 to 64 letters, digits and hyphens.
    pub id: String,
    /// Whether it is put away now.
    pub dismissed: bool,
}

/// A suggestion that was put away, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DismissedSuggestion {
    /// What it is about.
    pub kind: SuggestionKind,
    /// Its id.
    pub id: String,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
}
