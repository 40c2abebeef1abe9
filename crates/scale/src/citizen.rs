//! One citizen, whole: what the register knows, and what the product keeps.

use crate::Trouble;
use crate::days::at;
use crate::dice::Dice;
use crate::people::{MOST, People};
use crate::{meetings, plans, talks};
use api::{Cv, CvVersion, OpeningPurpose, Role};
use plan::Party;
use registers::{PersonRecord, demo};
use serde::Deserialize;
use store::{Actor, Purpose, Subject};
use store_sqlite::bulk::{BulkAudit, BulkCitizen, BulkCv};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoCv {
    #[serde(rename = "person")]
    _person: String,
    cv: Cv,
}

/// What citizens are made of.
#[derive(Debug)]
pub struct Country {
    seed: u64,
    people: People,
    cvs: Vec<Cv>,
}

/// A citizen.
#[derive(Clone, Debug)]
pub struct Made {
    /// What the register knows.
    pub record: PersonRecord,
    /// What the product keeps.
    pub kept: BulkCitizen,
}

impl Country {
    /// From the demo's files and a seed.
    ///
    /// # Errors
    /// [`Trouble`] where a file is broken.
    pub fn new(seed: u64) -> Result<Self, Trouble> {
        let cvs: Vec<DemoCv> = serde_json::from_str(demo::CVS)?;
        Ok(Self { seed, people: People::new()?, cvs: cvs.into_iter().map(|cv| cv.cv).collect() })
    }

    /// The most citizens it can have.
    #[must_use]
    pub const fn most() -> u64 {
        MOST
    }

    /// The citizen with this number, below [`Self::most`]. The same one each time.
    #[must_use]
    pub fn citizen(&self, number: u64) -> Made {
        let mut dice = Dice::of(self.seed, number);
        let record = self.people.record(number, &mut dice);
        let fund = record.fund.as_ref();
        let party = if fund.is_some() { Party::Fund } else { Party::Municipality };
        let authority =
            fund.map_or_else(|| meetings::authority(&record.municipality), |fund| fund.name.clone());
        let facts = &record.facts;
        let plan = facts.plan.available.known().map(|on| {
            plans::plan(&mut dice, party, *on, facts.plan.seen.known().copied(), authority.clone())
        });
        let cv = facts.cv.available.known().map(|on| {
            let mut cv = dice.pick(&self.cvs).clone();
            cv.contact.email = format!("borger{number}@eksempel.dk");
            BulkCv {
                id: format!("CV{number:014}"),
                version: CvVersion { version: 1, saved_at: at(*on, 720), cv },
            }
        });
        let job_log = if cv.is_some() { talks::job_log(&mut dice) } else { Vec::new() };
        let mut kept = BulkCitizen {
            subject: Subject { person: record.id.clone(), cpr: record.cpr.clone() },
            plan,
            cv,
            job_log,
            conversations: talks::conversations(&mut dice, party, &authority),
            bookings: meetings::bookings(&mut dice, &record, number),
            audit: Vec::new(),
        };
        kept.audit = audit(&kept, &authority);
        Made { record, kept }
    }
}

/// What each of it left in the audit trail.
fn audit(kept: &BulkCitizen, authority: &str) -> Vec<BulkAudit> {
    let own = || Actor { id: kept.subject.person.clone(), role: Some(Role::Citizen), organisation: None };
    let staff = || Actor {
        id: "staff".to_owned(),
        role: Some(Role::Caseworker),
        organisation: Some(authority.to_owned()),
    };
    let mut rows = Vec::new();
    let mut note = |at, by_staff: bool, action, resource| {
        let (actor, purpose) =
            if by_staff { (staff(), Purpose::Case(OpeningPurpose::Plan)) } else { (own(), Purpose::Own) };
        rows.push(BulkAudit { at, actor, action, resource, purpose });
    };
    if let Some(plan) = &kept.plan {
        note(plan.at, true, "update", "plan");
        note(plan.at, true, "create", "plan_version");
        if let Some(seen) = plan.seen_at {
            note(seen, false, "read", "plan_version");
        }
        if let Some(worked) = plan.made.iter().rev().find(|made| made.party == Party::Citizen) {
            note(worked.at, false, "update", "plan");
        }
    }
    if let Some(cv) = &kept.cv {
        note(cv.version.saved_at, false, "create", "cv");
    }
    kept.job_log.iter().for_each(|entry| note(entry.saved_at, false, "create", "job_log"));
    for message in kept.conversations.iter().flat_map(|conversation| &conversation.all) {
        note(message.at, message.from != Party::Citizen, "create", "messages");
    }
    kept.bookings.iter().for_each(|booking| note(booking.meeting.booked_at, false, "create", "booking"));
    rows.sort_by_key(|row| row.at);
    rows
}
