//! The app's files and the headers of every answer.

use crate::support;
use crate::support::{Client, Setup, TestServer, folder, write};
use api::path;

const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

async fn site() -> (tempfile::TempDir, TestServer) {
    let dist = folder();
    for (name, content) in [
        ("index.html", "forside"),
        ("en/index.html", "front page"),
        ("404.html", "findes ikke"),
        ("en/404.html", "not found"),
        ("was/index.html", "tilgængelighed"),
        ("en/was/index.html", "accessibility"),
        ("log-ind/index.html", "log ind"),
        ("arbejdsgiver/index.html", "arbejdsgiver"),
        ("arbejdsgiver/tjek/index.html", "tjek"),
        ("en/arbejdsgiver/index.html", "employer"),
        ("kommune/index.html", "kommune"),
        ("assets/app-0a1b2c.js", "script"),
        ("assets/app-0a1b2c.js.br", "brotli"),
        ("service-worker.js", "worker"),
        (".secret", "hidden"),
    ] {
        write(dist.path(), name, content);
    }
    write(dist.path().parent().unwrap(), "outside.txt", "outside");
    let setup = Setup { dist: Some(dist.path().to_owned()), ..Setup::default() };
    (dist, TestServer::with(setup).await)
}

async fn expect(client: &Client, address: &str, status: u16, body: &str) {
    let answer = client.get(address).await;
    assert_eq!((answer.status, answer.body.as_str()), (status, body), "{address}");
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_lead_to_pages_shells_and_files() {
    let (_dist, server) = site().await;
    let client = server.client();
    for (address, body) in [
        ("/", "forside"),
        ("/en/", "front page"),
        ("/en", "front page"),
        ("/was", "tilgængelighed"),
        ("/was/", "tilgængelighed"),
        ("/en/was", "accessibility"),
        ("/log-ind", "log ind"),
        ("/en/log-ind", "employer"),
        ("/arbejdsgiver", "arbejdsgiver"),
        ("/arbejdsgiver/ansoegning/0001", "arbejdsgiver"),
        ("/arbejdsgiver/tjek/svar", "tjek"),
        ("/en/arbejdsgiver/tjek/svar", "employer"),
        ("/kommune/ansoegninger/MS-7K2M-9QXT-4D", "kommune"),
        ("/service-worker.js", "worker"),
        ("/assets/app-0a1b2c.js", "script"),
        ("/?x=1", "forside"),
    ] {
        expect(&client, address, 200, body).await;
    }
    for (address, body) in [
        ("/nothing", "findes ikke"),
        ("/en/nothing", "not found"),
        ("/assets/gone.js", "findes ikke"),
        ("/arbejdsgiver/gone.js", "findes ikke"),
        ("/.secret", "findes ikke"),
        ("/%2e%2e/outside.txt", "findes ikke"),
        ("/..%2foutside.txt", "findes ikke"),
        ("/assets/../.secret", "findes ikke"),
    ] {
        expect(&client, address, 404, body).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_sent_packed_and_kept_by_their_names() {
    let (_dist, server) = site().await;
    let client = server.client();
    let packed = client.send("GET", "/assets/app-0a1b2c.js", &[("accept-encoding", "br")], None).await;
    assert_eq!((packed.body.as_str(), packed.header("content-encoding")), ("brotli", "br"));
    assert_eq!(packed.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(packed.header("content-type").contains("javascript"));
    assert!(packed.header("vary").contains("accept-encoding"));
    let page = client.get("/").await;
    assert_eq!(page.header("cache-control"), "no-cache");
    assert!(page.header("content-type").starts_with("text/html"));
    let tag = page.header("last-modified").to_owned();
    let again = client.send("GET", "/", &[("if-modified-since", &tag)], None).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    // What is not there is always said whole.
    let missing =
        client.send("GET", "/nothing", &[("if-modified-since", &tag), ("range", "bytes=0-2")], None).await;
    assert_eq!((missing.status, missing.body.as_str()), (404, "findes ikke"));
    assert_eq!(client.send("POST", "/", &[], None).await.status, 405);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_the_strict_headers() {
    let (_dist, server) = site().await;
    let client = server.client();
    for address in ["/", "/nothing", "/assets/app-0a1b2c.js", path::TODAY, path::COMPANY, "/api/v1/nothing"] {
        let answer = client.get(address).await;
        assert_eq!(answer.header("content-security-policy"), CSP, "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
        assert!(!answer.header("x-request-id").is_empty());
    }
    let named = client.send("GET", path::TODAY, &[("x-request-id", "6212740052")], None).await;
    assert_ne!(named.header("x-request-id"), "6212740052", "a client does not write our log");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_company_can_fetch_its_own_payroll_file() {
    let server = TestServer::start().await;
    let client = server.client();
    let users: Vec<api::DemoUser> = client.get(path::DEMO_USERS).await.json();
    let mut files = 0;
    for file in users.iter().filter_map(|user| user.payroll_file.as_deref()) {
        let answer = client.get(file).await;
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.body.starts_with("00000011000"), "the first record of a payroll file");
        files += 1;
    }
    assert_eq!(files, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn today_is_the_servers() {
    let server = TestServer::start().await;
    let today: api::Today = server.client().get(path::TODAY).await.json();
    assert_eq!((today.date.to_string().as_str(), today.demo), ("2026-11-16", true));
    assert_eq!(today.authority.name, "Lyngborg Kommune");
    // 23:30 in Denmark on the 16th is still the 16th; half an hour later it is not, although UTC says so.
    server.clock.turn(chrono::TimeDelta::minutes(14 * 60 + 59));
    let late: api::Today = server.client().get(path::TODAY).await.json();
    assert_eq!(late.date.to_string(), "2026-11-16");
    server.clock.turn(chrono::TimeDelta::minutes(1));
    let next: api::Today = server.client().get(path::TODAY).await.json();
    assert_eq!(next.date.to_string(), "2026-11-17");
}

#[test]
fn the_demo_day_begins_at_nine_in_denmark() {
    use server::clock::Clock;
    for (day, hour) in [("2026-11-16", "08"), ("2026-07-01", "07")] {
        let clock = support::demo_clock(day).unwrap();
        assert_eq!(clock.today().to_string(), day);
        assert!(clock.now().to_rfc3339().starts_with(&format!("{day}T{hour}:00:")), "time runs on from nine");
    }
}
