//! Companies in the JSON of the business register: lists are histories, and each item has its period.

use chrono::NaiveDate;
use rules::employer::Sector;
use serde::Deserialize;

/// A company as registered on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyRecord {
    /// CVR number, eight digits.
    pub cvr: String,
    /// Its name.
    pub name: String,
    /// Its legal form in words.
    pub form: String,
    /// Public or private, where the legal form says so.
    pub sector: Option<Sector>,
    /// When it began.
    pub start: Option<NaiveDate>,
    /// Its workplaces in operation, ordered by name.
    pub units: Vec<UnitRecord>,
}

/// A workplace as registered on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRecord {
    /// P-number, ten digits.
    pub p_number: String,
    /// Its name.
    pub name: String,
    /// Its address on one line.
    pub address: String,
    /// Its municipality, four digits.
    pub municipality: String,
    /// When it began.
    pub start: Option<NaiveDate>,
}

/// One hit of a search.
#[derive(Clone, Debug, Deserialize)]
pub enum Hit {
    /// A company.
    Vrvirksomhed(Company),
    /// A workplace.
    #[serde(rename = "VrproduktionsEnhed")]
    VrproduktionsEnhed(Unit),
}

/// `Vrvirksomhed`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Company {
    cvr_nummer: u64,
    navne: Vec<Name>,
    virksomhedsform: Vec<Form>,
    #[serde(default)]
    livsforloeb: Vec<Life>,
    #[serde(default)]
    penheder: Vec<UnitRef>,
}

/// `VrproduktionsEnhed`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    p_nummer: u64,
    navne: Vec<Name>,
    beliggenhedsadresse: Vec<Address>,
    #[serde(default)]
    livsforloeb: Vec<Life>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Period {
    gyldig_fra: Option<NaiveDate>,
    gyldig_til: Option<NaiveDate>,
}

impl Period {
    fn covers(self, on: NaiveDate) -> bool {
        self.gyldig_fra.is_none_or(|from| from <= on) && self.gyldig_til.is_none_or(|to| on <= to)
    }
}

#[derive(Clone, Debug, Deserialize)]
struct Name {
    navn: String,
    periode: Period,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Form {
    virksomhedsformkode: u16,
    lang_beskrivelse: String,
    periode: Period,
}

#[derive(Clone, Debug, Deserialize)]
struct Life {
    periode: Period,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct UnitRef {
    p_nummer: u64,
    periode: Period,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Address {
    vejnavn: String,
    husnummer_fra: u32,
    bogstav_fra: Option<String>,
    postnummer: u32,
    postdistrikt: String,
    kommune: Municipality,
    periode: Period,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Municipality {
    /// Without leading zeros, as the register writes it.
    kommune_kode: u32,
}

/// Public forms: state, special public, region, municipality. All other known forms are private. A form that may be
/// either (a fund, an association) is not decided by the register: a body with at least half its running costs
/// paid by public subsidy is public too (EMP-SRC-04).
fn sector_of(form: u16) -> Option<Sector> {
    match form {
        230 | 245 | 250 | 255 => Some(Sector::Public),
        10 | 15 | 30 | 40 | 60 | 70 | 80 => Some(Sector::Private),
        _ => None,
    }
}

fn start(lives: &[Life], on: NaiveDate) -> Option<NaiveDate> {
    lives.iter().find(|life| life.periode.covers(on)).and_then(|life| life.periode.gyldig_fra)
}

fn name(names: &[Name], on: NaiveDate) -> Option<String> {
    names.iter().find(|name| name.periode.covers(on)).map(|name| name.navn.clone())
}

fn unit(unit: &Unit, on: NaiveDate) -> Option<UnitRecord> {
    let address = unit.beliggenhedsadresse.iter().find(|address| address.periode.covers(on))?;
    let letter = address.bogstav_fra.as_deref().unwrap_or_default();
    Some(UnitRecord {
        p_number: format!("{:010}", unit.p_nummer),
        name: name(&unit.navne, on)?,
        address: format!(
            "{} {}{letter}, {:04} {}",
            address.vejnavn, address.husnummer_fra, address.postnummer, address.postdistrikt
        ),
        municipality: format!("{:04}", address.kommune.kommune_kode),
        start: start(&unit.livsforloeb, on),
    })
}

/// The company as registered on `on`; `None` where it has no name or form on that day.
#[must_use]
pub fn company(hits: &[Hit], cvr: &str, on: NaiveDate) -> Option<CompanyRecord> {
    let found = hits.iter().find_map(|hit| match hit {
        Hit::Vrvirksomhed(company) if format!("{:08}", company.cvr_nummer) == cvr => Some(company),
        _ => None,
    })?;
    let form = found.virksomhedsform.iter().find(|form| form.periode.covers(on))?;
    let own = |p_number: u64| found.penheder.iter().any(|p| p.p_nummer == p_number && p.periode.covers(on));
    let mut units: Vec<_> = hits
        .iter()
        .filter_map(|hit| match hit {
            Hit::VrproduktionsEnhed(entry) if own(entry.p_nummer) => unit(entry, on),
            _ => None,
        })
        .collect();
    units.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.p_number.cmp(&b.p_number)));
    Some(CompanyRecord {
        cvr: cvr.to_owned(),
        name: name(&found.navne, on)?,
        form: form.lang_beskrivelse.clone(),
        sector: sector_of(form.virksomhedsformkode),
        start: start(&found.livsforloeb, on),
        units,
    })
}
