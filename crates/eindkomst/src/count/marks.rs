//! Support by person: for which months, and at which level, somebody is left out of ordinary staff.

use super::sites::{Sites, UNKNOWN, plain};
use crate::book::Book;
use crate::num::wide;
use crate::oddity::{Notices, Oddity, SUPPORT};
use crate::support::{Effect, Support, effect};
use chrono::NaiveDate;
use hashbrown::HashMap;
use rules::Month;

/// Where a mark holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// At every workplace.
    Everywhere,
    /// At one workplace, and there in the company.
    Site(u32),
    /// In the company's count only: the P-number does not exist.
    Company,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    level: Level,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// The marks of all persons.
#[derive(Debug, Default)]
pub(super) struct Marks {
    by_person: HashMap<u32, Vec<Mark>>,
}

impl Marks {
    fn any(&self, person: u32, month: Month, holds: impl Fn(Level) -> bool) -> bool {
        let day = month.last_day();
        self.by_person.get(&person).is_some_and(|marks| {
            marks
                .iter()
                .any(|mark| mark.from <= day && mark.to.is_none_or(|to| day <= to) && holds(mark.level))
        })
    }

    /// Whether hours at a workplace are supported in the workplace's count.
    pub(super) fn at_site(&self, person: u32, month: Month, site: u32) -> bool {
        self.any(person, month, |level| level == Level::Everywhere || level == Level::Site(site))
    }

    /// Whether hours at a workplace are supported in the company's count. Hours of an unknown workplace are
    /// taken to be the supported ones.
    pub(super) fn in_company(&self, person: u32, month: Month, site: u32) -> bool {
        self.any(person, month, |level| match level {
            Level::Everywhere | Level::Company => true,
            Level::Site(of) => of == site || site == UNKNOWN,
        })
    }

    /// The workplaces that a person's marks name.
    pub(super) fn sites(&self, person: u32) -> impl Iterator<Item = u32> + '_ {
        self.by_person.get(&person).into_iter().flatten().filter_map(|mark| match mark.level {
            Level::Site(site) => Some(site),
            Level::Everywhere | Level::Company => None,
        })
    }
}

/// Reads the list. Entries are numbered from 1.
pub(super) fn marks(book: &Book, sites: &Sites, support: &[Support], notices: &mut Notices) -> Marks {
    let mut marks = Marks::default();
    for (place, entry) in support.iter().enumerate() {
        match mark(book, sites, entry, wide(place) + 1, notices) {
            Ok((person, mark)) => marks.by_person.entry(person).or_default().push(mark),
            Err((field, oddity)) => notices.add_entry(oddity, SUPPORT, path(wide(place) + 1, field)),
        }
    }
    marks
}

/// Where a field of an entry stands in the list.
fn path(entry: u64, field: &str) -> String {
    format!("support[{}].{field}", entry - 1)
}

/// The field and what is wrong with it.
type Wrong = (&'static str, Oddity);

fn mark(
    book: &Book,
    sites: &Sites,
    support: &Support,
    entry: u64,
    notices: &mut Notices,
) -> Result<(u32, Mark), Wrong> {
    let scheme = || support.scheme.chars().take(40).collect();
    match effect(&support.scheme) {
        Effect::LeftOut => {}
        Effect::Unpaid => return Err(("scheme", Oddity::SupportUnpaid { entry, scheme: scheme() })),
        Effect::Unknown => return Err(("scheme", Oddity::SupportUnknownScheme { entry, scheme: scheme() })),
    }
    if support.to.is_some_and(|to| to < support.from) {
        return Err(("to", Oddity::SupportBadEntry { entry }));
    }
    let person = match (&support.cpr, support.person) {
        (Some(cpr), _) => {
            let digits = cpr.replace(['-', ' '], "");
            if digits.len() != 10 || plain(&digits) == 0 {
                return Err(("cpr", Oddity::SupportBadEntry { entry }));
            }
            book.persons.find(plain(&digits))
        }
        (None, Some(person)) => (person < book.persons.len()).then_some(person),
        (None, None) => return Err(("cpr", Oddity::SupportBadEntry { entry })),
    };
    let person = person.ok_or_else(|| {
        let field = if support.cpr.is_some() { "cpr" } else { "person" };
        (field, Oddity::SupportUnknownPerson { entry })
    })?;
    let level = match support.p_number.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        None => Level::Everywhere,
        Some(text) => match sites.find(plain(text)) {
            Some(site) if !sites.sites[crate::num::at(site)].unlisted => Level::Site(site),
            _ => {
                let p_number = text.chars().take(10).collect();
                let oddity = Oddity::SupportUnknownUnit { entry, p_number };
                notices.add_entry(oddity, SUPPORT, path(entry, "p_number"));
                Level::Company
            }
        },
    };
    Ok((person, Mark { level, from: support.from, to: support.to }))
}
