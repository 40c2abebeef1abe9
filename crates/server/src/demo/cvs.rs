//! CVs of the demo's citizens: where the register says that somebody has one, there is one to read and to find.

use super::{context, done, noon};
use crate::app::App;
use crate::run::StartError;
use api::{Cv, Role};
use registers::RegisterError;
use serde::Deserialize;
use store::{Actor, Base, CvSave, Purpose, Subject};

/// Somebody's CV.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoCv {
    person: String,
    cv: Cv,
}

const BROKEN: RegisterError = RegisterError::Unreadable("the demo's CVs");

/// Writes each CV on the day the register says, as the citizen herself. Somebody who has written one is left alone.
///
/// # Errors
/// [`StartError::Demo`], [`StartError::Store`].
pub async fn cvs(app: &App) -> Result<(), StartError> {
    let cvs: Vec<DemoCv> = serde_json::from_str(registers::demo::CVS).map_err(|_| BROKEN)?;
    for DemoCv { person, cv } in cvs {
        let Some(record) = app.person(&person).await? else { continue };
        let Some(on) = record.facts.cv.available.known() else { continue };
        if app.store.cv_state(&record.id).await?.is_some() {
            continue;
        }
        let citizen = Actor { id: record.id.clone(), role: Some(Role::Citizen), organisation: None };
        let subject = Subject { person: record.id.clone(), cpr: record.cpr.clone() };
        let save = CvSave { id: crate::id::cv(), base: Base::New, cv };
        app.store.save_cv(&context(citizen, Purpose::Own, noon(*on)), &subject, &save, done()).await?;
    }
    Ok(())
}
