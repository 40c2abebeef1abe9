//! What is kept of a person's lines in a report: 16 bytes for each person, report, workplace and month.

use crate::chunked::Chunked;
use crate::num::{at, small};

/// Persons of one bucket. Buckets are counted one at a time, so that counting needs little memory of its own.
const BUCKET: u32 = 4096;

/// The most workplaces the packing can tell apart.
pub(crate) const MOST_UNITS: u32 = 1 << 20;

/// The most lines one entry can tell.
const MOST_LINES: u32 = 63;

/// Hours of one person in one report at one workplace in one month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The person.
    pub person: u32,
    /// The report.
    pub report: u32,
    /// Hours, 1/100.
    pub hours: i32,
    /// From the left: workplace (20 bits), month of the report's period (4), pay (1), hours stated (1),
    /// lines (6).
    packed: u32,
}

impl Entry {
    /// The workplace.
    pub(crate) const fn unit(self) -> u32 {
        self.packed >> 12
    }

    /// Which month of the report's period, from 0.
    pub(crate) const fn month(self) -> u32 {
        self.packed >> 8 & 0xF
    }

    /// Whether there was pay.
    pub(crate) const fn pay(self) -> bool {
        self.packed & 0x80 > 0
    }

    /// Whether hours were stated, even 0 of them.
    pub(crate) const fn stated(self) -> bool {
        self.packed & 0x40 > 0
    }

    /// How many lines of the file it stands for.
    pub(crate) const fn lines(self) -> u32 {
        self.packed & 0x3F
    }
}

/// What to keep.
#[derive(Clone, Copy, Debug)]
pub(crate) struct New {
    /// The person.
    pub person: u32,
    /// The report.
    pub report: u32,
    /// The workplace.
    pub unit: u32,
    /// Which month of the report's period.
    pub month: u32,
    /// Hours, 1/100.
    pub hours: i64,
    /// Whether there was pay.
    pub pay: bool,
    /// Whether hours were stated.
    pub stated: bool,
    /// Lines of the file.
    pub lines: u32,
}

/// All entries, by person.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    buckets: Vec<Chunked<Entry, 512>>,
}

impl Entries {
    /// Keeps one; several person records in a row become one entry.
    pub(crate) fn add(&mut self, new: New) {
        let bucket = at(new.person / BUCKET);
        if bucket >= self.buckets.len() {
            self.buckets.resize_with(bucket + 1, Chunked::default);
        }
        let bucket = &mut self.buckets[bucket];
        let place = new.unit << 12 | new.month << 8;
        let flags = u32::from(new.pay) << 7 | u32::from(new.stated) << 6;
        if let Some(last) = bucket.last_mut()
            && (last.person, last.report, last.packed >> 8 << 8) == (new.person, new.report, place)
            && last.lines() + new.lines <= MOST_LINES
            && let Ok(hours) = i32::try_from(i64::from(last.hours) + new.hours)
        {
            last.hours = hours;
            last.packed = (last.packed | flags) + new.lines;
            return;
        }
        let (mut hours, mut lines) = (new.hours, new.lines);
        loop {
            let part = i32::try_from(hours).unwrap_or(if hours < 0 { i32::MIN } else { i32::MAX });
            let told = lines.min(MOST_LINES);
            hours -= i64::from(part);
            lines -= told;
            let packed = place | flags | told;
            bucket.push(Entry { person: new.person, report: new.report, hours: part, packed });
            if hours == 0 && lines == 0 {
                return;
            }
        }
    }

    /// The entries, one bucket of persons at a time.
    pub(crate) fn buckets(&self) -> impl Iterator<Item = &Chunked<Entry, 512>> {
        self.buckets.iter()
    }
}

/// Whether a workplace number fits.
pub(crate) fn fits(units: usize) -> bool {
    small(units) < MOST_UNITS
}
