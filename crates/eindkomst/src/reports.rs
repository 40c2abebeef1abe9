//! Reports and reversals. A report is what an `IndberetningsID` names: one 5000 with its persons.

use crate::chunked::Chunked;
use crate::income::Income;
use chrono::NaiveDate;
use core::hash::BuildHasher;
use hashbrown::HashMap;
use rules::Month;

/// What many reports share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Frame {
    /// The file.
    pub file: u32,
    /// The company.
    pub company: u32,
    /// The first month of its period.
    pub first: Month,
    /// What it reports.
    pub kind: Kind,
}

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// Pay of an income type; `correction` is the R mark.
    Pay {
        /// Who of the paid counts.
        income: Income,
        /// Corrects earlier periods.
        correction: bool,
    },
    /// A zero return for so many months.
    Zero {
        /// Months, from the first one.
        months: u32,
    },
    /// Could not be read; it is kept so that a reversal finds it.
    Unreadable,
}

/// One report in 20 bytes: some payroll systems write one for each person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    key: [u32; 2],
    content: u32,
    /// Its frame.
    pub frame: u32,
    /// Its line.
    pub line: u32,
}

impl Report {
    /// What names it: company and id. Reports without an id are named by their content.
    pub(crate) fn key(&self) -> u64 {
        join(self.key)
    }

    /// A hash of everything in it but line numbers; only ever compared between reports of one key.
    pub(crate) const fn content(&self) -> u32 {
        self.content
    }
}

fn split(value: u64) -> [u32; 2] {
    [value >> 32, value & 0xFFFF_FFFF].map(|half| u32::try_from(half).unwrap_or(0))
}

fn join([high, low]: [u32; 2]) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// A reversal: of a whole report, or of one person in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reversal {
    /// What names the report.
    pub key: u64,
    /// The person's number; 0 for the whole report.
    pub cpr: u64,
    /// The file.
    pub file: u32,
    /// The line.
    pub line: u32,
}

/// All reports, frames and reversals.
#[derive(Debug, Default)]
pub(crate) struct Reports {
    /// The reports, in the order they were read.
    pub all: Chunked<Report, 512>,
    /// The frames.
    pub frames: Vec<Frame>,
    /// The reversals.
    pub reversals: Vec<Reversal>,
    by_frame: HashMap<Frame, u32>,
    last: Option<(Frame, u32)>,
    hasher: foldhash::fast::FixedState,
}

impl Reports {
    /// What names a report of a company by its id.
    pub(crate) fn key(&self, company: u32, id: &[u8]) -> u64 {
        self.hasher.hash_one((company, id))
    }

    /// Begins a report; its content follows with `close`.
    pub(crate) fn open(&mut self, frame: Frame, line: u32) -> u32 {
        let frame = self.frame(frame);
        self.all.push(Report { key: [0; 2], content: 0, frame, line })
    }

    /// Names a report; without a key it is named by its content.
    pub(crate) fn close(&mut self, report: u32, key: Option<u64>, content: u64) {
        let report = self.all.get_mut(report);
        report.content = split(content)[1];
        report.key = split(key.unwrap_or(content));
    }

    /// The report's frame.
    pub(crate) fn frame_of(&self, report: u32) -> &Frame {
        &self.frames[crate::num::at(self.all.get(report).frame)]
    }

    fn frame(&mut self, frame: Frame) -> u32 {
        if let Some((last, place)) = self.last
            && last == frame
        {
            return place;
        }
        let next = crate::num::small(self.frames.len());
        let place = *self.by_frame.entry(frame).or_insert(next);
        if place == next {
            self.frames.push(frame);
        }
        self.last = Some((frame, place));
        place
    }
}

/// A day range as months, for zero returns.
pub(crate) fn months_between(start: NaiveDate, end: NaiveDate) -> Option<(Month, u32)> {
    let first = Month::of(start);
    let reach = u32::try_from(Month::of(end).since(first)).ok()?;
    (end >= start && reach < crate::span::MOST_MONTHS).then_some((first, reach + 1))
}
