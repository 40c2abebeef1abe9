//! What the registers say differently from the employer, and what of it turned the answer.

use crate::support::facts::{BAKERY, CARE_HOME, NURSERY, WORKSHOP, application, one_place};
use crate::support::{TestServer, nine};
use api::{
    Application, ApplicationRow, DifferenceKind, OfficeApplication, Page, Receipt, RepresentativeStatus,
    Status, path,
};
use rules::Verdict;
use rules::employer::Scheme;

/// So many full-time persons in a month of 160.33 hours.
fn full_time(persons: u64) -> rules::staffing::Count {
    let exact = rules::staffing::Interval::exact;
    rules::staffing::Count { persons: exact(persons), hours: exact(persons * 16_033) }
}

/// What turned the answer, and whether only together.
fn decisive(receipt: &Receipt) -> Vec<(DifferenceKind, Option<&str>, bool)> {
    let turned = receipt.comparison.differences.iter().filter(|difference| difference.decisive);
    turned.map(|one| (one.kind, one.month.as_deref(), one.together)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_register_turns_the_verdict_of_a_placement() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    let answer = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt: Receipt = answer.json();
    assert_eq!(answer.header("location"), path::application(&receipt.id));
    assert_eq!((receipt.received_at, receipt.status), (nine(), Status::Submitted));
    assert_eq!(receipt.authority, "Lyngborg Kommune");
    assert_eq!(receipt.unit.name, "Havnens Værksted, Kajen");
    assert_eq!(receipt.representative_status, RepresentativeStatus::NotConfirmedYet);
    assert_eq!(receipt.person.as_deref(), Some("620384-XXXX"));
    // Four ordinary staff give room for one place; the register has one there already.
    assert_eq!((receipt.comparison.employer, receipt.comparison.register), (Verdict::Met, Verdict::NotMet));
    let decisive: Vec<_> =
        receipt.comparison.differences.iter().filter(|difference| difference.decisive).collect();
    assert_eq!(decisive.iter().map(|d| d.kind).collect::<Vec<_>>(), [DifferenceKind::Placements]);
    assert_eq!(decisive[0].employer.as_ref().unwrap().value, "0");
    assert_eq!(decisive[0].register.as_ref().unwrap().value, "1");
    // One moved from Kajen to Dokken in October: told, but not what turned it.
    let october =
        receipt.comparison.differences.iter().find(|d| d.kind == DifferenceKind::UnitStaff).unwrap();
    assert_eq!(october.month.as_deref(), Some("2026-10"));
    assert_eq!(october.employer.as_ref().unwrap().value, "4.00");
    assert_eq!(october.register.as_ref().unwrap().value, "3.00");
    assert!(!october.decisive);

    let shown: Application = employer.get(&path::application(&receipt.id)).await.json();
    assert_eq!(shown.receipt, receipt);
    assert_eq!(shown.employer.verdict, Verdict::Met);
    assert_eq!(shown.register.staffing.origin, rules::Origin::Register);
    let again: Receipt = employer.get(&path::receipt(&receipt.id)).await.json();
    assert_eq!(again, receipt);
    let list: Page<ApplicationRow> = employer.get(path::APPLICATIONS).await.json();
    assert_eq!((list.total, list.items[0].id.as_str()), (1, receipt.id.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_register_turns_the_verdict_on_net_increase() {
    let server = TestServer::start().await;
    let employer = server.signed_in(BAKERY.user).await;
    let new = application(BAKERY, Scheme::Loentilskud);
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!((receipt.comparison.employer, receipt.comparison.register), (Verdict::Met, Verdict::NotMet));
    let decisive: Vec<_> = receipt.comparison.differences.iter().filter(|d| d.decisive).collect();
    assert_eq!(decisive.len(), 1, "one month of the company's staff: {decisive:?}");
    assert_eq!(decisive[0].kind, DifferenceKind::CompanyStaff);
    assert_eq!(decisive[0].month.as_deref(), Some("2026-10"));
    // 1,011.65 hours by the own file, 851.32 after the correction, over 160.33.
    assert_eq!(decisive[0].employer.as_ref().unwrap().value, "6.31");
    assert_eq!(decisive[0].register.as_ref().unwrap().value, "5.31");
    assert!(decisive[0].sentence.da.contains("6,31") && decisive[0].sentence.en.contains("6.31"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_difference_whose_requirement_the_registers_meet_turned_nothing() {
    let server = TestServer::start().await;
    let employer = server.signed_in(BAKERY.user).await;
    let mut new = application(BAKERY, Scheme::Loentilskud);
    // The employer tells of a place in use, which the register does not know, and of 40 persons in October after three
    // empty months: ten on average, which allow two places. With the registers' October alone two places would be
    // too many, but by all their facts only one is in use.
    new.question.placements = one_place();
    for (row, persons) in new.staffing.unit.months.iter_mut().rev().zip([40, 0, 0, 0]) {
        row.ordinary = full_time(persons);
    }
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!((receipt.comparison.employer, receipt.comparison.register), (Verdict::Met, Verdict::NotMet));
    assert_eq!(decisive(&receipt), [(DifferenceKind::CompanyStaff, Some("2026-10"), false)]);
    let differs = |kind| receipt.comparison.differences.iter().any(|difference| difference.kind == kind);
    assert!(differs(DifferenceKind::UnitStaff) && differs(DifferenceKind::Placements));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_turns_a_no_into_a_yes_is_marked_as_well() {
    let server = TestServer::start().await;
    let employer = server.signed_in(NURSERY.user).await;
    let mut new = application(NURSERY, Scheme::Virksomhedspraktik);
    // Fewer than ten ordinary staff allow one place. The employer tells of one in use, the register of none.
    new.question.placements = one_place();
    new.remark = Some("Praktikanten stopper før tid.".to_owned());
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!((receipt.comparison.employer, receipt.comparison.register), (Verdict::NotMet, Verdict::Met));
    assert_eq!(decisive(&receipt), [(DifferenceKind::Placements, None, false)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn differences_that_turn_the_answer_only_together_are_marked_so() {
    let server = TestServer::start().await;
    let employer = server.signed_in(WORKSHOP.user).await;
    let mut new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    // The place in use is as the register has it. Thirteen persons a month allow two places. The register has three in
    // October and four in each month before: with October (13 + 13 + 13 + 3) / 4 = 10.5 still allow two, with September
    // too (13 + 13 + 4 + 3) / 4 = 8.25 allow one.
    new.question.placements = one_place();
    for row in new.staffing.unit.months.iter_mut().rev().take(4) {
        row.ordinary = full_time(13);
    }
    let receipt: Receipt = employer.post_keyed(path::APPLICATIONS, &employer.key(), &new).await.json();
    assert_eq!((receipt.comparison.employer, receipt.comparison.register), (Verdict::Met, Verdict::NotMet));
    let together = ["2026-10", "2026-09"].map(|month| (DifferenceKind::UnitStaff, Some(month), true));
    assert_eq!(decisive(&receipt), together);

    let office = server.signed_in("sagsbehandler").await;
    let opened: OfficeApplication = office.get(&path::office_application(&receipt.id)).await.json();
    let letter = opened.decision.letter("da");
    assert!(letter.contains("2 forskelle ændrer svaret tilsammen:"), "{letter}");
    assert!(letter.contains("i oktober 2026") && letter.contains("i september 2026"), "{letter}");
    assert!(!letter.contains("i august 2026"), "what turned nothing is not in the letter: {letter}");
}

#[tokio::test(flavor = "multi_thread")]
async fn registers_may_differ_without_turning_anything_or_not_differ_at_all() {
    let server = TestServer::start().await;
    let care_home = server.signed_in(CARE_HOME.user).await;
    let new = application(CARE_HOME, Scheme::Virksomhedspraktik);
    let receipt: Receipt = care_home.post_keyed(path::APPLICATIONS, &care_home.key(), &new).await.json();
    assert_eq!(receipt.comparison.employer, receipt.comparison.register);
    let kinds: Vec<_> = receipt.comparison.differences.iter().map(|d| d.kind).collect();
    assert!(kinds.contains(&DifferenceKind::UnitStaff) && kinds.contains(&DifferenceKind::Placements));
    assert!(receipt.comparison.differences.iter().all(|difference| !difference.decisive));

    let nursery = server.signed_in(NURSERY.user).await;
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let receipt: Receipt = nursery.post_keyed(path::APPLICATIONS, &nursery.key(), &new).await.json();
    assert_eq!(receipt.comparison.differences, []);
    assert_eq!(receipt.comparison.register, Verdict::Met);
    assert_eq!(receipt.authority, "Vestereg Kommune");
}
