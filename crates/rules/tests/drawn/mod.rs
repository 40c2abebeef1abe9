//! Questions and persons drawn by the thousand from a number alone. The same number draws the same ones on every
//! machine: the generator is written out here and knows nothing of the width of the machine's words.

pub mod person;
pub mod question;
pub mod staff;

use chrono::{Days, NaiveDate};
use rules::{Fact, Origin};

/// Days around which the law changes, and today.
const MARKS: [&str; 18] = [
    "2016-09-01",
    "2018-01-01",
    "2019-07-01",
    "2019-12-07",
    "2020-01-01",
    "2020-02-25",
    "2020-08-15",
    "2021-09-01",
    "2022-04-01",
    "2022-06-17",
    "2023-09-28",
    "2024-01-01",
    "2025-01-01",
    "2025-07-01",
    "2026-02-01",
    "2026-07-01",
    "2026-11-16",
    "2027-01-01",
];

/// First day that is drawn, and how many days are: 2013 to 2027.
const FIRST: &str = "2013-01-01";
const DAYS: u64 = 5_478;

/// Everything follows from this number.
const SEED: u64 = 20_261_116;

const ORIGINS: [Origin; 6] =
    [Origin::Stated, Origin::Payroll, Origin::List, Origin::Register, Origin::Caseworker, Origin::Derived];

/// Draws one number after the other (splitmix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
pub struct Draw(u64);

impl Draw {
    /// A generator of its own for the question or person with this number.
    pub const fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0xd134_2543_de82_ef95) ^ SEED)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Yes, so many times in a hundred.
    pub const fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Yes or no.
    pub const fn yes(&mut self) -> bool {
        self.often(50)
    }

    /// One of them.
    pub fn one<T: Copy>(&mut self, all: &[T]) -> T {
        let count = u64::try_from(all.len()).expect("few");
        all[usize::try_from(self.below(count)).expect("few")]
    }

    /// A day of 2013 to 2027, every second time one near a day on which the law changes.
    pub fn day(&mut self) -> NaiveDate {
        if self.yes() {
            let mark: NaiveDate = self.one(&MARKS).parse().expect("a date");
            return mark + Days::new(self.below(61)) - Days::new(30);
        }
        let first: NaiveDate = FIRST.parse().expect("a date");
        first + Days::new(self.below(DAYS))
    }

    /// A day up to `most` days before `day`.
    pub fn before(&mut self, day: NaiveDate, most: u64) -> NaiveDate {
        day - Days::new(self.below(most + 1))
    }

    /// A day up to `most` days after `day`.
    pub fn after(&mut self, day: NaiveDate, most: u64) -> NaiveDate {
        day + Days::new(self.below(most + 1))
    }

    /// Something, so many times in a hundred.
    pub fn perhaps<T>(&mut self, percent: u64, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let there = self.often(percent);
        there.then(|| draw(self))
    }

    /// A fact: mostly known, sometimes not, seldom said not to apply.
    pub fn fact<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Fact<T> {
        match self.below(20) {
            0..14 => {
                let origin = self.one(&ORIGINS);
                Fact::Known(draw(self), origin)
            }
            14..19 => Fact::Unknown,
            _ => Fact::NotApplicable,
        }
    }

    /// An event: as often there as said not to be, sometimes not known.
    pub fn event<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Fact<T> {
        match self.below(10) {
            0..4 => Fact::stated(draw(self)),
            4..8 => Fact::NotApplicable,
            _ => Fact::Unknown,
        }
    }

    /// Up to `most` of something.
    pub fn some<T>(&mut self, most: u64, mut draw: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| draw(self)).collect()
    }
}
