//! What was acknowledged is there after the server was stopped and started again.

#[cfg(test)]
mod support;

use api::{Application, Draft, DraftContent, Receipt, path};
use rules::employer::Scheme;
use support::facts::{NURSERY, application};
use support::{Setup, TestServer, folder};

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_keeps_sessions_drafts_applications_and_keys() {
    let data = folder();
    let setup = || Setup { folder: Some(data.path().to_owned()), ..Setup::default() };
    let server = TestServer::with(setup()).await;
    let employer = server.signed_in(NURSERY.user).await;
    employer.put_draft("draft-0001", None, &employer.key(), &DraftContent::default()).await;
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let first = employer.post_keyed(path::APPLICATIONS, "restart-0001", &new).await;
    let receipt: Receipt = first.json();
    let (cookie, shown) = (employer.cookie(), employer.get(&path::application(&receipt.id)).await.body);
    server.stop().await;

    let server = TestServer::with(setup()).await;
    let employer = server.client();
    employer.set_cookie(cookie);
    assert_eq!(employer.get(&path::draft("draft-0001")).await.json::<Draft>().version, 1);
    let again = employer.get(&path::application(&receipt.id)).await;
    assert_eq!(again.json::<Application>().receipt, receipt);
    assert_eq!(again.body, shown);
    assert_eq!(employer.post_keyed(path::APPLICATIONS, "restart-0001", &new).await.body, first.body);
}
