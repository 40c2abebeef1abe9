//! Powers of attorney over HTTP: given, accepted with a code, used, told in the log, ended at once; and a representative
//! who tries everything gets what the scope names and nothing else.

use crate::support::{Client, TestServer};
use api::mandate::{
    Acceptance, Invitation, Mandate, MandateLevel, MandatePart, MandateScope, MandateState, NewMandate,
};
use api::{FieldCode, Look, LookKind, Page, PlanOperations, ProblemCode, Role, path};
use plan::{Change, GoalKind, Operation};

const GIVER: &str = "p-anemone";
const HELPER: &str = "p-birk";

async fn both(server: &TestServer) -> (Client, Client) {
    (server.signed_in("borger-booking").await, server.signed_in("borger-akasse").await)
}

fn until(day: &str) -> chrono::NaiveDate {
    day.parse().unwrap()
}

async fn give(giver: &Client, scope: MandateScope) -> Mandate {
    let new = NewMandate { scope, until: until("2026-12-31") };
    let answer = giver.post_keyed(&path::mandates(GIVER), &giver.key(), &new).await;
    assert_eq!(answer.status, 201);
    answer.json()
}

async fn code(giver: &Client, mandate: &Mandate) -> String {
    let answer = giver.send("POST", &path::mandate_invitation(GIVER, &mandate.id), &[], None).await;
    assert_eq!(answer.status, 201);
    answer.json::<Invitation>().code
}

async fn accept(helper: &Client, code: &str) -> crate::support::Answer {
    helper.post_keyed(path::HELD_MANDATES, &helper.key(), &Acceptance { code: code.to_owned() }).await
}

async fn given_and_accepted(giver: &Client, helper: &Client, scope: MandateScope) -> Mandate {
    let mandate = give(giver, scope).await;
    let answer = accept(helper, &code(giver, &mandate).await).await;
    assert_eq!(answer.status, 201);
    answer.json()
}

fn only(part: MandatePart, level: MandateLevel) -> MandateScope {
    MandateScope::default().with(part, Some(level))
}

fn goal(id: &str) -> PlanOperations {
    let change = Change::AddGoal {
        goal: format!("g-{id}"),
        parent: None,
        kind: GoalKind::Job,
        title: "Kok".to_owned(),
    };
    PlanOperations { operations: vec![Operation { id: id.to_owned(), change }], brief: false }
}

#[tokio::test(flavor = "multi_thread")]
async fn given_accepted_used_told_and_withdrawn() {
    let server = TestServer::start().await;
    let (giver, helper) = both(&server).await;
    assert_eq!(helper.get(&path::plan(GIVER)).await.code(), ProblemCode::NotFound);
    let mandate = give(&giver, only(MandatePart::Plan, MandateLevel::Act)).await;
    assert_eq!((mandate.state, mandate.giver.as_str()), (MandateState::Waiting, "Amina Yusuf Karlsen"));
    let code = code(&giver, &mandate).await;
    // As somebody types it who heard it on the phone.
    let heard = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    let accepted: Mandate = accept(&helper, &heard).await.json();
    assert_eq!((accepted.id.as_str(), accepted.person.as_str()), (mandate.id.as_str(), GIVER));
    assert_eq!(
        (accepted.state, accepted.representative.as_deref()),
        (MandateState::InForce, Some("Henrik Bo Thomsen"))
    );
    let held: Vec<Mandate> = helper.get(path::HELD_MANDATES).await.json();
    assert_eq!(held, [accepted]);

    assert_eq!(helper.get(&path::plan(GIVER)).await.status, 200);
    let change = helper.post_keyed(&path::plan_operations(GIVER), &helper.key(), &goal("o1")).await;
    assert_eq!(change.status, 200);
    let answer = giver.get(&path::log(GIVER)).await;
    let page: Page<Look> = answer.json();
    let lines: Vec<_> = page
        .items
        .iter()
        .map(|look| {
            (
                look.role,
                look.representative.as_deref(),
                look.kind,
                look.resource.as_str(),
                look.purpose.as_str(),
            )
        })
        .collect();
    let henrik = Some("Henrik Bo Thomsen");
    assert_eq!(
        lines,
        [
            (Role::Citizen, henrik, LookKind::Update, "plan", "mandate"),
            (Role::Citizen, henrik, LookKind::Read, "plan", "mandate"),
            (Role::Citizen, henrik, LookKind::Update, "mandate", "mandate"),
            (Role::Citizen, None, LookKind::Update, "mandate", "own"),
            (Role::Citizen, None, LookKind::Create, "mandate", "own"),
        ]
    );

    let gone = giver.bare("DELETE", &path::mandate(GIVER, &mandate.id), &giver.key()).await;
    assert_eq!(gone.status, 204);
    assert_eq!(helper.get(&path::plan(GIVER)).await.code(), ProblemCode::MandateEnded);
    let change = helper.post_keyed(&path::plan_operations(GIVER), &helper.key(), &goal("o2")).await;
    assert_eq!(change.code(), ProblemCode::MandateEnded);
    assert_eq!(giver.get(&path::plan(GIVER)).await.json::<api::PlanView>().plan.goals.len(), 1);
}

