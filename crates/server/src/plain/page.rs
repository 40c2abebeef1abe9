//! What the page without script says, ready to be drawn.

use super::{catalogue, language, meeting_line, time_line};
use crate::app::App;
use crate::booking::{Desk, Own, view};
use crate::http::Refusal;
use crate::id;
use api::booking::{
    BookingReceipt, CancelReason, FreeCaseworker, FreeTime, NoSlotReceipt, SlotDay, SlotList, TimeOfDay,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;
use rules::citizen::booking::Standing;
use serde::Serialize;
use texts::{Catalogue, format};

/// Free times, and with whom there are some.
pub struct Shown {
    /// The times.
    pub list: SlotList,
    /// Everybody who has one.
    pub caseworkers: Vec<FreeCaseworker>,
}

/// A receipt that was asked for.
pub enum Given {
    /// None was.
    Nothing,
    /// Of a booking.
    Booking(Box<BookingReceipt>),
    /// Of a look that found nothing.
    NoSlot(Box<NoSlotReceipt>),
}

impl Given {
    /// The person's receipt.
    ///
    /// # Errors
    /// The database's own.
    pub async fn find(app: &App, person: &str, id: &str) -> Result<Self, Refusal> {
        if let Some(receipt) = app.store.booking_receipt(person, id).await? {
            return Ok(Self::Booking(Box::new(receipt)));
        }
        let receipt = app.store.no_slot_receipt(person, id).await?;
        Ok(receipt.map_or(Self::Nothing, |receipt| Self::NoSlot(Box::new(receipt))))
    }
}

/// Everything on the page.
#[derive(Serialize)]
pub struct Page {
    problem: Option<String>,
    receipt: Option<Receipt>,
    no_slot: Option<NoSlot>,
    deadline: Option<Deadline>,
    consequence: Option<String>,
    meetings: Vec<Meeting>,
    reasons: Vec<Choice>,
    may_book: bool,
    standing: Option<String>,
    forms: Vec<Choice>,
    parts: Vec<Choice>,
    caseworkers: Vec<Choice>,
    missing: Option<String>,
    days: Vec<Day>,
    anyone: bool,
    nothing_free: bool,
    action: &'static str,
    booking: Option<String>,
    key: String,
    help: Help,
}

#[derive(Serialize)]
struct Receipt {
    kind: &'static str,
    id: String,
    at: String,
    meeting: String,
    deadline: Option<String>,
}

#[derive(Serialize)]
struct NoSlot {
    id: String,
    at: String,
    found: u32,
    deadline: String,
}

#[derive(Serialize)]
struct Deadline {
    book_by: String,
    hold_by: Option<String>,
}

#[derive(Serialize)]
struct Meeting {
    id: String,
    line: String,
    moved: bool,
    key: String,
}

#[derive(Serialize)]
struct Choice {
    key: String,
    words: String,
    chosen: bool,
}

#[derive(Serialize)]
struct Day {
    title: String,
    slots: Vec<Time>,
}

#[derive(Serialize)]
struct Time {
    id: String,
    line: String,
}

#[derive(Serialize)]
struct Help {
    name: String,
    phone: String,
    hours: String,
}

/// A sentence of the page.
fn word(texts: &Catalogue, key: &str, args: &[(&str, String)]) -> String {
    texts.dynamic(super::AREA, key, args)
}

/// `mandag den 16. november 2026 kl. 09.00.00`.
fn moment(texts: &Catalogue, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&Copenhagen);
    let day = format::long_date(texts, local.date_naive());
    word(texts, "at", &[("day", day), ("time", local.format("%H.%M.%S").to_string())])
}

/// The finding about what follows from not booking.
const CONSEQUENCES: [&str; 3] = ["CIT-BOOK-05", "CIT-BOOK-07", "CIT-BOOK-08"];

