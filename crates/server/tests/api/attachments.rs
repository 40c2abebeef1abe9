//! Attached files: taken in whole or not at all, told by their content, had by the two sides alone, told in her log.

use crate::support::{Answer, Client, TestServer};
use api::mandate::{Acceptance, Invitation, Mandate, MandateLevel, MandatePart, MandateScope, NewMandate};
use api::{
    Attachment, AttachmentKind, AttachmentPlace, AttachmentRow, Conversation, JobApplication,
    JobApplicationKind, JobApplicationStatus, JobLog, Look, MAX_ATTACHMENT, MAX_UNSENT_ATTACHMENTS,
    NewConversation, NewMessage, Page, PersonExport, ProblemCode, path,
};
use plan::Party;
use server::worker;
use std::slice::from_ref;
use store::Attachments;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PERSON: &str = "p-anemone";
const PDF: &str = "%PDF-1.7\nEt brev.\n%%EOF\n";

fn uploads() -> String {
    path::attachments(PERSON, AttachmentPlace::Messages)
}

async fn upload_to(client: &Client, address: &str, key: &str, name: &str, bytes: &[u8]) -> Answer {
    let named = format!("attachment; filename*=UTF-8''{name}");
    let headers = [
        ("content-type", "application/octet-stream"),
        ("content-disposition", named.as_str()),
        ("idempotency-key", key),
    ];
    client.send_bytes("POST", address, &headers, Some(bytes.to_vec())).await
}

async fn upload(client: &Client, name: &str, bytes: &[u8]) -> Answer {
    upload_to(client, &uploads(), &client.key(), name, bytes).await
}

async fn begin(client: &Client, files: &[&str]) -> Answer {
    let new = NewConversation {
        with: Party::Municipality,
        subject: "Et brev".to_owned(),
        text: "Her er brevet.".to_owned(),
        about: None,
        attachments: files.iter().map(|id| (*id).to_owned()).collect(),
    };
    client.post_keyed(&path::conversations(PERSON), &client.key(), &new).await
}

fn fetched(id: &str) -> String {
    path::attachment(PERSON, AttachmentPlace::Messages, id)
}

