//! Which SE numbers are one company, and which workplace a line belongs to.

use crate::book::Book;
use crate::company::{CompanyInfo, UnitInfo};
use crate::num::{at, small};
use crate::oddity::{COMPANIES, Notices, Oddity};
use hashbrown::HashMap;

/// A line without P-number in a company with several workplaces.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// A company: one SE number, or all those that the company file puts under one CVR number.
#[derive(Clone, Debug, Default)]
pub(super) struct Firm {
    /// Its SE numbers.
    pub se: Vec<u64>,
    /// Its place in the company file.
    pub info: Option<usize>,
    /// Its workplaces.
    pub sites: Vec<u32>,
}

/// A workplace.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// Its P-number; 0 for the only workplace of a company that leaves it out.
    pub p_number: u64,
    /// What the company file says of it.
    pub info: Option<UnitInfo>,
    /// Whether the company file lists workplaces and this is not one of them.
    pub unlisted: bool,
}

/// Companies and workplaces, and the way there from the book's.
#[derive(Debug, Default)]
pub(super) struct Sites {
    /// The companies.
    pub firms: Vec<Firm>,
    /// The workplaces.
    pub sites: Vec<Site>,
    /// By the book's company.
    firm_of: Vec<u32>,
    /// By the book's workplace.
    site_of: Vec<u32>,
    by_p_number: HashMap<u64, u32>,
}

impl Sites {
    /// The company of one of the book's companies.
    pub(super) fn firm(&self, company: u32) -> u32 {
        self.firm_of[at(company)]
    }

    /// The workplace of one of the book's; [`UNKNOWN`] where it cannot be told.
    pub(super) fn site(&self, unit: u32) -> u32 {
        self.site_of[at(unit)]
    }

    /// The workplace with a P-number.
    pub(super) fn find(&self, p_number: u64) -> Option<u32> {
        self.by_p_number.get(&p_number).copied()
    }

    fn add(&mut self, firm: u32, site: Site) -> u32 {
        let place = small(self.sites.len());
        if site.p_number > 0 {
            self.by_p_number.insert(site.p_number, place);
        }
        self.sites.push(site);
        self.firms[at(firm)].sites.push(place);
        place
    }
}

/// Digits of a number that somebody wrote; 0 when it is none.
pub(super) fn plain(text: &str) -> u64 {
    match crate::num::digits(text.as_bytes()) {
        crate::num::Num::Is(number) => number,
        _ => 0,
    }
}

/// Puts companies and workplaces together.
pub(super) fn sites(book: &Book, companies: &[CompanyInfo], notices: &mut Notices) -> Sites {
    let mut sites = Sites::default();
    for &se in &book.places.companies {
        let listed = companies.iter().position(|info| info.se.iter().any(|text| plain(text) == se && se > 0));
        let info = listed.or_else(|| (se == 0 && companies.len() == 1).then_some(0));
        if info.is_none() && !companies.is_empty() {
            notices.add(Oddity::SeNotInCompanyFile { se: format!("{se:08}") }, COMPANIES, 0);
        }
        let known = sites.firms.iter().position(|firm| info.is_some() && firm.info == info);
        let firm = known.unwrap_or_else(|| {
            sites.firms.push(Firm { info, ..Firm::default() });
            sites.firms.len() - 1
        });
        if se > 0 || listed.is_none() {
            sites.firms[firm].se.push(se);
        }
        sites.firm_of.push(small(firm));
    }
    for firm in 0..small(sites.firms.len()) {
        let Some(info) = sites.firms[at(firm)].info else { continue };
        for (place, unit) in companies[info].units.iter().enumerate() {
            if plain(&unit.p_number) == 0 {
                let number = unit.p_number.chars().take(10).collect();
                let path = format!("company[{info}].units[{place}].p_number");
                notices.add_entry(Oddity::CompanyBadNumber { number }, COMPANIES, path);
                continue;
            }
            sites.add(
                firm,
                Site { p_number: plain(&unit.p_number), info: Some(unit.clone()), unlisted: false },
            );
        }
    }
    named_units(book, companies, &mut sites);
    blank_units(book, &mut sites, notices);
    sites
}

/// Workplaces whose lines give a P-number.
fn named_units(book: &Book, companies: &[CompanyInfo], sites: &mut Sites) {
    for unit in &book.places.units {
        let firm = sites.firm(unit.company);
        let known = sites.firms[at(firm)]
            .sites
            .iter()
            .copied()
            .find(|&site| sites.sites[at(site)].p_number == unit.p_number);
        let unlisted = sites.firms[at(firm)].info.is_some_and(|info| !companies[info].units.is_empty());
        let site = match known {
            _ if unit.p_number == 0 => UNKNOWN,
            Some(site) => site,
            None => sites.add(firm, Site { p_number: unit.p_number, info: None, unlisted }),
        };
        sites.site_of.push(site);
    }
}

/// Lines without P-number: the company's only workplace, or none that can be told.
fn blank_units(book: &Book, sites: &mut Sites, notices: &mut Notices) {
    for (place, unit) in book.places.units.iter().enumerate().filter(|(_, unit)| unit.p_number == 0) {
        let firm = sites.firm(unit.company);
        sites.site_of[place] = match sites.firms[at(firm)].sites.as_slice() {
            [] => sites.add(firm, Site { p_number: 0, info: None, unlisted: false }),
            [only] => *only,
            _ => UNKNOWN,
        };
    }
    for (number, file) in book.files.iter().enumerate().filter(|(_, file)| file.refused.is_none()) {
        for &(company, lines, line) in &file.blank_units {
            let oddity = match sites.firms[at(sites.firm(company))].sites.as_slice() {
                [only] => match &sites.sites[at(*only)] {
                    Site { p_number: p_number @ 1.., info: None, .. } => {
                        Oddity::BlankPNumberOneUnit { lines, p_number: p_number.to_string() }
                    }
                    _ => continue,
                },
                _ => Oddity::BlankPNumber { lines },
            };
            notices.add(oddity, small(number), line);
        }
    }
}
