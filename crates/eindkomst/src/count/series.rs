//! Shares become series: which months are reported, silent, zero or missing (PR-03 to PR-05).

use super::fold::{Folded, Level};
use super::net::{Fate, Net};
use super::share::{CAUSES, Share};
use super::sites::{Firm, Site, Sites};
use crate::book::Book;
use crate::company::CompanyInfo;
use crate::income::Income;
use crate::num::{at, wide};
use crate::oddity::{Notices, Oddity};
use crate::outcome::{Company, Unit};
use crate::reports::Kind;
use crate::tally::Format;
use chrono::NaiveDate;
use rules::staffing::{MonthCount, Report, Series, UnsureCause};
use rules::{Fact, Month, Origin};
use std::collections::{BTreeMap, BTreeSet};

/// Months with a zero return, and the report that says so.
type Zeros = BTreeMap<(u32, Month), u32>;

/// The companies with their series, by number.
pub(super) fn companies(
    book: &Book,
    sites: &Sites,
    net: &Net,
    folded: Folded,
    infos: &[CompanyInfo],
    notices: &mut Notices,
) -> Vec<Company> {
    let zeros = zeros(book, sites, net);
    two_formats(book, sites, notices);
    two_sheets(book, sites, notices);
    let mut years = Years { book, sites, zeros: &zeros, folded: &folded, notices };
    let mut companies: Vec<Company> = (0..)
        .zip(&sites.firms)
        .filter_map(|(place, firm)| years.company(place, firm, firm.info.map(|info| &infos[info])))
        .collect();
    companies.sort_by(|a, b| a.se.cmp(&b.se));
    companies
}

fn zeros(book: &Book, sites: &Sites, net: &Net) -> Zeros {
    let mut zeros = Zeros::new();
    for report in 0..book.reports.all.len() {
        let frame = book.reports.frame_of(report);
        if let (Kind::Zero { months }, Fate::Counts) = (frame.kind, net.fates[at(report)]) {
            for ahead in 0..i32::try_from(months).unwrap_or(0) {
                zeros.entry((sites.firm(frame.company), frame.first.plus(ahead))).or_insert(report);
            }
        }
    }
    zeros
}

/// The same month from fixed records and from a table is most likely the same pay twice.
fn two_formats(book: &Book, sites: &Sites, notices: &mut Notices) {
    let mut seen: BTreeMap<(u32, Month), (bool, u32)> = BTreeMap::new();
    let mut told = BTreeSet::new();
    for frame in &book.reports.frames {
        let file = &book.files[at(frame.file)];
        let wages = matches!(frame.kind, Kind::Pay { income: Income::Wage, correction: false });
        if file.refused.is_some() || !wages {
            continue;
        }
        let key = (sites.firm(frame.company), frame.first);
        let fixed = file.tally.format == Format::Fixed;
        let (first, _) = *seen.entry(key).or_insert((fixed, frame.file));
        if first != fixed && told.insert(key) {
            notices.add(Oddity::MonthInTwoFormats { month: frame.first.to_string() }, frame.file, 0);
        }
    }
}

/// A sheet a month is as likely as a sheet a workplace; only the second has a month twice, like a sheet of sums.
fn two_sheets(book: &Book, sites: &Sites, notices: &mut Notices) {
    let mut seen: BTreeMap<(u32, u32, Month), u32> = BTreeMap::new();
    let mut twice: BTreeMap<u32, BTreeSet<Month>> = BTreeMap::new();
    for frame in &book.reports.frames {
        let file = &book.files[at(frame.file)];
        let wages = matches!(frame.kind, Kind::Pay { income: Income::Wage, correction: false });
        let Some(workbook) = file.workbook.filter(|_| wages && file.refused.is_none()) else { continue };
        let first = *seen.entry((workbook, sites.firm(frame.company), frame.first)).or_insert(frame.file);
        if first != frame.file {
            twice.entry(workbook).or_default().insert(frame.first);
        }
    }
    for (workbook, months) in twice {
        notices.add(Oddity::MonthsOnTwoSheets { months: wide(months.len()) }, workbook, 0);
    }
}

struct Years<'a> {
    book: &'a Book,
    sites: &'a Sites,
    zeros: &'a Zeros,
    folded: &'a Folded,
    notices: &'a mut Notices,
}

