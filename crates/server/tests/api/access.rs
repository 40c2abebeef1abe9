//! The access matrix, walked whole: in the table, and over HTTP.

use crate::support::facts::{BAKERY, NURSERY, WORKSHOP, application};
use crate::support::{Client, TestServer};
use api::{ProblemCode, Receipt, Role, path};
use rules::employer::Scheme;
use server::access::{Action, Relation, Resource, allows};

/// Every cell by hand. What is not named here must be refused.
#[test]
fn the_table_allows_this_and_nothing_else() {
    use Action::{Create, Delete, Read, Update};
    use Relation::{
        ActsFor, HandedOver, MovedHere, Other, Own, OwnCompany, OwnFund, OwnMunicipality, SeesFor,
    };
    use Resource::{
        Application, Attendance, Booking, BookingDeadline, BookingDecision, Calendar, CalendarFeed,
        CitizenList, Company, Cv, Draft, Exemption, FormDraft, HeldMandate, Inbox, JobLog, Mandate, Messages,
        MoveConsent, Opening, Overview, PersonLog, Plan, PlanVersion, Reminders,
    };
    let resources = [
        Company,
        Draft,
        FormDraft,
        Application,
        Inbox,
        CitizenList,
        Opening,
        Overview,
        Plan,
        PlanVersion,
        JobLog,
        Booking,
        CalendarFeed,
        Calendar,
        BookingDeadline,
        BookingDecision,
        Attendance,
        PersonLog,
        Cv,
        Messages,
        Reminders,
        Mandate,
        HeldMandate,
        Exemption,
        MoveConsent,
    ];
    let mut allowed = Vec::new();
    for role in [Role::Employer, Role::Caseworker, Role::Citizen] {
        for resource in resources {
            for action in [Read, Create, Update, Delete] {
                for relation in [
                    Own,
                    OwnCompany,
                    OwnMunicipality,
                    OwnFund,
                    MovedHere,
                    HandedOver,
                    SeesFor,
                    ActsFor,
                    Other,
                ] {
                    if allows(role, resource, action, relation) {
                        allowed.push(format!("{role:?} {resource:?} {action:?} {relation:?}"));
                    }
                }
            }
        }
    }
    let expected = [
        "Employer Company Read OwnCompany",
        "Employer Draft Read Own",
        "Employer Draft Create Own",
        "Employer Draft Update Own",
        "Employer Draft Delete Own",
        "Employer FormDraft Read Own",
        "Employer FormDraft Update Own",
        "Employer Application Read OwnCompany",
        "Employer Application Create OwnCompany",
        "Employer Application Update OwnCompany",
        "Caseworker FormDraft Read Own",
        "Caseworker FormDraft Update Own",
        "Caseworker Application Update OwnMunicipality",
        "Caseworker Inbox Read OwnMunicipality",
        "Caseworker CitizenList Read OwnMunicipality",
        "Caseworker CitizenList Read OwnFund",
        "Caseworker CitizenList Read MovedHere",
        "Caseworker CitizenList Read HandedOver",
        "Caseworker Opening Create OwnMunicipality",
        "Caseworker Opening Create OwnFund",
        "Caseworker Opening Create HandedOver",
        "Caseworker Overview Read OwnMunicipality",
        "Caseworker Overview Read OwnFund",
        "Caseworker Overview Read HandedOver",
        "Caseworker Plan Read OwnMunicipality",
        "Caseworker Plan Read OwnFund",
        "Caseworker Plan Update OwnMunicipality",
        "Caseworker Plan Update OwnFund",
        "Caseworker PlanVersion Read OwnMunicipality",
        "Caseworker PlanVersion Read OwnFund",
        "Caseworker PlanVersion Create OwnMunicipality",
        "Caseworker PlanVersion Create OwnFund",
        "Caseworker JobLog Read OwnMunicipality",
        "Caseworker JobLog Read OwnFund",
        "Caseworker JobLog Read HandedOver",
        "Caseworker Booking Read OwnMunicipality",
        "Caseworker Booking Read OwnFund",
        "Caseworker Booking Read HandedOver",
        "Caseworker Calendar Read OwnMunicipality",
        "Caseworker Calendar Read OwnFund",
        "Caseworker Calendar Create OwnMunicipality",
        "Caseworker Calendar Create OwnFund",
        "Caseworker Calendar Update OwnMunicipality",
        "Caseworker Calendar Update OwnFund",
        "Caseworker BookingDeadline Create OwnMunicipality",
        "Caseworker BookingDeadline Create OwnFund",
        "Caseworker BookingDecision Read OwnMunicipality",
        "Caseworker BookingDecision Read OwnFund",
        "Caseworker BookingDecision Create OwnMunicipality",
        "Caseworker BookingDecision Create OwnFund",
        "Caseworker Attendance Create OwnMunicipality",
        "Caseworker Attendance Create OwnFund",
        "Caseworker Cv Read OwnMunicipality",
        "Caseworker Cv Read OwnFund",
        "Caseworker Messages Read OwnMunicipality",
        "Caseworker Messages Read OwnFund",
        "Caseworker Messages Create OwnMunicipality",
        "Caseworker Messages Create OwnFund",
        "Caseworker Messages Update OwnMunicipality",
        "Caseworker Messages Update OwnFund",
        "Caseworker Reminders Read OwnMunicipality",
        "Caseworker Reminders Read OwnFund",
        "Caseworker Exemption Read OwnMunicipality",
        "Caseworker Exemption Read OwnFund",
        "Caseworker Exemption Create OwnMunicipality",
        "Citizen FormDraft Read Own",
        "Citizen FormDraft Update Own",
        "Citizen Overview Read Own",
        "Citizen Plan Read Own",
        "Citizen Plan Read SeesFor",
        "Citizen Plan Read ActsFor",
        "Citizen Plan Update Own",
        "Citizen Plan Update ActsFor",
        "Citizen PlanVersion Read Own",
        "Citizen PlanVersion Read SeesFor",
        "Citizen PlanVersion Read ActsFor",
        "Citizen PlanVersion Update Own",
        "Citizen JobLog Read Own",
        "Citizen JobLog Read SeesFor",
        "Citizen JobLog Read ActsFor",
        "Citizen JobLog Create Own",
        "Citizen JobLog Create ActsFor",
        "Citizen JobLog Update Own",
        "Citizen JobLog Update ActsFor",
        "Citizen JobLog Delete Own",
        "Citizen JobLog Delete ActsFor",
        "Citizen Booking Read Own",
        "Citizen Booking Read SeesFor",
        "Citizen Booking Read ActsFor",
        "Citizen Booking Create Own",
        "Citizen Booking Create ActsFor",
        "Citizen Booking Update Own",
        "Citizen Booking Update ActsFor",
        "Citizen CalendarFeed Create Own",
        "Citizen CalendarFeed Delete Own",
        "Citizen PersonLog Read Own",
        "Citizen Cv Read Own",
        "Citizen Cv Read SeesFor",
        "Citizen Cv Read ActsFor",
        "Citizen Cv Update Own",
        "Citizen Cv Update ActsFor",
        "Citizen Messages Read Own",
        "Citizen Messages Read SeesFor",
        "Citizen Messages Read ActsFor",
        "Citizen Messages Create Own",
        "Citizen Messages Create ActsFor",
        "Citizen Messages Update Own",
        "Citizen Messages Update ActsFor",
        "Citizen Reminders Read Own",
        "Citizen Reminders Update Own",
        "Citizen Mandate Read Own",
        "Citizen Mandate Create Own",
        "Citizen Mandate Update Own",
        "Citizen Mandate Delete Own",
        "Citizen HeldMandate Read Own",
        "Citizen HeldMandate Create Own",
        "Citizen HeldMandate Delete Own",
        "Citizen Exemption Read Own",
        "Citizen MoveConsent Read Own",
        "Citizen MoveConsent Create Own",
        "Citizen MoveConsent Delete Own",
    ];
    assert_eq!(allowed, expected);
}

