//! The published examples about booking, each through the API as of its own dates in 2025: register facts, the server's
//! clock, and what the citizen and the caseworker are then told.

use crate::support::{Client, TestServer, at, day};
use api::booking::{BookingView, DeadlinesSet, MissedProposal, NewBooking, SlotList};
use api::{Overview, ProblemCode, path};
use rules::citizen::booking::{Against, Standing};
use serde_json::{Value, json};

const FUND: &str = "sagsbehandler-akasse";

/// A member of the fund, on dagpenge since January 2025, called on 5 March to book by Friday 14 March 2025.
const MEMBER: (&str, &str) = ("borger-booking", "p-anemone");
/// On kontanthjaelp and jobparat since January, called for the same days.
const READY: (&str, &str) = ("borger-frist-overset", "p-vikke");

fn known(value: Value) -> Value {
    json!({ "value": value, "origin": "register" })
}

/// Writes what the register knows of a person: everything since `since`, booking as given, changed by `change`.
fn register(
    server: &TestServer,
    person: &str,
    since: [&str; 2],
    booking: Value,
    change: impl Fn(&mut Value),
) {
    let file = server.person_file(person);
    let text = std::fs::read_to_string(&file).unwrap().replace(since[0], since[1]);
    let mut record: Value = serde_json::from_str(&text).unwrap();
    let facts = &mut record["facts"];
    facts["booking"] = booking;
    facts["contact"]["meetings"] = known(json!([]));
    facts["contact"]["offer"] = json!({ "not_applicable": true });
    for part in ["cv", "plan"] {
        facts[part]["available"] = json!({ "not_applicable": true });
    }
    facts["plan"]["seen"] = json!({ "not_applicable": true });
    change(facts);
    std::fs::write(file, record.to_string()).unwrap();
}

fn called(by: &str) -> Value {
    json!({ "guided": known(json!(true)), "call": known(json!({
        "by": by, "available": "2025-03-05", "last_day": "2025-03-14", "hold_by": "2025-03-28" })) })
}

/// The member, as of `now`.
async fn member(now: &str, change: impl Fn(&mut Value)) -> TestServer {
    let server = TestServer::start().await;
    register(&server, MEMBER.1, ["2026-11-02", "2025-01-06"], called("fund"), change);
    server.clock.turn_to(now);
    server
}

/// The jobparat citizen, as of `now`.
async fn ready(now: &str, change: impl Fn(&mut Value)) -> TestServer {
    let server = TestServer::start().await;
    register(&server, READY.1, ["2026-09-21", "2025-01-06"], called("municipality"), change);
    server.clock.turn_to(now);
    server
}

/// Whoever was deregistered on 15 March 2025 for a missed booking, as of `now`.
async fn deregistered(now: &str, change: impl Fn(&mut Value)) -> TestServer {
    let server = TestServer::start().await;
    let gone = json!({ "from": "2025-03-15", "cause": "missed_booking", "by": "municipality" });
    let booking = json!({ "guided": known(json!(true)), "call": { "not_applicable": true },
        "deregistration": known(gone) });
    register(&server, "p-fyr", ["2026-03-02", "2025-01-06"], booking, change);
    server.clock.turn_to(now);
    server
}

async fn proposal(server: &TestServer, staff: &str, person: &str) -> MissedProposal {
    let staff = server.opened_again(staff, person).await;
    staff.get(&path::booking_proposal(person)).await.json()
}

async fn view(client: &Client, person: &str) -> BookingView {
    client.get(&path::booking(person)).await.json()
}

/// One morning of the office's calendar, by phone.
async fn publish(server: &TestServer, staff: &str, on: &str, kind: &str) {
    let staff = server.signed_in(staff).await;
    let weekday = day(on).format("%u").to_string().parse::<u8>().unwrap();
    let times = json!({ "first": on, "last": on, "minutes": 30, "kind": kind, "form": "phone",
        "caseworker": format!("Ny {on}"), "hours": [{ "weekday": weekday, "from": "09:00:00", "to": "10:00:00" }] });
    let answer = staff.post_keyed(path::OFFICE_SLOTS, &staff.key(), &times).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
}

async fn first_slot(client: &Client, person: &str) -> Option<String> {
    let found: SlotList = client.get(&path::slots(person)).await.json();
    found.days.first().map(|day| day.times[0].slot.id.clone())
}