/// Files that lie in the folder, half ones included.
fn lying(server: &TestServer) -> usize {
    std::fs::read_dir(&server.app.config.attachments).map_or(0, Iterator::count)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_sent_had_by_both_sides_and_told_in_her_log() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let answer = upload(&citizen, "Ans%C3%B8gning.PDF", PDF.as_bytes()).await;
    assert_eq!(answer.status, 201);
    let file: Attachment = answer.json();
    assert_eq!((file.name.as_str(), file.kind, file.size), ("Ansøgning.pdf", AttachmentKind::Pdf, 24));
    let staff = server.opened("sagsbehandler", PERSON).await;
    let fund = server.opened("sagsbehandler-akasse", PERSON).await;
    let stranger = server.signed_in("borger-akasse").await;
    let address = fetched(&file.id);
    assert_eq!(citizen.get(&address).await.status, 200, "her own before it is sent");
    assert_eq!(staff.get(&address).await.code(), ProblemCode::NotFound, "nobody else's");

    let begun: Conversation = begin(&citizen, &[&file.id]).await.json();
    assert_eq!(begun.all[0].attachments, from_ref(&file));
    let found: Conversation = staff.get(&path::conversation(PERSON, &begun.row.id)).await.json();
    assert_eq!(found.all[0].attachments, from_ref(&file));
    for who in [&staff, &citizen] {
        let got = who.get(&address).await;
        assert_eq!((got.status, got.body.as_str()), (200, PDF));
        assert_eq!(got.header("content-type"), "application/pdf");
        assert_eq!(
            got.header("content-disposition"),
            "attachment; filename=\"fil.pdf\"; filename*=UTF-8''Ans%C3%B8gning.pdf"
        );
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert_eq!(got.header("content-security-policy"), "default-src 'none'; sandbox");
        assert_eq!(got.header("cache-control"), "no-store");
    }
    for who in [&fund, &stranger] {
        assert_eq!(who.get(&address).await.code(), ProblemCode::NotFound);
    }
    let elsewhere = path::attachment(PERSON, AttachmentPlace::JobLog, &file.id);
    assert_eq!(staff.get(&elsewhere).await.code(), ProblemCode::NotFound, "it is beside no entry");
    let other = path::attachment("p-birk", AttachmentPlace::Messages, &file.id);
    assert_eq!(stranger.get(&other).await.code(), ProblemCode::NotFound, "under another's name");

    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    let looks: Vec<_> = log.items.iter().filter(|look| look.resource == "attachment").collect();
    assert_eq!(looks.iter().filter(|look| look.organisation.is_some()).count(), 1, "one look by staff");
    let rows: Vec<AttachmentRow> = citizen.get(&path::person_attachments(PERSON)).await.json();
    assert_eq!((rows[0].attachment.clone(), rows[0].address.as_str()), (file.clone(), address.as_str()));
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.attachments, rows);
    let page = citizen.get(&format!("{}?language=da", path::export_page(PERSON))).await.body;
    assert!(page.contains("Ansøgning.pdf") && page.contains(&rows[0].sha256));

    let gone = begin(&citizen, &[&file.id]).await;
    assert_eq!(gone.code(), ProblemCode::AttachmentGone, "a file is sent once");
    assert_eq!(citizen.bare("DELETE", &address, &citizen.key()).await.code(), ProblemCode::NotFound);

    let back: Attachment = upload(&staff, "svar.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").await.json();
    let text = NewMessage { text: "Tak.".to_owned(), attachments: vec![back.id.clone()] };
    let sent = staff.post_keyed(&path::messages(PERSON, &begun.row.id), &staff.key(), &text).await;
    assert_eq!(sent.status, 201);
    assert_eq!(citizen.get(&fetched(&back.id)).await.header("content-type"), "image/png");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_refused_and_nothing_of_it_is_left() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let cases: [(&str, &[u8], _); 6] = [
        ("tom.pdf", b"", ProblemCode::AttachmentEmpty),
        ("cv.pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", ProblemCode::AttachmentKindNotTaken),
        ("foto.png", b"<!doctype html><script>", ProblemCode::AttachmentKindNotTaken),
        ("cv.docx", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0", ProblemCode::AttachmentKindNotTaken),
        ("kort.pdf", b"%PDF", ProblemCode::AttachmentKindNotTaken),
        ("%FF.pdf", PDF.as_bytes(), ProblemCode::InvalidHeader),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(upload(&citizen, name, bytes).await.code(), code, "{name}");
    }
    let headers = [("content-disposition", "attachment; filename*=UTF-8''a.pdf")];
    let keyless = citizen.send("POST", &uploads(), &headers, Some(PDF.to_owned())).await;
    assert_eq!(keyless.code(), ProblemCode::IdempotencyKeyMissing);
    let nameless = citizen.bare("POST", &uploads(), &citizen.key()).await;
    assert_eq!(nameless.code(), ProblemCode::InvalidHeader);
    let nowhere = format!("{}/elsewhere", path::person_attachments(PERSON));
    let answer = upload_to(&citizen, &nowhere, &citizen.key(), "a.pdf", PDF.as_bytes()).await;
    assert_eq!(answer.code(), ProblemCode::NotFound);
    assert_eq!(begin(&citizen, &["nothing"]).await.code(), ProblemCode::AttachmentGone);
    assert_eq!(lying(&server), 0);
    assert_eq!(server.store.unsent_attachments("borger-booking").await.unwrap(), 0);
}

/// A request by hand, which may stop where no client would.
async fn raw(server: &TestServer, client: &Client, more: &str) -> TcpStream {
    let host = server.address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).await.unwrap();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: {host}\r\ncookie: {}\r\nidempotency-key: {}\r\n\
         content-disposition: attachment; filename*=UTF-8''a.pdf\r\n{more}\r\n\r\n",
        uploads(),
        client.cookie().unwrap(),
        client.key()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

