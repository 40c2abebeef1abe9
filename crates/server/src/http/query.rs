//! The part of an address after `?`: which page of a list, in which order.

use super::Refusal;
use crate::booking::Asked;
use api::booking::BookingRowKind;
use api::{ProblemCode, Status};
use axum::extract::Query;
use axum::http::Uri;
use chrono::NaiveDate;
use rules::employer::Scheme;
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};
use store::{InboxAnswer, InboxSort};

/// Rows a page unless another number is asked for.
const PER_PAGE: u32 = 25;
/// Rows a page at most.
const MOST: u32 = 100;
/// Pages at most, so that no list is walked for ever.
const LAST_PAGE: u32 = 10_000;

/// Which page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// From 1.
    pub page: u32,
    /// 1 to 100.
    pub per_page: u32,
    /// The order, where the list has one.
    pub sort: Option<(InboxSort, bool)>,
    /// Only what stands here, where that is asked for.
    pub status: Option<Status>,
    /// Only this scheme, where that is asked for.
    pub scheme: Option<Scheme>,
    /// Only this answer, where that is asked for.
    pub answer: Option<InboxAnswer>,
}

fn number(text: &str, most: u32) -> Result<u32, Refusal> {
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or(Refusal::new(ProblemCode::InvalidQuery))
}

/// `received_at`, or `-received_at` for the latest first.
fn order(text: &str) -> Result<(InboxSort, bool), Refusal> {
    let (name, descending) = text.strip_prefix('-').map_or((text, false), |name| (name, true));
    let sort = match name {
        "received_at" => InboxSort::ReceivedAt,
        "company" => InboxSort::Company,
        "start" => InboxSort::Start,
        "status" => InboxSort::Status,
        "verdict" => InboxSort::Verdict,
        _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
    };
    Ok((sort, descending))
}

/// A state by its word.
fn state(text: &str) -> Result<Status, Refusal> {
    let known = Status::ALL.iter().copied().find(|status| status.word() == text);
    known.ok_or(Refusal::new(ProblemCode::InvalidQuery))
}

/// A scheme or a verdict by its word in the API.
fn known<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refusal> {
    let word: StrDeserializer<'a, Error> = serde::de::IntoDeserializer::into_deserializer(text);
    T::deserialize(word).map_err(|_| Refusal::new(ProblemCode::InvalidQuery))
}

/// `differs`, or the verdict from the registers' facts.
fn answer(text: &str) -> Result<InboxAnswer, Refusal> {
    if text == "differs" { Ok(InboxAnswer::Differs) } else { known(text).map(InboxAnswer::Register) }
}

/// Reads `page`, `per_page` and, where the list is `sortable`, `sort`, `status`, `scheme` and `answer`. Nothing else
/// is taken.
///
/// # Errors
/// `invalid_query`.
pub fn paging(query: Option<&str>, sortable: bool) -> Result<Paging, Refusal> {
    let mut paging =
        Paging { page: 1, per_page: PER_PAGE, sort: None, status: None, scheme: None, answer: None };
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("page", value)) => paging.page = number(value, LAST_PAGE)?,
            Some(("per_page", value)) => paging.per_page = number(value, MOST)?,
            Some(("sort", value)) if sortable => paging.sort = Some(order(value)?),
            Some(("status", value)) if sortable => paging.status = Some(state(value)?),
            Some(("scheme", value)) if sortable => paging.scheme = Some(known(value)?),
            Some(("answer", value)) if sortable => paging.answer = Some(answer(value)?),
            _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
        }
    }
    Ok(paging)
}

/// Which citizens of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// A duty's last day has passed.
    Overdue,
    /// A goal waits for the authority's answer.
    Proposed,
    /// The authority owes something.
    Owed,
    /// A message of the citizen is unread.
    Unread,
}

/// Which part of the list of citizens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitizenQuery {
    /// From 1.
    pub page: u32,
    /// 1 to 100.
    pub per_page: u32,
    /// Only those, where that is asked for.
    pub only: Option<Only>,
}

fn only(text: &str) -> Result<Only, Refusal> {
    match text {
        "overdue" => Ok(Only::Overdue),
        "proposed" => Ok(Only::Proposed),
        "owed" => Ok(Only::Owed),
        "unread" => Ok(Only::Unread),
        _ => Err(Refusal::new(ProblemCode::InvalidQuery)),
    }
}

