//! What a citizen's case is to the user today: what the register says, what she has consented to after a move, and who
//! is responsible for the contact with her. Asked anew at every request, so that a change works at once.

use crate::access::{Relation, to_person};
use crate::app::App;
use crate::clock::day_of;
use api::User;
use api::moving::MoveConsent;
use chrono::NaiveDate;
use registers::PersonRecord;
use rules::Law;
use rules::citizen::{Actor, responsible};
use store::{MoveTo, StoreError};

/// Where she has moved to, as a consent is about it; `None` where she has not moved.
#[must_use]
pub fn move_of(person: &PersonRecord) -> Option<MoveTo> {
    let on = person.moved.as_ref()?.on;
    Some(MoveTo { municipality: person.municipality.clone(), on })
}

/// Whether one of `given` holds for the move.
#[must_use]
pub fn consented(given: &[MoveConsent], to: &MoveTo) -> bool {
    given.iter().any(|one| {
        one.withdrawn_at.is_none() && (&one.municipality, one.moved_on) == (&to.municipality, to.on)
    })
}

/// Whether she has moved and keeps her case to herself.
///
/// # Errors
/// The database's own.
pub async fn closed_since_move(app: &App, person: &PersonRecord) -> Result<Option<NaiveDate>, StoreError> {
    let Some(to) = move_of(person) else { return Ok(None) };
    let given = app.store.move_consents(&person.id).await?;
    Ok((!consented(&given, &to)).then_some(to.on))
}

/// The day the municipality took over from her fund, where it has.
#[must_use]
pub fn handed_over(person: &PersonRecord, today: NaiveDate) -> Option<NaiveDate> {
    let found = responsible(&Law::COMPILED, &person.facts, today)?;
    found.hand_over.filter(|day| person.fund.is_some() && found.actor == Actor::Municipality && *day <= today)
}

/// What the case is to the user.
///
/// # Errors
/// The database's own.
pub async fn of(app: &App, user: &User, person: &PersonRecord) -> Result<Relation, StoreError> {
    Ok(match to_person(user, person) {
        Relation::OwnMunicipality if closed_since_move(app, person).await?.is_some() => Relation::MovedHere,
        Relation::OwnFund if handed_over(person, day_of(app.clock.now())).is_some() => Relation::HandedOver,
        relation => relation,
    })
}

/// Those of `persons` whose case is open to the user's office.
///
/// # Errors
/// The database's own.
pub async fn open(
    app: &App,
    user: &User,
    persons: Vec<PersonRecord>,
) -> Result<Vec<PersonRecord>, StoreError> {
    let mut open = Vec::new();
    for person in persons {
        if !matches!(of(app, user, &person).await?, Relation::MovedHere | Relation::Other) {
            open.push(person);
        }
    }
    Ok(open)
}
