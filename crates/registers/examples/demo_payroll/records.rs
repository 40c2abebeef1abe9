//! A company's files as fixed records, marked as a test.

use super::firms::{Firm, Later, MONTHS, Worker};
use chrono::NaiveDate;
use rules::Month;
use std::fmt::Write as _;

/// A day as the records write it.
fn stamp(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// A file that grows record by record.
struct File {
    text: String,
    line: u32,
}

impl File {
    fn begin(se: &str, sent: NaiveDate, id: &str) -> Self {
        let mut file = Self { text: String::new(), line: 0 };
        let system = format!("{:<20}{:<20}", "EksempelLon", "1.0");
        let sent = stamp(sent);
        file.record(1000, &format!("{sent}101500{se}{se}01     0{system}{id:<16}2.0T{:32}E", ""));
        file.record(2001, &format!("{:016}{se} DKK", 0));
        file
    }

    fn record(&mut self, number: u32, rest: &str) {
        self.line += 1;
        // Writing to a text in memory does not fail.
        let _ = write!(self.text, "{:07}{number:04}{rest}\r\n", self.line);
    }

    fn report(&mut self, id: &str, month: Month) {
        let (from, to) = (stamp(month.first_day()), stamp(month.last_day()));
        self.record(5000, &format!(" {id:<16}{:16}{from}{to}{to} B00000", ""));
    }

    fn person(&mut self, worker: &Worker, p_number: &str) {
        let (cpr, hours) = (worker.cpr, worker.hours);
        self.record(6000, &format!("{:08}{cpr}{:08}{:15}{:29}0000{p_number}", 0, 0, "", ""));
        // 180 kroner an hour; the pay only shows that there is some.
        self.record(6001, &format!("0013{:010}000000+", hours * 9 / 5));
        self.record(6005, &format!("0200{hours:08}+"));
    }

    fn end(mut self) -> Vec<u8> {
        let count = self.line + 1;
        self.record(9999, &format!("{count:07}"));
        self.text.into_bytes()
    }
}

/// Bytes, or what in `firms` does not add up.
type Outcome<T> = Result<T, &'static str>;

fn month(at: u32) -> Outcome<Month> {
    let first = Month::new(2025, 10).ok_or("no such month")?;
    Ok(first.plus(i32::try_from(at).map_err(|_| "too many months")?))
}

fn november(day: u32) -> Outcome<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, day).ok_or("no such day")
}

fn report_id(month: Month) -> String {
    format!("LON{}A000001", month.to_string().replace('-', ""))
}

/// What the company's own payroll system says.
pub fn own(firm: &Firm) -> Outcome<Vec<u8>> {
    let mut file = File::begin(firm.se, november(5)?, "HOV20261105000012");
    for at in 0..MONTHS {
        let month = month(at)?;
        file.report(&report_id(month), month);
        for worker in firm.workers.iter().filter(|worker| worker.from <= at) {
            file.person(worker, worker.p_number);
        }
    }
    Ok(file.end())
}

/// What was reported after that; only the register has it.
pub fn later(firm: &Firm) -> Outcome<Option<Vec<u8>>> {
    if firm.later.is_empty() {
        return Ok(None);
    }
    let mut file = File::begin(firm.se, november(12)?, "HOV20261112000003");
    let october = month(MONTHS - 1)?;
    for (at, later) in firm.later.iter().enumerate() {
        let (Later::Gone(cpr) | Later::Moved(cpr, _)) = later;
        let id = format!("TIL202610A{at:06}");
        file.record(4101, &format!("{id:<16}{:<16} J{cpr:<10}", report_id(october)));
        if let Later::Moved(cpr, p_number) = later {
            let worker = firm.workers.iter().find(|worker| worker.cpr == *cpr).ok_or("no such worker")?;
            file.report(&format!("NYL202610A{at:06}"), october);
            file.person(worker, p_number);
        }
    }
    Ok(Some(file.end()))
}
