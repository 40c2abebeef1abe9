//! Applications: stored whole, listed for their owner and their municipality, moved on.

use super::Story;
use super::fixtures::{answer, application, content, context};
use crate::{Base, DraftSave, InboxAnswer, InboxQuery, InboxSort, StatusChange, Store, StoreError};
use api::{ApplicationDecision, Status, Treatment};
use rules::Verdict;
use rules::employer::Scheme;

fn inbox(sort: InboxSort, descending: bool, page: u32, per_page: u32) -> InboxQuery {
    let municipality = "0991".to_owned();
    InboxQuery { municipality, status: None, scheme: None, answer: None, sort, descending, page, per_page }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn applications(store: &dyn Store) -> Story {
    kept_whole(store).await?;
    listed(store).await?;
    narrowed(store).await?;
    moved(store).await?;
    read(store).await
}

async fn kept_whole(store: &dyn Store) -> Story {
    let draft = DraftSave { id: "draft-a".to_owned(), base: Base::New, content: content("A") };
    store.save_draft(&context("karen", None, 0), &draft, answer("1")).await?;
    let record = application("MS-A", "Bageri", 1)?;
    let ctx = context("karen", Some(("key-a", 1)), 1);
    store.submit_application(&ctx, &record, Some("draft-a"), answer("receipt")).await?;
    assert_eq!(store.application("MS-A").await?, Some(record.clone()));
    assert_eq!(store.draft("karen", "draft-a").await?, None, "the draft has become the application");
    store.submit_application(&ctx, &record, Some("draft-a"), answer("other")).await?;
    assert_eq!(store.applications_of("99999993", 1, 10).await?.total, 1, "twice is once");
    assert_eq!(store.application("MS-Z").await?, None);
    Ok(())
}

async fn listed(store: &dyn Store) -> Story {
    for (id, company, minutes) in [("MS-B", "Auto", 2), ("MS-C", "Caf\u{e9}", 3)] {
        store
            .submit_application(
                &context("karen", None, minutes),
                &application(id, company, minutes)?,
                None,
                answer(""),
            )
            .await?;
    }
    let mut elsewhere = application("MS-D", "Dok", 4)?;
    elsewhere.municipality = "0992".to_owned();
    elsewhere.cvr = "99999942".to_owned();
    store.submit_application(&context("poul", None, 4), &elsewhere, None, answer("")).await?;

    let ids = |page: api::Page<api::OfficeRow>| page.items.into_iter().map(|row| row.id).collect::<Vec<_>>();
    let latest = store.inbox(&inbox(InboxSort::ReceivedAt, true, 1, 10)).await?;
    assert_eq!(latest.total, 3);
    assert_eq!(ids(latest), ["MS-C", "MS-B", "MS-A"]);
    assert_eq!(ids(store.inbox(&inbox(InboxSort::ReceivedAt, false, 1, 2)).await?), ["MS-A", "MS-B"]);
    assert_eq!(ids(store.inbox(&inbox(InboxSort::ReceivedAt, false, 2, 2)).await?), ["MS-C"]);
    assert!(ids(store.inbox(&inbox(InboxSort::ReceivedAt, false, 3, 2)).await?).is_empty());
    assert_eq!(ids(store.inbox(&inbox(InboxSort::Company, false, 1, 10)).await?), ["MS-B", "MS-A", "MS-C"]);
    assert_eq!(ids(store.inbox(&inbox(InboxSort::Company, true, 1, 10)).await?), ["MS-C", "MS-A", "MS-B"]);
    for (sort, descending) in [
        (InboxSort::Start, false),
        (InboxSort::Start, true),
        (InboxSort::Status, false),
        (InboxSort::Status, true),
    ] {
        assert_eq!(ids(store.inbox(&inbox(sort, descending, 1, 10)).await?), ["MS-C", "MS-B", "MS-A"]);
    }
    let own = store.applications_of("99999993", 1, 2).await?;
    assert_eq!(own.total, 3);
    assert_eq!(own.items.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["MS-C", "MS-B"]);
    let verdicts = (own.items[0].employer_verdict, own.items[0].register_verdict);
    assert_eq!(verdicts, (rules::Verdict::Met, rules::Verdict::NotMet));
    Ok(())
}

/// The inbox by what the answers are, and by scheme.
async fn narrowed(store: &dyn Store) -> Story {
    let mut met = application("MS-E", "Enghave", 5)?;
    met.municipality = "0993".to_owned();
    met.register.verdict = Verdict::Met;
    let mut open = application("MS-F", "Fjord", 6)?;
    open.municipality = "0993".to_owned();
    open.receipt.scheme = Scheme::Loentilskud;
    (open.employer.verdict, open.register.verdict) = (Verdict::Unknown, Verdict::Unknown);
    let mut missed = application("MS-G", "Gade", 7)?;
    missed.municipality = "0993".to_owned();
    for record in [&met, &open, &missed] {
        store.submit_application(&context("karen", None, 7), record, None, answer("")).await?;
    }
    let base = InboxQuery { municipality: "0993".to_owned(), ..inbox(InboxSort::Verdict, false, 1, 10) };
    let none =
        InboxQuery { scheme: Some(Scheme::Loentilskud), answer: Some(InboxAnswer::Differs), ..base.clone() };
    let by = |answer| InboxQuery { answer: Some(answer), ..base.clone() };
    for (query, expected) in [
        (base.clone(), vec!["MS-G", "MS-F", "MS-E"]),
        (InboxQuery { descending: true, ..base.clone() }, vec!["MS-E", "MS-F", "MS-G"]),
        (InboxQuery { scheme: Some(Scheme::Loentilskud), ..base.clone() }, vec!["MS-F"]),
        (InboxQuery { scheme: Some(Scheme::Virksomhedspraktik), ..base.clone() }, vec!["MS-G", "MS-E"]),
        (by(InboxAnswer::Differs), vec!["MS-G"]),
        (by(InboxAnswer::Register(Verdict::NotMet)), vec!["MS-G"]),
        (by(InboxAnswer::Register(Verdict::Unknown)), vec!["MS-F"]),
        (by(InboxAnswer::Register(Verdict::Met)), vec!["MS-E"]),
        (none, vec![]),
    ] {
        let page = store.inbox(&query).await?;
        assert_eq!(page.items.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), expected, "{query:?}");
        assert_eq!(usize::try_from(page.total), Ok(expected.len()));
    }
    Ok(())
}

