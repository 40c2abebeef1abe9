//! A small country: possible citizens, each with a number of her own, readable through the store and the register.

use chrono::NaiveDate;
use plan::Party;
use registers::{Office, Persons, demo};
use rules::citizen::booking::MeetingKind;
use scale::{Country, fill};
use std::collections::BTreeSet;
use store::{BookingRecords, Bookings, Cvs, JobLogs, Messages, Plans};
use store_sqlite::SqliteStore;

const CITIZENS: u64 = 600;

#[test]
fn every_citizen_is_possible_and_nobody_can_be_real() {
    let country = Country::new(1).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
    let (mut numbers, mut groups) = (BTreeSet::new(), BTreeSet::new());
    // Here and there in the whole country, and the neighbours of each.
    for number in (0..Country::most()).step_by(9_973).flat_map(|from| from..from + 5) {
        let record = country.citizen(number.min(Country::most() - 1)).record;
        assert_eq!(rules::citizen::problems(&record.facts, today), [], "{}", record.id);
        let day: u32 = record.cpr.get(..2).unwrap().parse().unwrap();
        assert!((61..=91).contains(&day) && record.cpr.len() == 10, "{}", record.cpr);
        numbers.insert(record.cpr);
        groups.insert(record.facts.legal_group.at(today).unwrap().value.number());
    }
    assert_eq!(numbers.len(), 183 * 5);
    assert!(groups.len() >= 10, "{groups:?}");
}

#[tokio::test]
async fn a_filled_folder_is_read_by_store_and_register() {
    let data = tempfile::tempdir().unwrap();
    let filled = fill::fill(data.path(), CITIZENS, 7, |_| ()).await.unwrap();
    let store = SqliteStore::open(&fill::database(data.path())).await.unwrap();
    let registers = demo::registers(data.path()).unwrap();
    let country = Country::new(7).unwrap();
    let mut found = [0_usize; 5];
    for number in 0..CITIZENS {
        let made = country.citizen(number);
        let (id, kept) = (made.record.id.as_str(), &made.kept);
        assert_eq!(registers.person(id).await.unwrap().as_ref(), Some(&made.record));
        let plan = kept.plan.as_ref().map(|plan| plan.plan.clone()).unwrap_or_default();
        assert_eq!(store.plan(id).await.unwrap(), plan);
        assert_eq!(store.plan_history(id).await.unwrap().len(), usize::try_from(plan.version).unwrap());
        let cv = store.cv(id).await.unwrap().map(|cv| cv.latest.cv);
        assert_eq!(cv.as_ref(), kept.cv.as_ref().map(|cv| &cv.version.cv));
        assert_eq!(store.job_log(id).await.unwrap().len(), kept.job_log.len());
        let conversations = store.conversations(id, Party::Citizen).await.unwrap();
        assert_eq!(conversations.len(), kept.conversations.len());
        let bookings = store.bookings_of(id).await.unwrap();
        assert_eq!(bookings.len(), kept.bookings.len());
        for (sum, has) in found.iter_mut().zip([
            kept.plan.is_some(),
            cv.is_some(),
            !kept.job_log.is_empty(),
            !conversations.is_empty(),
            !bookings.is_empty(),
        ]) {
            *sum += usize::from(has);
        }
    }
    assert!(found.iter().all(|sum| *sum > 100), "{found:?}");
    assert!(filled.rows > 20 * CITIZENS, "{}", filled.rows);
    let neighbours = registers.persons_of(&Office::Municipality("9001".to_owned())).await.unwrap();
    assert_eq!(neighbours.len(), 7, "600 citizens over 98 municipalities");
    // The hourly count of free times goes through what was filled: half of the 240 of each municipality are for this kind.
    let nine = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap().and_hms_opt(8, 0, 0).unwrap().and_utc();
    store.beat(nine).await.unwrap();
    let free = store.free_by_hour("m-9001", MeetingKind::Job, nine, nine).await.unwrap();
    assert_eq!(free.iter().map(|each| each.free).sum::<u32>(), 120);
    assert!(fill::fill(data.path(), 10, 7, |_| ()).await.is_err(), "nothing is written over");
}