impl Years<'_> {
    fn company(&mut self, place: u32, firm: &Firm, info: Option<&CompanyInfo>) -> Option<Company> {
        let known: BTreeSet<Month> = self
            .folded
            .iter()
            .filter(|((level, _), share)| {
                *level == Level::Firm(place) && (share.reported || share.has_hours())
            })
            .map(|((_, month), _)| *month)
            .chain(
                self.zeros
                    .range((place, Month::of(NaiveDate::MIN))..)
                    .map_while(|((firm, month), _)| (*firm == place).then_some(*month)),
            )
            .collect();
        let (first, last) = (*known.first()?, *known.last()?);
        let months: Vec<Month> = (0..=last.since(first)).map(|ahead| first.plus(ahead)).collect();
        let mut se: Vec<String> = firm.se.iter().map(|&se| number(se, 8)).collect();
        se.sort();
        let series = self.whole(place, &months, info, &se);
        let origin = info.map_or(Origin::Payroll, |info| info.origin);
        let mut units: Vec<Unit> =
            firm.sites.iter().filter_map(|&site| self.unit(place, site, &series, origin)).collect();
        units.sort_by(|a, b| a.p_number.cmp(&b.p_number));
        Some(Company { se, cvr: info.map(|info| info.cvr.clone()), series, units })
    }

    fn share(&self, level: Level, month: Month) -> Option<&Share> {
        self.folded.get(&(level, month))
    }

    fn whole(&mut self, firm: u32, months: &[Month], info: Option<&CompanyInfo>, se: &[String]) -> Series {
        let mut rows = Vec::new();
        for &month in months {
            let share = self.share(Level::Firm(firm), month).copied().unwrap_or_default();
            let zero = self.zeros.get(&(firm, month)).copied();
            let report = match (share.reported, zero) {
                (true, Some(zero)) => {
                    let month = month.to_string();
                    self.tell(Oddity::ZeroReturnWithLines { month }, Some(zero));
                    Report::Reported
                }
                (true, None) => Report::Reported,
                (false, Some(_)) => Report::Zero,
                (false, None) => {
                    let (se, month) = (se.join(", "), month.to_string());
                    self.tell(Oddity::MissingMonth { se, month }, None);
                    Report::Missing
                }
            };
            self.doubts(month, &share);
            rows.push(share.month(month, report));
        }
        let start = info.and_then(|info| Some((info.start?, info.origin)));
        Series { start: start.map_or(Fact::Unknown, |(day, origin)| Fact::Known(day, origin)), months: rows }
    }

    fn doubts(&mut self, month: Month, share: &Share) {
        for ((cause, persons), report) in CAUSES.into_iter().zip(share.unsure).zip(share.unsure_at) {
            let Ok(persons @ 1..) = u64::try_from(persons) else { continue };
            let month = month.to_string();
            match cause {
                UnsureCause::PayWithoutHours => {
                    self.tell(Oddity::PayWithoutHours { month, persons }, report);
                }
                UnsureCause::AgeUnknown => self.tell(Oddity::AgeUnknown { month, persons }, report),
                // Told where they stand in the file.
                UnsureCause::UnitUnknown | UnsureCause::IncomeType30 => {}
            }
        }
    }

    fn unit(&mut self, firm: u32, site: u32, company: &Series, origin: Origin) -> Option<Unit> {
        let it: &Site = &self.sites.sites[at(site)];
        let dates = it.info.as_ref();
        let start = dates.and_then(|info| info.start);
        let mut begun = false;
        let mut rows: Vec<MonthCount> = Vec::new();
        for whole in &company.months {
            let month = whole.month;
            let own = self.share(Level::Site(site), month).copied();
            let any = self.share(Level::Any(firm), month).copied();
            let mut share = own.unwrap_or_default();
            let reported = share.reported;
            let doubtful = any.is_some_and(|any| any.has_hours());
            share.merge(&any.unwrap_or_default());
            let exists = start.map_or(begun, |start| start <= month.last_day());
            let may_exist = start.is_none_or(|start| start <= month.last_day());
            begun |= reported;
            let report = match whole.report {
                _ if reported => Report::Reported,
                Report::Reported if doubtful && may_exist => Report::Reported,
                Report::Reported if exists => Report::Silent,
                Report::Zero if exists => Report::Zero,
                Report::Missing if share.has_hours() => Report::Missing,
                Report::Reported | Report::Zero | Report::Silent | Report::Missing => continue,
            };
            if let Some(own) = own.filter(Share::has_hours) {
                self.dates(it, month, &own);
            }
            rows.push(share.month(month, report));
        }
        if rows.is_empty() && dates.is_none() {
            return None;
        }
        let start = start.map_or(Fact::Unknown, |day| Fact::Known(day, origin));
        Some(Unit { p_number: number(it.p_number, 10), series: Series { start, months: rows } })
    }

    fn dates(&mut self, site: &Site, month: Month, share: &Share) {
        let Some(info) = &site.info else { return };
        let early = info.start.is_some_and(|start| month.last_day() < start);
        let late = info.end.is_some_and(|end| end < month.first_day());
        if early || late {
            let p_number = number(site.p_number, 10);
            self.tell(Oddity::UnitNotOpen { p_number, month: month.to_string() }, share.at);
        }
    }

    /// Tells of something at a report's place, or of no file.
    fn tell(&mut self, oddity: Oddity, report: Option<u32>) {
        let (file, line) = report.map_or((crate::oddity::NO_FILE, 0), |report| {
            (self.book.reports.frame_of(report).file, self.book.reports.all.get(report).line)
        });
        self.notices.add(oddity, file, line);
    }
}

/// A number with its leading zeros; empty for none.
fn number(value: u64, width: usize) -> String {
    if value == 0 { String::new() } else { format!("{value:0width$}") }
}