async fn moved(store: &dyn Store) -> Story {
    let ctx = context("lone", Some(("key-move", 1)), 5);
    let treatment = Some(Treatment { at: ctx.now, by: "Lone".to_owned() });
    let plain = |from, to| StatusChange { id: "MS-A".to_owned(), from, to, treatment: None, decision: None };
    let change = |from, to| StatusChange { treatment: treatment.clone(), ..plain(from, to) };
    store.change_status(&ctx, &change(Status::Submitted, Status::InTreatment), answer("moved")).await?;
    let again =
        store.change_status(&ctx, &change(Status::Submitted, Status::InTreatment), answer("x")).await?;
    assert_eq!(again.body, "moved");
    let stale = context("lone", None, 6);
    let refused =
        store.change_status(&stale, &change(Status::Submitted, Status::Withdrawn), answer("")).await;
    assert!(matches!(refused, Err(StoreError::StatusChanged(Status::InTreatment))));
    let status = store.application("MS-A").await?.map(|record| record.receipt.status);
    assert_eq!(status, Some(Status::InTreatment));
    let decision = ApplicationDecision { at: ctx.now, by: "Lone".to_owned(), text: "Ja".to_owned() };
    let granted =
        StatusChange { decision: Some(decision.clone()), ..plain(Status::InTreatment, Status::Granted) };
    let early = StatusChange { from: Status::Submitted, ..granted.clone() };
    let refused = store.change_status(&stale, &early, answer("")).await;
    assert!(matches!(refused, Err(StoreError::StatusChanged(Status::InTreatment))));
    let kept = store.application("MS-A").await?.map(|record| record.receipt).ok_or(StoreError::NotFound)?;
    assert_eq!((kept.treatment, kept.decision), (treatment.clone(), None));
    for (status, standing) in [
        (Status::InTreatment, vec!["MS-A"]),
        (Status::Submitted, vec!["MS-C", "MS-B"]),
        (Status::Granted, vec![]),
    ] {
        let query = InboxQuery { status: Some(status), ..inbox(InboxSort::ReceivedAt, true, 1, 10) };
        let page = store.inbox(&query).await?;
        assert_eq!(page.items.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), standing);
        assert_eq!(usize::try_from(page.total), Ok(standing.len()));
    }
    let nowhere = StatusChange { id: "MS-Z".to_owned(), ..change(Status::Submitted, Status::Withdrawn) };
    assert!(matches!(store.change_status(&stale, &nowhere, answer("")).await, Err(StoreError::NotFound)));
    store.change_status(&stale, &granted, answer("")).await?;
    let kept = store.application("MS-A").await?.map(|record| record.receipt).ok_or(StoreError::NotFound)?;
    assert_eq!((kept.status, kept.treatment, kept.decision), (Status::Granted, treatment, Some(decision)));
    Ok(())
}

async fn read(store: &dyn Store) -> Story {
    store.record_application_read(&context("lone", None, 7), "MS-A").await?;
    let missing = store.record_application_read(&context("lone", None, 7), "MS-Z").await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
    let trail = store.audit_of("application", "MS-A").await?;
    let did: Vec<_> = trail.iter().map(|row| (row.actor.as_str(), row.action.as_str())).collect();
    assert_eq!(did, [("karen", "create"), ("lone", "update"), ("lone", "update"), ("lone", "read")]);
    // The person can see who saw her number, in which application, and why.
    let about = store.audit_of_person("6212740052").await?;
    assert!(about.iter().any(|row| row.actor == "lone" && row.action == "read" && row.resource_id == "MS-A"));
    assert!(store.audit_of_person("6105920217").await?.is_empty());
    Ok(())
}
