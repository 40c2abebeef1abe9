//! Suggestions: close to what she aims at, with honest reasons, put away and taken back, alike for both sides.

use crate::support::{Client, Setup, TestServer};
use api::{
    Cv, CvArea, CvHours, CvWish, Dismissal, FieldCode, GoalSuggestions, JobSuggestions, JobsBy, Opening,
    OpeningPurpose, PlanOperations, ProblemCode, ReasonCode, SuggestionKind, path,
};
use plan::{Change, GoalKind, Operation};

/// A citizen in Region Syddanmark (Fyn and Sydjylland) and in Lyngborg, with neither plan nor CV.
const PERSON: &str = "p-anemone";
const HEAD: &str =
    "titel;disco;hovedstaden;bornholm;sjaelland;fyn;sydjylland;oestjylland;vestjylland;nordjylland";

/// Four digits of which two, three and four are shared with a cook's 5120.
const LIST: &str = "\
Kok;5120;;;;mangel;mangel;;;
Smørrebrødsjomfru;5120;;;;mangel;mangel;;;
Kantineassistent;5121;;;;gode;mindre_gode;;;
Tjener;5131;;;;mindre_gode;gode;;;
Bartender;5132;;;;paradoks;paradoks;;;
Frisør;5141;;;;mindre_gode;mindre_gode;;;
Kosmetolog;5142;mangel;;;;;;;
Murer;7112;;;;mangel;mangel;;;
";

fn list(folder: &tempfile::TempDir) -> Setup {
    let file = folder.path().join("list.csv");
    let text = format!("# kilde: Prøvelisten\n# dato: 2026-07-01\n{HEAD}\n{LIST}");
    std::fs::write(&file, text).unwrap();
    Setup { balance: Some(file), ..Setup::default() }
}

async fn aim(client: &Client, title: &str) {
    let goal = format!("goal-{}", title.len());
    let change =
        Change::AddGoal { goal: goal.clone(), parent: None, kind: GoalKind::Job, title: title.to_owned() };
    let body =
        PlanOperations { operations: vec![Operation { id: format!("op-{goal}"), change }], brief: false };
    assert_eq!(client.post_keyed(&path::plan_operations(PERSON), &client.key(), &body).await.status, 200);
}

async fn goals(client: &Client) -> GoalSuggestions {
    client.get(&path::goal_suggestions(PERSON)).await.json()
}

async fn jobs(client: &Client) -> JobSuggestions {
    client.get(&path::job_suggestions(PERSON)).await.json()
}

async fn dismiss(client: &Client, kind: SuggestionKind, id: &str, dismissed: bool) -> u16 {
    let body = Dismissal { kind, id: id.to_owned(), dismissed };
    client.post_keyed(&path::dismissals(PERSON), &client.key(), &body).await.status
}

fn titles(found: &GoalSuggestions) -> Vec<&str> {
    found.suggestions.iter().map(|one| one.title.da.as_str()).collect()
}

