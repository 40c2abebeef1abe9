//! What is typed into forms: it outlives a sign-out, is there on another machine, and is nobody else's.

use crate::support::TestServer;
use api::{
    FieldCode, FormDraftChange, FormDraftChanges, FormDrafts, MAX_FORM_DRAFTS, MAX_FORM_NAME, MAX_FORM_TYPED,
    PersonExport, path,
};

fn change(form: &str, typed: Option<&str>) -> FormDraftChange {
    FormDraftChange { form: form.to_owned(), typed: typed.map(str::to_owned) }
}

fn body(changes: Vec<FormDraftChange>) -> FormDraftChanges {
    FormDraftChanges { changes }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_outlives_a_sign_out_and_is_nobody_elses() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-akasse").await;
    let typed = body(vec![change("goal/p-birk/", Some("\"Kok\"")), change("message/p-birk", Some("{}"))]);
    assert_eq!(citizen.post_keyed(path::FORM_DRAFTS, &citizen.key(), &typed).await.status, 204);
    assert_eq!(citizen.bare("DELETE", path::SESSION, &citizen.key()).await.status, 204);
    assert_eq!(citizen.get(path::FORM_DRAFTS).await.status, 401);

    let again = server.signed_in("borger-akasse").await;
    let sent = body(vec![change("message/p-birk", None)]);
    assert_eq!(again.post_keyed(path::FORM_DRAFTS, "again-0001", &sent).await.status, 204);
    let kept: FormDrafts = again.get(path::FORM_DRAFTS).await.json();
    let words: Vec<_> = kept.items.iter().map(|one| (one.form.as_str(), one.typed.as_str())).collect();
    assert_eq!(words, [("goal/p-birk/", "\"Kok\"")]);
    let export: PersonExport = again.get(&path::export("p-birk")).await.json();
    assert_eq!(export.form_drafts, kept.items);

    for other in ["borger-ung", "sagsbehandler-akasse", "vaerksted"] {
        let theirs: FormDrafts = server.signed_in(other).await.get(path::FORM_DRAFTS).await.json();
        assert_eq!(theirs.items, [], "{other}");
    }
    let nobody = server.client();
    assert_eq!(nobody.post_keyed(path::FORM_DRAFTS, "nobody-0001", &sent).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_much_is_refused_with_its_place_and_nothing_of_it_is_kept() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-akasse").await;
    let long = "x".repeat(MAX_FORM_TYPED + 1);
    let name = "n".repeat(MAX_FORM_NAME + 1);
    let wrong = body(vec![
        change("goal", Some("1")),
        change("", Some("1")),
        change(&name, None),
        change("b", Some(&long)),
    ]);
    let refused = citizen.post_keyed(path::FORM_DRAFTS, &citizen.key(), &wrong).await;
    assert_eq!(
        refused.fields(),
        [
            ("/changes/1/form".to_owned(), FieldCode::WrongShape),
            ("/changes/2/form".to_owned(), FieldCode::TooLong),
            ("/changes/3/typed".to_owned(), FieldCode::TooLong),
        ]
    );
    assert_eq!(citizen.get(path::FORM_DRAFTS).await.json::<FormDrafts>().items, []);

    let most = body((0..MAX_FORM_DRAFTS).map(|at| change(&format!("form-{at}"), Some("1"))).collect());
    assert_eq!(citizen.post_keyed(path::FORM_DRAFTS, &citizen.key(), &most).await.status, 204);
    let more = body(vec![change("form-0", Some("2")), change("another", Some("1"))]);
    let refused = citizen.post_keyed(path::FORM_DRAFTS, &citizen.key(), &more).await;
    assert_eq!(refused.fields(), [("/changes".to_owned(), FieldCode::TooMany)]);
    let known = body(vec![change("form-0", Some("2"))]);
    assert_eq!(citizen.post_keyed(path::FORM_DRAFTS, &citizen.key(), &known).await.status, 204);
}
