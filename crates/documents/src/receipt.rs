//! The receipt of a booking, a change or a cancellation.

use crate::content::{Block, Content};
use crate::when;
use api::booking::{BookingReceipt, ReceiptKind, Slot};
use chrono::TimeDelta;
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use texts::{Catalogue, Msg, format, msg};

/// The receipt as it was given.
#[must_use]
pub fn document(texts: &Catalogue, receipt: &BookingReceipt) -> Content {
    let say = |msg: Msg| texts.say(&msg);
    let (title, lead) = match receipt.kind {
        ReceiptKind::Booked => (msg::booking::receipt_booked_title(), msg::booking::receipt_booked()),
        ReceiptKind::Rebooked => (msg::booking::receipt_rebooked_title(), msg::booking::receipt_rebooked()),
        ReceiptKind::Cancelled => {
            (msg::booking::receipt_cancelled_title(), msg::booking::receipt_cancelled())
        }
    };
    let slot = &receipt.meeting.slot;
    let mut facts = vec![
        (say(msg::booking::receipt_id()), receipt.id.clone()),
        (say(msg::booking::receipt_at()), when::exact(texts, receipt.at)),
        (say(msg::booking::receipt_meeting()), say(kind(slot.kind))),
        (say(msg::booking::receipt_when()), when::moment(texts, slot.starts_at)),
        (say(msg::booking::receipt_hours()), hours(texts, slot)),
        (say(msg::booking::receipt_where()), place(texts, slot)),
        (say(msg::booking::receipt_with()), format!("{}, {}", receipt.meeting.with, who(texts, slot))),
    ];
    if let Some(old) = &receipt.released {
        facts.push((say(msg::booking::receipt_released()), when::moment(texts, old.starts_at)));
    }
    let mut blocks = vec![Block::Text(say(lead)), Block::Facts(facts)];
    if let Some(met) = &receipt.deadline {
        let day = format::long_date(texts, met.book_by);
        let words =
            if met.kept { msg::booking::receipt_kept(day) } else { msg::booking::receipt_stands(day) };
        blocks.push(Block::Text(say(words)));
    }
    Content {
        title: say(title),
        lang: texts.lang(),
        made: receipt.at,
        address: None,
        name: format!("{} {}", say(msg::booking::receipt_title()), receipt.id),
        blocks,
    }
}

fn kind(kind: MeetingKind) -> Msg {
    match kind {
        MeetingKind::Job => msg::booking::kind_job(),
        MeetingKind::FollowUp => msg::booking::kind_follow_up(),
        MeetingKind::Fund => msg::booking::kind_fund(),
    }
}

fn hours(texts: &Catalogue, slot: &Slot) -> String {
    let end = slot.starts_at + TimeDelta::minutes(i64::from(slot.minutes));
    format!("{}–{}", when::time(texts, slot.starts_at), when::time(texts, end))
}

/// The caseworker, and the system that keeps the time where it is another one.
fn who(texts: &Catalogue, slot: &Slot) -> String {
    slot.source.as_ref().map_or_else(
        || slot.caseworker.clone(),
        |system| texts.say(&msg::booking::caseworker_elsewhere(slot.caseworker.as_str(), system.as_str())),
    )
}

/// Where it is held, or how.
fn place(texts: &Catalogue, slot: &Slot) -> String {
    let held = texts.say(&match slot.form {
        Form::InPerson => msg::booking::form_in_person(),
        Form::Phone => msg::booking::form_phone(),
        Form::Video => msg::booking::form_video(),
    });
    let parts = [Some(held), slot.place.clone(), slot.room.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
