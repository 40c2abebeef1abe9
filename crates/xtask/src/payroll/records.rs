//! Fixed records, written field by field.

use super::model::Slip;
use std::io::{Result, Write};

/// The company's SE number: passes the check digit, meant to be nobody's.
pub const SE: &str = "99999993";

/// The P-number of a workplace, above the range in use.
pub fn p_number(unit: u32) -> String {
    format!("{}", 1_999_000_001 + u64::from(unit))
}

/// Writes records with their running number.
pub struct Records<W: Write> {
    out: W,
    line: u32,
}

impl<W: Write> Records<W> {
    /// Nothing written yet.
    pub fn new(out: W) -> Self {
        Self { out, line: 0 }
    }

    fn begin(&mut self, record: u32) -> Result<()> {
        self.line += 1;
        write!(self.out, "{:07}{record:04}", self.line % 10_000_000)
    }

    /// 1000: a test file, so that nobody takes it for a real one.
    pub fn start(&mut self) -> Result<()> {
        self.begin(1000)?;
        let system = format!("{:<20}{:<20}", "MinSideMaal", "1.0");
        write!(self.out, "20261105101500{SE}{SE}01     0{system}{:<16}2.0T{:32}E\r\n", "HOV0000000000001", "")
    }

    /// 2001.
    pub fn company(&mut self) -> Result<()> {
        self.begin(2001)?;
        write!(self.out, "{:016}{SE} DKK\r\n", 0)
    }

    /// 5000: a monthly wage report in arrears.
    pub fn report(&mut self, id: &str, from: &str, to: &str) -> Result<()> {
        self.begin(5000)?;
        write!(self.out, " {id:<16}{:16}{from}{to}{to} B00000\r\n", "")
    }

    /// 4101: of one person where `cpr` is given.
    pub fn reversal(&mut self, id: &str, reference: &str, cpr: &str) -> Result<()> {
        self.begin(4101)?;
        write!(self.out, "{id:<16}{reference:<16} J{cpr:<10}\r\n")
    }

    /// 6000 with pay, tax, pension class and hours; a benefit without hours has an income kind instead.
    pub fn person(&mut self, cpr: &str, employee: u32, slip: &Slip) -> Result<()> {
        let kind = if slip.hours.is_some() { "0000" } else { "0060" };
        self.begin(6000)?;
        let unit = p_number(slip.unit);
        let name = format!("M{employee:07}");
        write!(self.out, "{:08}{cpr}{:08}{name:<15}{:29}{kind}{unit}\r\n", 0, 0, "")?;
        let Some(hours) = slip.hours else { return self.amount(19, 4_800) };
        let pay = hours.unsigned_abs() * 2;
        self.amount(13, pay)?;
        self.amount(15, pay * 34 / 100)?;
        self.amount(16, pay * 8 / 100)?;
        self.amount(46, 297)?;
        self.begin(6004)?;
        write!(self.out, "0045{:<58}\r\n", "A")?;
        self.begin(6005)?;
        let sign = if hours < 0 { '-' } else { '+' };
        write!(self.out, "0200{:08}{sign}\r\n", hours.unsigned_abs())
    }

    fn amount(&mut self, field: u32, kroner: u64) -> Result<()> {
        self.begin(6001)?;
        write!(self.out, "{field:04}{kroner:010}000000+\r\n")
    }

    /// 9999.
    pub fn end(&mut self) -> Result<()> {
        self.begin(9999)?;
        write!(self.out, "{:07}\r\n", self.line % 10_000_000)?;
        self.out.flush()
    }
}
