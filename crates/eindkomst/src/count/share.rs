//! One person's share in a month, and the sums of such shares.

use rules::Month;
use rules::staffing::{Count, Interval, LeftOut, LeftOutReason, MonthCount, Report, Unsure, UnsureCause};

/// What the lines of one person at one level in one month come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// Hours of wage income types, 1/100.
    pub sure: i64,
    /// Hours of income type 30, 1/100.
    pub special: i64,
    /// Whether hours were stated, even 0 of them.
    pub stated: bool,
    /// Pay in a wage report that is no correction.
    pub pay: bool,
    /// Pay of income type 30.
    pub special_pay: bool,
}

impl Sums {
    /// Adds the lines of another place.
    pub(super) fn add(&mut self, other: &Self) {
        self.sure += other.sure;
        self.special += other.special;
        self.stated |= other.stated;
        self.pay |= other.pay;
        self.special_pay |= other.special_pay;
    }

    /// Hours below zero whatever is counted.
    pub(super) fn net(&self) -> i64 {
        self.sure + self.special
    }
}

/// Causes of an interval, as bits in the order of [`CAUSES`].
const PAY: u8 = 1;
const UNIT: u8 = 2;
const AGE: u8 = 4;
const SPECIAL: u8 = 8;

/// The causes in the order of their bits.
pub(super) const CAUSES: [UnsureCause; 4] = [
    UnsureCause::PayWithoutHours,
    UnsureCause::UnitUnknown,
    UnsureCause::AgeUnknown,
    UnsureCause::IncomeType30,
];

/// Hours from without to with (PR-06).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    low: i64,
    high: i64,
    causes: u8,
}

impl Range {
    /// The range of a person's hours; `blank` are lines that may belong here or to another workplace; `norm`
    /// is a full-time month.
    pub(super) fn of(sums: &Sums, blank: Option<&Sums>, norm: i64) -> Self {
        let (mut low, mut high, mut causes) = (sums.sure, sums.sure, 0);
        let mut either = |hours: i64, cause| {
            if hours != 0 {
                low += hours.min(0);
                high += hours.max(0);
                causes |= cause;
            }
        };
        either(sums.special, SPECIAL);
        let blank = blank.copied().unwrap_or_default();
        either(blank.sure, UNIT);
        either(blank.special, UNIT);
        if !sums.stated && !blank.stated {
            for (pay, cause) in [
                (sums.pay, PAY),
                (sums.special_pay, SPECIAL),
                (blank.pay, PAY | UNIT),
                (blank.special_pay, SPECIAL | UNIT),
            ] {
                if pay {
                    high = high.max(norm);
                    causes |= cause;
                }
            }
        }
        let (low, high) = (low.max(0), high.max(0));
        Self { low, high, causes: if low == high { 0 } else { causes } }
    }

    /// No more than `all`: hours below zero at one place can make a part larger than the whole.
    pub(super) fn within(self, all: &Self) -> Self {
        Self { low: self.low.min(all.low), high: self.high.min(all.high), causes: self.causes }
    }
}

/// Two sums, for what is sure and for what may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pair {
    low: i64,
    high: i64,
}

/// Persons and hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Heads {
    persons: Pair,
    hours: Pair,
}

impl Heads {
    fn add(&mut self, low: i64, high: i64, sign: i64) {
        self.persons.low += sign * i64::from(low > 0);
        self.persons.high += sign * i64::from(high > 0);
        self.hours.low += sign * low;
        self.hours.high += sign * high;
    }

    fn merge(&mut self, other: &Self) {
        self.persons.low += other.persons.low;
        self.persons.high += other.persons.high;
        self.hours.low += other.hours.low;
        self.hours.high += other.hours.high;
    }

    fn count(&self) -> Count {
        let interval = |pair: Pair| {
            let whole = |value: i64| u64::try_from(value).unwrap_or(0);
            Interval { low: whole(pair.low), high: whole(pair.high) }
        };
        Count { persons: interval(self.persons), hours: interval(self.hours) }
    }
}

/// A person's part in a level: all hours, those with support and the rest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// All hours.
    pub all: Range,
    /// Hours with support, if any.
    pub supported: Option<Range>,
    /// The other hours, if any.
    pub rest: Option<Range>,
    /// Whether the person is under 18; `None` when the age is unknown.
    pub under_18: Option<bool>,
}

/// The sum of the parts of many persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    /// Whether a line reports the month.
    pub reported: bool,
    everyone: Heads,
    ordinary: Heads,
    left_out: [Heads; 2],
    /// Persons by cause of doubt.
    pub unsure: [i64; 4],
    /// A report of the first person by cause of doubt.
    pub unsure_at: [Option<u32>; 4],
    /// The first report.
    pub at: Option<u32>,
}

impl Share {
    /// Adds a person's part (`sign` 1) or takes it away again (-1). `report` is one of the person's.
    pub(super) fn add(&mut self, part: &Part, sign: i64, report: u32) {
        self.at.get_or_insert(report);
        self.everyone.add(part.all.low, part.all.high, sign);
        let mut causes = part.all.causes;
        if let Some(range) = part.supported {
            self.left_out[0].add(range.low, range.high, sign);
        }
        if let Some(range) = part.rest {
            match part.under_18 {
                Some(true) => self.left_out[1].add(range.low, range.high, sign),
                Some(false) => self.ordinary.add(range.low, range.high, sign),
                None => {
                    self.ordinary.add(0, range.high, sign);
                    causes |= if range.high > 0 { AGE } else { 0 };
                }
            }
        }
        for (place, cause) in [PAY, UNIT, AGE, SPECIAL].into_iter().enumerate() {
            if causes & cause > 0 {
                self.unsure[place] += sign;
                self.unsure_at[place].get_or_insert(report);
            }
        }
    }

    /// Adds another sum.
    pub(super) fn merge(&mut self, other: &Self) {
        self.reported |= other.reported;
        self.everyone.merge(&other.everyone);
        self.ordinary.merge(&other.ordinary);
        for (mine, theirs) in self.left_out.iter_mut().zip(&other.left_out) {
            mine.merge(theirs);
        }
        for (mine, theirs) in self.unsure.iter_mut().zip(other.unsure) {
            *mine += theirs;
        }
        self.at = self.at.or(other.at);
    }

    /// Whether somebody has, or may have, hours.
    pub(super) fn has_hours(&self) -> bool {
        self.everyone.hours.high > 0
    }

    /// The month's row.
    pub(super) fn month(&self, month: Month, report: Report) -> MonthCount {
        let whole = |value: i64| u64::try_from(value).unwrap_or(0);
        MonthCount {
            month,
            report,
            everyone: self.everyone.count(),
            ordinary: self.ordinary.count(),
            minors: whole(self.left_out[1].persons.low),
            minors_ending: rules::Fact::Unknown,
            limited_contracts: rules::Fact::Unknown,
            left_out: [LeftOutReason::Supported, LeftOutReason::Under18]
                .into_iter()
                .zip(&self.left_out)
                .filter(|(_, heads)| heads.persons.low > 0)
                .map(|(reason, heads)| LeftOut {
                    reason,
                    persons: whole(heads.persons.low),
                    hours: whole(heads.hours.low),
                })
                .collect(),
            unsure: CAUSES
                .into_iter()
                .zip(self.unsure)
                .filter(|(_, persons)| *persons > 0)
                .map(|(cause, persons)| Unsure { cause, persons: whole(persons) })
                .collect(),
        }
    }
}
