//! How an office stands with bookings and with the meetings it owes: numbers of citizens, and nobody's name.

use crate::content::{Block, Content};
use crate::when;
use api::booking::{BookingFigures, Figures};
use texts::{Catalogue, Msg, msg};

/// The figures with whose they are.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The office's name.
    pub office: &'a str,
    /// Its figures.
    pub found: &'a BookingFigures,
}

/// Numbers of citizens with what each counts, the contact course first.
#[must_use]
pub fn numbers(texts: &Catalogue, figures: &Figures) -> Vec<(String, u32)> {
    [
        (msg::office_figures::citizens_head(), figures.citizens),
        (msg::office_figures::done(), figures.course_done),
        (msg::office_figures::open(), figures.course_open),
        (msg::office_figures::late(), figures.course_late),
        (msg::office_figures::unknown(), figures.course_unknown),
        (msg::office_figures::nothing(), figures.course_none),
        (msg::deadlines::list_not_booked(), figures.not_booked),
        (msg::deadlines::list_overdue(), figures.overdue),
        (msg::deadlines::list_meeting(), figures.meeting),
        (msg::deadlines::list_no_show(), figures.no_show),
    ]
    .into_iter()
    .map(|(what, number): (Msg, u32)| (texts.say(&what), number))
    .collect()
}

/// The whole office and each team, by name.
#[must_use]
pub fn parts<'a>(texts: &Catalogue, found: &'a BookingFigures) -> Vec<(String, &'a Figures)> {
    let mut parts = vec![(texts.say(&msg::office_figures::all()), &found.all)];
    parts.extend(found.teams.iter().map(|each| {
        let name = each.team.clone().unwrap_or_else(|| texts.say(&msg::office_figures::no_team()));
        (name, &each.figures)
    }));
    parts
}

/// The figures as a document.
#[must_use]
pub fn document(texts: &Catalogue, source: &Source<'_>) -> Content {
    let say = |msg: Msg| texts.say(&msg);
    let at = say(msg::office_figures::at(when::moment(texts, source.found.at)));
    let mut blocks = vec![
        Block::Text(format!("{}. {at}", source.office)),
        Block::Text(say(msg::office_figures::course_note())),
    ];
    for (name, figures) in parts(texts, source.found) {
        blocks.push(Block::heading(2, name));
        let rows = numbers(texts, figures).into_iter().map(|(what, number)| (what, number.to_string()));
        blocks.push(Block::Facts(rows.collect()));
    }
    let title = say(msg::office_figures::title());
    Content {
        name: format!("{title}, {}", source.office),
        title,
        lang: texts.lang(),
        made: source.found.at,
        address: None,
        blocks,
    }
}