/// Reads `page`, `per_page` and `only` from an address. Nothing else is taken.
///
/// # Errors
/// `invalid_query`.
pub fn citizens(address: &Uri) -> Result<CitizenQuery, Refusal> {
    let Query(pairs): Query<Vec<(String, String)>> =
        Query::try_from_uri(address).map_err(|_| Refusal::new(ProblemCode::InvalidQuery))?;
    let mut asked = CitizenQuery { page: 1, per_page: PER_PAGE, only: None };
    for (name, value) in &pairs {
        match name.as_str() {
            "page" => asked.page = number(value, LAST_PAGE)?,
            "per_page" => asked.per_page = number(value, MOST)?,
            "only" => asked.only = Some(only(value)?),
            _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
        }
    }
    Ok(asked)
}

fn pairs(address: &Uri) -> Result<Vec<(String, String)>, Refusal> {
    Query::try_from_uri(address)
        .map(|Query(pairs)| pairs)
        .map_err(|_| Refusal::new(ProblemCode::InvalidQuery))
}

/// Takes a part of what is looked for; what is empty narrows nothing.
fn narrow(asked: &mut Asked, name: &str, value: &str) -> Result<(), Refusal> {
    if value.is_empty() {
        return Ok(());
    }
    let filter = &mut asked.filter;
    match name {
        "form" => filter.form = Some(known(value)?),
        "time" => filter.time = Some(known(value)?),
        "place" => filter.place = Some(value.to_owned()),
        "caseworker" => asked.caseworker = Some(value.to_owned()),
        "from" => filter.from = Some(value.parse().map_err(|_| Refusal::new(ProblemCode::InvalidQuery))?),
        _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
    }
    Ok(())
}

/// A word of the API.
///
/// # Errors
/// `invalid_query`.
pub fn word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| Refusal::new(ProblemCode::InvalidQuery))
}

/// Reads `form`, `place`, `time`, `from` and `caseworker` from an address. Nothing else is taken.
///
/// # Errors
/// `invalid_query`.
pub fn slots(address: &Uri) -> Result<Asked, Refusal> {
    let mut asked = Asked::default();
    for (name, value) in &pairs(address)? {
        narrow(&mut asked, name, value)?;
    }
    Ok(asked)
}

/// The same beside `receipt`, the id of a receipt.
///
/// # Errors
/// `invalid_query`.
pub fn plain(address: &Uri) -> Result<(Asked, Option<String>), Refusal> {
    let (mut asked, mut receipt) = (Asked::default(), None);
    for (name, value) in pairs(address)? {
        if name == "receipt" {
            receipt = Some(value);
        } else {
            narrow(&mut asked, &name, &value)?;
        }
    }
    Ok((asked, receipt))
}

/// Reads `language`, `da` or `en`: the place of its texts. Danish where nothing is said.
///
/// # Errors
/// `invalid_query`.
pub fn language(address: &Uri) -> Result<usize, Refusal> {
    let mut language = 0;
    for (name, value) in pairs(address)? {
        language = match (name.as_str(), value.as_str()) {
            ("language", "da") => 0,
            ("language", "en") => 1,
            _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
        };
    }
    Ok(language)
}

/// Days of a calendar shown at once.
const DAYS: i64 = 31;

/// Reads `from` and `to`, two days at most a month apart.
///
/// # Errors
/// `invalid_query`.
pub fn days(address: &Uri) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let refused = || Refusal::new(ProblemCode::InvalidQuery);
    let (mut from, mut to): (Option<NaiveDate>, Option<NaiveDate>) = (None, None);
    for (name, value) in pairs(address)? {
        let day = Some(value.parse().map_err(|_| refused())?);
        match name.as_str() {
            "from" => from = day,
            "to" => to = day,
            _ => return Err(refused()),
        }
    }
    let (from, to) = from.zip(to).ok_or_else(refused)?;
    let apart = to.signed_duration_since(from).num_days();
    if (0..DAYS).contains(&apart) { Ok((from, to)) } else { Err(refused()) }
}

/// Which part of which list of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The list.
    pub list: BookingRowKind,
    /// Only this team.
    pub team: Option<String>,
    /// Its page, from 1.
    pub page: u32,
    /// Rows on a page.
    pub per_page: u32,
}

/// Reads `list`, `page` and `per_page`.
///
/// # Errors
/// `invalid_query`.
pub fn bookings(address: &Uri) -> Result<Listed, Refusal> {
    let refused = || Refusal::new(ProblemCode::InvalidQuery);
    let (mut list, mut team, mut page, mut per_page) = (None, None, 1, PER_PAGE);
    for (name, value) in pairs(address)? {
        match name.as_str() {
            "list" => list = Some(word(&value)?),
            "team" => team = Some(value),
            "page" => page = number(&value, LAST_PAGE)?,
            "per_page" => per_page = number(&value, MOST)?,
            _ => return Err(refused()),
        }
    }
    Ok(Listed { list: list.ok_or_else(refused)?, team, page, per_page })
}