fn ids(found: &JobSuggestions) -> Vec<&str> {
    found.jobs.iter().map(|job| job.vacancy.id.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn goals_close_to_hers_with_good_chances_where_she_lives() {
    let folder = tempfile::tempdir().unwrap();
    let server = TestServer::with(list(&folder)).await;
    let citizen = server.signed_in("borger-booking").await;
    let nothing = goals(&citizen).await;
    assert_eq!((nothing.aimed, nothing.suggestions.len(), nothing.own.len()), (false, 0, 0));
    assert_eq!(nothing.areas, ["Fyn", "Sydjylland"]);

    aim(&citizen, "Kok i en kantine").await;
    let found = goals(&citizen).await;
    // The same group first, then the same field by its chances. Not the goal itself, not the one with fewer chances
    // everywhere, not the one of which nothing is said here, not another field.
    assert_eq!(titles(&found), ["Kantineassistent", "Tjener", "Bartender"]);
    let said: Vec<Vec<_>> = found
        .suggestions
        .iter()
        .map(|one| one.reasons.iter().map(|reason| (reason.code, reason.sentence.da.as_str())).collect())
        .collect();
    assert_eq!(
        said,
        [
            [
                (ReasonCode::NearGoal, "Det ligner dit mål: Kok i en kantine."),
                (ReasonCode::Good, "Der er gode muligheder på Fyn, ifølge Prøvelisten af 1. juli 2026."),
            ],
            [
                (ReasonCode::SameField, "Det er samme fag som Kok i en kantine."),
                (
                    ReasonCode::Good,
                    "Der er gode muligheder i Sydjylland, ifølge Prøvelisten af 1. juli 2026."
                ),
            ],
            [
                (ReasonCode::SameField, "Det er samme fag som Kok i en kantine."),
                (
                    ReasonCode::Paradox,
                    "Arbejdsgiverne mangler folk på Fyn og i Sydjylland, men mange er også ledige, ifølge Prøvelisten \
                     af 1. juli 2026."
                ),
            ],
        ]
    );
    let own: Vec<_> = found.own.iter().map(|goal| (goal.title.as_str(), goal.reasons[0].code)).collect();
    assert_eq!(own, [("Kok i en kantine", ReasonCode::Shortage)]);
    let source = found.source.unwrap();
    assert_eq!((source.name.as_str(), source.sample), ("Prøvelisten", false));

    // Accepted as a goal of her own, by the ordinary operation, it is no suggestion any more.
    aim(&citizen, "Tjener").await;
    let found = goals(&citizen).await;
    assert_eq!(titles(&found), ["Kantineassistent", "Bartender"]);
    let near: Vec<_> = found.suggestions.iter().map(|one| one.reasons[0].code).collect();
    assert_eq!(near, [ReasonCode::NearGoal, ReasonCode::NearGoal]);
    // A goal that the list does not know gets no chances made up.
    aim(&citizen, "Astronaut").await;
    let found = goals(&citizen).await;
    assert_eq!(found.own.last().map(|goal| goal.reasons[0].code), Some(ReasonCode::NotListed));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_away_is_gone_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let server = TestServer::with(list(&folder)).await;
    let citizen = server.signed_in("borger-booking").await;
    aim(&citizen, "Kok").await;
    let first = goals(&citizen).await.suggestions.remove(0);
    assert_eq!(dismiss(&citizen, SuggestionKind::Goal, &first.id, true).await, 204);
    let found = goals(&citizen).await;
    assert_eq!(titles(&found), ["Tjener", "Bartender"]);
    assert_eq!(found.dismissed, std::slice::from_ref(&first));
    let export: api::PersonExport = citizen.get(&path::export(PERSON)).await.json();
    assert_eq!(export.dismissed.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), [first.id.as_str()]);
    assert_eq!(dismiss(&citizen, SuggestionKind::Goal, &first.id, false).await, 204);
    assert_eq!(goals(&citizen).await.suggestions.first(), Some(&first));

    let first = jobs(&citizen).await.jobs.remove(0);
    assert_eq!(dismiss(&citizen, SuggestionKind::Job, &first.vacancy.id, true).await, 204);
    let found = jobs(&citizen).await;
    assert!(!ids(&found).contains(&first.vacancy.id.as_str()) && found.dismissed == [first]);

    let body = Dismissal { kind: SuggestionKind::Job, id: "a b".to_owned(), dismissed: true };
    let answer = citizen.post_keyed(&path::dismissals(PERSON), &citizen.key(), &body).await;
    assert_eq!(answer.fields(), [("/id".to_owned(), FieldCode::WrongShape)]);
    let staff = opened(&server).await;
    let answer = staff.post_keyed(&path::dismissals(PERSON), &staff.key(), &body).await;
    assert_eq!(answer.code(), ProblemCode::NotAllowed, "only she puts away");
}

async fn opened(server: &TestServer) -> Client {
    let staff = server.signed_in("sagsbehandler").await;
    let opening = Opening { purpose: OpeningPurpose::Plan };
    assert_eq!(staff.post_keyed(&path::openings(PERSON), &staff.key(), &opening).await.status, 201);
    staff
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_jobs_close_by_or_those_that_match() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let local = jobs(&citizen).await;
    assert_eq!((local.by, local.jobs.len()), (JobsBy::Local, 10));
    assert!(local.jobs.iter().all(|job| job.vacancy.municipality == "0991"), "her own municipality first");
    let days: Vec<_> = local.jobs.iter().map(|job| job.vacancy.published).collect();
    assert!(days.is_sorted_by(|one, next| one >= next), "the newest first: {days:?}");
    assert_eq!(local.jobs[0].reasons[0].code, ReasonCode::OwnMunicipality);

    aim(&citizen, "Lagermedarbejder").await;
    let found = jobs(&citizen).await;
    // The same job in her own municipality, then elsewhere in her area, then the same field. One that closed yesterday
    // and one that opens tomorrow are no jobs to seek today.
    assert_eq!((found.by, ids(&found)), (JobsBy::Match, vec!["job-0003", "job-0005", "job-0004"]));
    let codes: Vec<_> = found.jobs.iter().map(|job| job.reasons[0].code).collect();
    assert_eq!(codes, [ReasonCode::IsGoal, ReasonCode::IsGoal, ReasonCode::SameField]);
    assert!(found.jobs.iter().all(|job| job.goal.as_deref() == Some("goal-16")), "the goal it serves");

    let staff = opened(&server).await;
    assert_eq!(jobs(&staff).await, found, "both sides see the same");
    assert_eq!(goals(&staff).await, goals(&citizen).await);
    assert_eq!(
        server.app.store.audit_of("suggestions", PERSON).await.unwrap().len(),
        2,
        "each look is noted"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cv_says_where_and_how_much() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    let cv = Cv {
        wishes: vec![CvWish { code: Some("43".to_owned()), title: "Regnskab, løn og lager".to_owned() }],
        areas: vec![CvArea::EastJutland],
        hours: vec![CvHours::FullTime],
        ..Cv::default()
    };
    assert_eq!(citizen.put(&path::cv(PERSON), None, &citizen.key(), &cv).await.status, 201);
    let found = jobs(&citizen).await;
    assert_eq!((found.by, ids(&found)), (JobsBy::Match, vec!["job-0029"]));
    let codes: Vec<_> = found.jobs[0].reasons.iter().map(|reason| reason.code).collect();
    assert_eq!(codes, [ReasonCode::IsWish, ReasonCode::OwnArea, ReasonCode::Hours]);
    assert_eq!(goals(&citizen).await.areas, ["Østjylland"]);
    // Where nothing matches, that is said, and the jobs close by are shown as what they are.
    let cv = Cv { wishes: vec![CvWish { code: Some("2211".to_owned()), title: "Læge".to_owned() }], ..cv };
    assert_eq!(citizen.put(&path::cv(PERSON), Some(1), &citizen.key(), &cv).await.status, 200);
    let found = jobs(&citizen).await;
    assert_eq!((found.by, ids(&found)), (JobsBy::NoMatch, vec!["job-0029"]));
    assert_eq!(found.jobs[0].reasons[0].code, ReasonCode::OwnArea);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_says_that_it_is_one_and_goals_need_no_job_bank() {
    let server = TestServer::start().await;
    let citizen = server.signed_in("borger-booking").await;
    aim(&citizen, "Butiksassistent").await;
    let found = goals(&citizen).await;
    assert!(found.source.is_some_and(|source| source.sample));
    let own = &found.own[0].reasons[0].sentence;
    assert!(own.da.contains("et opdigtet eksempel") && own.en.contains("a made-up sample"), "{own:?}");
    // The job bank's file does not answer: the goals still do.
    std::fs::write(server.person_file("x").with_file_name("../vacancies.json"), "[]x").unwrap();
    assert_eq!(citizen.get(&path::job_suggestions(PERSON)).await.code(), ProblemCode::RegisterUnavailable);
    assert_eq!(citizen.get(&path::goal_suggestions(PERSON)).await.status, 200);
}
