//! The persons in the files, each once. They never leave the reader; the count only knows their number.

use crate::chunked::Chunked;
use crate::cpr::{self, Born};
use crate::num::{at, small};
use chrono::NaiveDate;
use core::hash::BuildHasher;
use hashbrown::{HashMap, HashTable};

/// Who a person record is about, as it stands there.
#[derive(Debug, Default)]
pub(crate) struct Identity {
    /// The personal number; 0 when not given.
    pub cpr: u64,
    /// The employee number.
    pub employee: String,
    /// The foreign tax number.
    pub tin: String,
    /// Its country.
    pub country: String,
    /// The name, for those with nothing better.
    pub name: String,
    /// The date of birth, where it is stated.
    pub born: Option<NaiveDate>,
}

impl Identity {
    /// Empties it and keeps the memory.
    pub(crate) fn clear(&mut self) {
        self.cpr = 0;
        self.born = None;
        for text in [&mut self.employee, &mut self.tin, &mut self.country, &mut self.name] {
            text.clear();
        }
    }
}

/// One person: a key of 64 bits in two halves, so that a person takes 12 bytes and not 16.
#[derive(Clone, Copy, Debug)]
struct Person {
    key: [u32; 2],
    employee: u32,
}

impl Person {
    fn key(self) -> u64 {
        u64::from(self.key[0]) << 32 | u64::from(self.key[1])
    }
}

/// What is odd about a person seen for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum First {
    /// Seen before.
    Known,
    /// New, nothing odd.
    Plain,
    /// A constructed number.
    Constructed,
    /// A number with an impossible date.
    NoDate,
    /// Nothing to know the person by.
    Nobody,
}

/// All persons.
#[derive(Debug, Default)]
pub(crate) struct Persons {
    all: Chunked<Person, 2048>,
    by_key: HashTable<u32>,
    hasher: foldhash::fast::FixedState,
    /// Persons without a personal number, by what they are known by.
    others: HashMap<Box<str>, u32>,
    /// Dates of birth that are stated in a record.
    births: HashMap<u32, NaiveDate>,
    /// Employee numbers: a length byte and the text, one after the other, in pages.
    texts: Vec<Vec<u8>>,
    /// The person met last.
    last: u32,
}

const PAGE: usize = 1 << 16;

impl Persons {
    /// How many.
    pub(crate) fn len(&self) -> u32 {
        self.all.len()
    }

    /// The person's place, and whether something is odd. `company` scopes employee numbers.
    pub(crate) fn place(&mut self, who: &Identity, company: u32) -> (u32, First) {
        let (place, first) =
            if who.cpr > 0 { self.by_cpr(who.cpr, &who.employee) } else { self.by_other(who, company) };
        if let Some(born) = who.born {
            self.births.insert(place, born);
        }
        (place, first)
    }

    /// The person with a personal number, if there is one.
    pub(crate) fn find(&self, cpr: u64) -> Option<u32> {
        self.by_key.find(self.hasher.hash_one(cpr), |&place| self.all.get(place).key() == cpr).copied()
    }

    /// Payroll goes through the persons in the same order every month, so the next one is most often one of
    /// the next few; that spares a look into the whole table.
    fn nearby(&self, cpr: u64) -> Option<u32> {
        (self.last..self.len().min(self.last + 4)).find(|&place| self.all.get(place).key() == cpr)
    }

    fn by_cpr(&mut self, cpr: u64, employee: &str) -> (u32, First) {
        if let Some(place) = self.nearby(cpr).or_else(|| self.find(cpr)) {
            self.last = place;
            return (place, First::Known);
        }
        let place = self.push(cpr, employee);
        self.last = place;
        let (all, hasher) = (&self.all, &self.hasher);
        let hash = hasher.hash_one(cpr);
        self.by_key.insert_unique(hash, place, |&place| hasher.hash_one(all.get(place).key()));
        let first = match cpr::born(cpr) {
            Born::Unknown => First::NoDate,
            _ if cpr::constructed(cpr) => First::Constructed,
            _ => First::Plain,
        };
        (place, first)
    }

    fn by_other(&mut self, who: &Identity, company: u32) -> (u32, First) {
        let (key, first) = if !who.tin.is_empty() {
            (format!("t{}:{}", who.country, who.tin), First::Plain)
        } else if !who.employee.is_empty() {
            (format!("e{company}:{}", who.employee), First::Plain)
        } else if !who.name.is_empty() {
            let born = who.born.map(|day| day.to_string()).unwrap_or_default();
            (format!("n{born}:{}", who.name), First::Plain)
        } else {
            (format!("x{}", self.len()), First::Nobody)
        };
        if let Some(&place) = self.others.get(key.as_str()) {
            return (place, First::Known);
        }
        let place = self.push(cpr::BEYOND, &who.employee);
        self.others.insert(key.into_boxed_str(), place);
        (place, first)
    }

    fn push(&mut self, key: u64, employee: &str) -> u32 {
        let half = |value: u64| u32::try_from(value & 0xFFFF_FFFF).unwrap_or(0);
        let employee = self.keep(employee);
        self.all.push(Person { key: [half(key >> 32), half(key)], employee })
    }

    /// Keeps an employee number; 0 for none, else one more than its place.
    fn keep(&mut self, text: &str) -> u32 {
        let text = &text.as_bytes()[..text.floor_char_boundary(255)];
        let Ok(length) = u8::try_from(text.len()) else { return 0 };
        if length == 0 {
            return 0;
        }
        if self.texts.last().is_none_or(|page| page.len() + text.len() + 1 > PAGE) {
            self.texts.push(Vec::with_capacity(PAGE));
        }
        let pages = self.texts.len();
        let Some(page) = self.texts.last_mut() else { return 0 };
        let place = (pages - 1) * PAGE + page.len() + 1;
        page.push(length);
        page.extend_from_slice(text);
        small(place)
    }

    /// The employee number first seen with a person; empty when there was none.
    pub(crate) fn employee(&self, place: u32) -> &str {
        let Some(text) = at(self.all.get(place).employee).checked_sub(1) else { return "" };
        let page = &self.texts[text / PAGE];
        let from = text % PAGE;
        let length = usize::from(page[from]);
        core::str::from_utf8(&page[from + 1..from + 1 + length]).unwrap_or_default()
    }

    /// When the person was born: the stated date first, then the personal number.
    pub(crate) fn born(&self, place: u32) -> Born {
        if let Some(&date) = self.births.get(&place) {
            return Born::On(date);
        }
        match self.all.get(place).key() {
            cpr if cpr < cpr::BEYOND => cpr::born(cpr),
            _ => Born::Unknown,
        }
    }
}
