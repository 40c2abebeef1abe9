//! Everything kept about one person's booking, in one read: it is asked for with every look for times, and handing
//! several answers from SQLite's thread costs as many times what one does.

use super::read::BookingRow;
use crate::calendars::{DeadlineRow, DecisionRow, deadline, decision};
use crate::exemptions::exemption;
use crate::row::{from_json, unavailable};
use serde::de::DeserializeOwned;
use sqlx::SqlitePool;
use store::{BookingLedger, StoreError};

const WHAT: &str = "booking ledger";

/// Lists as JSON, each in the order of its own read.
const LEDGER: &str = "SELECT \
    (SELECT json_group_array(json_object('booking_id', booking_id, 'person', person, 'deadline', deadline, \
        'authority', authority, 'booked_at', booked_at, 'state', state, 'sequence', sequence, 'summons', summons, \
        'moved', moved, 'receipt', receipt, 'noted_at', noted_at, 'id', id, 'unit', unit, 'kind', kind, \
        'form', form, 'starts_at', starts_at, 'day', day, 'minutes', minutes, 'place', place, 'room', room, \
        'link', link, 'caseworker', caseworker, 'source', source)) \
     FROM (SELECT booking.id AS booking_id, person, deadline, authority, booked_at, state, sequence, summons, moved, \
        receipt, noted_at, slot.* FROM booking JOIN slot ON slot.id = booking.slot \
        WHERE person = ?1 ORDER BY booked_at DESC, booking.id)), \
    (SELECT json_group_array(json_array(id, at, kind, ground, keeps_right, reasons, by)) \
     FROM (SELECT * FROM booking_decision WHERE person = ?1 ORDER BY at, kind <> 'asked', id)), \
    (SELECT json_group_array(json_array(id, by, available, last_day, hold_by)) \
     FROM (SELECT * FROM booking_deadline WHERE person = ?1 ORDER BY set_at DESC, available DESC, id)), \
    (SELECT json_group_array(json_object('id', id, 'at', at, 'about', about, 'granted', granted, 'ground', ground, \
        'day', day, 'reasons', reasons, 'by', by, 'actor', actor, 'complain_by', complain_by)) \
     FROM (SELECT * FROM exemption WHERE person = ?1 ORDER BY at DESC, id))";

pub async fn of_person(readers: &SqlitePool, person: &str) -> Result<BookingLedger, StoreError> {
    let (bookings, decisions, deadlines, exemptions): (String, String, String, String) =
        sqlx::query_as(LEDGER).bind(person).fetch_one(readers).await.map_err(unavailable)?;
    Ok(BookingLedger {
        bookings: records(&bookings, BookingRow::record)?,
        decisions: records::<DecisionRow, _>(&decisions, decision)?,
        deadlines: records::<DeadlineRow, _>(&deadlines, deadline)?,
        exemptions: records(&exemptions, exemption)?,
    })
}

fn records<Row: DeserializeOwned, Record>(
    json: &str,
    record: impl Fn(Row) -> Result<Record, StoreError>,
) -> Result<Vec<Record>, StoreError> {
    from_json::<Vec<Row>>(json, WHAT)?.into_iter().map(record).collect()
}
