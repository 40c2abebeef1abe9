//! Who the citizen turns to, now and after a hand-over, and that she has moved.

use super::Facts;
use crate::app::App;
use crate::relation::{consented, move_of};
use api::moving::{Move, MoveConsent};
use api::{ContactPoint, Contacts};
use registers::PersonRecord;
use rules::Law;
use rules::citizen::{Actor, responsible};

/// Who is responsible on the day, and who takes over; `None` where the rules cannot tell (CIT-CONT-04).
#[must_use]
pub fn contacts(app: &App, record: &PersonRecord, facts: &Facts) -> Option<Contacts> {
    let found = responsible(&Law::COMPILED, &facts.person, facts.on)?;
    let point = |actor: Actor| point(app, record, actor);
    let (since, from) = match found.hand_over {
        Some(day) if day <= facts.on => (Some(day), None),
        later => (None, later),
    };
    Some(Contacts { now: point(found.actor), since, next: from.map(|_| point(Actor::Municipality)), from })
}

fn point(app: &App, record: &PersonRecord, actor: Actor) -> ContactPoint {
    let code = match actor {
        Actor::Municipality => Some(record.municipality.as_str()),
        Actor::Fund => record.fund.as_ref().map(|fund| fund.code.as_str()),
        // The register says that there is another actor, and not which.
        Actor::Other => None,
    };
    let authority = code.map(|code| app.authority(code));
    ContactPoint {
        actor: actor.key().to_owned(),
        name: authority.map(|authority| authority.name.clone()),
        phone: authority.map(|authority| authority.phone.clone()),
    }
}

/// The move as she is told of it.
#[must_use]
pub fn moved(app: &App, record: &PersonRecord, given: &[MoveConsent]) -> Option<Move> {
    let moved = record.moved.as_ref()?;
    let to = app.authority(&record.municipality);
    Some(Move {
        from: app.authority_name(&moved.from).to_owned(),
        to: to.name.clone(),
        phone: to.phone.clone(),
        on: moved.on,
        consented: move_of(record).is_some_and(|to| consented(given, &to)),
    })
}
