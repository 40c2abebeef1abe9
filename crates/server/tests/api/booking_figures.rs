//! The meetings that the contact course asks for: of one citizen with held, due and late, and as figures by team that
//! agree with the lists they lead to.

use crate::support::{TestServer, day};
use api::booking::{BookingFigures, BookingRow, ContactCourse, Figures};
use api::{Page, ProblemCode, path};
use rules::citizen::Actor;
use serde_json::{Value, json};

/// On dagpenge since `since`, with one meeting held by the fund. From July 2026 the fund owes two in the first three
/// months and the municipality two after them (CIT-CONT-01).
fn began(server: &TestServer, since: &str, held: &str) {
    let file = server.person_file("p-anemone");
    let text = std::fs::read_to_string(&file).unwrap().replace("2026-11-02", since);
    let mut record: Value = serde_json::from_str(&text).unwrap();
    let meetings = json!([{ "on": held, "by": "fund", "state": "held" }]);
    record["facts"]["contact"]["meetings"] = json!({ "value": meetings, "origin": "register" });
    std::fs::write(&file, record.to_string()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_course_of_a_citizen_is_held_due_and_late_part_by_part() {
    let server = TestServer::with_slots().await;
    let staff = server.opened("sagsbehandler-akasse", "p-anemone").await;
    let course = async || -> ContactCourse { staff.get(&path::contact_course("p-anemone")).await.json() };
    let parts = |course: &ContactCourse| -> Vec<_> {
        course.parts.iter().map(|part| (part.by, part.held, part.count, part.state.clone())).collect()
    };
    let part = |by, held, state: &str| (by, Some(held), 2, state.to_owned());
    began(&server, "2026-11-02", "2026-11-12");
    let now = course().await;
    assert_eq!(parts(&now), [part(Actor::Fund, 1, "open"), part(Actor::Municipality, 0, "open")]);
    assert_eq!((now.state.as_str(), now.parts[0].from), ("open", day("2026-11-02")));
    assert!(!now.duties.findings.is_empty(), "and why");
    // Since 6 July: the fund's three months have passed with one of two.
    began(&server, "2026-07-06", "2026-08-12");
    let late = course().await;
    assert_eq!(parts(&late), [part(Actor::Fund, 1, "overdue"), part(Actor::Municipality, 0, "open")]);
    assert_eq!((late.state.as_str(), late.parts[0].due), ("overdue", day("2026-10-05")));
    let address = format!("{}?list=course_late", path::OFFICE_BOOKINGS);
    let on_list = |list: &Page<BookingRow>| list.items.iter().any(|row| row.person == "p-anemone");
    assert!(on_list(&staff.get(&address).await.json()));
    // What the fund did not hold is not the municipality's to answer for.
    let town = server.signed_in("sagsbehandler").await;
    assert!(!on_list(&town.get(&address).await.json()));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_is_the_length_of_the_list_it_leads_to() {
    let server = TestServer::with_slots().await;
    for user in ["sagsbehandler", "sagsbehandler-vestereg", "sagsbehandler-akasse"] {
        let staff = server.signed_in(user).await;
        let found: BookingFigures = staff.get(path::OFFICE_FIGURES).await.json();
        let total = async |list: &str, team: Option<&str>| {
            let team = team.map(|team| format!("&team={}", team.replace(' ', "%20"))).unwrap_or_default();
            staff
                .get(&format!("{}?list={list}{team}", path::OFFICE_BOOKINGS))
                .await
                .json::<Page<BookingRow>>()
                .total
        };
        let mut sum = Figures::default();
        for (team, figures) in core::iter::once((None, &found.all))
            .chain(found.teams.iter().map(|each| (each.team.as_deref(), &each.figures)))
        {
            for (list, number) in [
                ("not_booked", figures.not_booked),
                ("overdue", figures.overdue),
                ("meeting", figures.meeting),
                ("no_show", figures.no_show),
                ("course_late", figures.course_late),
            ] {
                assert_eq!(total(list, team).await, u64::from(number), "{user} {list} {team:?}");
            }
            let course = figures.course_done
                + figures.course_open
                + figures.course_late
                + figures.course_unknown
                + figures.course_none;
            assert_eq!(course, figures.citizens, "each citizen is counted once");
            if team.is_some() {
                sum.citizens += figures.citizens;
                sum.not_booked += figures.not_booked;
                sum.course_late += figures.course_late;
            }
        }
        let whole = (found.all.citizens, found.all.not_booked, found.all.course_late);
        assert_eq!(
            (sum.citizens, sum.not_booked, sum.course_late),
            whole,
            "{user}: the teams make up the office"
        );
        assert!(!found.teams.is_empty(), "{user}");
    }
    let citizen = server.signed_in("borger-booking").await;
    for file in [path::OFFICE_FIGURES_CSV, path::OFFICE_FIGURES_DOCUMENT] {
        assert_eq!(citizen.get(file).await.code(), ProblemCode::NotAllowed);
    }
    assert_eq!(citizen.get(path::OFFICE_FIGURES).await.code(), ProblemCode::NotAllowed);
}

/// A row for the office and each team, and the same numbers as the page.
#[tokio::test(flavor = "multi_thread")]
async fn the_figures_come_as_a_table_and_as_a_document() {
    let server = TestServer::with_slots().await;
    let staff = server.signed_in("sagsbehandler").await;
    let found: BookingFigures = staff.get(path::OFFICE_FIGURES).await.json();
    let answer = staff.get(&format!("{}?language=en", path::OFFICE_FIGURES_CSV)).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"moeder-2026-11-16.csv\"");
    let rows: Vec<Vec<&str>> = answer.body.lines().map(|line| line.split(';').collect()).collect();
    assert_eq!(rows.len(), 2 + found.teams.len());
    assert!(rows.iter().all(|row| row.len() == 11), "{rows:?}");
    assert_eq!((rows[0][2], rows[0][4]), ("Meetings held", "Meetings late"));
    let numbers = |figures: &Figures| {
        [figures.citizens, figures.course_done, figures.course_open, figures.course_late]
            .map(|n| n.to_string())
    };
    let every = core::iter::once(&found.all).chain(found.teams.iter().map(|each| &each.figures));
    for (row, figures) in rows[1..].iter().zip(every) {
        assert_eq!(row[1..5], numbers(figures));
    }
    let paper = staff.get(path::OFFICE_FIGURES_DOCUMENT).await;
    assert_eq!((paper.status, paper.header("content-type")), (200, "application/pdf"));
    assert_eq!(paper.header("content-disposition"), "attachment; filename=\"moeder-2026-11-16.pdf\"");
    let odd = staff.get(&format!("{}?language=tlh", path::OFFICE_FIGURES_CSV)).await;
    assert_eq!(odd.code(), ProblemCode::InvalidQuery);
}
