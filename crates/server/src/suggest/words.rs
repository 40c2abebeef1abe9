//! The reasons in words. Nothing is said that was not looked at.

use super::goals::{GoalIdea, best, id};
use super::jobs::JobIdea;
use super::near::{Aim, AimKind, Near};
use crate::app::App;
use api::{BalanceSource, GoalSuggestion, JobSuggestion, ReasonCode, Sentences, SuggestionReason};
use registers::{Balance, BalanceRow, LabourArea, Prospect};
use texts::{Catalogue, Msg, format, msg};

fn reason(app: &App, code: ReasonCode, words: impl Fn(&Catalogue) -> Msg) -> SuggestionReason {
    SuggestionReason { code, sentence: app.say(|texts| texts.say(&words(texts))) }
}

/// The list as it is told.
#[must_use]
pub fn source(balance: &Balance) -> BalanceSource {
    BalanceSource { name: balance.source.clone(), date: balance.date, sample: balance.sample }
}

fn near(app: &App, near: Near, aim: &Aim) -> SuggestionReason {
    let title = aim.title.as_str();
    match (near, aim.kind) {
        (Near::Same, AimKind::Goal) => {
            reason(app, ReasonCode::IsGoal, |_| msg::suggestion_reason::is_goal(title))
        }
        (Near::Same, AimKind::Wish) => {
            reason(app, ReasonCode::IsWish, |_| msg::suggestion_reason::is_wish(title))
        }
        (Near::Same, AimKind::Experience) => {
            reason(app, ReasonCode::IsExperience, |_| msg::suggestion_reason::is_experience(title))
        }
        (Near::Group, AimKind::Goal) => {
            reason(app, ReasonCode::NearGoal, |_| msg::suggestion_reason::near_goal(title))
        }
        (Near::Group, AimKind::Wish) => {
            reason(app, ReasonCode::NearWish, |_| msg::suggestion_reason::near_wish(title))
        }
        (Near::Group, AimKind::Experience) => {
            reason(app, ReasonCode::NearExperience, |_| msg::suggestion_reason::near_experience(title))
        }
        (Near::Field, _) => reason(app, ReasonCode::SameField, |_| msg::suggestion_reason::same_field(title)),
    }
}

fn chances(app: &App, balance: &Balance, prospect: Prospect, areas: &[LabourArea]) -> SuggestionReason {
    let (code, words): (_, fn(String, String, String) -> Msg) = match prospect {
        Prospect::Shortage => {
            (ReasonCode::Shortage, |area, source, date| msg::suggestion_reason::shortage(area, source, date))
        }
        Prospect::Good => {
            (ReasonCode::Good, |area, source, date| msg::suggestion_reason::good(area, source, date))
        }
        Prospect::Paradox => {
            (ReasonCode::Paradox, |area, source, date| msg::suggestion_reason::paradox(area, source, date))
        }
        Prospect::LessGood => {
            (ReasonCode::LessGood, |area, source, date| msg::suggestion_reason::less_good(area, source, date))
        }
    };
    reason(app, code, |texts| {
        let names: Vec<String> = areas.iter().map(|area| texts.say(&placed(*area))).collect();
        words(listed(texts, &names), name(texts, balance), format::date(texts, balance.date))
    })
}

/// The list's name; a sample is called one in the reader's language.
fn name(texts: &Catalogue, balance: &Balance) -> String {
    if balance.sample { texts.say(&msg::suggestion_reason::sample()) } else { balance.source.clone() }
}

/// An area with the word that stands before it.
fn placed(area: LabourArea) -> Msg {
    match area {
        LabourArea::Capital => msg::suggestion_reason::area_hovedstaden(),
        LabourArea::Bornholm => msg::suggestion_reason::area_bornholm(),
        LabourArea::Zealand => msg::suggestion_reason::area_sjaelland(),
        LabourArea::Funen => msg::suggestion_reason::area_fyn(),
        LabourArea::SouthJutland => msg::suggestion_reason::area_sydjylland(),
        LabourArea::EastJutland => msg::suggestion_reason::area_oestjylland(),
        LabourArea::WestJutland => msg::suggestion_reason::area_vestjylland(),
        LabourArea::NorthJutland => msg::suggestion_reason::area_nordjylland(),
    }
}

/// Words in a row, with a word before the last.
fn listed(texts: &Catalogue, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => texts.say(&msg::suggestion_reason::and(before.join(", "), last.as_str())),
    }
}

/// A goal that could be next, with its reasons.
#[must_use]
pub fn goal_suggestion(app: &App, balance: &Balance, idea: &GoalIdea<'_>) -> GoalSuggestion {
    GoalSuggestion {
        id: id(balance, idea.row),
        title: Sentences { da: idea.row.title.clone(), en: idea.row.title_en.clone() },
        reasons: vec![near(app, idea.near, idea.aim), chances(app, balance, idea.prospect, &idea.areas)],
    }
}

/// How the chances are for a goal in each category that occurs in her areas; or that the list does not say.
#[must_use]
pub fn prospects(
    app: &App,
    balance: &Balance,
    row: Option<&BalanceRow>,
    areas: &[LabourArea],
) -> Vec<SuggestionReason> {
    let unlisted = || {
        reason(app, ReasonCode::NotListed, |texts| msg::suggestion_reason::not_listed(name(texts, balance)))
    };
    let Some(row) = row.filter(|row| best(row, areas).is_some()) else { return vec![unlisted()] };
    Prospect::ALL
        .iter()
        .filter_map(|prospect| {
            let here: Vec<_> =
                areas.iter().copied().filter(|area| row.in_area(*area) == Some(*prospect)).collect();
            (!here.is_empty()).then(|| chances(app, balance, *prospect, &here))
        })
        .collect()
}

/// A vacancy with its reasons.
#[must_use]
pub fn job_suggestion(app: &App, idea: JobIdea<'_>) -> JobSuggestion {
    let mut reasons: Vec<_> = idea.matched.map(|(how, aim)| near(app, how, aim)).into_iter().collect();
    reasons.push(if idea.own {
        reason(app, ReasonCode::OwnMunicipality, |_| msg::suggestion_reason::own_municipality())
    } else {
        reason(app, ReasonCode::OwnArea, |_| msg::suggestion_reason::own_area())
    });
    if idea.hours {
        reasons.push(reason(app, ReasonCode::Hours, |_| msg::suggestion_reason::hours()));
    }
    let goal = idea.matched.and_then(|(_, aim)| aim.goal.clone());
    JobSuggestion { vacancy: idea.vacancy, reasons, goal }
}
