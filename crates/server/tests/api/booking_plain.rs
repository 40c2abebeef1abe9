//! Booking without script: the same list, the same booking and the same receipt, as a page and forms.

use crate::support::{Answer, Client, TestServer};
use api::booking::BookingView;
use api::path;

const PAGE: &str = "/borger/booking/enkel";

async fn send(client: &Client, page: &str, fields: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    client.send("POST", page, &headers, Some(fields.to_owned())).await
}

/// The value of the first input of that name.
fn value(html: &str, name: &str) -> String {
    let after = html.split_once(&format!("name=\"{name}\" value=\"")).map_or("", |(_, after)| after);
    after.split('"').next().unwrap_or_default().to_owned()
}

/// A client that follows no redirect by itself would be another one; here the answer after it is what is looked at.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_booked_and_given_back_by_forms_alone() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let page = client.get(PAGE).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    for said in ["torsdag den 19. november 2026", "Mødet skal holdes senest tirsdag den 1. december 2026"] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    // The whole date stands in each label, and a day is a group of its own.
    assert!(page.body.contains("<legend class=\"form-label\">tirsdag den 17. november 2026</legend>"));
    assert!(page.body.contains("tirsdag den 17. november 2026 kl. 09.00-09.30, telefon, Karl Maj</label>"));
    for forbidden in ["<script", "style=", "onclick"] {
        assert!(!page.body.contains(forbidden), "{forbidden}");
    }
    let (slot, key) = (value(&page.body, "slot"), value(&page.body, "key"));
    let fields = format!("action=book&key={key}&slot={slot}");
    let receipt = send(&client, PAGE, &fields).await;
    assert!(receipt.body.contains("Mødet er booket"), "{}", receipt.body);
    assert!(receipt.body.contains("MB-"));
    assert!(!receipt.body.contains("<h2>Din frist</h2>"), "a deadline that is kept is not open");
    let again = send(&client, PAGE, &fields).await;
    let seen: BookingView = client.get(&path::booking("p-anemone")).await.json();
    assert_eq!(seen.meetings.len(), 1, "the same form sent twice books once");
    assert!(again.body.contains(&seen.meetings[0].receipt));
    let (booking, key) = (value(&receipt.body, "booking"), value(&receipt.body, "key"));
    let given_back =
        send(&client, PAGE, &format!("action=cancel&key={key}&booking={booking}&reason=sick")).await;
    assert!(given_back.body.contains("Mødet er aflyst"), "{}", given_back.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_is_said_on_the_page() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let refused = send(&client, PAGE, "action=book&key=plain-key-0001&slot=no-such-time").await;
    assert_eq!(refused.status, 404);
    assert!(refused.body.contains("Det findes ikke"), "{}", refused.body);
    let nothing = send(&client, PAGE, "action=book&key=plain-key-0002").await;
    assert_eq!(nothing.status, 422, "{}", nothing.body);
    let english = client.get("/en/borger/booking/enkel").await;
    assert!(
        english.body.contains("Book the time") && english.body.contains("Thursday 19 November 2026"),
        "{}",
        english.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn no_free_time_gives_a_receipt() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-ingen-tider").await;
    let page = client.get(PAGE).await;
    assert!(page.body.contains("Få en kvittering for ingen ledige tider"), "{}", page.body);
    let key = value(&page.body, "key");
    let receipt = send(&client, PAGE, &format!("action=no_slot&key={key}")).await;
    assert!(receipt.body.contains("MI-"), "{}", receipt.body);
    assert!(receipt.body.contains("Din frist er nu tirsdag den 17. november 2026"), "{}", receipt.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_signed_in_signs_in_without_script() {
    let server = TestServer::with_slots().await;
    let client = server.client();
    let page = client.get(PAGE).await;
    assert!(page.body.contains("<option value=\"borger-booking\">Amina Yusuf Karlsen</option>"));
    assert!(!page.body.contains("bageri"));
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let sent = http
        .post(format!("{}{PAGE}", server.address))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body("action=sign_in&user=borger-indkaldt");
    let signed_in = sent.send().await.unwrap();
    assert_eq!((signed_in.status().as_u16(), signed_in.headers()["location"].to_str().unwrap()), (303, PAGE));
    let cookie = signed_in.headers()["set-cookie"].to_str().unwrap();
    client.set_cookie(cookie.split(';').next().map(str::to_owned));
    let called = client.get(PAGE).await;
    assert!(called.body.contains("Du bliver indkaldt skriftligt"), "{}", called.body);
    let unknown = send(&server.client(), PAGE, "action=sign_in&user=nobody").await;
    assert_eq!(unknown.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_refused() {
    let server = TestServer::with_slots().await;
    let client = server.signed_in("borger-booking").await;
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    let fields = Some("action=book&key=plain-key-0003&slot=x".to_owned());
    assert_eq!(client.send("POST", PAGE, &headers, fields).await.status, 403);
}