/// What each of five callers gets at each address: nobody, the sender, another company, the caseworker whose
/// municipality it is, and one of another municipality.
#[tokio::test(flavor = "multi_thread")]
async fn every_address_for_everybody() {
    let server = TestServer::start().await;
    let sender = server.signed_in(WORKSHOP.user).await;
    let new = application(WORKSHOP, Scheme::Virksomhedspraktik);
    let receipt: Receipt = sender.post_keyed(path::APPLICATIONS, &sender.key(), &new).await.json();
    let callers: [Client; 5] = [
        server.client(),
        sender,
        server.signed_in(BAKERY.user).await,
        server.signed_in("sagsbehandler").await,
        server.signed_in("sagsbehandler-vestereg").await,
    ];
    let id = &receipt.id;
    let table: [(&str, String, [u16; 5]); 13] = [
        ("GET", path::TODAY.to_owned(), [200, 200, 200, 200, 200]),
        ("GET", path::DEMO_USERS.to_owned(), [200, 200, 200, 200, 200]),
        ("GET", path::OPENAPI.to_owned(), [200, 200, 200, 200, 200]),
        ("GET", path::SESSION.to_owned(), [401, 200, 200, 200, 200]),
        ("GET", path::SESSIONS.to_owned(), [401, 200, 200, 200, 200]),
        ("GET", path::COMPANY.to_owned(), [401, 200, 200, 403, 403]),
        ("GET", path::DRAFTS.to_owned(), [401, 200, 200, 403, 403]),
        ("GET", path::draft("draft-0001"), [401, 404, 404, 403, 403]),
        ("GET", path::APPLICATIONS.to_owned(), [401, 200, 200, 403, 403]),
        ("GET", path::application(id), [401, 200, 404, 403, 403]),
        ("GET", path::receipt(id), [401, 200, 404, 403, 403]),
        ("GET", path::OFFICE_APPLICATIONS.to_owned(), [401, 403, 403, 200, 200]),
        ("GET", path::office_application(id), [401, 403, 403, 200, 404]),
    ];
    for (method, address, expected) in &table {
        for (caller, expected) in callers.iter().zip(expected) {
            let answer = caller.send(method, address, &[], None).await;
            assert_eq!(answer.status, *expected, "{method} {address}");
        }
    }
    // Writes, in an order in which the first four change nothing.
    let writes: [(&str, String, [u16; 5]); 5] = [
        ("DELETE", path::draft("draft-0001"), [401, 404, 404, 403, 403]),
        ("POST", path::APPLICATIONS.to_owned(), [401, 415, 415, 403, 403]),
        ("POST", path::withdrawal("MS-0000-0000-00"), [401, 404, 404, 404, 404]),
        ("POST", path::treatment("MS-0000-0000-00"), [401, 404, 404, 404, 404]),
        ("POST", path::application_decision("MS-0000-0000-00"), [401, 404, 404, 404, 404]),
    ];
    for (method, address, expected) in &writes {
        for (caller, expected) in callers.iter().zip(expected) {
            let answer = caller.bare(method, address, &caller.key()).await;
            assert_eq!(answer.status, *expected, "{method} {address}");
        }
    }
    let drafts = [401, 201, 201, 403, 403];
    for (caller, expected) in callers.iter().zip(drafts) {
        let answer = caller.put_draft("draft-0002", None, &caller.key(), &api::DraftContent::default()).await;
        assert_eq!(answer.status, expected);
    }
    assert_eq!(callers[3].get(path::COMPANY).await.code(), ProblemCode::NotAllowed);
    // Somebody else's application is neither taken back, taken up nor decided, and nobody learns that it exists.
    assert_eq!(
        callers[2].bare("POST", &path::withdrawal(id), "other-0001").await.code(),
        ProblemCode::NotFound
    );
    assert_eq!(
        callers[4].bare("POST", &path::treatment(id), "other-0002").await.code(),
        ProblemCode::NotFound
    );
    for (stranger, key) in [(2, "other-0005"), (4, "other-0006")] {
        assert_eq!(
            callers[stranger].bare("POST", &path::application_decision(id), key).await.code(),
            ProblemCode::NotFound
        );
    }
    // The employer cannot take the caseworker's steps, nor the caseworker the employer's.
    assert_eq!(
        callers[3].bare("POST", &path::withdrawal(id), "other-0003").await.code(),
        ProblemCode::NotFound
    );
    assert_eq!(
        callers[1].bare("POST", &path::treatment(id), "other-0004").await.code(),
        ProblemCode::NotFound
    );
    assert_eq!(
        callers[1].bare("POST", &path::application_decision(id), "other-0007").await.code(),
        ProblemCode::NotFound
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pre_check_is_open_to_all() {
    let server = TestServer::start().await;
    let new = application(NURSERY, Scheme::Virksomhedspraktik);
    let request = api::PrecheckRequest { question: new.question, staffing: new.staffing };
    assert_eq!(server.client().post(path::PRECHECK, &request).await.status, 200);
}
