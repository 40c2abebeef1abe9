//! What a storm begins with: citizens in the register, each with a deadline, their sessions, and free times. Sessions
//! are put straight into the store; nobody signs in fifty thousand times.

use crate::Trouble;
use api::booking::Slot;
use api::{Role, User};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use sha2::{Digest, Sha256};
use std::path::Path;
use store::{Actor, NewSession, NewSlot, Purpose, Sessions, Slots, TokenHash, WriteContext};
use store_sqlite::SqliteStore;

/// The office of the storm: one that the demo has no calendar of.
const UNIT: &str = "m-0993";

/// 09:00 in Denmark on the demo's day, when the demo's clock begins.
#[must_use]
pub fn nine() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2026, 11, 16)
        .and_then(|day| day.and_hms_opt(8, 0, 0))
        .map_or(DateTime::UNIX_EPOCH, |at| at.and_utc())
}

/// The name of a citizen in addresses.
#[must_use]
pub fn person(at: usize) -> String {
    format!("p-storm-{at:06}")
}

/// The secret of her session: known to the storm alone, and of a database that is thrown away.
#[must_use]
pub fn token(at: usize) -> String {
    format!("storm-token-{at:06}")
}

/// The name of a time.
#[must_use]
pub fn slot(at: usize) -> String {
    format!("storm-slot-{at:06}")
}

fn context() -> WriteContext {
    WriteContext {
        actor: Actor::system(),
        purpose: Purpose::Operate,
        request_id: String::new(),
        key: None,
        now: nine(),
    }
}

/// A jobparat citizen who is to book by 30 November.
fn record(at: usize) -> serde_json::Value {
    let fact = |value: serde_json::Value| serde_json::json!({ "value": value, "origin": "register" });
    let none = || serde_json::json!({ "not_applicable": true });
    serde_json::json!({
        "id": person(at), "cpr": format!("76018{at:05}"), "name": "Storm", "municipality": "0993",
        "facts": {
            "legal_group": [{ "value": 2, "from": "2026-09-21", "origin": "register" }],
            "benefit": [{ "value": "kontanthjaelp", "from": "2026-09-21", "origin": "register" }],
            "first_request": fact("2026-09-21".into()), "registered": fact("2026-09-21".into()),
            "measure_starts": none(),
            "contact": { "meetings": fact(serde_json::json!([])), "offer": none() },
            "booking": {
                "call": fact(serde_json::json!({ "by": "municipality", "available": "2026-11-05",
                    "last_day": "2026-11-30", "hold_by": "2029-12-31" })),
                "guided": fact(true.into()),
            },
            "absences": fact(serde_json::json!([])),
        }
    })
}

/// Writes everything below `data`, as the server will find it.
///
/// # Errors
/// The files' and the store's.
pub async fn seed(data: &Path, citizens: usize, times: usize) -> Result<(), Trouble> {
    let register = data.join("registers").join("persons");
    std::fs::create_dir_all(&register)?;
    for at in 0..citizens {
        let json = serde_json::to_vec(&record(at))?;
        std::fs::write(register.join(person(at)).with_extension("json"), json)?;
    }
    let store = SqliteStore::open(&data.join("minside.sqlite")).await?;
    slots(&store, times).await?;
    let mut sent = Vec::with_capacity(citizens);
    for at in 0..citizens {
        let store = store.clone();
        sent.push(tokio::spawn(async move { session(&store, at).await }));
        if sent.len() == 512 {
            for one in sent.drain(..) {
                one.await.map_err(|error| Trouble::Words(error.to_string()))??;
            }
        }
    }
    for one in sent {
        one.await.map_err(|error| Trouble::Words(error.to_string()))??;
    }
    store.close().await;
    Ok(())
}

async fn session(store: &SqliteStore, at: usize) -> Result<(), Trouble> {
    let user = User {
        id: format!("storm-{at:06}"),
        name: "Storm".to_owned(),
        role: Role::Citizen,
        cvr: None,
        organisation: "Lyngborg Kommune".to_owned(),
        municipality: None,
        fund: None,
        person: Some(person(at)),
    };
    let session = NewSession {
        id: format!("storm-{at:06}"),
        token: TokenHash(Sha256::digest(token(at).as_bytes()).into()),
        user,
        ends_at: nine() + TimeDelta::hours(8),
    };
    Ok(store.open_session(&context(), &session, None).await?)
}

/// Times of ten caseworkers, half an hour each, from the day after on.
async fn slots(store: &SqliteStore, times: usize) -> Result<(), Trouble> {
    let first = nine() + TimeDelta::days(1);
    for from in (0..times).step_by(1_000) {
        let batch = (from..times.min(from + 1_000)).map(|at| one(first, at)).collect();
        store.publish_slots(&context(), batch).await?;
    }
    Ok(())
}

fn one(first: DateTime<Utc>, at: usize) -> NewSlot {
    let (row, who) = (at / 50, at % 50);
    let (day, half_hour) = (i64::try_from(row / 10).unwrap_or(0), i64::try_from(row % 10).unwrap_or(0));
    let starts_at = first + TimeDelta::days(day) + TimeDelta::minutes(30 * half_hour);
    let slot = Slot {
        id: slot(at),
        unit: UNIT.to_owned(),
        kind: MeetingKind::Job,
        form: Form::Phone,
        starts_at,
        minutes: 30,
        place: None,
        room: None,
        link: None,
        caseworker: format!("Sagsbehandler {who:02}"),
        source: None,
    };
    NewSlot { slot, day: starts_at.date_naive(), minute: 540 + 30 * u32::try_from(row % 10).unwrap_or(0) }
}
