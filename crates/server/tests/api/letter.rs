//! The draft decision as a letter: what is missed, once each, with its law.

use crate::support::TestServer;
use crate::support::facts::{NURSERY, WORKSHOP, application};
use api::{OfficeApplication, Receipt, path};
use rules::Verdict;
use rules::employer::Scheme;

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_names_the_law_of_what_is_missed_and_says_nothing_twice() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let new = application(WORKSHOP, Scheme::Loentilskud);
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let office = server.signed_in("sagsbehandler").await;
    let opened: OfficeApplication = office.get(&path::office_application(&receipt.id)).await.json();
    let missed = |finding: &rules::wire::Finding| {
        finding.children.iter().any(|below| below.rule == "EMP-RIM-01" && below.verdict == Verdict::NotMet)
    };
    assert!(missed(&opened.application.register.finding), "the register knows of a place in use");
    let letter = opened.decision.letter("da");
    let ratio = letter.split("\n\n").find(|part| part.starts_with("Rimelighedskravet")).unwrap();
    assert!(ratio.contains("Lov om en aktiv beskæftigelsesindsats, § 77"), "{ratio}");
    let rules = letter.split("\n\n").find(|part| part.starts_with("Regler\n")).unwrap();
    assert!(rules.contains("kapitel 12"), "the chapter on løntilskud: {rules}");
    let mut lines: Vec<&str> = letter.lines().filter(|line| !line.is_empty()).collect();
    let all = lines.len();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), all, "{letter}");
    for told in ["Udbetaling af tilskuddet", "Oplysninger, når løntilskuddet slutter", "Løn og vilkår"] {
        assert!(!letter.contains(told), "{told} is met or only told: {letter}");
    }
    assert!(!opened.decision.letter("en").contains("Der er"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_says_once_that_the_law_of_the_first_day_is_not_known() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let mut new = application(NURSERY, Scheme::Virksomhedspraktik);
    // PR-26: what is read goes on up to and with 2026-12-31.
    new.question.start = rules::Fact::stated("2027-01-04".parse().unwrap());
    new.question.end = rules::Fact::stated("2027-01-29".parse().unwrap());
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    let office = server.signed_in("sagsbehandler-vestereg").await;
    let opened: OfficeApplication = office.get(&path::office_application(&receipt.id)).await.json();
    let letter = opened.decision.letter("da");
    let times = |words: &str| letter.matches(words).count();
    assert_eq!(times("Vi kender ikke loven for den 4. januar 2027."), 1, "{letter}");
    assert_eq!(times("Det svarer "), 1, "one who can answer: {letter}");
    assert!(letter.contains("Længden er tilladt"), "the requirements are named: {letter}");
    assert_eq!(
        (times("Rimelighedskravet"), times("Regler")),
        (0, 0),
        "the ratio is met, no law is cited: {letter}"
    );
}
