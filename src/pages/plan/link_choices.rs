//! What there is to link to a goal: her meetings, and what stands in her CV.

use crate::client::{self, Failure, Leaving, Loading, load};
use crate::i18n::with;
use crate::prelude::*;
use api::{Cv, Timeline, TimelineEntry};
use plan::LinkKind;
use texts::{Msg, format};

/// A thing that can be linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Names it.
    pub target: String,
    /// What it is called.
    pub text: String,
}

/// What of the kind there is.
pub fn choices(kind: LinkKind, person: String) -> Loading<Vec<Found>> {
    load(move |leaving| {
        let person = person.clone();
        async move { find(kind, &person, &leaving).await }
    })
}

/// That there is nothing of the kind.
pub fn none(kind: LinkKind) -> Msg {
    match kind {
        LinkKind::CvEntry => msg::plan::link_cv_entry_none(),
        _ => msg::plan::link_meeting_none(),
    }
}

async fn find(kind: LinkKind, person: &str, leaving: &Leaving) -> Result<Vec<Found>, Failure> {
    match kind {
        LinkKind::Meeting => client::timeline(person, leaving).await.map(meetings),
        LinkKind::CvEntry => client::cv(person, leaving).await.map(|view| entries(view.cv)),
        LinkKind::Offer | LinkKind::Agreement => Ok(Vec::new()),
    }
}

/// Coming ones first, then those that were, the latest first.
fn meetings(timeline: Timeline) -> Vec<Found> {
    timeline.coming.iter().chain(&timeline.past).filter_map(meeting).collect()
}

fn meeting(entry: &TimelineEntry) -> Option<Found> {
    let (meeting, on) = (entry.meeting.as_ref()?, entry.on?);
    let target = meeting.booked.as_ref().map_or_else(|| on.to_string(), |booked| booked.id.clone());
    let day = with(|catalogue| format::date(catalogue, on)).unwrap_or_default();
    let by = with(|catalogue| format::word(catalogue, &meeting.by)).unwrap_or_default();
    Some(Found { target, text: t(msg::plan::link_meeting_text(by, day)) })
}

fn entries(cv: Cv) -> Vec<Found> {
    let at =
        |title: String, place: String| if place.is_empty() { title } else { format!("{title}, {place}") };
    let experience = cv.experience.into_iter().map(|one| (one.id, at(one.title, one.employer)));
    let education = cv.education.into_iter().map(|one| (one.id, at(one.title, one.school)));
    let competences = cv.competences.into_iter().map(|one| (one.id, one.name));
    let named = experience.chain(education).chain(competences).filter(|(_, text)| !text.is_empty());
    // A link holds a line; what is longer is known by its beginning.
    named.map(|(target, text)| Found { target, text: text.chars().take(plan::MAX_TITLE).collect() }).collect()
}
