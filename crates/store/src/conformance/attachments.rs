//! Attached files: whose they are until they are sent, what holds them then, and which files belong to nobody.

use super::Story;
use super::fixtures::{answer, at, context};
use crate::{Answer, Base, JobLogSave, MessageWriter, NewAttachment, Store, StoreError, Subject};
use api::{
    Attachment, AttachmentKind, AttachmentPlace, Conversation, JobApplication, JobApplicationKind,
    JobApplicationStatus, NewConversation,
};
use chrono::DateTime;
use plan::Party;

fn file(id: &str, place: AttachmentPlace) -> NewAttachment {
    let name = format!("{id}.pdf");
    let attachment = Attachment { id: id.to_owned(), name, kind: AttachmentKind::Pdf, size: 7 };
    NewAttachment { attachment, place, sha256: "ab".to_owned() }
}

fn new(files: &[&str]) -> NewConversation {
    NewConversation {
        with: Party::Municipality,
        subject: "Et brev".to_owned(),
        text: "Hej".to_owned(),
        about: None,
        attachments: files.iter().map(|id| (*id).to_owned()).collect(),
    }
}

fn entry(base: Base, files: &[&str]) -> JobLogSave {
    let application = JobApplication {
        title: "Kok".to_owned(),
        employer: "Kantinen".to_owned(),
        on: at(0).date_naive(),
        kind: JobApplicationKind::Advertised,
        status: JobApplicationStatus::Sent,
        goal: None,
        attachments: files.iter().map(|id| (*id).to_owned()).collect(),
    };
    JobLogSave { id: "entry-1".to_owned(), base, application }
}

#[expect(clippy::unnecessary_wraps, reason = "the store asks for a function that can fail")]
fn begun(conversation: &Conversation) -> Result<Answer, StoreError> {
    Ok(answer(&conversation.row.id))
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn attachments(store: &dyn Store) -> Story {
    use AttachmentPlace::{JobLog, Messages};
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let (amina, birk) = (context("amina", None, 0), context("birk", None, 0));
    let writer = MessageWriter { party: Party::Citizen, organisation: None };
    for (id, minutes) in [("a1", 0), ("a2", 5), ("a3", 5), ("a4", 5)] {
        store.expect_file(id, at(minutes)).await?;
    }
    assert_eq!(store.loose_files(at(5)).await?, ["a1"], "the others may still be written");

    let key = context("amina", Some(("key-file", 1)), 10);
    for _ in 0..2 {
        store.keep_attachment(&key, &one, &file("a1", Messages), answer("a1")).await?;
    }
    store.keep_attachment(&amina, &one, &file("a2", Messages), answer("a2")).await?;
    store.keep_attachment(&amina, &one, &file("a3", JobLog), answer("a3")).await?;
    assert_eq!(store.loose_files(at(60)).await?, ["a4"], "kept ones belong to somebody");
    assert_eq!(store.unsent_attachments("amina").await?, 3, "the same key keeps one");
    assert_eq!(store.attachment("p-other", Messages, "a1").await?, None);
    assert_eq!(store.attachment("p-one", JobLog, "a1").await?, None);
    let found = store.attachment("p-one", Messages, "a1").await?;
    assert_eq!(found.map(|kept| (kept.uploader, kept.holder)), Some(("amina".to_owned(), None)));

    let begin = async |ctx, subject, id, files: &[&str]| {
        store.begin_conversation(ctx, subject, id, &new(files), &writer, begun).await.map(drop)
    };
    for refused in [
        begin(&birk, &one, "c-1", &["a1"]).await,
        begin(&amina, &other, "c-1", &["a1"]).await,
        begin(&amina, &one, "c-1", &["a1", "a3"]).await,
        begin(&amina, &one, "c-1", &["a1", "nothing"]).await,
    ] {
        assert!(matches!(refused, Err(StoreError::AttachmentGone)));
    }
    assert_eq!(store.conversations("p-one", Party::Citizen).await?, [], "no message without its files");
    begin(&amina, &one, "c-1", &["a2", "a1"]).await?;
    let kept = store.conversation("p-one", "c-1", Party::Citizen).await?;
    let names = kept.into_iter().flat_map(|found| found.all).flat_map(|message| message.attachments);
    assert_eq!(
        names.map(|file| file.name).collect::<Vec<_>>(),
        ["a2.pdf", "a1.pdf"],
        "in the writer's order"
    );
    let again = begin(&amina, &one, "c-2", &["a1"]).await;
    assert!(matches!(again, Err(StoreError::AttachmentGone)), "a file is sent once");
    let sent = store.drop_attachment(&amina, &one, Messages, "a1", answer("")).await;
    assert!(matches!(sent, Err(StoreError::NotFound)), "what was sent stays");

    let save = async |base, files: &[&str]| {
        store.save_job_log_entry(&amina, &one, &entry(base, files), answer("")).await.map(drop)
    };
    save(Base::New, &["a3"]).await?;
    save(Base::Version(1), &["a3"]).await?;
    let files = store.job_log("p-one").await?.into_iter().flat_map(|entry| entry.files);
    assert_eq!(files.map(|file| file.id).collect::<Vec<_>>(), ["a3"]);
    assert_eq!(store.attachments_of("p-one").await?.len(), 3);
    save(Base::Version(2), &[]).await?;
    assert_eq!(
        store.attachment("p-one", JobLog, "a3").await?,
        None,
        "an entry lets go of what it names no more"
    );
    assert_eq!(store.loose_files(DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(1)).await?, ["a3"]);
    store.forget_file("a3").await?;

    store.keep_attachment(&amina, &one, &file("a4", JobLog), answer("a4")).await?;
    save(Base::Version(3), &["a4"]).await?;
    store.delete_job_log_entry(&amina, &one, "entry-1", answer("")).await?;
    assert_eq!(store.loose_files(at(60)).await?, ["a4"], "an entry takes its files with it");
    store.forget_file("a4").await?;

    for id in ["a5", "a6"] {
        store.keep_attachment(&birk, &one, &file(id, Messages), answer(id)).await?;
    }
    let wrong = store.drop_attachment(&amina, &one, Messages, "a5", answer("")).await;
    assert!(matches!(wrong, Err(StoreError::NotFound)), "another's");
    store.drop_attachment(&birk, &one, Messages, "a5", answer("")).await?;
    let system = context("system", None, 100);
    assert_eq!(store.sweep_attachments(&system, at(0)).await?, 0);
    assert_eq!(store.sweep_attachments(&system, at(1)).await?, 1, "what was sent is not swept");
    assert_eq!(store.loose_files(at(60)).await?, ["a5", "a6"]);
    let actions: Vec<_> =
        store.audit_of("attachment", "p-one").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "create", "create", "create", "create", "create", "delete"]);
    Ok(())
}
