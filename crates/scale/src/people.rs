//! The register's side: citizens like those of the demo, group by group, with dates, names and numbers of their own.

use crate::Trouble;
use crate::days::{before, today};
use crate::dice::Dice;
use crate::words::{FIRST, LAST, MIDDLE};
use chrono::{Datelike, Days, NaiveDate};
use registers::{Fund, PersonRecord, demo};
use rules::citizen::problems;
use rules::{Fact, Origin};
use serde_json::Value;

/// Of a thousand citizens so many are in each of the thirteen groups. Rounded, and no statistics.
const SHARES: [u64; 13] = [400, 170, 130, 50, 40, 90, 30, 15, 20, 5, 15, 25, 10];
/// The dates of a demo citizen are moved back by up to so many days.
const MOVED: u64 = 28;
/// The last four digits of a CPR number, apart from those of the demo, which are lower.
const FIRST_SERIAL: u64 = 5_000;
const SERIALS: u64 = 5_000;
/// The most citizens: each has a birthday of one year for every serial number.
pub const MOST: u64 = 365 * SERIALS;
/// Municipalities and funds, under codes that no real one has.
pub const MUNICIPALITIES: u64 = 98;
const FUNDS: u64 = 20;

/// The demo's citizens by group, each with her dates moved.
#[derive(Debug)]
pub struct People(Vec<Vec<Vec<PersonRecord>>>);

impl People {
    /// From the demo's own files.
    ///
    /// # Errors
    /// [`Trouble::Json`] where a file is broken, [`Trouble::Words`] where a group has nobody.
    pub fn new() -> Result<Self, Trouble> {
        let mut groups = vec![Vec::new(); SHARES.len()];
        for (id, json) in demo::PERSONS {
            let known: Value = serde_json::from_str(json)?;
            let moved: Vec<PersonRecord> = (0..MOVED)
                .map(|days| serde_json::from_value(moved(&known, days)))
                .collect::<Result<_, _>>()?;
            // A record that would not be possible on the day is none.
            let moved: Vec<PersonRecord> =
                moved.into_iter().filter(|record| problems(&record.facts, today()).is_empty()).collect();
            let group = moved.first().and_then(|record| record.facts.legal_group.at(today()));
            let at = group.map_or(0, |group| usize::from(group.value.number()));
            let place = at.checked_sub(1).and_then(|at| groups.get_mut(at));
            place.ok_or_else(|| Trouble::Words(format!("{id} is in no group")))?.push(moved);
        }
        if groups.iter().any(Vec::is_empty) {
            return Err(Trouble::Words("a group has nobody in the demo".to_owned()));
        }
        Ok(Self(groups))
    }

    /// The register's record of a citizen, below [`MOST`].
    pub fn record(&self, at: u64, dice: &mut Dice) -> PersonRecord {
        let mut left = dice.below(SHARES.iter().sum());
        let mut group = 0;
        for (place, share) in SHARES.iter().enumerate() {
            group = place;
            if left < *share {
                break;
            }
            left -= share;
        }
        let like = dice.pick(&self.0[group]);
        let mut record = dice.pick(like).clone();
        let born = birthday(&record, at);
        record.facts.born = Fact::Known(born, Origin::Register);
        record.id = name_of(at);
        record.cpr = cpr(born, at);
        record.name = format!("{}{} {}", dice.pick(FIRST), dice.pick(MIDDLE), dice.pick(LAST));
        record.municipality = municipality(at);
        record.address = vec![format!("Eksempelvej {}", dice.within(1, 300)), "9999 Eksempelby".to_owned()];
        if record.fund.is_some() {
            let number = 1 + at % FUNDS;
            record.fund = Some(Fund { code: format!("9{number:02}"), name: format!("A-kasse {number}") });
        }
        record
    }
}

/// Every date in it `days` earlier.
fn moved(value: &Value, days: u64) -> Value {
    match value {
        Value::String(text) => Value::String(moved_text(text, days)),
        Value::Array(all) => all.iter().map(|one| moved(one, days)).collect(),
        Value::Object(all) => all.iter().map(|(key, one)| (key.clone(), moved(one, days))).collect(),
        other => other.clone(),
    }
}

fn moved_text(text: &str, days: u64) -> String {
    let (day, time) = text.split_at_checked(10).unwrap_or((text, ""));
    match day.parse::<NaiveDate>() {
        Ok(day) if time.is_empty() || time.starts_with('T') => format!("{}{time}", before(day, days)),
        _ => text.to_owned(),
    }
}

/// A birthday in the same year that no other citizen of this serial number has.
fn birthday(record: &PersonRecord, at: u64) -> NaiveDate {
    let year = record.facts.born.known().map_or(1980, Datelike::year);
    let first = NaiveDate::from_yo_opt(year, 1).unwrap_or_default();
    first.checked_add_days(Days::new(at / SERIALS)).unwrap_or(first)
}

/// Ten digits like a CPR number. 60 is added to the day, so that nobody can have it.
fn cpr(born: NaiveDate, at: u64) -> String {
    format!("{}{}{}", born.day() + 60, born.format("%m%y"), FIRST_SERIAL + at % SERIALS)
}

/// The name of a citizen in addresses.
pub fn name_of(at: u64) -> String {
    format!("p-{at:07}")
}

/// The code of her municipality.
pub fn municipality(at: u64) -> String {
    format!("9{:03}", 1 + at % MUNICIPALITIES)
}
