//! The way into a citizen's case: who may, why, and the trace it leaves.

use crate::access::{Action, Relation, Resource, check, check_role};
use crate::app::App;
use crate::http::{Refusal, write};
use crate::mandate;
use crate::relation;
use crate::session::Caller;
use api::ProblemCode;
use axum::http::HeaderMap;
use plan::Party;
use registers::PersonRecord;
use store::{Actor, CasePart, Purpose, Subject, WriteContext};

/// A case that the caller may see. There is no other way to get one.
pub struct Case {
    /// The person, as registered now.
    pub person: PersonRecord,
    /// Why the caller is here.
    pub purpose: Purpose,
    /// As whom the caller writes.
    pub party: Party,
}

/// The person, where the matrix allows the action on her case.
///
/// # Errors
/// `not_allowed` for a role that never may, `not_found` for somebody else's citizen and for nobody alike,
/// `mandate_missing` and `mandate_ended` for whom the citizen has given a power of attorney, `consent_missing` after a
/// move without consent, `handed_over` for what a fund no longer may, or the register's own.
pub async fn find(
    app: &App,
    caller: &Caller,
    id: &str,
    resource: Resource,
    action: Action,
) -> Result<(PersonRecord, Relation), Refusal> {
    check_role(&caller.user, resource, action)?;
    let found = app.person(id).await?;
    let relation = match &found {
        Some(person) => match relation::of(app, &caller.user, person).await? {
            Relation::Other => mandate::relation(app, &caller.user, person, resource).await?,
            relation => relation,
        },
        None => Relation::Other,
    };
    check(&caller.user, resource, action, relation)?;
    found.map(|person| (person, relation)).ok_or(Refusal::new(ProblemCode::NotFound))
}

impl Case {
    /// Enters the case: one's own, or one that this session has opened with a purpose.
    ///
    /// # Errors
    /// Those of [`find`]; `purpose_missing` where the session has not opened the case.
    pub async fn enter(
        app: &App,
        caller: &Caller,
        id: &str,
        resource: Resource,
        action: Action,
    ) -> Result<Self, Refusal> {
        let (person, relation) = find(app, caller, id, resource, action).await?;
        match relation {
            Relation::Own => return Ok(Self { person, purpose: Purpose::Own, party: Party::Citizen }),
            Relation::SeesFor | Relation::ActsFor => {
                return Ok(Self { person, purpose: Purpose::Mandate, party: Party::Citizen });
            }
            _ => {}
        }
        let opened = app.store.opening(&caller.session.id, id, app.clock.now()).await?;
        let purpose = opened.map(Purpose::Case).ok_or(Refusal::new(ProblemCode::PurposeMissing))?;
        let fund = matches!(relation, Relation::OwnFund | Relation::HandedOver);
        let party = if fund { Party::Fund } else { Party::Municipality };
        Ok(Self { person, purpose, party })
    }

    /// Whose case it is.
    #[must_use]
    pub fn subject(&self) -> Subject {
        subject(&self.person)
    }

    /// The context of the caller's look.
    #[must_use]
    pub fn look(&self, app: &App, caller: &Caller, headers: &HeaderMap) -> WriteContext {
        look(app, caller, headers, self.purpose)
    }

    /// Records that another than the person herself looks, before anything is shown.
    ///
    /// # Errors
    /// The database's own; then nothing may be shown.
    pub async fn record_look(
        &self,
        app: &App,
        caller: &Caller,
        headers: &HeaderMap,
        part: CasePart,
    ) -> Result<(), Refusal> {
        if self.purpose == Purpose::Own {
            return Ok(());
        }
        Ok(app.store.record_looks(&self.look(app, caller, headers), part, &[self.subject()]).await?)
    }
}

/// Whom an audit row is about.
#[must_use]
pub fn subject(person: &PersonRecord) -> Subject {
    Subject { person: person.id.clone(), cpr: person.cpr.clone() }
}

/// The context of a look.
#[must_use]
pub fn look(app: &App, caller: &Caller, headers: &HeaderMap, purpose: Purpose) -> WriteContext {
    WriteContext {
        actor: Actor::of(&caller.user),
        purpose,
        request_id: write::request_id(headers),
        key: None,
        now: app.clock.now(),
    }
}
