//! The office's side: times by a pattern, a meeting that is moved, deadlines checked by the rules, decisions, attendance.

use crate::support::{self, TestServer, day};
use api::booking::{
    Attendance, AttendanceKind, BookedMeeting, BookingDecisionKind, BookingReceipt, BookingRequests,
    BookingRow, BookingState, BookingView, CalendarSlot, DeadlinesSet, NewBooking, NewDeadlines, NewSummons,
    NoticeKind, SlotClosing, SlotList, SlotMove, SlotsPreview, SlotsPublished,
};
use api::{ExemptionView, FieldCode, Page, ProblemCode, path};
use chrono::TimeDelta;
use rules::citizen::booking::Standing;
use serde_json::{Value, json};

fn pattern() -> Value {
    json!({ "first": "2026-12-21", "last": "2026-12-27", "minutes": 30, "kind": "job_interview", "form": "phone",
        "caseworker": "Ny Medarbejder", "hours": [
            { "weekday": 1, "from": "09:00:00", "to": "11:00:00" },
            { "weekday": 5, "from": "09:00:00", "to": "10:15:00" } ] })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pattern_leaves_holidays_out_and_is_published_once() {
    let server = TestServer::with_slots().await;
    let staff = server.signed_in("sagsbehandler").await;
    let send = async |body: &Value| staff.post_keyed(path::OFFICE_SLOTS, &staff.key(), body).await;
    // Monday 21 December has four; Friday is the first day of Christmas.
    let look = async || staff.post(path::SLOTS_PREVIEW, &pattern()).await.json::<SlotsPreview>();
    let before = look().await;
    assert_eq!((before.new, before.there_before, before.days), (4, 0, 1));
    assert_eq!(before.first.unwrap().to_rfc3339(), "2026-12-21T08:00:00+00:00");
    assert_eq!(before.last.unwrap().to_rfc3339(), "2026-12-21T09:30:00+00:00");
    assert_eq!(before.holidays, [day("2026-12-25")]);
    let answer = send(&pattern()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let after = look().await;
    assert_eq!((after.new, after.there_before), (0, 4));
    let done: SlotsPublished = answer.json();
    assert_eq!((done.published, done.there_before), (4, 0));
    let again: SlotsPublished = send(&pattern()).await.json();
    assert_eq!((again.published, again.there_before), (0, 4));
    let seen: Vec<CalendarSlot> =
        staff.get(&format!("{}?from=2026-12-21&to=2026-12-27", path::OFFICE_SLOTS)).await.json();
    assert_eq!(seen.len(), 4);
    // Hours that overlap what was published before leave out what meets it: of those from a
    // quarter past nine the last, from a quarter past eleven, has room.
    let mut later = pattern();
    later["hours"] = json!([{ "weekday": 1, "from": "09:15:00", "to": "11:45:00" }]);
    let preview: SlotsPreview = staff.post(path::SLOTS_PREVIEW, &later).await.json();
    assert_eq!((preview.new, preview.there_before), (1, 4));
    let done: SlotsPublished = send(&later).await.json();
    assert_eq!((done.published, done.there_before), (1, 4));
    // Nor is one moved into another; one moved within its own length is.
    let moved = async |starts_at: &str| {
        let to = json!({ "starts_at": starts_at });
        staff.post_keyed(&path::slot_move(&seen[0].slot.id), &staff.key(), &to).await
    };
    assert_eq!(moved("2026-12-21T08:45:00Z").await.code(), ProblemCode::SlotTaken);
    assert_eq!(moved("2026-12-21T07:45:00Z").await.status, 204);
    // In winter nine in Denmark is eight in UTC.
    assert_eq!(seen[0].slot.starts_at.to_rfc3339(), "2026-12-21T08:00:00+00:00");

    let wrong = async |change: &dyn Fn(&mut Value)| {
        let mut body = pattern();
        change(&mut body);
        send(&body).await.fields()
    };
    let one = |pointer: &str, code| vec![(pointer.to_owned(), code)];
    let overlapping =
        wrong(&|body| body["hours"][1] = json!({ "weekday": 1, "from": "10:30:00", "to": "12:00:00" }));
    assert_eq!(overlapping.await, one("/hours", FieldCode::HoursOverlap));
    // 10,000 times a week: 20 hours a day of five minutes are 240, for six weeks of seven days.
    let many = wrong(&|body| {
        body["minutes"] = json!(5);
        body["last"] = json!("2027-01-31");
        body["hours"] = (1..=7)
            .map(|weekday| json!({ "weekday": weekday, "from": "00:00:00", "to": "20:00:00" }))
            .collect();
    });
    assert_eq!(many.await, one("/hours", FieldCode::TooManySlots));
    assert_eq!(wrong(&|body| body["form"] = json!("in_person")).await, one("/place", FieldCode::Required));
    assert_eq!(wrong(&|body| body["minutes"] = json!(4)).await, one("/minutes", FieldCode::NumberTooSmall));
    assert_eq!(
        wrong(&|body| body["first"] = json!("2026-11-16")).await,
        one("/first", FieldCode::StartPassed)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_the_office_moves_is_told_to_the_citizen() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-booking").await;
    let found: SlotList = citizen.get(&path::slots("p-anemone")).await.json();
    let slot = found.days[0].times[0].slot.clone();
    let new = NewBooking { slot: slot.id.clone(), or_alike: false, noted_at: None };
    citizen.post_keyed(&path::bookings("p-anemone"), &citizen.key(), &new).await;
    let fund = server.signed_in("sagsbehandler-akasse").await;
    let to = slot.starts_at + TimeDelta::hours(8);
    let moved = fund.post_keyed(&path::slot_move(&slot.id), &fund.key(), &SlotMove { starts_at: to }).await;
    assert_eq!(moved.status, 204, "{}", moved.body);
    let view: BookingView = citizen.get(&path::booking("p-anemone")).await.json();
    let meeting = &view.meetings[0];
    assert_eq!((meeting.slot.starts_at, meeting.moved, meeting.sequence), (to, true, 1));
    assert_eq!((view.notices[0].kind, view.notices[0].was), (NoticeKind::Moved, Some(slot.starts_at)));
    assert_eq!(view.notices[0].seen_at, None, "she sees it now for the first time");
    // Whoever works in the calendar sees who has the time, and she can read that they did.
    let at = server::clock::day_of(to);
    let seen: Vec<CalendarSlot> = fund.get(&format!("{}?from={at}&to={at}", path::OFFICE_SLOTS)).await.json();
    let booked = seen.iter().find(|each| each.slot.id == slot.id).unwrap();
    assert_eq!(booked.name.as_deref(), Some("Amina Yusuf Karlsen"));
    assert!(seen.iter().filter(|each| each.person.is_none()).all(|each| each.name.is_none()));
    // Another office's time is none of theirs, and a booked one is not closed.
    let other = server.signed_in("sagsbehandler").await;
    let refused =
        other.post_keyed(&path::slot_move(&slot.id), &other.key(), &SlotMove { starts_at: to }).await;
    assert_eq!(refused.code(), ProblemCode::NotFound);
    let closing = SlotClosing { closed: true };
    let refused = fund.post_keyed(&path::slot_closing(&slot.id), &fund.key(), &closing).await;
    assert_eq!(refused.code(), ProblemCode::SlotTaken);
    // A free one is, and then nobody can book it.
    let free = found.days[1].times[0].slot.id.clone();
    assert_eq!(fund.post_keyed(&path::slot_closing(&free), &fund.key(), &closing).await.status, 204);
    let second = server.signed_in("borger-ferie").await;
    let new = NewBooking { slot: free, or_alike: false, noted_at: None };
    let refused = second.post_keyed(&path::bookings("p-eg"), &second.key(), &new).await;
    assert_eq!(refused.code(), ProblemCode::SlotClosed);
}

#[tokio::test(flavor = "multi_thread")]
async fn deadlines_are_checked_by_the_rules_each_alone() {
    let server = TestServer::with_slots().await;
    let staff = server.signed_in("sagsbehandler").await;
    let ask = |book_by: &str| NewDeadlines {
        persons: ["p-kornblomst", "p-hassel", "p-ask", "p-jasmin"].map(str::to_owned).to_vec(),
        book_by: day(book_by),
        hold_by: day("2026-12-11"),
        delivered: None,
    };
    // Available on the 16th: eight full days end on Tuesday the 24th.
    let answer = staff.post_keyed(path::BOOKING_DEADLINES, &staff.key(), &ask("2026-11-23")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let outcomes = answer.json::<DeadlinesSet>().outcomes;
    assert_eq!(
        (outcomes[0].refused.as_deref(), outcomes[0].earliest),
        (Some("too_short"), Some(day("2026-11-24")))
    );
    assert!(outcomes[0].sentence.da.contains("tirsdag den 24. november 2026"), "{}", outcomes[0].sentence.da);
    let law: Vec<_> = outcomes[0].law.iter().map(|source| source.url.as_str()).collect();
    assert!(law.iter().any(|url| url.contains("spoergsmaal-og-svar-om-selvbook")), "{law:?}");
    // Asked first: the same answers, and nothing is set.
    let check = staff.post(path::BOOKING_DEADLINES_CHECK, &ask("2026-11-24")).await;
    assert_eq!(check.status, 200, "{}", check.body);
    let checked = check.json::<DeadlinesSet>().outcomes;
    assert_eq!((checked[0].refused.as_deref(), checked[0].deadline.as_deref()), (None, None));
    assert_eq!(checked[0].book_by, Some(day("2026-11-24")));
    let rows: Page<BookingRow> =
        staff.get(&format!("{}?list=not_booked", path::OFFICE_BOOKINGS)).await.json();
    assert!(rows.items.iter().all(|row| row.person != "p-kornblomst"));
    let key = staff.key();
    let answer = staff.post_keyed(path::BOOKING_DEADLINES, &key, &ask("2026-11-24")).await;
    let told = answer.json::<DeadlinesSet>().outcomes;
    let reasons = |all: &[api::booking::DeadlineOutcome]| {
        all.iter().map(|outcome| outcome.refused.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reasons(&checked), reasons(&told));
    let refused: Vec<_> =
        answer.json::<DeadlinesSet>().outcomes.into_iter().map(|outcome| outcome.refused).collect();
    // A jobparat citizen, one who gets letters, another municipality's, and one without a duty.
    assert_eq!(refused[0], None);
    let why: Vec<_> = refused[1..].iter().map(|why| why.as_deref().unwrap()).collect();
    assert_eq!(why, ["letter_day_missing", "not_found", "no_duty"]);
    assert_eq!(staff.post_keyed(path::BOOKING_DEADLINES, &key, &ask("2026-11-24")).await.body, answer.body);
    let citizen = server.signed_in("borger-jobparat").await;
    let view: BookingView = citizen.get(&path::booking("p-kornblomst")).await.json();
    assert_eq!((view.standing, view.deadline.unwrap().book_by), (Standing::Book, day("2026-11-24")));
    assert_eq!(view.notices.iter().map(|notice| notice.kind).collect::<Vec<_>>(), [NoticeKind::DeadlineSet]);
    let rows: Page<BookingRow> =
        staff.get(&format!("{}?list=not_booked", path::OFFICE_BOOKINGS)).await.json();
    assert_eq!(rows.items.iter().map(|row| row.person.as_str()).collect::<Vec<_>>(), ["p-kornblomst"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exemption_is_asked_for_and_decided_with_reasons() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-ingen-tider").await;
    let asked = json!({ "ground": "it_skills" });
    assert_eq!(
        citizen.post_keyed(&path::booking_exemptions("p-tidsel"), &citizen.key(), &asked).await.status,
        201
    );
    let view: BookingView = citizen.get(&path::booking("p-tidsel")).await.json();
    assert_eq!(view.standing, Standing::Unknown, "the authority has not decided");
    let staff = server.opened("sagsbehandler-vestereg", "p-tidsel").await;
    let mut decision = json!({ "about": "booking", "granted": true, "reasons": " " });
    let refused = staff.post_keyed(&path::exemptions("p-tidsel"), &staff.key(), &decision).await;
    assert_eq!(
        refused.fields(),
        [("/ground".to_owned(), FieldCode::Required), ("/reasons".to_owned(), FieldCode::Required)]
    );
    decision["ground"] = json!("it_skills");
    decision["reasons"] = json!("Borgeren kan ikke bruge en computer.");
    assert_eq!(staff.post_keyed(&path::exemptions("p-tidsel"), &staff.key(), &decision).await.status, 201);
    let view: BookingView = citizen.get(&path::booking("p-tidsel")).await.json();
    assert_eq!((view.standing, view.notices[0].kind), (Standing::Called, NoticeKind::Decided));
    // What was asked stands below what was decided.
    let requests: BookingRequests = staff.get(&path::booking_requests("p-tidsel")).await.json();
    let kinds: Vec<_> = requests.decisions.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [Some(BookingDecisionKind::Exempt), None]);
    assert_eq!(requests.decisions[0].reasons, "Borgeren kan ikke bruge en computer.");
    // Called in writing instead, to a time of the office's own calendar.
    let seen: Vec<CalendarSlot> =
        staff.get(&format!("{}?from=2026-11-30&to=2026-12-04", path::OFFICE_SLOTS)).await.json();
    let summons = NewSummons { slot: seen[0].slot.id.clone(), reasons: "Fritaget for at booke.".to_owned() };
    let answer = staff.post_keyed(&path::summonses("p-tidsel"), &staff.key(), &summons).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let view: BookingView = citizen.get(&path::booking("p-tidsel")).await.json();
    assert!(view.meetings[0].summons && view.notices[0].kind == NoticeKind::Summoned);
}

#[tokio::test(flavor = "multi_thread")]
async fn guidance_in_writing_is_noted_and_is_no_decision() {
    let server = TestServer::with_slots().await;
    let staff = server.opened("sagsbehandler-vestereg", "p-tidsel").await;
    let address = path::booking_guidance("p-tidsel");
    let empty = staff.post_keyed(&address, &staff.key(), &json!({ "reasons": " " })).await;
    assert_eq!(empty.fields(), [("/reasons".to_owned(), FieldCode::Required)]);
    let noted = json!({ "reasons": "Brev af 16. november om, hvad der følger." });
    assert_eq!(staff.post_keyed(&address, &staff.key(), &noted).await.status, 201);
    let requests: BookingRequests = staff.get(&path::booking_requests("p-tidsel")).await.json();
    assert_eq!(requests.decisions[0].kind, Some(BookingDecisionKind::Guided));
    let decided: ExemptionView = staff.get(&path::exemptions("p-tidsel")).await.json();
    assert!(decided.decisions.is_empty());
    let citizen = server.signed_in("borger-ingen-tider").await;
    let refused = citizen.post_keyed(&address, &citizen.key(), &noted).await;
    assert_eq!(refused.code(), ProblemCode::NotAllowed);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stays_away_is_on_the_list() {
    let server = TestServer::with_slots().await;
    let citizen = server.signed_in("borger-booking").await;
    let found: SlotList = citizen.get(&path::slots("p-anemone")).await.json();
    let new = NewBooking { slot: found.days[0].times[0].slot.id.clone(), or_alike: false, noted_at: None };
    let booked: BookingReceipt =
        citizen.post_keyed(&path::bookings("p-anemone"), &citizen.key(), &new).await.json();
    let fund = server.opened("sagsbehandler-akasse", "p-anemone").await;
    let meetings: Page<BookingRow> =
        fund.get(&format!("{}?list=meeting", path::OFFICE_BOOKINGS)).await.json();
    assert_eq!(meetings.items[0].person, "p-anemone");
    let address = path::attendance("p-anemone", &booked.meeting.id);
    let note = |kind| Attendance { kind };
    // Nobody can have come to a meeting that has not begun.
    for kind in [AttendanceKind::Held, AttendanceKind::Missed] {
        let early = fund.post_keyed(&address, &fund.key(), &note(kind)).await;
        assert_eq!(early.code(), ProblemCode::MeetingNotBegun);
    }
    server.clock.turn(booked.meeting.slot.starts_at - support::nine() - TimeDelta::seconds(1));
    let fund = server.opened_again("sagsbehandler-akasse", "p-anemone").await;
    let early = fund.post_keyed(&address, &fund.key(), &note(AttendanceKind::Missed)).await;
    assert_eq!(early.code(), ProblemCode::MeetingNotBegun);
    server.clock.turn(TimeDelta::seconds(1));
    let missed = note(AttendanceKind::Missed);
    let answer: BookedMeeting = fund.post_keyed(&address, &fund.key(), &missed).await.json();
    assert_eq!(answer.state, BookingState::Missed);
    let away = async || -> Page<BookingRow> {
        fund.get(&format!("{}?list=no_show", path::OFFICE_BOOKINGS)).await.json()
    };
    let list = away().await;
    assert_eq!((list.total, list.items[0].person.as_str()), (1, "p-anemone"));
    // What was noted can be taken back; the meeting stands as before.
    let unset = note(AttendanceKind::Unset);
    let answer: BookedMeeting = fund.post_keyed(&address, &fund.key(), &unset).await.json();
    assert_eq!(answer.state, BookingState::Booked);
    assert_eq!(away().await.total, 0);
    let answer: BookedMeeting =
        fund.post_keyed(&address, &fund.key(), &note(AttendanceKind::Held)).await.json();
    assert_eq!(answer.state, BookingState::Held);
    // One that was called off is over for good.
    fund.post_keyed(&address, &fund.key(), &note(AttendanceKind::CalledOff)).await;
    assert_eq!(fund.post_keyed(&address, &fund.key(), &unset).await.code(), ProblemCode::MeetingOver);
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.post_keyed(&address, &citizen.key(), &missed).await.code(), ProblemCode::NotAllowed);
}

/// Seven caseworkers with a time every five minutes of the week: published pattern by pattern, listed day by day, and a
/// citizen gets the first hundred of them at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_of_ten_thousand_times_a_week_is_listed_in_parts() {
    let server = TestServer::start().await;
    let staff = server.signed_in("sagsbehandler").await;
    let hours: Vec<Value> =
        (1..=5).map(|weekday| json!({ "weekday": weekday, "from": "00:00:00", "to": "23:55:00" })).collect();
    let mut published = 0;
    for caseworker in 1..=7 {
        let times = json!({ "first": "2026-11-23", "last": "2026-11-27", "minutes": 5, "kind": "job_interview",
            "form": "phone", "caseworker": format!("Sagsbehandler {caseworker}"), "hours": hours });
        let answer = staff.post_keyed(path::OFFICE_SLOTS, &staff.key(), &times).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        published += answer.json::<SlotsPublished>().published;
    }
    // 287 a day for five days and seven caseworkers.
    assert_eq!(published, 10_045);
    let mut listed = 0;
    for on in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"] {
        let seen: Vec<CalendarSlot> =
            staff.get(&format!("{}?from={on}&to={on}", path::OFFICE_SLOTS)).await.json();
        listed += seen.len();
    }
    assert_eq!(listed, 10_045);
    let citizen = server.signed_in("borger-jobparat").await;
    let found: SlotList = citizen.get(&path::slots("p-kornblomst")).await.json();
    let shown: usize = found.days.iter().map(|day| day.times.len()).sum();
    // Fifty beginnings, each with seven caseworkers.
    assert_eq!((shown, found.more, found.free), (50, true, 350));
    let address = format!("{}?from=2026-11-27", path::slots("p-kornblomst"));
    let last: SlotList = citizen.get(&address).await.json();
    assert_eq!((last.days[0].day, last.more), (day("2026-11-27"), true));
}
