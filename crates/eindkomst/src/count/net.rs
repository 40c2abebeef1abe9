//! Corrections (1.12 of the format): duplicates dropped, reversals applied, in whatever order they came.

use crate::book::Book;
use crate::income::Income;
use crate::num::at;
use crate::oddity::{Notices, Oddity};
use crate::reports::{Kind, Reversal};
use crate::tally::LineReason;
use hashbrown::HashMap;

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It counts.
    Counts,
    /// It counts, but for some persons.
    CountsInPart,
    /// It was reversed.
    Reversed,
    /// It is a repetition.
    Duplicate,
    /// Its file was refused.
    Refused,
}

/// A reversal of one person: where it stands, and whether it met the person.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnePerson {
    file: u32,
    line: u32,
    /// Whether the person was in the report.
    pub met: bool,
}

/// What corrections do to the reports.
#[derive(Debug, Default)]
pub(super) struct Net {
    /// By report.
    pub fates: Vec<Fate>,
    /// Persons reversed in a report that otherwise counts.
    pub persons: HashMap<(u32, u32), OnePerson>,
    /// Lines that no longer count, by file and reason.
    pub taken_out: HashMap<(u32, LineReason), u64>,
}

impl Net {
    /// Notes lines that no longer count.
    pub(super) fn take_out(&mut self, file: u32, reason: LineReason, lines: u64) {
        *self.taken_out.entry((file, reason)).or_default() += lines;
    }

    /// Tells of reversals that met nobody.
    pub(super) fn tell_unmet(&self, notices: &mut Notices) {
        let mut unmet: Vec<_> = self.persons.values().filter(|one| !one.met).collect();
        unmet.sort_unstable_by_key(|one| (one.file, one.line));
        unmet.dedup_by_key(|one| (one.file, one.line));
        for one in unmet {
            notices.add(Oddity::ReversalUnknownPerson {}, one.file, one.line);
        }
    }
}

/// Applies duplicates and reversals.
pub(super) fn net(book: &Book, notices: &mut Notices) -> Net {
    let reports = &book.reports;
    let refused = |file: u32| book.files[at(file)].refused.is_some();
    let fate =
        |report: u32| if refused(reports.frame_of(report).file) { Fate::Refused } else { Fate::Counts };
    let mut net = Net { fates: (0..reports.all.len()).map(fate).collect(), ..Net::default() };
    let mut order: Vec<u32> =
        (0..reports.all.len()).filter(|&report| net.fates[at(report)] == Fate::Counts).collect();
    order.sort_unstable_by_key(|&report| {
        let it = reports.all.get(report);
        (it.key(), it.content(), report)
    });
    duplicates(book, &order, &mut net, notices);
    for reversal in reports.reversals.iter().filter(|reversal| !refused(reversal.file)) {
        reverse(book, &order, *reversal, &mut net, notices);
    }
    for report in 0..reports.all.len() {
        let frame = reports.frame_of(report);
        let reason = match net.fates[at(report)] {
            Fate::Reversed => LineReason::Reversed,
            Fate::Duplicate => LineReason::Duplicate,
            Fate::Counts | Fate::CountsInPart | Fate::Refused => continue,
        };
        if counts(frame.kind) && super::has_own_line(book, frame.file) {
            net.take_out(frame.file, reason, 1);
        }
    }
    net
}

fn duplicates(book: &Book, order: &[u32], net: &mut Net, notices: &mut Notices) {
    for pair in order.windows(2) {
        let (first, second) = (book.reports.all.get(pair[0]), book.reports.all.get(pair[1]));
        if first.key() != second.key() {
            continue;
        }
        let file = book.reports.frame_of(pair[1]).file;
        if first.content() == second.content() {
            net.fates[at(pair[1])] = Fate::Duplicate;
            notices.add(Oddity::DuplicateReport {}, file, second.line);
        } else {
            notices.add(Oddity::ReportIdReused {}, file, second.line);
        }
    }
}

fn reverse(book: &Book, order: &[u32], reversal: Reversal, net: &mut Net, notices: &mut Notices) {
    let reports = &book.reports;
    let from = order.partition_point(|&report| reports.all.get(report).key() < reversal.key);
    let named: Vec<u32> = order[from..]
        .iter()
        .copied()
        .take_while(|&report| reports.all.get(report).key() == reversal.key)
        .collect();
    if named.is_empty() {
        return notices.add(Oddity::ReversalUnknownReport {}, reversal.file, reversal.line);
    }
    if reversal.cpr == 0 {
        for report in named {
            let fate = &mut net.fates[at(report)];
            if matches!(fate, Fate::Counts | Fate::CountsInPart) {
                *fate = Fate::Reversed;
            }
        }
        return;
    }
    // Persons of reports that never count are not kept, so a reversal among them cannot be checked.
    let counted: Vec<u32> =
        named.into_iter().filter(|&report| counts(reports.frame_of(report).kind)).collect();
    let Some(person) = book.persons.find(reversal.cpr) else {
        if !counted.is_empty() {
            notices.add(Oddity::ReversalUnknownPerson {}, reversal.file, reversal.line);
        }
        return;
    };
    for report in counted {
        let fate = &mut net.fates[at(report)];
        if *fate == Fate::Counts {
            *fate = Fate::CountsInPart;
        }
        if *fate == Fate::CountsInPart {
            let one = OnePerson { file: reversal.file, line: reversal.line, met: false };
            net.persons.insert((report, person), one);
        }
    }
}

/// Whether lines of such a report are part of the count.
const fn counts(kind: Kind) -> bool {
    match kind {
        Kind::Zero { .. } => true,
        Kind::Pay { income, .. } => matches!(income, Income::Wage | Income::Special),
        Kind::Unreadable => false,
    }
}
