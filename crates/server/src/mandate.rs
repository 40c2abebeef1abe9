//! What a power of attorney lets its holder do: asked anew at every request, so that taking one back works at once.

use crate::access::{Relation, Resource};
use crate::app::App;
use crate::clock::day_of;
use crate::http::Refusal;
use api::mandate::{MandateLevel, MandatePart, MandateState};
use api::{ProblemCode, Role, User};
use registers::PersonRecord;

/// The part of a case that a resource belongs to; `None` for what no power of attorney can be about.
#[must_use]
pub const fn part(resource: Resource) -> Option<MandatePart> {
    match resource {
        Resource::Plan | Resource::PlanVersion => Some(MandatePart::Plan),
        Resource::Cv => Some(MandatePart::Cv),
        Resource::JobLog => Some(MandatePart::JobLog),
        Resource::Messages => Some(MandatePart::Messages),
        Resource::Booking => Some(MandatePart::Booking),
        _ => None,
    }
}

/// What another citizen's case is to the user by a power of attorney that holds today.
///
/// # Errors
/// `mandate_missing` where those that hold do not name the part, `mandate_ended` where none holds any more, or the
/// database's own. Whoever never had one gets [`Relation::Other`].
pub async fn relation(
    app: &App,
    user: &User,
    person: &PersonRecord,
    resource: Resource,
) -> Result<Relation, Refusal> {
    let Some(own) = user.person.as_deref().filter(|_| user.role == Role::Citizen) else {
        return Ok(Relation::Other);
    };
    let today = day_of(app.clock.now());
    let mut held = app.store.mandates_held(own).await?;
    held.retain(|mandate| mandate.person == person.id);
    if held.is_empty() {
        return Ok(Relation::Other);
    }
    held.retain(|mandate| mandate.state(today) == MandateState::InForce);
    if held.is_empty() {
        return Err(Refusal::new(ProblemCode::MandateEnded));
    }
    let level = part(resource).and_then(|part| held.iter().filter_map(|one| one.scope.level(part)).max());
    match level {
        Some(MandateLevel::See) => Ok(Relation::SeesFor),
        Some(MandateLevel::Act) => Ok(Relation::ActsFor),
        None => Err(Refusal::new(ProblemCode::MandateMissing)),
    }
}
