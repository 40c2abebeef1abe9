//! The register's facts, overlaid with what the product itself keeps.

use crate::app::App;
use crate::clock::day_of;
use crate::http::Refusal;
use api::{CvMinimum, ExemptionRow, PlanVersionRow};
use chrono::{DateTime, NaiveDate, Utc};
use plan::Plan;
use registers::{PersonRecord, RegisterError};
use rules::citizen::exemption::{Ruling, decided, with_decision};
use rules::citizen::{Decision, Duties, Person, explain, problems};
use rules::{Fact, Month, Origin};
use store::{BookingRecord, CvState, PlanDates};

/// What is known of a citizen at a moment.
pub struct Facts {
    /// The day in Denmark.
    pub on: NaiveDate,
    /// The facts the rules ask about.
    pub person: Person,
    /// The plan as it stands.
    pub plan: Plan,
    /// Its published versions, the latest first.
    pub published: Vec<PlanVersionRow>,
    /// What was booked here, the latest first.
    pub bookings: Vec<BookingRecord>,
}

impl Facts {
    /// Duties and rights as of the day, with everything they rest on.
    #[must_use]
    pub fn duties(&self) -> Duties {
        self.duties_on(self.on)
    }

    /// The same as of another day, by what is known today.
    #[must_use]
    pub fn duties_on(&self, on: NaiveDate) -> Duties {
        explain(&self.person, on)
    }

    /// The same with this CV in the place of what the register says of one.
    pub fn with_cv(&mut self, state: &CvState) {
        overlay_cv(&mut self.person, state);
    }
}

/// The facts about `record` at `now`.
///
/// # Errors
/// `register_unavailable` where the register's facts cannot be right, or the database's own.
pub async fn facts(app: &App, record: &PersonRecord, now: DateTime<Utc>) -> Result<Facts, Refusal> {
    let on = day_of(now);
    if !problems(&record.facts, on).is_empty() {
        return Err(RegisterError::Unreadable("person status").into());
    }
    let plan = app.store.plan(&record.id).await?;
    let published = app.store.plan_versions(&record.id).await?;
    let dates = app.store.plan_dates(&record.id).await?;
    let mut person = record.facts.clone();
    overlay_plan(&mut person, &plan, dates);
    let month = Month::of(on);
    let sought = app.store.jobs_sought(&record.id, month.first_day(), month.last_day()).await?;
    person.job.log_entries = Fact::Known(sought, Origin::Derived);
    if let Some(state) = app.store.cv_state(&record.id).await? {
        overlay_cv(&mut person, &state);
    }
    let bookings = super::booking::overlay(app, record, &mut person, now).await?;
    Ok(Facts { on, person, plan, published, bookings: bookings.bookings })
}

/// What was decided here comes after what the register knows; a decision about booking stands among those. The latest
/// decision is the one to complain about.
pub(super) fn overlay_exemptions(person: &mut Person, latest_first: &[ExemptionRow]) {
    for decision in latest_first.iter().rev() {
        let ExemptionRow { about, granted, ground, day, actor, .. } = *decision;
        if !about.is_booking() {
            *person = decided(person, Ruling { about, granted, ground, day });
        }
        with_decision(person, Decision { by: actor, available: day_of(decision.at) });
    }
}

/// A CV that the product keeps is the one the citizen has: what stands in it decides, and no date of another one.
fn overlay_cv(person: &mut Person, state: &CvState) {
    let there = |part| Fact::Known(!state.gaps.contains(&part), Origin::Derived);
    person.cv.available = Fact::NotApplicable;
    person.cv.contact = there(CvMinimum::Contact);
    person.cv.seeks = there(CvMinimum::Seeks);
    person.cv.terms = there(CvMinimum::Terms);
    person.cv.experience = there(CvMinimum::Experience);
    person.cv.education = there(CvMinimum::Education);
    person.cv.offered = Fact::Known(state.offered, Origin::Stated);
}

/// A plan that the product has published is the one the citizen has; its job goals are hers.
fn overlay_plan(person: &mut Person, plan: &Plan, dates: PlanDates) {
    if let Some(available) = dates.available {
        person.plan.available = Fact::Known(day_of(available), Origin::Caseworker);
        person.plan.change_owed_since = dates
            .unpublished
            .map_or(Fact::NotApplicable, |since| Fact::Known(day_of(since), Origin::Caseworker));
        person.plan.seen =
            dates.seen.map_or(Fact::NotApplicable, |seen| Fact::Known(day_of(seen), Origin::Derived));
    }
    if plan.goals.iter().any(|goal| !goal.gone()) {
        let goals = u64::try_from(plan.job_goals().count()).unwrap_or(u64::MAX);
        person.cv.job_goals = Fact::Known(goals, Origin::Derived);
    }
}
