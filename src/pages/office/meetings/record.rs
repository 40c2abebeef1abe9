//! Everything the server has noted about a deadline, for whoever decides.

use crate::pages::citizen::booking::words;
use crate::pages::moment::{exact_moment, moment};
use crate::prelude::*;
use api::booking::{
    AbsenceSpan, FreeSlots, LookForSlots, NotedUnreached, Notice, NoticeKind, OutageSpan, ProposalRecord,
    Tried,
};
use chrono::{DateTime, Utc};
use texts::Msg;

/// The record as it stood at `at`.
pub fn record(record: &ProposalRecord, at: DateTime<Utc>) -> AnyView {
    let guided = match record.guided {
        Some(true) => msg::meetings::guided_yes(),
        Some(false) => msg::meetings::guided_no(),
        None => msg::meetings::guided_unknown(),
    };
    let mut rows = Vec::new();
    rows.extend(record.available.map(|day| Row::new(t(msg::meetings::record_available()), words::day(day))));
    rows.extend(record.set.map(|day| Row::new(t(msg::meetings::record_set()), words::day(day))));
    rows.extend(record.book_by.map(|day| Row::new(t(msg::meetings::record_book_by()), words::day(day))));
    rows.push(Row::new(t(msg::meetings::record_guided()), t(guided)));
    let list = |title: Msg, lines: Vec<String>| {
        let value = if lines.is_empty() {
            t(msg::meetings::record_none()).into_any()
        } else {
            view! {
                <ul class="record-lines">
                    {lines.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                </ul>
            }
            .into_any()
        };
        Row { label: t(title), value, edit: None }
    };
    let moments = |all: &[DateTime<Utc>]| all.iter().map(|at| exact_moment(*at)).collect::<Vec<_>>();
    rows.extend([
        list(msg::meetings::record_notices(), record.notices.iter().map(notice).collect()),
        list(msg::meetings::record_opened(), moments(&record.opened)),
        list(msg::meetings::record_looks(), record.looks.iter().map(look).collect()),
        list(msg::meetings::record_free(), record.free.iter().map(free).collect()),
        list(msg::meetings::record_outages(), record.outages.iter().map(outage).collect()),
        list(msg::meetings::record_noted(), record.noted.iter().map(noted).collect()),
        list(msg::meetings::record_absences(), record.absences.iter().map(absence).collect()),
    ]);
    view! {
        <p class="small-text">{t(msg::meetings::record_at(exact_moment(at)))}</p>
        <StructuredList caption=t(msg::meetings::record_show()) rows=rows />
    }
    .into_any()
}

fn notice(notice: &Notice) -> String {
    let what = match notice.kind {
        NoticeKind::Moved => msg::meetings::notice_moved(),
        NoticeKind::CalledOff => msg::meetings::notice_called_off(),
        NoticeKind::DeadlineSet => msg::meetings::notice_deadline_set(),
        NoticeKind::Summoned => msg::meetings::notice_summoned(),
        NoticeKind::SlotFree => msg::meetings::notice_slot_free(),
        NoticeKind::Reminder => msg::meetings::notice_reminder(),
        NoticeKind::Decided => msg::meetings::notice_decided(),
    };
    match notice.seen_at {
        Some(seen) => t(msg::meetings::notice_seen(t(what), moment(notice.at), moment(seen))),
        None => t(msg::meetings::notice_not_seen(t(what), moment(notice.at))),
    }
}

fn look(look: &LookForSlots) -> String {
    t(msg::meetings::looked(exact_moment(look.at), u64::from(look.found)))
}

fn free(free: &FreeSlots) -> String {
    t(msg::meetings::were_free(moment(free.at), t(words::form(free.form)), u64::from(free.free)))
}

/// What her browser noted: evidence beside the server's own record, by a clock that may be wrong.
fn noted(noted: &NotedUnreached) -> String {
    let tried = match noted.tried {
        Tried::Open => msg::meetings::tried_open(),
        Tried::Look => msg::meetings::tried_look(),
        Tried::Book => msg::meetings::tried_book(),
    };
    t(msg::meetings::unreached(exact_moment(noted.at), t(tried), exact_moment(noted.received_at)))
}

fn outage(outage: &OutageSpan) -> String {
    t(msg::meetings::span(moment(outage.from), moment(outage.to)))
}

fn absence(absence: &AbsenceSpan) -> String {
    let what = if absence.kind == "sickness" { msg::meetings::sickness() } else { msg::meetings::holiday() };
    match absence.to {
        Some(to) => t(msg::meetings::absence(t(what), words::day(absence.from), words::day(to))),
        None => t(msg::meetings::absence_open(t(what), words::day(absence.from))),
    }
}
