//! Messages: between a citizen and an authority, seen by these two only, and told in her log.

use crate::support::{Client, TestServer};
use api::{
    CitizenRow, Conversation, Conversations, FieldCode, Message, NewConversation, NewMessage, Opening,
    OpeningPurpose, Overview, Page, PersonExport, ProblemCode, Reading, path,
};
use plan::Party;

const PERSON: &str = "p-anemone";

fn new(with: Party) -> NewConversation {
    NewConversation {
        with,
        subject: "Et møde".to_owned(),
        text: "Kan vi flytte det?".to_owned(),
        about: None,
        attachments: vec![],
    }
}

async fn begin(client: &Client, with: Party) -> Conversation {
    let answer = client.post_keyed(&path::conversations(PERSON), &client.key(), &new(with)).await;
    assert_eq!(answer.status, 201);
    answer.json()
}

async fn opened(server: &TestServer, user: &str) -> Client {
    let staff = server.signed_in(user).await;
    let opening = Opening { purpose: OpeningPurpose::Answer };
    assert_eq!(staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await.status, 201);
    staff
}

async fn list(client: &Client) -> Conversations {
    client.get(&path::conversations(PERSON)).await.json()
}

async fn unread(client: &Client) -> u64 {
    client.get(&path::overview(PERSON)).await.json::<Overview>().unread_messages
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_answered_and_each_side_sees_when_it_was_read() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    assert_eq!(
        list(&citizen).await,
        Conversations { with: vec![Party::Municipality, Party::Fund], items: vec![] }
    );
    let begun = begin(&citizen, Party::Municipality).await;
    let staff = opened(&server, "sagsbehandler").await;
    assert_eq!((unread(&staff).await, unread(&citizen).await), (1, 0));

    let id = begun.row.id.as_str();
    let found: Conversation = staff.get(&path::conversation(PERSON, id)).await.json();
    assert_eq!((found.row.unread, found.all[0].text.as_str()), (1, "Kan vi flytte det?"));
    let read = Reading { through: 1 };
    assert_eq!(staff.post_keyed(&path::reading(PERSON, id), &staff.key(), &read).await.status, 204);
    let text = NewMessage { text: "Ja.\nVi ringer i morgen.".to_owned(), attachments: vec![] };
    let key = staff.key();
    let sent: Message = staff.post_keyed(&path::messages(PERSON, id), &key, &text).await.json();
    let again: Message = staff.post_keyed(&path::messages(PERSON, id), &key, &text).await.json();
    assert_eq!((&sent, sent.number, sent.from), (&again, 2, Party::Municipality));

    let now: Conversation = citizen.get(&path::conversation(PERSON, id)).await.json();
    assert_eq!((now.row.messages, now.row.unread), (2, 1));
    assert!(now.all[0].read_at.is_some() && now.all[1].read_at.is_none());
    assert_eq!(unread(&citizen).await, 1);
    let read = Reading { through: 2 };
    assert_eq!(citizen.post_keyed(&path::reading(PERSON, id), &citizen.key(), &read).await.status, 204);
    assert_eq!(unread(&citizen).await, 0);
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.conversations.len(), 1);
    assert!(export.log.iter().any(|look| look.resource == "messages" && look.organisation.is_some()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fund_does_not_see_what_is_written_to_the_municipality() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let begun = begin(&citizen, Party::Municipality).await;
    let fund = opened(&server, "sagsbehandler-akasse").await;
    assert_eq!(list(&fund).await, Conversations { with: vec![Party::Fund], items: vec![] });
    let id = begun.row.id.as_str();
    let text = NewMessage { text: "Hej".to_owned(), attachments: vec![] };
    let answers = [
        fund.get(&path::conversation(PERSON, id)).await,
        fund.post_keyed(&path::messages(PERSON, id), &fund.key(), &text).await,
        fund.post_keyed(&path::reading(PERSON, id), &fund.key(), &Reading { through: 1 }).await,
    ];
    for answer in answers {
        assert_eq!(answer.code(), ProblemCode::NotFound);
    }
    let wrong = fund.post_keyed(&path::conversations(PERSON), &fund.key(), &new(Party::Municipality)).await;
    assert_eq!(wrong.fields(), [("/with".to_owned(), FieldCode::NoSuchAuthority)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_for_an_answer_is_listed() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let staff = server.signed_in("sagsbehandler").await;
    let address = format!("{}?only=unread", path::OFFICE_CITIZENS);
    assert_eq!(staff.get(&address).await.json::<Page<CitizenRow>>().total, 0);
    begin(&citizen, Party::Municipality).await;
    begin(&citizen, Party::Fund).await;
    let rows = staff.get(&address).await.json::<Page<CitizenRow>>().items;
    assert_eq!(
        rows.iter().map(|row| (row.id.as_str(), row.unread_messages)).collect::<Vec<_>>(),
        [(PERSON, 1)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_refused_with_its_place() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let cases = [
        ("/subject", "", "Hej", FieldCode::Required),
        ("/subject", "To\nlinjer", "Hej", FieldCode::BadText),
        ("/subject", &"x".repeat(121), "Hej", FieldCode::TooLong),
        ("/text", "Emne", " \n ", FieldCode::Required),
        ("/text", "Emne", &"x".repeat(10_001), FieldCode::TooLong),
        ("/text", "Emne", "\u{0}", FieldCode::BadText),
    ];
    for (place, subject, text, code) in cases {
        let sent = NewConversation {
            subject: subject.to_owned(),
            text: text.to_owned(),
            ..new(Party::Municipality)
        };
        let answer = citizen.post_keyed(&path::conversations(PERSON), &citizen.key(), &sent).await;
        assert_eq!(answer.fields(), [(place.to_owned(), code)], "{subject:.9} {text:.9}");
    }
    let longest = NewConversation { text: "å".repeat(10_000), ..new(Party::Fund) };
    assert_eq!(citizen.post_keyed(&path::conversations(PERSON), &citizen.key(), &longest).await.status, 201);
    assert_eq!(list(&citizen).await.items.len(), 1);
}
