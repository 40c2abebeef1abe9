//! Sending an application: register facts, the same rules on both sides' facts, one transaction, a receipt.

use crate::app::{App, Shared};
use crate::assess::assess;
use crate::compare::compare;
use crate::http::{Refusal, Write, write};
use crate::session::Caller;
use crate::validate::{self, Against};
use crate::{id, status};
use api::{Assessment, NewApplication, ProblemCode, Receipt, RepresentativeStatus, Status, Unit, path};
use axum::http::{StatusCode, header};
use chrono::{DateTime, NaiveDate, Utc};
use registers::cvr::{CompanyRecord, UnitRecord};
use rules::employer::Question;
use rules::wire::Finding;
use store::{Answer, ApplicationRecord, Keyed, Purpose, Reservation, WriteContext};

/// A workplace as the API shows it.
#[must_use]
pub fn unit(unit: &UnitRecord) -> Unit {
    Unit {
        p_number: unit.p_number.clone(),
        name: unit.name.clone(),
        address: unit.address.clone(),
        municipality: unit.municipality.clone(),
        start: unit.start,
    }
}

/// The company of an employer.
///
/// # Errors
/// `register_unavailable`; `not_found` for a user without a company in the register.
pub async fn company(app: &App, caller: &Caller) -> Result<CompanyRecord, Refusal> {
    let cvr = caller.user.cvr.as_deref().ok_or(Refusal::new(ProblemCode::NotFound))?;
    let company = app.registers.company(cvr, app.clock.today()).await?;
    company.ok_or(Refusal::new(ProblemCode::NotFound))
}

/// The finding without its words, to compare what was decided and not how it was said.
fn wordless(finding: &Finding) -> Finding {
    let mut plain = finding.clone();
    plain.sentence.clear();
    for note in &mut plain.notes {
        note.sentence.clear();
    }
    plain.children = plain.children.iter().map(wordless).collect();
    plain
}

/// The last four digits belong to the person alone.
fn masked(cpr: &str) -> String {
    format!("{}-XXXX", cpr.get(..6).unwrap_or_default())
}

/// The period and hours, once validation has seen that all three are there.
fn period(question: &Question) -> Result<(NaiveDate, NaiveDate, u64), Refusal> {
    match (question.start.known(), question.end.known(), question.weekly_hours.known()) {
        (Some(start), Some(end), Some(hours)) => Ok((*start, *end, *hours)),
        _ => Err(Refusal::new(ProblemCode::Internal)),
    }
}

struct Parts<'a> {
    new: &'a NewApplication,
    company: &'a CompanyRecord,
    unit: &'a UnitRecord,
    employer: Assessment,
    register: Assessment,
    now: DateTime<Utc>,
}

fn record(app: &App, owner: &str, parts: Parts<'_>) -> Result<ApplicationRecord, Refusal> {
    let Parts { new, company, unit: place, employer, register, now } = parts;
    let (start, end, weekly_hours) = period(&new.question)?;
    let receipt = Receipt {
        id: id::application(),
        received_at: now,
        status: Status::Submitted,
        authority: app.authority_name(&place.municipality).to_owned(),
        scheme: new.question.scheme,
        company: company.name.clone(),
        unit: unit(place),
        start,
        end,
        weekly_hours,
        job: new.job.clone(),
        contact: new.contact.clone(),
        representative: new.representative.clone(),
        representative_status: RepresentativeStatus::NotConfirmedYet,
        person: new.person.as_ref().map(|person| masked(&person.cpr)),
        remark: new.remark.clone(),
        comparison: compare(app, &employer, &register),
        rules_version: register.rules_version.clone(),
        treatment: None,
        decision: None,
    };
    Ok(ApplicationRecord {
        cvr: company.cvr.clone(),
        municipality: place.municipality.clone(),
        owner: owner.to_owned(),
        cpr: new.person.as_ref().map(|person| person.cpr.clone()),
        shown_matches: wordless(&new.finding) == wordless(&employer.finding),
        receipt,
        employer,
        register,
    })
}

async fn begin(app: &App, caller: &Caller, keyed: &mut Keyed) -> Result<Option<Answer>, Refusal> {
    match app.store.reserve(&caller.user.id, keyed, app.clock.now()).await? {
        Reservation::Answered(answer) => Ok(Some(answer)),
        Reservation::Begin(lease) => {
            keyed.lease = Some(lease);
            Ok(None)
        }
    }
}

/// Receives an application. The key is reserved first, so that a double click asks the registers once.
///
/// # Errors
/// The fields', the registers', the key's, or the database's own. Nothing is stored then, and the key is free again.
pub async fn submit(
    app: Shared,
    caller: Caller,
    mut write: Write<NewApplication>,
) -> Result<Answer, Refusal> {
    if let Some(earlier) = begin(&app, &caller, &mut write.keyed).await? {
        return Ok(earlier);
    }
    let done = receive(&app, &caller, &write).await;
    if done.is_err() {
        app.store.release(&caller.user.id, &write.keyed).await?;
    }
    done
}

async fn receive(app: &App, caller: &Caller, write: &Write<NewApplication>) -> Result<Answer, Refusal> {
    let new = &write.body;
    let (now, today) = (app.clock.now(), app.clock.today());
    status::find(Status::Draft, Status::Submitted, caller.user.role)
        .ok_or(Refusal::new(ProblemCode::StatusNotAllowed))?;
    let company = company(app, caller).await?;
    let employer = match validate::facts(&new.question, &new.staffing) {
        Ok(()) => Some(assess(new.question.clone(), new.staffing.clone())?),
        Err(_) => None,
    };
    let units: Vec<&str> = company.units.iter().map(|unit| unit.p_number.as_str()).collect();
    let finding = employer.as_ref().map(|assessment| &assessment.finding);
    validate::application(new, &Against { units: &units, today, finding })?;
    let place = company.units.iter().find(|unit| unit.p_number == new.p_number);
    let (Some(employer), Some(place)) = (employer, place) else {
        return Err(Refusal::new(ProblemCode::Internal));
    };
    let received = Question { on: today, ..new.question.clone() };
    let facts = registers::facts(&*app.registers, &company, place, &received).await?;
    let register = assess(facts.question, facts.staffing)?;
    let parts = Parts { new, company: &company, unit: place, employer, register, now };
    let record = record(app, &caller.user.id, parts)?;
    let location = path::application(&record.receipt.id);
    let answer = write::answer(StatusCode::CREATED, &[(header::LOCATION, location)], Some(&record.receipt))?;
    let ctx: WriteContext = write.context(caller, Purpose::Apply, now);
    Ok(app.store.submit_application(&ctx, &record, new.draft.as_deref(), answer).await?)
}
