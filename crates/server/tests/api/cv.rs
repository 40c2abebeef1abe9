//! The CV: written by the citizen, read by whoever has opened her case, found by employers while the rules say so.

use crate::support::{Answer, Client, TestServer};
use api::{
    Cv, CvArea, CvCompetence, CvContact, CvEducation, CvExperience, CvExperienceKind, CvHits, CvHours,
    CvLearned, CvLevel, CvMinimum, CvSearch, CvView, CvWay, CvWish, EmployerCv, FieldCode, Look, LookKind,
    Opening, OpeningPurpose, Overview, Page, PersonExport, ProblemCode, Role, path,
};
use rules::Verdict;

const PERSON: &str = "p-anemone";
const CITIZEN: &str = "borger-booking";

/// One that employers can find.
pub fn whole() -> Cv {
    Cv {
        way: CvWay::Experience,
        about: "Jeg kan lide at have travlt.".to_owned(),
        contact: CvContact {
            email: "amina@eksempel.dk".to_owned(),
            phone: "12 34 56 78".to_owned(),
            show_phone: true,
            ..CvContact::default()
        },
        wishes: vec![CvWish { code: Some("512".to_owned()), title: "Kok".to_owned() }],
        areas: vec![CvArea::Funen],
        hours: vec![CvHours::SmallJob],
        experience: vec![CvExperience {
            id: "entry-0001".to_owned(),
            kind: CvExperienceKind::Job,
            title: "Køkkenleder".to_owned(),
            employer: "Xerxes Hemmelig ApS".to_owned(),
            hide_employer: true,
            from: Some(2012),
            to: Some(2020),
            text: String::new(),
        }],
        education: vec![CvEducation {
            id: "entry-0002".to_owned(),
            level: CvLevel::Nothing,
            title: String::new(),
            school: String::new(),
            year: None,
        }],
        competences: vec![CvCompetence {
            id: "entry-0003".to_owned(),
            name: "Lave mad til mange".to_owned(),
            learned: Some(CvLearned::Work),
            text: String::new(),
        }],
        ..Cv::default()
    }
}

async fn put(client: &Client, version: Option<u64>, cv: &Cv) -> Answer {
    client.put(&path::cv(PERSON), version, &client.key(), cv).await
}

async fn view(client: &Client) -> CvView {
    client.get(&path::cv(PERSON)).await.json()
}

async fn search(client: &Client, search: &CvSearch) -> CvHits {
    client.post(path::CV_SEARCH, search).await.json()
}

async fn duty(client: &Client) -> Option<String> {
    let overview: Overview = client.get(&path::overview(PERSON)).await.json();
    overview.duties.duties.into_iter().find(|duty| duty.kind == "cv").map(|duty| duty.state)
}

