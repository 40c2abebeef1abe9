//! Differences in facts that are no staff counts: placements, sector, the day itself.

use super::Found;
use crate::app::App;
use api::{Assessment, Difference, DifferenceKind};
use chrono::NaiveDate;
use rules::employer::{Placement, Question, Sector};
use rules::value::Value;
use rules::wire::ArgRef;
use texts::{format, msg};

fn arg(name: &str, value: Value) -> ArgRef {
    ArgRef { name: name.to_owned(), kind: value.kind().to_owned(), value: value.to_string() }
}

fn word(name: &str, key: &str) -> ArgRef {
    ArgRef { name: name.to_owned(), kind: "word".to_owned(), value: key.to_owned() }
}

const fn key(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "public",
        Sector::Private => "private",
    }
}

/// Placements that run on `on`, in an order of their own.
fn running(question: &Question, on: NaiveDate) -> Option<Vec<&Placement>> {
    let placements = question.placements.known()?;
    let runs =
        |placement: &&Placement| placement.from <= on && placement.to.known().is_none_or(|to| on <= *to);
    let mut running: Vec<_> = placements.iter().filter(runs).collect();
    running
        .sort_by_key(|placement| (placement.kind, placement.from, placement.weekly_hours.known().copied()));
    Some(running)
}

/// Whether two lists hold the same places, whoever said so. The last day only matters where it ends the place.
fn same(own: &[&Placement], registered: &[&Placement]) -> bool {
    own.len() == registered.len()
        && own.iter().zip(registered).all(|(a, b)| {
            a.kind == b.kind && a.level == b.level && a.weekly_hours.known() == b.weekly_hours.known()
        })
}

fn count(places: &[&Placement]) -> Value {
    Value::Count(u64::try_from(places.len()).unwrap_or(u64::MAX))
}

fn placements(app: &App, employer: &Assessment, register: &Assessment) -> Option<Found> {
    let on = register.question.on;
    let registered = running(&register.question, on)?;
    let own = running(&employer.question, on);
    if own.as_ref().is_some_and(|own| same(own, &registered)) {
        return None;
    }
    let (own, registered) = (own.map(|own| count(&own)), count(&registered));
    let message = match own {
        Some(own) if own == registered => msg::difference::placements_other(registered),
        Some(own) => msg::difference::placements(own, registered),
        None => msg::difference::placements_only_register(registered),
    };
    Some(Found {
        difference: Difference {
            kind: DifferenceKind::Placements,
            month: None,
            employer: own.map(|own| arg("running", own)),
            register: Some(arg("running", registered)),
            decisive: false,
            together: false,
            sentence: app.say(|texts| texts.say(&message)),
        },
        month: None,
    })
}

fn sector(app: &App, employer: &Assessment, register: &Assessment) -> Option<Found> {
    let registered = *register.question.employer.sector.known()?;
    let own = employer.question.employer.sector.known().copied();
    if own == Some(registered) {
        return None;
    }
    let sentence = app.say(|texts| {
        let registered = format::word(texts, key(registered));
        texts.say(&match own {
            Some(own) => msg::difference::sector(format::word(texts, key(own)), registered),
            None => msg::difference::sector_only_register(registered),
        })
    });
    Some(Found {
        difference: Difference {
            kind: DifferenceKind::Sector,
            month: None,
            employer: own.map(|own| word("sector", key(own))),
            register: Some(word("sector", key(registered))),
            decisive: false,
            together: false,
            sentence,
        },
        month: None,
    })
}

fn application_date(app: &App, employer: &Assessment, register: &Assessment) -> Option<Found> {
    let (own, received) = (employer.question.on, register.question.on);
    if own == received {
        return None;
    }
    let message = msg::difference::application_date(own, received);
    Some(Found {
        difference: Difference {
            kind: DifferenceKind::ApplicationDate,
            month: None,
            employer: Some(arg("on", own.into())),
            register: Some(arg("on", received.into())),
            decisive: false,
            together: false,
            sentence: app.say(|texts| texts.say(&message)),
        },
        month: None,
    })
}

/// All differences of this kind.
pub(super) fn differences(app: &App, employer: &Assessment, register: &Assessment) -> Vec<Found> {
    [
        placements(app, employer, register),
        sector(app, employer, register),
        application_date(app, employer, register),
    ]
    .into_iter()
    .flatten()
    .collect()
}
