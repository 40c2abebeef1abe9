//! Vacancies for her: those that match what she aims at, or the newest close by.

use super::MOST_JOBS;
use super::aims::Aims;
use super::near::{Aim, Near, nearest};
use api::{JobsBy, Vacancy};

/// A vacancy with what it matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobIdea<'a> {
    /// The vacancy.
    pub vacancy: Vacancy,
    /// How close it is, and to what; `None` where it was chosen for its place.
    pub matched: Option<(Near, &'a Aim)>,
    /// Whether it is in her own municipality.
    pub own: bool,
    /// Whether it has hours that she seeks.
    pub hours: bool,
}

/// At most [`MOST_JOBS`] that she has not put away, those she has, and what they were chosen by.
///
/// With something to match: the closest first, then her own municipality, then the newest. Only in her areas, and only
/// with the hours she seeks where she has said so. Where nothing is known, or nothing matches: those in her own
/// municipality first, then the newest.
#[must_use]
pub fn choose<'a>(
    vacancies: Vec<Vacancy>,
    aims: &'a Aims,
    municipality: &str,
    away: &[String],
) -> (JobsBy, Vec<JobIdea<'a>>, Vec<JobIdea<'a>>) {
    let all: Vec<JobIdea<'a>> = vacancies
        .into_iter()
        .filter(|vacancy| aims.areas.contains(&vacancy.area))
        .map(|vacancy| JobIdea {
            matched: nearest(&vacancy.code, &aims.aims),
            own: vacancy.municipality == municipality,
            hours: aims.hours.contains(&vacancy.hours),
            vacancy,
        })
        .filter(|idea| aims.hours.is_empty() || idea.hours)
        .collect();
    let (matching, mut local): (Vec<_>, Vec<_>) = all.into_iter().partition(|idea| idea.matched.is_some());
    let (by, mut ideas) = match (matching.is_empty(), aims.any) {
        (false, _) => (JobsBy::Match, matching),
        (true, known) => {
            local.iter_mut().for_each(|idea| idea.matched = None);
            (if known { JobsBy::NoMatch } else { JobsBy::Local }, local)
        }
    };
    ideas.sort_by(|one, other| {
        let near = |idea: &JobIdea<'_>| idea.matched.map(|(near, aim)| (near, aim.kind));
        near(one)
            .cmp(&near(other))
            .then_with(|| other.own.cmp(&one.own))
            .then_with(|| other.vacancy.published.cmp(&one.vacancy.published))
            .then_with(|| one.vacancy.id.cmp(&other.vacancy.id))
    });
    let (away, mut left): (Vec<_>, Vec<_>) =
        ideas.into_iter().partition(|idea| away.contains(&idea.vacancy.id));
    left.truncate(MOST_JOBS);
    (by, left, away)
}
