//! Meetings and the deadline as a calendar file (RFC 5545): one UID through every change, a sequence that only grows,
//! alarms, and Denmark's time zone written out for calendars that have no table of zones.

use api::booking::{BookedMeeting, BookingDeadline, BookingState};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Europe::Copenhagen;
use icalendar::{Alarm, Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Property};
use texts::{Catalogue, format};

/// Summer time by the rule of the EU (directive 2000/84). The library writes no zones, and would stamp and name one that
/// it had read, so ours is put in as text.
const ZONE: &str = include_str!("zone.ics");

/// Alarms of a meeting, in hours before it begins.
const BEFORE_MEETING: [i64; 2] = [24, 1];
/// Alarms of a deadline, in hours before its day begins: at 9 the day before, and at 9 a week before.
const BEFORE_DEADLINE: [i64; 2] = [15, 6 * 24 + 15];

/// A deadline, and how often what it says has changed.
#[derive(Clone, Copy, Debug)]
pub struct LastDay<'a> {
    /// The deadline.
    pub deadline: &'a BookingDeadline,
    /// Counts its changes: the days it has moved, each booking for it and each that was given back.
    pub sequence: u32,
}

/// The file, as of `at`. It calls off where nothing in it stands.
#[must_use]
pub fn calendar(
    texts: &Catalogue,
    meetings: &[&BookedMeeting],
    deadline: Option<LastDay<'_>>,
    at: DateTime<Utc>,
) -> String {
    let mut calendar = Calendar::empty();
    let meetings_off = meetings.iter().all(|meeting| off(meeting.state));
    let deadline_off = deadline.is_none_or(|last| last.deadline.kept_by.is_some());
    let nothing = meetings.is_empty() && deadline.is_none();
    let method = if meetings_off && deadline_off && !nothing { "CANCEL" } else { "PUBLISH" };
    let name = texts.dynamic("calendar_file", "name", &[]);
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Min side//Booking//DA"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", method),
        ("X-WR-CALNAME", name.as_str()),
        ("X-WR-TIMEZONE", Copenhagen.name()),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for meeting in meetings {
        calendar.push(event(texts, meeting, at));
    }
    if let Some(last) = deadline {
        calendar.push(last_day(texts, last, at));
    }
    with_zone(&calendar.to_string())
}

/// Puts the zone before the first event.
fn with_zone(written: &str) -> String {
    const EVENT: &str = "BEGIN:VEVENT";
    const END: &str = "END:VCALENDAR";
    let at = written.find(EVENT).or_else(|| written.find(END)).unwrap_or(written.len());
    let (head, events) = written.split_at(at);
    let zone: String = ZONE.lines().flat_map(|line| [line, "\r\n"]).collect();
    format!("{head}{zone}{events}")
}

const fn off(state: BookingState) -> bool {
    matches!(state, BookingState::Cancelled | BookingState::CalledOff)
}

/// A moment on the wall clock of Denmark.
fn local(at: DateTime<Utc>) -> CalendarDateTime {
    let date_time = at.with_timezone(&Copenhagen).naive_local();
    CalendarDateTime::WithTimezone { date_time, tzid: Copenhagen.name().to_owned() }
}

/// An alarm so many hours before. Its stamp and name are set, because the library would ask the clock and the dice.
fn alarm(words: &str, uid: &str, at: DateTime<Utc>, hours: i64) -> Alarm {
    let mut alarm = Alarm::display(words, -TimeDelta::hours(hours));
    alarm.timestamp(at).uid(&format!("{hours}h-{uid}"));
    alarm.done()
}

fn event(texts: &Catalogue, meeting: &BookedMeeting, at: DateTime<Utc>) -> Event {
    let (slot, off) = (&meeting.slot, off(meeting.state));
    let uid = format!("meeting-{}@min-side", meeting.id);
    let title = texts.dynamic("calendar_file", "meeting", &[("with", meeting.with.clone())]);
    let form = texts.dynamic("calendar_file", &format!("form_{}", slot.form.key()), &[]);
    let about = [("form", form), ("name", slot.caseworker.clone())];
    let mut event = Event::new();
    event
        .uid(&uid)
        // Calling it off is one more change.
        .sequence(meeting.sequence + u32::from(off))
        .timestamp(at)
        .summary(&title)
        .starts(local(slot.starts_at))
        .ends(local(slot.starts_at + TimeDelta::minutes(i64::from(slot.minutes))))
        .description(&texts.dynamic("calendar_file", "meeting_text", &about))
        .status(if off { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if let Some(place) = &slot.place {
        let room = slot.room.as_ref().map_or_else(String::new, |room| format!(", {room}"));
        event.location(&format!("{place}{room}"));
    }
    if let Some(link) = &slot.link {
        event.url(link);
    }
    if !off {
        for hours in BEFORE_MEETING {
            event.alarm(alarm(&title, &uid, at, hours));
        }
    }
    event.done()
}

/// The last day to book, as a whole day that keeps nobody busy.
fn last_day(texts: &Catalogue, last: LastDay<'_>, at: DateTime<Utc>) -> Event {
    let deadline = last.deadline;
    let uid = format!("deadline-{}@min-side", deadline.id);
    let title = texts.dynamic("calendar_file", "deadline", &[("with", deadline.with.clone())]);
    let text = match deadline.hold_by {
        Some(day) => {
            texts.dynamic("calendar_file", "deadline_text", &[("day", format::long_date(texts, day))])
        }
        None => texts.dynamic("calendar_file", "deadline_text_open", &[]),
    };
    let kept = deadline.kept_by.is_some();
    let mut event = Event::new();
    event
        .uid(&uid)
        .sequence(last.sequence)
        .timestamp(at)
        .summary(&title)
        .description(&text)
        .starts(deadline.book_by)
        .ends(deadline.book_by.succ_opt().unwrap_or(deadline.book_by))
        .add_property("TRANSP", "TRANSPARENT")
        .status(if kept { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !kept {
        for hours in BEFORE_DEADLINE {
            event.alarm(alarm(&title, &uid, at, hours));
        }
    }
    event.done()
}
