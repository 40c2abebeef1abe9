//! Booked meetings: when, where, with whom, and what can be done.

use super::{BASE, meeting_path, words};
use crate::pages::download::download;
use crate::pages::moment::long_moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::{BookedMeeting, Notice, NoticeKind};
use api::path;
use texts::Msg;

/// A meeting to come. `may` says whether she may choose its time herself, `acts` whether anything can be done about it now.
#[must_use]
pub fn next(person: &str, meeting: &BookedMeeting, may: bool, acts: bool) -> AnyView {
    let call = meeting.slot.link.clone().map(|address| {
        view! {
            <p>
                <a href=address rel="external">
                    {t(msg::booking::video_link())}
                </a>
            </p>
        }
    });
    let summons = meeting.summons.then(|| view! { <p class="small-text">{t(msg::booking::summoned())}</p> });
    let about = words::long_time(&meeting.slot);
    let act = |what: &'static str, text: Msg| {
        let about = about.clone();
        view! {
            <a class="function-link" href=meeting_path(&meeting.id, what)>
                {t(text)}
                <span class="sr-only">" " {about}</span>
            </a>
        }
        .into_any()
    };
    let receipt = link(&format!("{BASE}/kvittering/{}", meeting.receipt));
    view! {
        <li class="duty">
            <div class="duty-head">
                <h3 class="duty-name">{about.clone()}</h3>
                <Badge text=t(words::state(meeting.state)) tone=Tone::Success />
            </div>
            <p>{t(words::kind(meeting.slot.kind))} ", " {meeting.with.clone()}</p>
            <p>{words::hours(&meeting.slot)} ", " {words::place(&meeting.slot)}</p>
            <p>{t(msg::booking::caseworker(meeting.slot.caseworker.as_str()))}</p>
            {call}
            {summons}
            <div class="acts d-print-none">
                {may.then(|| act("flyt", msg::booking::rebook()))}
                {acts.then(|| act("afbud", msg::booking::cancel()))}
                {download(
                    &path::meeting_file(person, &meeting.id),
                    t(msg::booking::calendar_file()),
                    Some(about.clone()),
                )} <a class="function-link" href=receipt>
                    {t(msg::booking::receipt_show())}
                </a>
            </div>
        </li>
    }
    .into_any()
}

/// A meeting that was, or was given back.
#[must_use]
pub fn earlier(meeting: &BookedMeeting) -> AnyView {
    view! {
        <li class="duty">
            <div class="duty-head">
                <h3 class="duty-name">{words::long_time(&meeting.slot)}</h3>
                <Badge text=t(words::state(meeting.state)) />
            </div>
            <p>{t(words::kind(meeting.slot.kind))} ", " {meeting.with.clone()}</p>
        </li>
    }
    .into_any()
}

/// A meeting that the authority has moved or called off: told first.
#[must_use]
pub fn notices(notices: &[Notice]) -> Option<AnyView> {
    let lines: Vec<AnyView> = notices
        .iter()
        .filter(|notice| notice.seen_at.is_none())
        .filter_map(|notice| {
            let was = notice.was.map(long_moment);
            let words = match (notice.kind, was) {
                (NoticeKind::Moved, Some(was)) => msg::booking::notice_moved(was),
                (NoticeKind::CalledOff, Some(was)) => msg::booking::notice_called_off(was),
                (NoticeKind::SlotFree, _) => msg::booking::notice_slot_free(),
                (NoticeKind::Reminder, _) if notice.booking.is_some() => {
                    msg::booking::notice_reminder_meeting()
                }
                (NoticeKind::Reminder, _) => msg::booking::notice_reminder_book(),
                _ => return None,
            };
            Some(view! { <p>{t(words)}</p> }.into_any())
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Alert tone=Tone::Warning heading=t(msg::booking::notice_title())>
                {lines}
            </Alert>
        }
        .into_any()
    })
}

/// The meeting in the address is not among those to come.
#[must_use]
pub fn not_there(title: Msg) -> AnyView {
    view! {
        <Heading text=t(title) />
        <p>{t(msg::booking::not_there())}</p>
    }
    .into_any()
}
