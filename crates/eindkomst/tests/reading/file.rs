//! Files written record by record, so that a test shows only what matters to it.

/// A file of fixed records, valid unless a test makes it otherwise.
pub struct File {
    lines: Vec<Vec<u8>>,
}

impl File {
    /// A file whose company has been named.
    pub fn new() -> Self {
        Self { lines: Vec::new() }.start("P").company("99999993")
    }

    /// A file with nothing in it yet.
    pub fn empty() -> Self {
        Self { lines: Vec::new() }
    }

    /// A record with the next running number.
    pub fn record(self, record: &str, rest: &str) -> Self {
        let number = self.lines.len() + 1;
        self.raw(format!("{number:07}{record}{rest}").as_bytes())
    }

    /// A line as it is.
    pub fn raw(mut self, line: &[u8]) -> Self {
        self.lines.push(line.to_vec());
        self
    }

    /// 1000 with its test mark.
    pub fn start(self, mark: &str) -> Self {
        self.record("1000", &format!("{:97}{mark}{:32}E", "20261105101500", ""))
    }

    /// 2001.
    pub fn company(self, se: &str) -> Self {
        self.record("2001", &format!("{:016}{se} DKK", 0))
    }

    /// 5000 of income type 00, not a correction.
    pub fn report(self, id: &str, from: &str, to: &str) -> Self {
        self.report_of(" ", id, from, to, "00")
    }

    /// 5000 with its R mark and income type.
    pub fn report_of(self, mark: &str, id: &str, from: &str, to: &str, income: &str) -> Self {
        self.record("5000", &format!("{mark}{id:<16}{:16}{from:<8}{to:<8}20261030 B000{income}", ""))
    }

    /// 6000 with a personal number and a P-number, each of ten digits or blank.
    pub fn person(self, cpr: &str, p_number: &str) -> Self {
        self.record("6000", &format!("{:08}{cpr:<10}{:08}{:15}{:29}{:4}{p_number:<10}", 0, 0, "", "", ""))
    }

    /// 6000 of somebody without a personal number.
    pub fn foreigner(self, employee: &str, tin: &str, country: &str, p_number: &str) -> Self {
        self.record(
            "6000",
            &format!("{:018}{:08}{employee:<15}{tin:<27}{country:<2}{:4}{p_number}", 0, 0, ""),
        )
    }

    /// 6005 field 0200 in 1/100 hour.
    pub fn hours(self, hours: i64) -> Self {
        let sign = if hours < 0 { '-' } else { '+' };
        self.record("6005", &format!("0200{:08}{sign}", hours.abs()))
    }

    /// 6001 field 0013.
    pub fn pay(self, kroner: u32) -> Self {
        self.record("6001", &format!("0013{kroner:010}000000+"))
    }

    /// 4101 of a whole report, or of one person in it.
    pub fn reversal(self, reference: &str, cpr: &str) -> Self {
        self.record("4101", &format!("{:16}{reference:<16} J{cpr:<10}", "T1"))
    }

    /// 3101 with the mark of a zero return.
    pub fn zero(self, id: &str, from: &str, to: &str) -> Self {
        self.record("3101", &format!("B{id:<16}{:16}{from}{to}N", ""))
    }

    /// A whole month of one person: October 2026, 160.33 hours.
    pub fn october(self, id: &str, cpr: &str, p_number: &str) -> Self {
        self.report(id, "20261001", "20261031").person(cpr, p_number).hours(16_033)
    }

    /// 9999 that says how many records there are, or `off` more.
    pub fn end_off_by(self, off: i64) -> Vec<u8> {
        let count = i64::try_from(self.lines.len()).unwrap() + 1 + off;
        self.record("9999", &format!("{count:07}")).bytes()
    }

    /// 9999, right.
    pub fn end(self) -> Vec<u8> {
        self.end_off_by(0)
    }

    /// The file without an end.
    pub fn bytes(&self) -> Vec<u8> {
        self.lines.iter().flat_map(|line| [line.as_slice(), b"\r\n"].concat()).collect()
    }
}

/// A table as CSV: the usual columns, then the rows.
pub fn csv(rows: &[&str]) -> Vec<u8> {
    let ids = "2001.4;5000.6;5000.7;5000.12;6000.4;6000.6;6000.11;B0013;A0200;X0220";
    [&[ids], rows].concat().join("\r\n").into_bytes()
}
