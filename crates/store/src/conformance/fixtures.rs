//! Things to store, small and invented.

use crate::{Actor, Answer, ApplicationRecord, Keyed, Purpose, StoreError, WriteContext};
use api::{DraftContent, Role, User};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

/// `minutes` after 09:00 in Denmark on 2026-11-16.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_794_816_000) + TimeDelta::minutes(minutes)
}

pub fn user(id: &str) -> User {
    User {
        id: id.to_owned(),
        name: "Karen Eksempel".to_owned(),
        role: Role::Employer,
        cvr: Some("99999993".to_owned()),
        organisation: "Eksempel Service ApS".to_owned(),
        municipality: None,
        fund: None,
        person: None,
    }
}

pub fn context(actor: &str, key: Option<(&str, u8)>, minutes: i64) -> WriteContext {
    WriteContext {
        actor: Actor { id: actor.to_owned(), role: Some(Role::Employer), organisation: None },
        purpose: Purpose::Apply,
        request_id: "R1".to_owned(),
        key: key.map(|(key, hash)| keyed(key, hash)),
        now: at(minutes),
    }
}

pub fn keyed(key: &str, hash: u8) -> Keyed {
    Keyed { key: key.to_owned(), request_hash: vec![hash; 32], lease: None }
}

pub fn answer(body: &str) -> Answer {
    Answer { status: 201, headers: vec![("etag".to_owned(), "\"1\"".to_owned())], body: body.to_owned() }
}

pub fn content(field: &str) -> DraftContent {
    DraftContent {
        fields: [("contact.name".to_owned(), field.to_owned())].into(),
        p_number: Some("1999999901".to_owned()),
        ..DraftContent::default()
    }
}

/// An application of `company`, received `minutes` after nine.
pub fn application(id: &str, company: &str, minutes: i64) -> Result<ApplicationRecord, StoreError> {
    let assessment = |verdict: &str| {
        json!({
            "question": { "scheme": "virksomhedspraktik", "on": "2026-11-16" },
            "staffing": { "unit": { "months": [] }, "company": { "months": [] } },
            "verdict": verdict,
            "finding": {
                "rule": "EMP-VPR", "on": "2026-11-16", "verdict": verdict,
                "reason": { "code": "all_met", "args": [] }, "sentence": { "da": "Ja.", "en": "Yes." },
                "sources": [], "used": [], "missing": [], "notes": [], "readings": [], "children": []
            },
            "advice": [], "rules_version": "1"
        })
    };
    let receipt = json!({
        "id": id, "received_at": at(minutes), "status": "submitted", "authority": "Lyngborg Kommune",
        "scheme": "virksomhedspraktik", "company": company,
        "unit": { "p_number": "1999999901", "name": "Lager", "address": "Havnegade 12", "municipality": "0991" },
        "start": "2026-12-01", "end": "2026-12-28", "weekly_hours": 3700, "job": { "function": "Lager" },
        "contact": { "name": "Karen", "email": "k@eksempel.dk", "phone": "12345678" },
        "representative": { "name": "Ib" }, "representative_status": "not_confirmed_yet",
        "comparison": { "employer": "met", "register": "not_met", "differences": [] }, "rules_version": "1"
    });
    let damaged = |_| StoreError::Damaged("fixture");
    Ok(ApplicationRecord {
        cvr: "99999993".to_owned(),
        municipality: "0991".to_owned(),
        owner: "karen".to_owned(),
        cpr: Some("6212740052".to_owned()),
        receipt: serde_json::from_value(receipt).map_err(damaged)?,
        employer: serde_json::from_value(assessment("met")).map_err(damaged)?,
        register: serde_json::from_value(assessment("not_met")).map_err(damaged)?,
        shown_matches: true,
    })
}
