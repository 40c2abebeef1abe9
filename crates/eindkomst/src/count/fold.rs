//! Persons, one after the other, become shares of their workplaces' and companies' months.

use super::marks::Marks;
use super::net::{Fate, Net};
use super::share::{Part, Range, Share, Sums};
use super::sites::{Sites, UNKNOWN};
use crate::book::Book;
use crate::entries::Entry;
use crate::income::Income;
use crate::num::{at, hours};
use crate::oddity::{Notices, Oddity};
use crate::reports::Kind;
use crate::tally::LineReason;
use hashbrown::{HashMap, HashSet};
use rules::{Law, Month, Param};

/// What a share belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Level {
    /// A workplace.
    Site(u32),
    /// A company.
    Firm(u32),
    /// Every workplace of a company: lines that may belong to any of them.
    Any(u32),
}

/// The shares by level and month.
pub(super) type Folded = HashMap<(Level, Month), Share>;

/// One entry, ready to be summed.
#[derive(Clone, Copy, Debug)]
struct Flat {
    person: u32,
    firm: u32,
    month: Month,
    site: u32,
    report: u32,
    hours: i32,
    special: bool,
    pay: bool,
    stated: bool,
    reports: bool,
}

/// Folds all persons.
pub(super) fn fold(
    book: &Book,
    sites: &Sites,
    marks: &Marks,
    net: &mut Net,
    notices: &mut Notices,
) -> Folded {
    let mut fold = Fold { book, sites, marks, notices, folded: Folded::new(), told: HashSet::new() };
    let mut flats = Vec::new();
    for bucket in book.entries.buckets() {
        flats.clear();
        flats.extend(bucket.iter().filter_map(|entry| flat(book, sites, net, *entry)));
        flats.sort_unstable_by_key(|flat| (flat.person, flat.firm, flat.month, flat.site));
        for lines in flats.chunk_by(|a, b| (a.person, a.firm, a.month) == (b.person, b.firm, b.month)) {
            fold.person(lines);
        }
    }
    net.tell_unmet(fold.notices);
    fold.folded
}

/// The entry, unless it was reversed, repeated or refused.
fn flat(book: &Book, sites: &Sites, net: &mut Net, entry: Entry) -> Option<Flat> {
    let frame = book.reports.frame_of(entry.report);
    let gone = match net.fates[at(entry.report)] {
        Fate::Counts => None,
        Fate::CountsInPart => net.persons.get_mut(&(entry.report, entry.person)).map(|one| {
            one.met = true;
            LineReason::Reversed
        }),
        Fate::Reversed => Some(LineReason::Reversed),
        Fate::Duplicate => Some(LineReason::Duplicate),
        // A refused file's lines are taken out as a whole.
        Fate::Refused => return None,
    };
    if let Some(reason) = gone {
        net.take_out(frame.file, reason, u64::from(entry.lines()));
        return None;
    }
    let Kind::Pay { income, correction } = frame.kind else { return None };
    Some(Flat {
        person: entry.person,
        firm: sites.firm(frame.company),
        month: frame.first.plus(i32::try_from(entry.month()).unwrap_or(0)),
        site: sites.site(entry.unit()),
        report: entry.report,
        hours: entry.hours,
        special: income == Income::Special,
        pay: entry.pay(),
        stated: entry.stated(),
        reports: income == Income::Wage && !correction,
    })
}

struct Fold<'a> {
    book: &'a Book,
    sites: &'a Sites,
    marks: &'a Marks,
    notices: &'a mut Notices,
    folded: Folded,
    told: HashSet<u32>,
}