fn found(view: &CvView) -> Option<Verdict> {
    view.searchable.as_ref().map(|finding| finding.verdict)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cv_is_written_part_by_part_and_then_the_duty_is_done() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    let empty = view(&citizen).await;
    assert_eq!((empty.version, &empty.cv, empty.saved_at), (0, &Cv::default(), None));
    assert_eq!(duty(&citizen).await.as_deref(), Some("open"));
    let begun = Cv { wishes: whole().wishes, ..Cv::default() };
    let made = put(&citizen, None, &begun).await;
    assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
    let first: CvView = made.json();
    assert_eq!((first.version, found(&first)), (1, Some(Verdict::NotMet)));
    assert_eq!(first.cv.gaps().len(), CvMinimum::ALL.len() - 1);
    assert_eq!(duty(&citizen).await.as_deref(), Some("open"));
    let second = put(&citizen, Some(1), &whole()).await;
    assert_eq!((second.status, second.header("etag")), (200, "\"2\""));
    let second: CvView = second.json();
    assert_eq!(found(&second), Some(Verdict::Met), "dagpenge: found without a choice");
    assert_eq!(view(&citizen).await, second);
    assert_eq!(duty(&citizen).await.as_deref(), Some("done"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_never_overwrite_each_other() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    put(&citizen, None, &whole()).await;
    let (one, other) =
        (Cv { about: "Den ene".to_owned(), ..whole() }, Cv { about: "Den anden".to_owned(), ..whole() });
    assert_eq!(put(&citizen, Some(1), &one).await.status, 200);
    assert_eq!(put(&citizen, Some(1), &other).await.code(), ProblemCode::VersionConflict);
    assert_eq!(put(&citizen, None, &other).await.code(), ProblemCode::VersionConflict);
    assert_eq!(view(&citizen).await.cv, one);
    let export: PersonExport = citizen.get(&path::export(PERSON)).await.json();
    let kept: Vec<_> = export.cv.into_iter().map(|version| (version.version, version.cv)).collect();
    assert_eq!(kept, [(1, whole()), (2, one.clone())]);
    // The file that is taken along is the body of a write.
    let file = citizen.get(&path::cv_file(PERSON)).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"cv-2026-11-16.json\"");
    assert_eq!(put(&citizen, Some(2), &file.json::<Cv>()).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_that_is_not_right_is_named() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    let (long, text) = ("x".repeat(201), "x".repeat(1_001));
    type Change = Box<dyn Fn(&mut Cv)>;
    let cases: Vec<(Change, &str, FieldCode)> = vec![
        (
            Box::new({
                let text = text.clone();
                move |cv| cv.about.clone_from(&text)
            }),
            "/about",
            FieldCode::TooLong,
        ),
        (Box::new(|cv| cv.about = "a\u{7}".to_owned()), "/about", FieldCode::BadText),
        (Box::new(|cv| cv.contact.email = "amina".to_owned()), "/contact/email", FieldCode::BadEmail),
        (Box::new(|cv| cv.contact.phone = "1234".to_owned()), "/contact/phone", FieldCode::BadPhone),
        (Box::new(|cv| cv.wishes[0].title = " ".to_owned()), "/wishes/0/title", FieldCode::Required),
        (
            Box::new(|cv| cv.wishes[0].code = Some("51234".to_owned())),
            "/wishes/0/code",
            FieldCode::WrongShape,
        ),
        (Box::new(|cv| cv.wishes = vec![cv.wishes[0].clone(); 21]), "/wishes", FieldCode::TooMany),
        (
            Box::new(move |cv| cv.experience[0].title.clone_from(&long)),
            "/experience/0/title",
            FieldCode::TooLong,
        ),
        (Box::new(|cv| cv.experience[0].from = Some(1919)), "/experience/0/from", FieldCode::DateOutOfRange),
        (Box::new(|cv| cv.experience[0].from = Some(2021)), "/experience/0/to", FieldCode::EndBeforeStart),
        (Box::new(|cv| cv.experience[0].id = "short".to_owned()), "/experience/0/id", FieldCode::WrongShape),
        (Box::new(|cv| cv.education[0].level = CvLevel::Course), "/education/0/title", FieldCode::Required),
        (Box::new(|cv| cv.education[0].year = Some(2037)), "/education/0/year", FieldCode::DateOutOfRange),
        (
            Box::new(|cv| cv.competences.push(cv.competences[0].clone())),
            "/competences/1/id",
            FieldCode::WrongShape,
        ),
        (Box::new(|cv| cv.competences[0].name = String::new()), "/competences/0/name", FieldCode::Required),
    ];
    for (change, pointer, code) in &cases {
        let mut cv = whole();
        change(&mut cv);
        assert_eq!(put(&citizen, None, &cv).await.fields(), [((*pointer).to_owned(), *code)]);
    }
    let mut edge = whole();
    edge.education[0].year = Some(2036);
    edge.experience[0].from = Some(1920);
    assert_eq!(put(&citizen, None, &edge).await.status, 201);
    let odd = serde_json::json!({ "way": "classic", "hobbies": [] });
    let answer = citizen.put(&path::cv(PERSON), Some(1), &citizen.key(), &odd).await;
    assert_eq!(answer.code(), ProblemCode::MalformedBody);
}

#[tokio::test(flavor = "multi_thread")]
async fn employers_find_what_is_shown_and_the_citizen_reads_who_looked() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    let employer = server.signed_in("bageri").await;
    let before = search(&employer, &CvSearch { title: "kok".to_owned(), ..CvSearch::default() }).await;
    assert_eq!(before, CvHits { hits: Vec::new(), more: false });
    put(&citizen, None, &whole()).await;
    let asked = CvSearch {
        title: "kok".to_owned(),
        competence: "mad".to_owned(),
        areas: vec![CvArea::Funen],
        hours: vec![CvHours::SmallJob],
    };
    let hits = search(&employer, &asked).await;
    assert_eq!(hits.hits.len(), 1);
    let answer = employer.get(&path::employer_cv(&hits.hits[0].id)).await;
    let shown: EmployerCv = answer.json();
    assert_eq!(shown, EmployerCv::of(&hits.hits[0].id, "Amina Yusuf Karlsen", whole()));
    assert_eq!((shown.name, shown.email), (None, None));
    assert_eq!(shown.phone.as_deref(), Some("12 34 56 78"));
    for hidden in ["Xerxes", "Amina", "amina@", PERSON, "7403850114", "hide"] {
        assert!(!answer.body.contains(hidden), "{hidden}");
    }
    let log: Page<Look> = citizen.get(&path::log(PERSON)).await.json();
    let told: Vec<_> = log.items[..2]
        .iter()
        .map(|look| (look.role, look.kind, look.resource.as_str(), look.purpose.as_str()))
        .collect();
    let read = |what| (Role::Employer, LookKind::Read, what, "recruit");
    assert_eq!(told, [read("cv"), read("cv_list")]);
    assert!(log.items[0].organisation.is_some());
    // Whoever is not told of is not written down either.
    search(&employer, &CvSearch { title: "gartner".to_owned(), ..CvSearch::default() }).await;
    assert_eq!(citizen.get(&path::log(PERSON)).await.json::<Page<Look>>().total, log.total);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cv_that_may_not_be_found_is_not_there() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    let employer = server.signed_in("bageri").await;
    put(&citizen, None, &whole()).await;
    let asked = CvSearch { title: "kok".to_owned(), ..CvSearch::default() };
    let id = search(&employer, &asked).await.hits[0].id.clone();
    // The register learns that she is ill: the search is off at once, and the CV she wrote stays.
    let file = server.person_file(PERSON);
    let well = std::fs::read_to_string(&file).unwrap();
    let mut record: serde_json::Value = serde_json::from_str(&well).unwrap();
    record["facts"]["absences"]["value"] = serde_json::json!([{ "kind": "sickness", "from": "2026-11-16" }]);
    std::fs::write(&file, record.to_string()).unwrap();
    assert!(search(&employer, &asked).await.hits.is_empty());
    assert_eq!(employer.get(&path::employer_cv(&id)).await.code(), ProblemCode::NotFound);
    assert_eq!(view(&citizen).await.cv, whole());
    assert_eq!(duty(&citizen).await.as_deref(), Some("done"));
    std::fs::write(&file, &well).unwrap();
    assert_eq!(search(&employer, &asked).await.hits.len(), 1);
    // A part of the minimum goes: it is found no more.
    put(&citizen, Some(1), &Cv { education: Vec::new(), ..whole() }).await;
    assert!(search(&employer, &asked).await.hits.is_empty());
    assert_eq!(employer.get(&path::employer_cv(&id)).await.code(), ProblemCode::NotFound);
    for wrong in ["0000000000000000", PERSON, "x"] {
        assert_eq!(employer.get(&path::employer_cv(wrong)).await.code(), ProblemCode::NotFound);
    }
    for user in [CITIZEN, "sagsbehandler"] {
        let other = server.signed_in(user).await;
        assert_eq!(other.post(path::CV_SEARCH, &asked).await.code(), ProblemCode::NotAllowed, "{user}");
        assert_eq!(other.get(&path::employer_cv(&id)).await.code(), ProblemCode::NotAllowed, "{user}");
    }
    let long = CvSearch { title: "x".repeat(201), ..CvSearch::default() };
    let answer = employer.post(path::CV_SEARCH, &long).await;
    assert_eq!(answer.fields(), [("/title".to_owned(), FieldCode::TooLong)]);
    assert_eq!(server.client().post(path::CV_SEARCH, &asked).await.code(), ProblemCode::NotSignedIn);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_the_cv_and_never_write_it() {
    let server = TestServer::start().await;
    let citizen = server.signed_in(CITIZEN).await;
    put(&citizen, None, &whole()).await;
    let staff = server.signed_in("sagsbehandler").await;
    assert_eq!(staff.get(&path::cv(PERSON)).await.code(), ProblemCode::PurposeMissing);
    let opening = Opening { purpose: OpeningPurpose::Meeting };
    staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await;
    assert_eq!(view(&staff).await.cv, whole());
    assert_eq!(put(&staff, Some(1), &whole()).await.code(), ProblemCode::NotAllowed);
    assert_eq!(staff.get(&path::cv_file(PERSON)).await.code(), ProblemCode::NotAllowed);
    let trail = server.app.store.audit_of("cv", PERSON).await.unwrap();
    let did: Vec<_> =
        trail.iter().map(|row| (row.role.as_str(), row.action.as_str(), row.purpose.as_str())).collect();
    assert_eq!(did, [("citizen", "create", "own"), ("caseworker", "read", "meeting")]);
}

/// The demo's CVs are right, are there once, and turn no duty: those whom the register calls available have one.
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_has_cvs_to_find() {
    let server = TestServer::start().await;
    for _ in 0..2 {
        server::demo::cvs(&server.app).await.unwrap();
    }
    let employer = server.signed_in("bageri").await;
    let hits = search(&employer, &CvSearch::default()).await;
    // Of seven one is ill; nobody else is turned off.
    assert_eq!((hits.hits.len(), hits.more), (6, false));
    let small = CvSearch { hours: vec![CvHours::SmallJob], ..CvSearch::default() };
    assert_eq!(search(&employer, &small).await.hits.len(), 2);
    let citizen = server.signed_in("borger-akasse").await;
    let mine = registers::demo::users().unwrap().into_iter().find(|user| user.user.id == "borger-akasse");
    let person = mine.unwrap().user.person.unwrap();
    let overview: Overview = citizen.get(&path::overview(&person)).await.json();
    let duty = overview.duties.duties.into_iter().find(|duty| duty.kind == "cv");
    assert_eq!(duty.map(|duty| duty.state).as_deref(), Some("done"));
}