impl Page {
    /// The page of a desk.
    pub fn new(
        app: &App,
        path: &str,
        desk: &Desk,
        shown: Option<Shown>,
        given: &Given,
        refusal: Option<&Refusal>,
    ) -> Self {
        let texts = catalogue(language(path));
        let seen = view(app, desk, Own::default());
        let due = |day: NaiveDate| format::deadline(texts, day, desk.facts.on);
        let open = matches!(desk.window.standing, Standing::Book | Standing::Overdue | Standing::Again);
        let (list, caseworkers) =
            shown.map_or((None, Vec::new()), |shown| (Some(shown.list), shown.caseworkers));
        let filter = list.as_ref().map(|list| list.filter.clone()).unwrap_or_default();
        let free = list.as_ref().map(|list| list.free);
        let only = list.as_ref().and_then(|list| list.caseworker.clone());
        let kept = seen.deadline.as_ref().and_then(|deadline| deadline.kept_by.clone());
        let choice = |key: &str, words, chosen| Choice { key: key.to_owned(), words, chosen };
        Self {
            problem: refusal.map(|refusal| texts.dynamic("problem", refusal.code.code(), &[])),
            receipt: match given {
                Given::Booking(receipt) => Some(Receipt {
                    kind: receipt.kind.key(),
                    id: receipt.id.clone(),
                    at: moment(texts, receipt.at),
                    meeting: meeting_line(texts, &receipt.meeting.slot),
                    deadline: receipt.deadline.as_ref().map(|met| {
                        let key = match (receipt.kind, met.kept) {
                            (api::booking::ReceiptKind::Cancelled, _) => "receipt_open",
                            (_, true) => "receipt_kept",
                            (_, false) => "receipt_late",
                        };
                        let day = if key == "receipt_open" {
                            due(met.book_by)
                        } else {
                            format::date(texts, met.book_by)
                        };
                        word(texts, key, &[("day", day)])
                    }),
                }),
                _ => None,
            },
            no_slot: match given {
                Given::NoSlot(receipt) => Some(NoSlot {
                    id: receipt.id.clone(),
                    at: moment(texts, receipt.at),
                    found: receipt.found,
                    deadline: match (receipt.moved_to, receipt.book_by) {
                        (Some(to), _) => {
                            word(texts, "no_slot_moved", &[("day", format::long_date(texts, to))])
                        }
                        (None, Some(by)) => {
                            word(texts, "no_slot_stands", &[("day", format::long_date(texts, by))])
                        }
                        (None, None) => word(texts, "no_slot_none", &[]),
                    },
                }),
                _ => None,
            },
            // A deadline and the meeting that keeps it are never both open.
            deadline: seen.deadline.as_ref().filter(|deadline| open && deadline.kept_by.is_none()).map(
                |deadline| Deadline {
                    book_by: word(texts, "book_by", &[("day", due(deadline.book_by))]),
                    hold_by: deadline
                        .hold_by
                        .map(|day| word(texts, "hold_by", &[("day", format::long_date(texts, day))])),
                },
            ),
            consequence: consequence(&seen, texts).filter(|_| open),
            meetings: seen
                .meetings
                .iter()
                .map(|meeting| Meeting {
                    id: meeting.id.clone(),
                    line: meeting_line(texts, &meeting.slot),
                    moved: meeting.moved,
                    key: id::thing(),
                })
                .collect(),
            reasons: CancelReason::ALL
                .iter()
                .map(|reason| {
                    choice(reason.key(), word(texts, &format!("reason_{}", reason.key()), &[]), false)
                })
                .collect(),
            may_book: list.is_some(),
            standing: match desk.window.standing {
                Standing::Called => Some(word(texts, "standing_called", &[])),
                Standing::Freed => Some(word(texts, "standing_freed", &[])),
                _ => None,
            },
            forms: desk
                .forms
                .0
                .iter()
                .map(|form| choice(form.key(), format::word(texts, form.key()), filter.form == Some(*form)))
                .collect(),
            parts: TimeOfDay::ALL
                .iter()
                .map(|part| choice(part.key(), word(texts, part.key(), &[]), filter.time == Some(*part)))
                .collect(),
            missing: list
                .as_ref()
                .and_then(|list| list.missing.as_ref())
                .map(|system| word(texts, "missing", &[("system", system.clone())])),
            anyone: only.is_none(),
            caseworkers: caseworkers
                .into_iter()
                .map(|one| choice(&one.id, one.name, only.as_deref() == Some(one.id.as_str())))
                .collect(),
            days: list
                .map(|list| list.days.iter().map(|day| by_day(texts, day)).collect())
                .unwrap_or_default(),
            nothing_free: free == Some(0),
            action: if kept.is_some() { "rebook" } else { "book" },
            booking: kept,
            key: id::thing(),
            help: Help {
                name: seen.help.name,
                phone: seen.help.phone,
                hours: seen.help.hours.pick(texts.lang().tag()).to_owned(),
            },
        }
    }
}

fn by_day(texts: &Catalogue, day: &SlotDay) -> Day {
    let time = |time: &FreeTime| Time { id: time.slot.id.clone(), line: time_line(texts, time) };
    Day { title: format::long_date(texts, day.day), slots: day.times.iter().map(time).collect() }
}

fn consequence(seen: &api::booking::BookingView, texts: &Catalogue) -> Option<String> {
    fn find(findings: &[rules::wire::Finding]) -> Option<&rules::wire::Finding> {
        let own = findings.iter().find(|finding| CONSEQUENCES.contains(&finding.rule.as_str()));
        own.or_else(|| findings.iter().find_map(|finding| find(&finding.children)))
    }
    find(&seen.duties.findings)?.sentence.get(texts.lang().tag()).cloned()
}
