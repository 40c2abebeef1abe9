//! Who works where and how much, and what was reported wrong at first. All of it follows from the numbers of
//! employee and month, so nothing has to be remembered.

use crate::command::Failure;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: u32,
    pub month: u32,
}

impl Date {
    /// Days of the month.
    pub fn days(self) -> u32 {
        match self.month {
            2 if self.year.is_multiple_of(4) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// `202610`.
    pub fn stamp(self) -> String {
        format!("{:04}{:02}", self.year, self.month)
    }

    /// `20261031`.
    pub fn day(self, day: u32) -> String {
        format!("{}{day:02}", self.stamp())
    }
}

/// One person record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The workplace, from 0.
    pub unit: u32,
    /// Hours in 1/100; `None` for a benefit without hours.
    pub hours: Option<i64>,
}

/// How a person's month was reported wrong and put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// The person was reversed in a report of many; the reversal stands before or after it in the file.
    Person { before: bool },
    /// The person's own report was reversed as a whole.
    Report { before: bool },
    /// A later report adds the difference.
    Difference,
}

/// The company.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    pub employees: u32,
    pub months: u32,
    pub units: u32,
}

/// Full-time hours of a month, 1/100.
const FULL: i64 = 16_033;

impl Model {
    /// A company of so many employees over so many months, the last one October 2026.
    pub fn new(employees: u32, months: u32) -> Result<Self, Failure> {
        if !(1..=2_000_000).contains(&employees) || !(1..=160).contains(&months) {
            return Err(Failure::new("employees: 1 to 2,000,000; months: 1 to 160"));
        }
        Ok(Self { employees, months, units: employees.div_ceil(2_500).max(3).min(employees) })
    }

    /// Month `month` of the file.
    pub fn date(&self, month: u32) -> Date {
        let since = 2026 * 12 + 9 - (self.months - 1 - month);
        Date { year: since / 12, month: since % 12 + 1 }
    }

    /// A number below `below` that looks random and is the same every time.
    fn draw(&self, employee: u32, month: u32, salt: u64, below: u64) -> u64 {
        let mut z = u64::from(employee) << 32 | u64::from(month) << 8 | salt;
        for factor in [0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB] {
            z = (z ^ (z >> 30)).wrapping_mul(factor).wrapping_add(0x9E37_79B9_7F4A_7C15);
        }
        (z ^ (z >> 31)) % below
    }

    /// Whether the person may still be under 18: born 2007 to 2010.
    fn young(&self, employee: u32) -> bool {
        self.draw(employee, 0, 1, 100) < 3
    }

    /// Year, month and day of birth.
    fn born(&self, employee: u32) -> (u32, u32, u32) {
        let (day, month) = (employee % 28 + 1, employee / 28 % 12 + 1);
        let year = if self.young(employee) { 2007 + employee / 336 % 4 } else { 1960 + employee / 336 % 40 };
        (year, month, day)
    }

    /// Under 18 on the last day of the month.
    pub fn minor(&self, employee: u32, month: u32) -> bool {
        let (year, born_in, day) = self.born(employee);
        let date = self.date(month);
        (year + 18, born_in, day) > (date.year, date.month, date.days())
    }

    /// A constructed number (the day raised by sixty), so that it is nobody's. Digit seven gives the century.
    pub fn cpr(&self, employee: u32) -> String {
        let (year, month, day) = self.born(employee);
        let serial = employee / 1_344 % 4_000 + if self.young(employee) { 4_000 } else { 0 };
        format!("{:02}{month:02}{:02}{serial:04}", day + 60, year % 100)
    }

    /// Paid twice a month.
    pub fn fortnightly(&self, employee: u32) -> bool {
        self.draw(employee, 0, 2, 10) == 0
    }

    /// The first of each workplace stay throughout; some others come later or leave earlier.
    fn employed(&self, employee: u32, month: u32) -> bool {
        let change = u32::try_from(self.draw(employee, 0, 3, 1_000)).unwrap_or(0);
        if employee < self.units || change >= 100 {
            return true;
        }
        let turn = change % self.months.max(1);
        if change < 50 { month >= turn } else { month <= turn }
    }

    /// The person's true records of a month. Fortnightly ones have two halves, `second` the later one.
    pub fn truth(&self, employee: u32, month: u32, second: bool) -> Vec<Slip> {
        if !self.employed(employee, month) || (second && !self.fortnightly(employee)) {
            return Vec::new();
        }
        let home = employee % self.units;
        let varied = i64::try_from(self.draw(employee, month, 4, 9_000)).unwrap_or(0);
        let hours = match self.draw(employee, 0, 5, 10) {
            0..=5 => FULL,
            6 | 7 => FULL * 30 / 37,
            _ => 7_000 + varied,
        };
        let hours = if self.fortnightly(employee) { hours / 2 + i64::from(second) } else { hours };
        let mut slips = vec![Slip { unit: home, hours: Some(hours) }];
        if !second && self.draw(employee, 0, 6, 100) < 3 {
            slips.push(Slip { unit: (home + 1) % self.units, hours: Some(2_000) });
        }
        if !second && self.draw(employee, 0, 7, 100) < 5 {
            slips.push(Slip { unit: home, hours: None });
        }
        slips
    }

    /// What was wrong in two of a hundred person-months.
    pub fn fix(&self, employee: u32, month: u32) -> Option<Fix> {
        if !self.employed(employee, month) || self.draw(employee, month, 8, 100) >= 2 {
            return None;
        }
        let before = self.draw(employee, month, 9, 2) == 0;
        Some(match self.draw(employee, month, 10, 3) {
            0 => Fix::Person { before },
            1 => Fix::Report { before },
            _ => Fix::Difference,
        })
    }

    /// What was reported at first.
    pub fn reported(&self, employee: u32, month: u32, second: bool) -> Vec<Slip> {
        let mut slips = self.truth(employee, month, second);
        if !second && let (Some(fix), Some(slip)) = (self.fix(employee, month), slips.first_mut()) {
            slip.hours = slip.hours.map(|hours| match fix {
                Fix::Person { .. } | Fix::Report { .. } => hours * 10,
                Fix::Difference => hours + self.difference(employee, month),
            });
        }
        slips
    }

    /// What was reported to put it right.
    pub fn corrected(&self, employee: u32, month: u32) -> Vec<Slip> {
        match self.fix(employee, month) {
            None => Vec::new(),
            Some(Fix::Person { .. } | Fix::Report { .. }) => self.truth(employee, month, false),
            Some(Fix::Difference) => {
                let hours = Some(-self.difference(employee, month));
                vec![Slip { unit: employee % self.units, hours }]
            }
        }
    }

    /// Up to twenty hours too many, or too few.
    fn difference(&self, employee: u32, month: u32) -> i64 {
        i64::try_from(self.draw(employee, month, 11, 4_000)).unwrap_or(0) - 2_000
    }
}