/// EX-B01: registered through the deadline's day, deregistered from and including the day after.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_booked_is_deregistration_from_the_day_after() {
    let server = member("2025-03-14T22:00:00Z", |_| ()).await;
    let before = proposal(&server, FUND, MEMBER.1).await;
    assert_eq!((before.made, before.against), (false, vec![Against::NotOver]));
    // The server ran all day: the hours between are no outage.
    server.ran(at("2025-03-13T22:58:00Z"), at("2025-03-15T08:00:00Z")).await;
    server.clock.turn_to("2025-03-15T08:00:00Z");
    let after = proposal(&server, FUND, MEMBER.1).await;
    assert_eq!(
        (after.made, after.consequence.as_deref(), after.from),
        (true, Some("deregistration"), Some(day("2025-03-15")))
    );
}

/// EX-B02: booked on the last day at 23:50 there is no consequence.
#[tokio::test(flavor = "multi_thread")]
async fn booked_ten_minutes_before_midnight_is_in_time() {
    let server = member("2025-03-14T22:50:00Z", |_| ()).await;
    let client = server.signed_in(MEMBER.0).await;
    let kind = view(&client, MEMBER.1).await.deadline.unwrap().kind;
    publish(&server, FUND, "2025-03-20", kind.key()).await;
    let slot = first_slot(&client, MEMBER.1).await.unwrap();
    let new = NewBooking { slot, or_alike: false, noted_at: None };
    assert_eq!(client.post_keyed(&path::bookings(MEMBER.1), &client.key(), &new).await.status, 201);
    server.clock.turn_to("2025-03-15T08:00:00Z");
    let after = proposal(&server, FUND, MEMBER.1).await;
    assert_eq!((after.made, after.against), (false, vec![Against::InTime]));
}

/// EX-B03: registered again on 20 March with a meeting on the 28th: effective. EX-B04: on 4 April: not effective.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_within_ten_days_registers_again_and_a_later_one_does_not() {
    for (on, effective) in [("2025-03-28", true), ("2025-04-04", false)] {
        let server = deregistered("2025-03-20T08:00:00Z", |_| ()).await;
        let client = server.signed_in("borger-afmeldt").await;
        let stands = view(&client, "p-fyr").await;
        assert_eq!(stands.standing, Standing::Again);
        publish(&server, "sagsbehandler", on, stands.deadline.unwrap().kind.key()).await;
        let offered = first_slot(&client, "p-fyr").await;
        assert_eq!(offered.is_some(), effective, "{on}");
        let Some(slot) = offered else { continue };
        let new = NewBooking { slot, or_alike: false, noted_at: None };
        assert_eq!(client.post_keyed(&path::bookings("p-fyr"), &client.key(), &new).await.status, 201);
        let overview: Overview = client.get(&path::overview("p-fyr")).await.json();
        let again = overview.duties.duties.iter().find(|duty| duty.kind == "register_again").unwrap();
        assert_eq!(again.state, "done");
    }
}

/// EX-B07: registered again by the job centre: the meeting is booked at the first visit, and nothing else is asked.
/// EX-B08: deregistered by an error of the authority: no booking is a condition.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_registered_by_the_authority_has_no_condition_of_booking_first() {
    let by_authority = |facts: &mut Value| {
        facts["booking"]["again"] = known(json!({ "on": "2025-03-20", "by_authority": true }));
        facts["registered"] = known(json!("2025-03-20"));
    };
    let by_error = |facts: &mut Value| {
        facts["booking"]["deregistration"] =
            known(json!({ "from": "2025-03-15", "cause": "authority_error" }));
    };
    let state = async |server: &TestServer| {
        let client = server.signed_in("borger-afmeldt").await;
        let overview: Overview = client.get(&path::overview("p-fyr")).await.json();
        let again = overview.duties.duties.iter().find(|duty| duty.kind == "register_again").unwrap();
        let finding = overview.duties.findings.iter().find(|finding| finding.rule == again.rule).unwrap();
        (again.state.clone(), finding.reason.code.clone())
    };
    let server = deregistered("2025-03-20T08:00:00Z", by_authority).await;
    assert_eq!(state(&server).await, ("done".to_owned(), "again_book_at_first_visit".to_owned()));
    let server = deregistered("2025-03-20T08:00:00Z", by_error).await;
    assert_eq!(state(&server).await, ("done".to_owned(), "again_by_authority".to_owned()));
}

/// EX-B10: a jobparat citizen loses the day of the deadline itself. EX-B11: without written guidance nothing is deducted.
#[tokio::test(flavor = "multi_thread")]
async fn a_deduction_begins_on_the_last_day_and_needs_guidance_in_writing() {
    let server = ready("2025-03-15T08:00:00Z", |_| ()).await;
    let found = proposal(&server, "sagsbehandler-vestereg", READY.1).await;
    assert_eq!(
        (found.made, found.consequence.as_deref(), found.from),
        (true, Some("deduction"), Some(day("2025-03-14")))
    );
    let unguided = |facts: &mut Value| facts["booking"]["guided"] = known(json!(false));
    let server = ready("2025-03-15T08:00:00Z", unguided).await;
    let found = proposal(&server, "sagsbehandler-vestereg", READY.1).await;
    assert_eq!((found.made, found.against), (false, vec![Against::NoGuidance]));
}