impl Fold<'_> {
    /// One person's lines in one company and month, in the order of workplaces; unknown ones come last.
    fn person(&mut self, lines: &[Flat]) {
        let Some(&Flat { person, firm, month, report, .. }) = lines.first() else { return };
        let under_18 = self.book.persons.born(person).under_18(month);
        let norm = Law::COMPILED.value(Param::FullTimeMonth, month.last_day()).unwrap_or(0);
        let norm = i64::try_from(norm).unwrap_or(0);
        let unknown = lines.partition_point(|flat| flat.site != UNKNOWN);
        let blank = (unknown < lines.len()).then(|| sums(&lines[unknown..]));
        let (mut supported, mut rest) = (None::<Sums>, None::<Sums>);
        let mut negative = false;
        for here in lines.chunk_by(|a, b| a.site == b.site) {
            let (site, own) = (here[0].site, sums(here));
            let part = if self.marks.in_company(person, month, site) { &mut supported } else { &mut rest };
            part.get_or_insert_default().add(&own);
            if site == UNKNOWN {
                continue;
            }
            let reported = here.iter().any(|flat| flat.reports);
            self.unlisted(site, report);
            if own.net() + blank.map_or(0, |blank| blank.net()) < 0 {
                negative = true;
                self.negative(here, own.net(), site);
            }
            let range = Range::of(&own, blank.as_ref(), norm);
            let part = one(range, self.marks.at_site(person, month, site), under_18);
            let share = self.folded.entry((Level::Site(site), month)).or_default();
            share.reported |= reported;
            share.add(&part, 1, report);
        }
        let mut all = supported.unwrap_or_default();
        all.add(&rest.unwrap_or_default());
        if all.net() < 0 && !negative {
            self.negative(lines, all.net(), UNKNOWN);
        }
        let range = |sums: Sums| Range::of(&sums, None, norm);
        let all = range(all);
        let within = |sums: Sums| range(sums).within(&all);
        let part = Part { all, supported: supported.map(within), rest: rest.map(within), under_18 };
        let share = self.folded.entry((Level::Firm(firm), month)).or_default();
        share.reported |= lines.iter().any(|flat| flat.reports);
        share.add(&part, 1, report);
        if let Some(blank) = blank {
            self.anywhere(lines, &blank, norm, under_18);
        }
    }

    /// Lines without a workplace may belong to any: one share for all workplaces where the person has no
    /// lines of their own and no support that names them, and a correction for those that differ.
    fn anywhere(&mut self, lines: &[Flat], blank: &Sums, norm: i64, under_18: Option<bool>) {
        let Flat { person, firm, month, report, .. } = lines[0];
        let range = Range::of(&Sums::default(), Some(blank), norm);
        let plain = one(range, self.marks.at_site(person, month, UNKNOWN), under_18);
        self.folded.entry((Level::Any(firm), month)).or_default().add(&plain, 1, report);
        let mut special: Vec<u32> =
            lines.iter().map(|flat| flat.site).filter(|&site| site != UNKNOWN).collect();
        special.dedup();
        let own = special.len();
        let here = &self.sites.firms[at(firm)].sites;
        special.extend(self.marks.sites(person).filter(|site| here.contains(site)));
        for (place, &site) in special.iter().enumerate() {
            if place >= own && special[..place].contains(&site) {
                continue;
            }
            let share = self.folded.entry((Level::Site(site), month)).or_default();
            share.add(&plain, -1, report);
            if place >= own {
                share.add(&one(range, self.marks.at_site(person, month, site), under_18), 1, report);
            }
        }
    }

    fn unlisted(&mut self, site: u32, report: u32) {
        let it = &self.sites.sites[at(site)];
        if it.unlisted && self.told.insert(site) {
            let (file, line) = self.place(report);
            let p_number = format!("{:010}", it.p_number);
            self.notices.add(Oddity::UnknownPNumber { p_number }, file, line);
        }
    }

    fn negative(&mut self, lines: &[Flat], net: i64, site: u32) {
        let worst = lines.iter().min_by_key(|flat| flat.hours);
        let Some(worst) = worst else { return };
        let (file, line) = self.place(worst.report);
        let p_number = match self.sites.sites.get(at(site)) {
            Some(site) if site.p_number > 0 => format!("{:010}", site.p_number),
            _ => "-".to_owned(),
        };
        let month = worst.month.to_string();
        self.notices.add(Oddity::NegativeHours { month, p_number, hours: hours(net) }, file, line);
    }

    fn place(&self, report: u32) -> (u32, u32) {
        (self.book.reports.frame_of(report).file, self.book.reports.all.get(report).line)
    }
}

/// A part that is supported as a whole or not at all.
fn one(range: Range, supported: bool, under_18: Option<bool>) -> Part {
    let (with, without) = if supported { (Some(range), None) } else { (None, Some(range)) };
    Part { all: range, supported: with, rest: without, under_18 }
}

fn sums(lines: &[Flat]) -> Sums {
    let mut sums = Sums::default();
    for line in lines {
        let hours = i64::from(line.hours);
        sums.add(&Sums {
            sure: if line.special { 0 } else { hours },
            special: if line.special { hours } else { 0 },
            stated: line.stated,
            pay: line.pay && !line.special,
            special_pay: line.pay && line.special,
        });
    }
    sums
}