async fn told(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    while !String::from_utf8_lossy(&answer).contains("\"code\"") {
        let read = stream.read(&mut piece).await.unwrap();
        assert!(read > 0, "the connection ended without an answer");
        answer.extend(&piece[..read]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_megabytes_are_refused_before_they_are_sent() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    // No byte of the body ever comes.
    let mut stream = raw(&server, &citizen, "content-length: 209715200").await;
    let answer = told(&mut stream).await;
    let code = ProblemCode::AttachmentTooLarge.code();
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains(code), "{answer}");
    assert!(answer.contains("10 MB"), "in words");

    // One that does not say how much there is ends where it is too much.
    let mut stream = raw(&server, &citizen, "transfer-encoding: chunked").await;
    let mut chunk = PDF.as_bytes().to_vec();
    chunk.resize(1024 * 1024, b' ');
    for _ in 0..=MAX_ATTACHMENT / 1024 / 1024 {
        stream.write_all(b"100000\r\n").await.unwrap();
        stream.write_all(&chunk).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
    }
    assert!(told(&mut stream).await.contains(code));
    assert_eq!(lying(&server), 0);

    let mut most = PDF.as_bytes().to_vec();
    most.resize(MAX_ATTACHMENT.try_into().unwrap(), b' ');
    assert_eq!(upload(&citizen, "stor.pdf", &most).await.status, 201, "what is just small enough is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_cut_off_leaves_nothing() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let mut stream = raw(&server, &citizen, "content-length: 1000").await;
    stream.write_all(PDF.as_bytes()).await.unwrap();
    while lying(&server) == 0 {
        tokio::task::yield_now().await;
    }
    drop(stream);
    while lying(&server) > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(server.store.unsent_attachments("borger-booking").await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_twice_makes_one() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let key = citizen.key();
    let first: Attachment = upload_to(&citizen, &uploads(), &key, "a.pdf", PDF.as_bytes()).await.json();
    let again: Attachment = upload_to(&citizen, &uploads(), &key, "a.pdf", PDF.as_bytes()).await.json();
    assert_eq!(first, again);
    let other = upload_to(&citizen, &uploads(), &key, "a.pdf", b"%PDF-1.4\nnoget andet").await;
    assert_eq!(other.code(), ProblemCode::IdempotencyKeyReused);
    assert_eq!(server.store.unsent_attachments("borger-booking").await.unwrap(), 1);
    server.clock.turn(chrono::TimeDelta::hours(2));
    worker::sweep(&server.app).await.unwrap();
    assert_eq!(lying(&server), 1, "what followed the first belongs to nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_never_sent_is_deleted_like_a_draft() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let [sent, kept, dropped]: [Attachment; 3] = [
        upload(&citizen, "a.pdf", PDF.as_bytes()).await.json(),
        upload(&citizen, "b.pdf", PDF.as_bytes()).await.json(),
        upload(&citizen, "c.pdf", PDF.as_bytes()).await.json(),
    ];
    assert_eq!(begin(&citizen, &[&sent.id]).await.status, 201);
    let away = citizen.bare("DELETE", &fetched(&dropped.id), &citizen.key()).await;
    assert_eq!(away.status, 204);
    assert_eq!(citizen.get(&fetched(&dropped.id)).await.code(), ProblemCode::NotFound);
    worker::sweep(&server.app).await.unwrap();
    assert_eq!(lying(&server), 2);
    server.clock.turn(worker::DRAFTS_KEPT + chrono::TimeDelta::minutes(1));
    worker::sweep(&server.app).await.unwrap();
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(citizen.get(&fetched(&kept.id)).await.code(), ProblemCode::NotFound);
    assert_eq!(citizen.get(&fetched(&sent.id)).await.status, 200);
    assert_eq!(lying(&server), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_fills_the_disk_with_what_is_never_sent() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    for _ in 0..MAX_UNSENT_ATTACHMENTS {
        assert_eq!(upload(&citizen, "a.pdf", PDF.as_bytes()).await.status, 201);
    }
    let more = upload(&citizen, "a.pdf", PDF.as_bytes()).await;
    assert_eq!(more.code(), ProblemCode::TooManyUnsentAttachments);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_changed_on_the_disk_is_not_given() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let file: Attachment = upload(&citizen, "a.pdf", PDF.as_bytes()).await.json();
    std::fs::write(server.app.config.attachments.join(&file.id), "%PDF-1.7\nnoget andet").unwrap();
    assert_eq!(citizen.get(&fetched(&file.id)).await.code(), ProblemCode::Internal);
}

async fn represented(server: &TestServer, giver: &Client, level: MandateLevel) -> Client {
    let helper = server.signed_in("borger-akasse").await;
    let scope = MandateScope::default().with(MandatePart::Messages, Some(level));
    let new = NewMandate { scope, until: "2026-12-31".parse().unwrap() };
    let mandate: Mandate = giver.post_keyed(&path::mandates(PERSON), &giver.key(), &new).await.json();
    let invited = giver.send("POST", &path::mandate_invitation(PERSON, &mandate.id), &[], None).await;
    let code = invited.json::<Invitation>().code;
    let accepted =
        helper.post_keyed(path::HELD_MANDATES, &format!("accept-{level:?}"), &Acceptance { code }).await;
    assert_eq!(accepted.status, 201);
    helper
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_has_what_the_power_of_attorney_gives() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let file: Attachment = upload(&citizen, "a.pdf", PDF.as_bytes()).await.json();
    let helper = represented(&server, &citizen, MandateLevel::See).await;
    assert_eq!(helper.get(&fetched(&file.id)).await.code(), ProblemCode::NotFound, "not sent yet");
    assert_eq!(begin(&citizen, &[&file.id]).await.status, 201);
    assert_eq!(helper.get(&fetched(&file.id)).await.status, 200);
    let refused = upload(&helper, "b.pdf", PDF.as_bytes()).await;
    assert_eq!(refused.code(), ProblemCode::MandateMissing);
    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    assert!(log.items.iter().any(|look| look.resource == "attachment" && look.representative.is_some()));

    let helper = represented(&server, &citizen, MandateLevel::Act).await;
    let theirs: Attachment = upload(&helper, "b.pdf", PDF.as_bytes()).await.json();
    assert_eq!(begin(&citizen, &[&theirs.id]).await.code(), ProblemCode::AttachmentGone, "not hers to send");
    assert_eq!(begin(&helper, &[&theirs.id]).await.status, 201);
    assert_eq!(citizen.get(&fetched(&theirs.id)).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_of_the_job_log_has_its_file_until_it_lets_go_of_it() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let uploads = path::attachments(PERSON, AttachmentPlace::JobLog);
    let file: Attachment =
        upload_to(&citizen, &uploads, &citizen.key(), "ans.pdf", PDF.as_bytes()).await.json();
    let entry = |files: &[&str]| JobApplication {
        title: "Kok".to_owned(),
        employer: "Kantinen".to_owned(),
        on: "2026-11-10".parse().unwrap(),
        kind: JobApplicationKind::Advertised,
        status: JobApplicationStatus::Sent,
        goal: None,
        attachments: files.iter().map(|id| (*id).to_owned()).collect(),
    };
    let address = path::job_log_entry(PERSON, "entry-0001");
    let saved = citizen.put(&address, None, &citizen.key(), &entry(&[&file.id])).await;
    assert_eq!(saved.status, 201);
    let staff = server.opened("sagsbehandler-akasse", PERSON).await;
    let log: JobLog = staff.get(&path::job_log(PERSON)).await.json();
    assert_eq!(log.entries[0].files, from_ref(&file));
    let beside = path::attachment(PERSON, AttachmentPlace::JobLog, &file.id);
    assert_eq!(staff.get(&beside).await.body, PDF);
    let refused = upload_to(&staff, &uploads, &staff.key(), "b.pdf", PDF.as_bytes()).await;
    assert_eq!(refused.code(), ProblemCode::NotAllowed, "the log is hers to write");
    let elsewhere = path::job_log_entry(PERSON, "entry-0002");
    let taken = citizen.put(&elsewhere, None, &citizen.key(), &entry(&[&file.id])).await;
    assert_eq!(taken.code(), ProblemCode::AttachmentGone, "one entry has it");

    assert_eq!(citizen.put(&address, Some(1), &citizen.key(), &entry(&[])).await.status, 200);
    assert_eq!(citizen.get(&beside).await.code(), ProblemCode::NotFound);
    worker::sweep(&server.app).await.unwrap();
    assert_eq!(lying(&server), 0);
}
