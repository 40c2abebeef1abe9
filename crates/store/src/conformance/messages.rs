//! Conversations: who sees which, what is unread for whom, and that a reading is noted once.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{Answer, MessageWriter, Store, StoreError, Subject};
use api::{About, AboutKind, Conversation, Message, NewConversation, NewMessage, Reading};
use plan::Party;

fn new(with: Party, subject: &str) -> NewConversation {
    let about = Some(About { kind: AboutKind::Goal, id: "goal-1".to_owned() });
    NewConversation { with, subject: subject.to_owned(), text: "Hej".to_owned(), about, attachments: vec![] }
}

fn text(text: &str) -> NewMessage {
    NewMessage { text: text.to_owned(), attachments: vec![] }
}

fn writer(party: Party) -> MessageWriter {
    let organisation = party.is_authority().then(|| "Vestereg Kommune".to_owned());
    MessageWriter { party, organisation }
}

// The signature is that of `Respond`.
#[expect(clippy::unnecessary_wraps, reason = "the store asks for a function that can fail")]
fn begun(conversation: &Conversation) -> Result<Answer, StoreError> {
    Ok(answer(&conversation.row.id))
}

#[expect(clippy::unnecessary_wraps, reason = "the store asks for a function that can fail")]
fn added(message: &Message) -> Result<Answer, StoreError> {
    Ok(answer(&message.number.to_string()))
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn messages(store: &dyn Store) -> Story {
    use Party::{Citizen, Fund, Municipality};
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let asked = new(Municipality, "Mit mål");
    let key = context("amina", Some(("key-begin", 1)), 0);
    for _ in 0..2 {
        let kept = store.begin_conversation(&key, &one, "c-1", &asked, &writer(Citizen), begun).await?;
        assert_eq!(kept.body, answer("c-1").body, "the same key begins one conversation");
    }
    let later = context("amina", None, 5);
    store.begin_conversation(&later, &one, "c-2", &new(Fund, "Dagpenge"), &writer(Citizen), begun).await?;
    store
        .begin_conversation(&later, &other, "c-3", &new(Municipality, "Møde"), &writer(Citizen), begun)
        .await?;

    let of = async |side| -> Result<Vec<(String, u32)>, StoreError> {
        let rows = store.conversations("p-one", side).await?;
        Ok(rows.into_iter().map(|row| (row.id, row.unread)).collect())
    };
    assert_eq!(of(Citizen).await?, [("c-2".to_owned(), 0), ("c-1".to_owned(), 0)], "the latest first");
    assert_eq!(of(Municipality).await?, [("c-1".to_owned(), 1)], "an authority sees its own only");
    assert_eq!(of(Fund).await?, [("c-2".to_owned(), 1)]);
    assert_eq!(store.conversation("p-one", "c-1", Fund).await?, None);
    assert_eq!(store.conversation("p-other", "c-1", Citizen).await?, None);
    let waiting = store.unread_by_person(Municipality).await?;
    assert_eq!(waiting.into_iter().collect::<Vec<_>>(), [("p-one".to_owned(), 1), ("p-other".to_owned(), 1)]);

    let office = context("birk", None, 10);
    let refused = store.add_message(&office, &one, "c-1", &text("Nej"), &writer(Fund), added).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "another authority has no part in it");
    let sent =
        store.add_message(&office, &one, "c-1", &text("Vi ringer."), &writer(Municipality), added).await?;
    assert_eq!(sent.body, answer("2").body);
    assert_eq!(store.unread_messages("p-one", Citizen).await?, 1);

    let through = Reading { through: 1 };
    store.note_reading(&office, &one, "c-1", Municipality, through, answer("")).await?;
    let again = context("birk", None, 20);
    store.note_reading(&again, &one, "c-1", Municipality, Reading { through: 9 }, answer("")).await?;
    let stranger = store.note_reading(&again, &one, "c-2", Municipality, through, answer("")).await;
    assert!(matches!(stranger, Err(StoreError::NotFound)));
    let kept = store.conversation("p-one", "c-1", Citizen).await?.map(|found| (found.row, found.all));
    let Some((row, all)) = kept else { return Err(StoreError::NotFound) };
    assert_eq!((row.messages, row.unread, row.latest_from, row.about), (2, 1, Municipality, asked.about));
    assert_eq!(all.iter().map(|message| message.read_at).collect::<Vec<_>>(), [Some(at(10)), None]);
    assert_eq!(all.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), ["Hej", "Vi ringer."]);
    assert_eq!(store.unread_by_person(Municipality).await?.get("p-one"), None);
    let actions: Vec<_> =
        store.audit_of("messages", "p-one").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "create", "create", "read"], "a reading that notes nothing leaves no row");
    Ok(())
}