/// EX-B13: whoever needs an interpreter and wants to book herself is not exempted.
#[tokio::test(flavor = "multi_thread")]
async fn who_wants_to_book_in_spite_of_a_ground_still_books() {
    let server = ready("2025-03-10T08:00:00Z", |_| ()).await;
    let client = server.signed_in(READY.0).await;
    let asked = json!({ "ground": "interpreter", "keeps_right": true });
    let sent = client.post_keyed(&path::booking_exemptions(READY.1), &client.key(), &asked).await;
    assert_eq!(sent.status, 201, "{}", sent.body);
    assert_eq!(view(&client, READY.1).await.standing, Standing::Book);
}

/// EX-B14: sickness benefit, category 2, before the first follow-up: no duty to book, the first meeting is called to.
#[tokio::test(flavor = "multi_thread")]
async fn before_the_first_follow_up_nobody_on_sickness_benefit_books() {
    let server = TestServer::start().await;
    register(&server, "p-natlys", ["2026-08-17", "2025-03-03"], called("municipality"), |facts| {
        facts["first_absence"] = known(json!("2025-03-03"));
    });
    server.clock.turn_to("2025-03-12T08:00:00Z");
    let client = server.signed_in("borger-sygedagpenge").await;
    let standing = view(&client, "p-natlys").await.standing;
    assert!(!matches!(standing, Standing::Book | Standing::Overdue), "{standing:?}");
}

/// EX-B15: dagpenge, the fifth day of sickness is the deadline's day: no duty to book, and nothing follows from it.
#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_on_the_fifth_day_of_sickness_is_not_missed() {
    let sick = |facts: &mut Value| {
        facts["absences"] = known(json!([{ "kind": "sickness", "from": "2025-03-10" }]));
    };
    let server = member("2025-03-14T08:00:00Z", sick).await;
    let client = server.signed_in(MEMBER.0).await;
    assert_eq!(view(&client, MEMBER.1).await.standing, Standing::Sick);
    server.clock.turn_to("2025-03-15T08:00:00Z");
    let found = proposal(&server, FUND, MEMBER.1).await;
    assert!(!found.made && found.against.contains(&Against::Sickness), "{:?}", found.against);
}

/// EX-A06: a deadline of three days is refused with the earliest lawful day; a summons at short notice is not.
#[tokio::test(flavor = "multi_thread")]
async fn three_days_are_too_short_for_a_deadline_and_not_for_a_summons() {
    let uncalled = |facts: &mut Value| facts["booking"]["call"] = json!({ "not_applicable": true });
    let server = member("2025-03-10T08:00:00Z", uncalled).await;
    let staff = server.opened_again(FUND, MEMBER.1).await;
    let wanted = json!({ "persons": [MEMBER.1], "book_by": "2025-03-13", "hold_by": "2025-03-20" });
    let outcome: DeadlinesSet = staff.post_keyed(path::BOOKING_DEADLINES, &staff.key(), &wanted).await.json();
    let refused = &outcome.outcomes[0];
    // The notice's day, the 10th, is not counted; the eighth full day after it may be the last.
    assert_eq!((refused.refused.as_deref(), refused.earliest), (Some("too_short"), Some(day("2025-03-18"))));
    publish(&server, FUND, "2025-03-13", "job_interview").await;
    let seen: Vec<api::booking::CalendarSlot> =
        staff.get(&format!("{}?from=2025-03-13&to=2025-03-13", path::OFFICE_SLOTS)).await.json();
    let summons = json!({ "slot": seen[0].slot.id, "reasons": "Der er en virksomhedspraktik." });
    let answer = staff.post_keyed(&path::summonses(MEMBER.1), &staff.key(), &summons).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let code = staff.post_keyed(&path::summonses(MEMBER.1), &staff.key(), &summons).await.code();
    assert_eq!(code, ProblemCode::SlotTaken);
}

/// EX-A12: deregistered for a missed booking, registered again, called again, missed again: deregistered again.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_missed_booking_is_proposed_like_the_first() {
    let twice = |facts: &mut Value| {
        facts["booking"]["deregistration"] =
            known(json!({ "from": "2025-02-15", "cause": "missed_booking", "by": "fund" }));
        facts["booking"]["again"] = known(json!({ "on": "2025-02-20" }));
    };
    let server = member("2025-03-15T08:00:00Z", twice).await;
    let found = proposal(&server, FUND, MEMBER.1).await;
    assert_eq!(
        (found.made, found.consequence.as_deref(), found.from),
        (true, Some("deregistration"), Some(day("2025-03-15")))
    );
}