/// Method, address, and what opens it; `None` for what is hers alone.
type Address = (&'static str, String, Option<(MandatePart, MandateLevel)>);

/// Everything below the giver's address, with the part it belongs to and whether it changes something.
fn addresses() -> Vec<Address> {
    use MandateLevel::{Act, See};
    use MandatePart::{Booking, Cv, JobLog, Messages, Plan};
    let entry = path::job_log_entry(GIVER, "entry-0001");
    vec![
        ("GET", path::plan(GIVER), Some((Plan, See))),
        ("GET", path::plan_version(GIVER, 1), Some((Plan, See))),
        ("POST", path::plan_operations(GIVER), Some((Plan, Act))),
        ("GET", path::cv(GIVER), Some((Cv, See))),
        // The file to take along is hers alone, as the export is.
        ("GET", path::cv_file(GIVER), None),
        ("PUT", path::cv(GIVER), Some((Cv, Act))),
        ("GET", path::job_log(GIVER), Some((JobLog, See))),
        ("PUT", entry.clone(), Some((JobLog, Act))),
        ("DELETE", entry, Some((JobLog, Act))),
        ("GET", path::conversations(GIVER), Some((Messages, See))),
        ("GET", path::conversation(GIVER, "nothing"), Some((Messages, See))),
        ("POST", path::conversations(GIVER), Some((Messages, Act))),
        ("POST", path::messages(GIVER, "nothing"), Some((Messages, Act))),
        ("POST", path::reading(GIVER, "nothing"), Some((Messages, Act))),
        ("GET", path::booking(GIVER), Some((Booking, See))),
        ("GET", path::slots(GIVER), Some((Booking, See))),
        ("POST", path::bookings(GIVER), Some((Booking, Act))),
        // Hers alone.
        ("GET", path::overview(GIVER), None),
        ("POST", path::acknowledgement(GIVER, 1), None),
        ("GET", path::log(GIVER), None),
        ("GET", path::export(GIVER), None),
        ("GET", path::reminders(GIVER), None),
        ("GET", path::reminder_settings(GIVER), None),
        ("PUT", path::reminder_settings(GIVER), None),
        ("POST", path::calendar_feed(GIVER), None),
        ("DELETE", path::calendar_feed(GIVER), None),
        ("GET", path::mandates(GIVER), None),
        ("POST", path::mandates(GIVER), None),
        ("POST", path::mandate_invitation(GIVER, "nothing"), None),
        ("DELETE", path::mandate(GIVER, "nothing"), None),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_reaches_what_the_scope_names_and_nothing_else() {
    let server = TestServer::start().await;
    let (giver, helper) = both(&server).await;
    let levels = [MandateLevel::See, MandateLevel::Act];
    let scopes = MandatePart::ALL.iter().flat_map(|part| levels.map(|level| (*part, level)));
    for (part, level) in scopes {
        let mandate = given_and_accepted(&giver, &helper, only(part, level)).await;
        for (method, address, needs) in addresses() {
            let answer = helper.bare(method, &address, &helper.key()).await;
            let may = needs.is_some_and(|(of, least)| of == part && level >= least);
            let refused = answer.status == 403;
            assert_eq!(refused, !may, "{method} {address} with {part:?} {level:?}: {}", answer.status);
            if refused {
                assert_eq!(answer.code(), ProblemCode::MandateMissing, "{method} {address}");
            }
        }
        assert_eq!(giver.bare("DELETE", &path::mandate(GIVER, &mandate.id), &giver.key()).await.status, 204);
        for (method, address, _) in addresses() {
            let answer = helper.bare(method, &address, &helper.key()).await;
            assert_eq!(answer.code(), ProblemCode::MandateEnded, "{method} {address}");
        }
    }
}

/// Two that hold at once add up; the citizen's own others, and third citizens, stay closed.
#[tokio::test(flavor = "multi_thread")]
async fn two_add_up_and_open_nobody_else() {
    let server = TestServer::start().await;
    let (giver, helper) = both(&server).await;
    given_and_accepted(&giver, &helper, only(MandatePart::Plan, MandateLevel::See)).await;
    let second = given_and_accepted(&giver, &helper, only(MandatePart::JobLog, MandateLevel::See)).await;
    assert_eq!(helper.get(&path::plan(GIVER)).await.status, 200);
    assert_eq!(helper.get(&path::job_log(GIVER)).await.status, 200);
    assert_eq!(giver.get(&path::plan(HELPER)).await.code(), ProblemCode::NotFound, "it holds one way");
    assert_eq!(helper.get(&path::plan("p-ceder")).await.code(), ProblemCode::NotFound);
    let other = server.signed_in("borger-frist-passeret").await;
    assert_eq!(other.get(&path::plan(GIVER)).await.code(), ProblemCode::NotFound);
    let staff = server.signed_in("sagsbehandler").await;
    assert_eq!(staff.get(path::HELD_MANDATES).await.code(), ProblemCode::NotAllowed);

    // The representative gives one of them up.
    let up = helper.bare("DELETE", &path::held_mandate(&second.id), &helper.key()).await;
    assert_eq!(up.status, 204);
    assert_eq!(helper.get(&path::job_log(GIVER)).await.code(), ProblemCode::MandateMissing);
    let given: Vec<Mandate> = giver.get(&path::mandates(GIVER)).await.json();
    let states: Vec<_> = given.iter().map(|one| one.state).collect();
    assert!(states.contains(&MandateState::GivenUp) && states.contains(&MandateState::InForce));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_its_last_day() {
    let server = TestServer::start().await;
    let (giver, helper) = both(&server).await;
    given_and_accepted(&giver, &helper, only(MandatePart::Plan, MandateLevel::See)).await;
    // The last day counts in full, by the clock in Denmark.
    for (moment, expected) in
        [("2026-12-31T22:59:59Z", None), ("2026-12-31T23:00:00Z", Some(ProblemCode::MandateEnded))]
    {
        server.clock.turn_to(moment);
        let helper = server.signed_in("borger-akasse").await;
        let answer = helper.get(&path::plan(GIVER)).await;
        assert_eq!((answer.status != 200).then(|| answer.code()), expected, "{moment}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_given() {
    let server = TestServer::start().await;
    let (giver, _) = both(&server).await;
    let plan = only(MandatePart::Plan, MandateLevel::See);
    let cases = [
        (MandateScope::default(), "2026-12-31", "/scope", FieldCode::Required),
        (plan, "2026-11-16", "/until", FieldCode::UntilPassed),
        (plan, "2027-11-17", "/until", FieldCode::UntilTooFar),
    ];
    for (scope, last, pointer, code) in cases {
        let new = NewMandate { scope, until: until(last) };
        let answer = giver.post_keyed(&path::mandates(GIVER), &giver.key(), &new).await;
        assert_eq!(answer.fields(), [(pointer.to_owned(), code)]);
    }
    let longest = NewMandate { scope: plan, until: until("2027-11-16") };
    assert_eq!(giver.post_keyed(&path::mandates(GIVER), &giver.key(), &longest).await.status, 201);
    let body = serde_json::json!({ "scope": { "log": "see" }, "until": "2026-12-31" });
    let answer = giver.post_keyed(&path::mandates(GIVER), &giver.key(), &body).await;
    assert_eq!(answer.code(), ProblemCode::MalformedBody);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_that_open_nothing() {
    let server = TestServer::start().await;
    let (giver, helper) = both(&server).await;
    let mandate = give(&giver, only(MandatePart::Plan, MandateLevel::See)).await;
    assert_eq!(accept(&helper, "7K2M-9QXT-4DHB").await.code(), ProblemCode::InvitationUnknown);
    assert_eq!(accept(&helper, " - ").await.fields(), [("/code".to_owned(), FieldCode::Required)]);
    let first = code(&giver, &mandate).await;
    let second = code(&giver, &mandate).await;
    assert_eq!(accept(&giver, &second).await.code(), ProblemCode::OwnInvitation);
    assert_eq!(accept(&helper, &first).await.code(), ProblemCode::InvitationUnknown, "replaced");
    assert_eq!(accept(&helper, &second).await.status, 201);
    assert_eq!(accept(&helper, &second).await.code(), ProblemCode::InvitationUnknown, "used");
    let late = giver.send("POST", &path::mandate_invitation(GIVER, &mandate.id), &[], None).await;
    assert_eq!(late.code(), ProblemCode::MandateNotOpen);

    let old = give(&giver, only(MandatePart::Plan, MandateLevel::See)).await;
    let code = code(&giver, &old).await;
    server.clock.turn_to("2026-11-23T08:00:00Z");
    let helper = server.signed_in("borger-akasse").await;
    assert_eq!(accept(&helper, &code).await.code(), ProblemCode::InvitationUnknown, "seven days");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_tries_many_codes() {
    let server = TestServer::start().await;
    let (_, helper) = both(&server).await;
    let limit = server.app.config.limits.sign_ins_a_minute;
    for _ in 0..limit {
        assert_eq!(accept(&helper, "7K2M-9QXT-4DHB").await.code(), ProblemCode::InvitationUnknown);
    }
    assert_eq!(accept(&helper, "7K2M-9QXT-4DHB").await.code(), ProblemCode::TooManyAttempts);
}
