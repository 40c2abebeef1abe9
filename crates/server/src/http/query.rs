//! The part of an address after `?`: which page of a list, in which order.

use super::Refusal;
use api::{ProblemCode, Status};
use store::InboxSort;

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
        _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
    };
    Ok((sort, descending))
}

/// A state by its word.
fn state(text: &str) -> Result<Status, Refusal> {
    let known = Status::ALL.iter().copied().find(|status| status.word() == text);
    known.ok_or(Refusal::new(ProblemCode::InvalidQuery))
}

/// Reads `page`, `per_page` and, where the list is `sortable`, `sort` and `status`. Nothing else is taken.
///
/// # Errors
/// `invalid_query`.
pub fn paging(query: Option<&str>, sortable: bool) -> Result<Paging, Refusal> {
    let mut paging = Paging { page: 1, per_page: PER_PAGE, sort: None, status: None };
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("page", value)) => paging.page = number(value, LAST_PAGE)?,
            Some(("per_page", value)) => paging.per_page = number(value, MOST)?,
            Some(("sort", value)) if sortable => paging.sort = Some(order(value)?),
            Some(("status", value)) if sortable => paging.status = Some(state(value)?),
            _ => return Err(Refusal::new(ProblemCode::InvalidQuery)),
        }
    }
    Ok(paging)
}
