//! The demo's citizens: whole, possible, invented, and read again at every question.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use registers::{Office, PersonRecord, Persons, RegisterError, Simulator, demo};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()
}

fn file(data: &Path, id: &str) -> PathBuf {
    data.join("registers/persons").join(format!("{id}.json"))
}

async fn all(registers: &Simulator) -> Vec<PersonRecord> {
    let mut all = Vec::new();
    for (id, _) in demo::PERSONS {
        all.push(registers.person(id).await.unwrap().unwrap());
    }
    all
}

#[tokio::test]
async fn every_citizen_is_possible_and_every_group_has_one() {
    let data = tempfile::tempdir().unwrap();
    let registers = demo::registers(data.path()).unwrap();
    let mut groups = BTreeSet::new();
    for person in all(&registers).await {
        assert_eq!(rules::citizen::problems(&person.facts, today()), [], "{}", person.id);
        groups.insert(person.facts.legal_group.at(today()).unwrap().value.number());
        // Constructed numbers: 60 is added to the day, so that nobody can have one.
        let born = person.facts.born.known().unwrap();
        let day: u32 = born.format("%d").to_string().parse().unwrap();
        assert_eq!(person.cpr.get(..6).unwrap(), format!("{}{}", day + 60, born.format("%m%y")));
        assert!(person.cpr.len() == 10 && person.cpr.bytes().all(|byte| byte.is_ascii_digit()));
    }
    assert_eq!(groups, (1..=13).collect());
}

#[tokio::test]
async fn every_citizen_can_be_signed_in_as_and_has_an_office() {
    let data = tempfile::tempdir().unwrap();
    let registers = demo::registers(data.path()).unwrap();
    let (users, authorities) = (demo::users().unwrap(), demo::authorities().unwrap());
    for person in all(&registers).await {
        let user = users.iter().find(|user| user.user.person.as_deref() == Some(&person.id)).unwrap();
        assert_eq!((user.user.role, &user.user.name), (api::Role::Citizen, &person.name));
        let authority = authorities.iter().find(|known| known.code == person.municipality).unwrap();
        assert_eq!(user.user.organisation, authority.name);
        let municipality = Office::Municipality(person.municipality.clone());
        assert!(registers.persons_of(&municipality).await.unwrap().contains(&person));
    }
    let citizens = users.iter().filter(|user| user.user.role == api::Role::Citizen).count();
    assert!(citizens == demo::PERSONS.len() && citizens >= 18);
    let fund = users.iter().find_map(|user| user.user.fund.clone()).unwrap();
    let members = registers.persons_of(&Office::Fund(fund)).await.unwrap();
    assert!(members.iter().any(|person| person.municipality == "0991"));
    assert!(members.iter().any(|person| person.municipality == "0992"));
    assert!(members.iter().all(|person| person.fund.is_some()) && members.len() < citizens);
}

#[tokio::test]
async fn a_file_is_read_again_and_kept_as_it_was_changed() {
    let data = tempfile::tempdir().unwrap();
    let registers = demo::registers(data.path()).unwrap();
    let mut person = registers.person("p-birk").await.unwrap().unwrap();
    person.name = "Henrik Bo Nielsen".to_owned();
    std::fs::write(file(data.path(), "p-birk"), serde_json::to_vec(&person).unwrap()).unwrap();
    assert_eq!(registers.person("p-birk").await.unwrap().unwrap().name, "Henrik Bo Nielsen");
    std::fs::remove_file(file(data.path(), "p-ceder")).unwrap();
    assert_eq!(registers.person("p-ceder").await.unwrap(), None);
    let again = demo::registers(data.path()).unwrap();
    assert_eq!(again.person("p-birk").await.unwrap().unwrap().name, "Henrik Bo Nielsen");
    assert_eq!(again.person("p-ceder").await.unwrap(), None, "what was taken out stays out");
}

#[tokio::test]
async fn a_broken_file_is_no_empty_answer() {
    let data = tempfile::tempdir().unwrap();
    let registers = demo::registers(data.path()).unwrap();
    std::fs::copy(file(data.path(), "p-birk"), file(data.path(), "p-anemone")).unwrap();
    let another = registers.person("p-anemone").await;
    assert_eq!(another, Err(RegisterError::Unreadable("person status")), "another's file");
    std::fs::write(file(data.path(), "p-anemone"), "{").unwrap();
    assert_eq!(registers.person("p-anemone").await, Err(RegisterError::Unreadable("person status")));
    let office = Office::Municipality("0991".to_owned());
    assert_eq!(registers.persons_of(&office).await, Err(RegisterError::Unreadable("person status")));
}

#[tokio::test]
async fn only_an_id_is_an_id() {
    let data = tempfile::tempdir().unwrap();
    let registers = demo::registers(data.path()).unwrap();
    std::fs::copy(file(data.path(), "p-birk"), data.path().join("p-birk.json")).unwrap();
    for id in ["", "p-", "../p-birk", "p-../../p-birk", "P-BIRK", "p-birk.json", "/p-birk", "p-birk\0"] {
        assert_eq!(registers.person(id).await, Ok(None), "{id:?}");
    }
    let person = registers.person("p-birk").await.unwrap().unwrap();
    let shown = format!("{person:?}");
    assert!(!shown.contains(&person.cpr) && !shown.contains(&person.name), "{shown}");
}
