//! What a citizen chooses about reminders, what holds until she does, text messages by the simulator, and a product with
//! no mail server: nothing is said to be sent that was not.

use crate::support;
use crate::support::{Answer, Client, Setup, TestServer};
use api::{
    FieldCode, PersonExport, ProblemCode, ReminderChannel, ReminderLanguage, ReminderOutcome, ReminderReason,
    ReminderRow, ReminderSettings, ReminderSettingsView, Reminders, path,
};
use registers::Sms;
use serde_json::{Value, json};
use server::remind;
use server::remind::mail::{MailError, MailOptions, Mailer};

const PERSON: &str = "p-anemone";
const DUE: &str = "2026-11-17T08:00:00Z";

fn settings() -> ReminderSettings {
    ReminderSettings {
        by_email: true,
        email: "anna@eksempel.dk".to_owned(),
        by_sms: true,
        phone: "+45 12 34 56 78".to_owned(),
        days_before: 2,
        language: ReminderLanguage::English,
        cv: true,
    }
}

async fn put(client: &Client, version: Option<u64>, body: &Value) -> Answer {
    client.put(&path::reminder_settings(PERSON), version, &client.key(), body).await
}

fn json_of(settings: &ReminderSettings) -> Value {
    serde_json::to_value(settings).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn until_somebody_chooses_the_addresses_of_the_cv_hold() {
    let server = TestServer::start().await;
    server::demo::cvs(&server.app).await.unwrap();
    for (user, person, email, phone) in [
        ("borger-akasse", "p-birk", "henrik@eksempel.dk", "12 34 56 02"),
        ("borger-ung", "p-mynte", "", "12 34 56 06"),
        ("borger-booking", PERSON, "", ""),
    ] {
        let view: ReminderSettingsView =
            server.signed_in(user).await.get(&path::reminder_settings(person)).await.json();
        let expected = ReminderSettings {
            by_email: !email.is_empty(),
            email: email.to_owned(),
            by_sms: !phone.is_empty(),
            phone: phone.to_owned(),
            days_before: 2,
            language: ReminderLanguage::Danish,
            cv: true,
        };
        assert_eq!((view.version, view.saved_at, &view.settings), (0, None, &expected), "{user}");
        assert!(!view.email_set_up && view.sms_set_up);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_kept_and_changed_over_its_version() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let address = path::reminder_settings(PERSON);
    let first = citizen.put(&address, None, "choice-0001", &settings()).await;
    assert_eq!((first.status, first.header("etag")), (201, "\"1\""));
    let again = citizen.put(&address, None, "choice-0001", &settings()).await;
    assert_eq!((again.status, again.body.as_str()), (201, first.body.as_str()), "the same key");
    assert_eq!(citizen.get(&address).await.json::<ReminderSettingsView>(), first.json());
    let seven = ReminderSettings { days_before: 7, ..settings() };
    assert_eq!(put(&citizen, Some(1), &json_of(&seven)).await.status, 200);
    assert_eq!(put(&citizen, Some(1), &json_of(&settings())).await.code(), ProblemCode::VersionConflict);
    assert_eq!(put(&citizen, None, &json_of(&settings())).await.code(), ProblemCode::VersionConflict);
    let headers = [("content-type", "application/json"), ("idempotency-key", "choice-0002")];
    let bare = citizen.send("PUT", &address, &headers, Some(json_of(&seven).to_string())).await;
    assert_eq!(bare.code(), ProblemCode::VersionMissing);
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.reminder_settings, Some(seven));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_that_is_not_right_is_named() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let with = |key: &str, value: Value| {
        let mut body = json_of(&settings());
        body[key] = value;
        body
    };
    let long = format!("{}@eksempel.dk", "x".repeat(250));
    for (body, pointer, code) in [
        (with("email", json!("")), "/email", FieldCode::Required),
        (with("email", json!("anna")), "/email", FieldCode::BadEmail),
        (with("email", json!("anna@eksempel")), "/email", FieldCode::BadEmail),
        (with("email", json!("anna @eksempel.dk")), "/email", FieldCode::BadEmail),
        (with("email", json!(long)), "/email", FieldCode::TooLong),
        (with("email", json!("anna@eksempel.dk\r\nBcc: alle@eksempel.dk")), "/email", FieldCode::BadEmail),
        (with("phone", json!("")), "/phone", FieldCode::Required),
        (with("phone", json!("1234567")), "/phone", FieldCode::BadPhone),
        (with("phone", json!("ring til mig 12345678")), "/phone", FieldCode::BadPhone),
        (with("days_before", json!(0)), "/days_before", FieldCode::DaysOutOfRange),
        (with("days_before", json!(8)), "/days_before", FieldCode::DaysOutOfRange),
    ] {
        let answer = put(&citizen, None, &body).await;
        assert_eq!(answer.fields(), [(pointer.to_owned(), code)], "{body}");
    }
    // What the API does not know: another channel, another language, half a day.
    let unknown =
        [with("by_fax", json!(true)), with("language", json!("fr")), with("days_before", json!(1.5))];
    for (body, pointer) in unknown.iter().zip(["/by_fax", "/language", "/days_before"]) {
        let problem = put(&citizen, None, body).await.problem();
        assert_eq!(problem.code, ProblemCode::MalformedBody, "{body}");
        assert_eq!(problem.errors[0].pointer, pointer);
    }
    // What is turned off may be empty; what stands there must be right all the same.
    let off = json!({ "by_email": false, "email": "", "by_sms": false, "phone": "", "days_before": 1, "language": "da" });
    let mut wrong = off.clone();
    wrong["email"] = json!("anna");
    assert_eq!(put(&citizen, None, &wrong).await.fields(), [("/email".to_owned(), FieldCode::BadEmail)]);
    assert_eq!(put(&citizen, None, &off).await.status, 201);
}

async fn list(server: &TestServer) -> Vec<ReminderRow> {
    let citizen = server.signed_in("borger-booking").await;
    citizen.get(&path::reminders(PERSON)).await.json::<Reminders>().items
}

fn of(rows: &[ReminderRow], channel: ReminderChannel) -> &ReminderRow {
    rows.iter().find(|row| row.reminder.channel == channel).unwrap()
}

/// A server without a mail server, whose citizen has chosen both ways, when her reminders are due.
async fn due(folder: &tempfile::TempDir) -> TestServer {
    let setup = Setup { folder: Some(folder.path().to_owned()), ..Setup::default() };
    let server = TestServer::with(setup).await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(put(&citizen, None, &json_of(&settings())).await.status, 201);
    let person = server.app.registers.person(PERSON).await.unwrap().unwrap();
    assert_eq!(remind::plan_for(&server.app, &person).await.unwrap(), 3);
    server.clock.turn_to(DUE);
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_server_nothing_is_said_to_be_sent() {
    let folder = support::folder();
    let server = due(&folder).await;
    assert_eq!(of(&list(&server).await, ReminderChannel::Email).reminder.outcome, ReminderOutcome::Waiting);
    remind::run_once(&server.app).await.unwrap();
    let rows = list(&server).await;
    let mail = of(&rows, ReminderChannel::Email);
    assert_eq!((mail.reminder.outcome, mail.reminder.attempts), (ReminderOutcome::NotSetUp, 0));
    assert_eq!(mail.sentence.da, "Ikke sendt: vi har ikke en mailserver endnu.");
    assert_eq!(mail.sentence.en, "Not sent: no mail server is set up yet.");
    assert_eq!(of(&rows, ReminderChannel::MinSide).reminder.outcome, ReminderOutcome::Sent);
    // It is told once; the next plan changes nothing.
    assert_eq!(remind::plan(&server.app).await.map(|_| ()).ok(), Some(()));
    assert_eq!(list(&server).await, rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_simulator_notes_the_message_and_nobody_says_it_was_sent() {
    let folder = support::folder();
    let server = due(&folder).await;
    let sms = folder.path().join("sms");
    std::fs::create_dir_all(&sms).unwrap();
    std::fs::write(sms.join("down"), "").unwrap();
    remind::run_once(&server.app).await.unwrap();
    let waiting = of(&list(&server).await, ReminderChannel::Sms).reminder.clone();
    assert_eq!((waiting.outcome, waiting.attempts), (ReminderOutcome::Waiting, 1));
    std::fs::remove_file(sms.join("down")).unwrap();
    server.clock.turn_to("2026-11-17T08:01:00Z");
    remind::run_once(&server.app).await.unwrap();
    let rows = list(&server).await;
    let row = of(&rows, ReminderChannel::Sms);
    assert_eq!((row.reminder.outcome, row.reminder.attempts), (ReminderOutcome::Simulated, 2));
    assert_eq!(row.sentence.da, "Ikke sendt: det er en prøve, og ingen får beskeden.");
    let noted = std::fs::read(sms.join(&row.reminder.id).with_extension("json")).unwrap();
    let noted: Sms = serde_json::from_slice(&noted).unwrap();
    assert_eq!(noted.to, "+45 12 34 56 78");
    assert!(noted.text.starts_with("Remember to book a meeting by Thursday"), "{}", noted.text);
    assert!(noted.text.chars().count() <= registers::MAX_SMS);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_refused_is_not_tried_again() {
    let folder = support::folder();
    let server = due(&folder).await;
    let sms = folder.path().join("sms");
    std::fs::create_dir_all(&sms).unwrap();
    std::fs::write(sms.join("refuse"), "").unwrap();
    remind::run_once(&server.app).await.unwrap();
    let rows = list(&server).await;
    let row = &of(&rows, ReminderChannel::Sms).reminder;
    assert_eq!((row.outcome, row.reason), (ReminderOutcome::Undelivered, Some(ReminderReason::Refused)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_the_undelivered_is_the_offices_own() {
    let server = TestServer::start().await;
    let address = path::UNDELIVERED_REMINDERS;
    assert_eq!(server.client().get(address).await.code(), ProblemCode::NotSignedIn);
    for user in ["bageri", "borger-booking"] {
        assert_eq!(server.signed_in(user).await.get(address).await.code(), ProblemCode::NotAllowed, "{user}");
    }
    let staff = server.signed_in("sagsbehandler").await;
    for query in ["?page=0", "?per_page=101", "?channel=fax"] {
        assert_eq!(
            staff.get(&format!("{address}{query}")).await.code(),
            ProblemCode::InvalidQuery,
            "{query}"
        );
    }
}

/// What may stand between the product and the mail server.
#[test]
fn a_mail_server_is_reached_encrypted_or_on_this_machine() {
    let open = |server: &str, from: &str, site: &str| {
        let options = MailOptions { server: server.to_owned(), from: from.to_owned(), site: site.to_owned() };
        assert!(!format!("{options:?}").contains("hemmelig"));
        Mailer::open(&options).map(|_| ())
    };
    let (from, site) = ("min-side@kommune.example", "https://minside.example");
    let async_runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let _inside = async_runtime.enter();
    for server in [
        "smtps://navn:hemmelig@mail.example",
        "smtp://mail.example:587?tls=required",
        "smtp://127.0.0.1:2525",
        "smtp://[::1]:2525",
        "smtp://localhost:2525",
    ] {
        assert_eq!(open(server, from, site), Ok(()), "{server}");
    }
    for server in ["smtp://navn:hemmelig@mail.example", "smtp://mail.example:587?tls=opportunistic"] {
        assert_eq!(open(server, from, site), Err(MailError::Unencrypted), "{server}");
    }
    assert_eq!(open("not an address", from, site), Err(MailError::Server));
    assert_eq!(open("https://localhost", from, site), Err(MailError::Server));
    assert_eq!(open("smtp://localhost", "nobody", site), Err(MailError::From));
    assert_eq!(open("smtp://localhost", from, "minside.example"), Err(MailError::Site));
}
