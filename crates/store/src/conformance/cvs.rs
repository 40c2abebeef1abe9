//! CVs: versions, what the rules are told, and what a search finds.

use super::Story;
use super::fixtures::{answer, context};
use crate::{Base, CvSave, CvState, Store, StoreError, Subject};
use api::{
    Cv, CvArea, CvCompetence, CvContact, CvEducation, CvExperience, CvExperienceKind, CvHours, CvLevel,
    CvMinimum, CvSearch, CvWish,
};

fn whole(title: &str) -> Cv {
    Cv {
        contact: CvContact { email: "kim@eksempel.dk".to_owned(), show_email: true, ..CvContact::default() },
        wishes: vec![CvWish { code: Some("5120".to_owned()), title: title.to_owned() }],
        hours: vec![CvHours::PartTime, CvHours::SmallJob],
        experience: vec![CvExperience {
            id: "entry-0001".to_owned(),
            kind: CvExperienceKind::Volunteer,
            title: "Køkkenhjælp".to_owned(),
            employer: "Varmestuen".to_owned(),
            hide_employer: false,
            from: Some(2019),
            to: None,
            text: "Mad til halvtreds".to_owned(),
        }],
        education: vec![CvEducation {
            id: "entry-0002".to_owned(),
            level: CvLevel::Primary,
            title: "9. klasse".to_owned(),
            school: String::new(),
            year: Some(2004),
        }],
        competences: vec![CvCompetence {
            id: "entry-0003".to_owned(),
            name: "Bage brød".to_owned(),
            learned: None,
            text: String::new(),
        }],
        ..Cv::default()
    }
}

fn save(id: &str, base: Base, cv: &Cv) -> CvSave {
    CvSave { id: id.to_owned(), base, cv: cv.clone() }
}

/// # Errors
/// The store's own; a wrong answer is an assertion that fails.
pub async fn cvs(store: &dyn Store) -> Story {
    let one = Subject { person: "p-one".to_owned(), cpr: "6101700001".to_owned() };
    let other = Subject { person: "p-other".to_owned(), cpr: "6101700002".to_owned() };
    let ctx = context("amina", None, 0);
    assert_eq!(store.cv("p-one").await?, None);
    assert_eq!(store.cv_state("p-one").await?, None);
    let begun = Cv { about: "Jeg kan lide at bage".to_owned(), ..Cv::default() };
    store.save_cv(&ctx, &one, &save("CV1", Base::New, &begun), answer("1")).await?;
    let state = store.cv_state("p-one").await?;
    assert_eq!(state, Some(CvState { gaps: CvMinimum::ALL.to_vec(), offered: false }));
    assert!(
        store.find_cvs(&CvSearch::default(), 10).await?.is_empty(),
        "one without the minimum is not found"
    );

    let cook = Cv { offered: true, areas: vec![CvArea::Funen], ..whole("Kok") };
    store.save_cv(&ctx, &one, &save("CV9", Base::Version(1), &cook), answer("2")).await?;
    for stale in [Base::Version(1), Base::New, Base::Version(0), Base::Version(3)] {
        let refused = store.save_cv(&ctx, &one, &save("CV1", stale, &begun), answer("X")).await;
        assert!(matches!(refused, Err(StoreError::VersionConflict { current: 2 })), "{stale:?}");
    }
    let kept = store.cv("p-one").await?;
    let told = kept.as_ref().map(|kept| (kept.id.as_str(), kept.latest.version, &kept.latest.cv));
    assert_eq!(told, Some(("CV1", 2, &cook)), "its name never changes");
    assert_eq!(store.cv_named("CV1").await?, kept);
    assert_eq!(store.cv_named("CV9").await?, None);
    assert_eq!(store.cv_state("p-one").await?, Some(CvState { gaps: Vec::new(), offered: true }));
    let versions: Vec<_> = store.cv_versions("p-one").await?.into_iter().map(|v| (v.version, v.cv)).collect();
    assert_eq!(versions, [(1, begun), (2, cook)]);

    let later = context("kim", None, 5);
    store.save_cv(&later, &other, &save("CV2", Base::New, &whole("Gartner")), answer("1")).await?;
    search(store).await?;
    let actions: Vec<_> = store.audit_of("cv", "p-one").await?.into_iter().map(|row| row.action).collect();
    assert_eq!(actions, ["create", "update"]);
    assert_eq!(store.audit_of_person("6101700001").await?.len(), 2);
    Ok(())
}

/// CV1 is a cook on Fyn, CV2 a gardener who has not said where; both have helped in a kitchen and can bake.
async fn search(store: &dyn Store) -> Story {
    let words = |title: &str, competence: &str| CvSearch {
        title: title.to_owned(),
        competence: competence.to_owned(),
        ..CvSearch::default()
    };
    let cases = [
        (CvSearch::default(), vec!["CV2", "CV1"]),
        (words("kok", ""), vec!["CV1"]),
        (words("KOK", ""), vec!["CV1"]),
        (words("garT", ""), vec!["CV2"]),
        (words("køkken", ""), vec!["CV2", "CV1"]),
        (words("kokken", ""), vec![]),
        (words("kok garner", ""), vec![]),
        (words("kok køkken", "bage"), vec!["CV1"]),
        (words("", "brød"), vec!["CV2", "CV1"]),
        (words("brød", ""), vec![]),
        (words("", "9 klasse"), vec!["CV2", "CV1"]),
        (words("Varmestuen", ""), vec![]),
        (words("", "kim eksempel"), vec![]),
        (words("\" OR *", "): {"), vec![]),
        (words("\" *", "): {"), vec!["CV2", "CV1"]),
        (words("or", ""), vec![]),
        (CvSearch { areas: vec![CvArea::Funen], ..CvSearch::default() }, vec!["CV2", "CV1"]),
        (CvSearch { areas: vec![CvArea::Bornholm], ..CvSearch::default() }, vec!["CV2"]),
        (CvSearch { hours: vec![CvHours::SmallJob], ..CvSearch::default() }, vec!["CV2", "CV1"]),
        (CvSearch { hours: vec![CvHours::FullTime], ..CvSearch::default() }, vec![]),
        (CvSearch { hours: vec![CvHours::FullTime, CvHours::PartTime], ..words("kok", "") }, vec!["CV1"]),
    ];
    for (asked, expected) in cases {
        let found: Vec<_> = store.find_cvs(&asked, 10).await?.into_iter().map(|kept| kept.id).collect();
        assert_eq!(found, expected, "{asked:?}");
    }
    assert_eq!(store.find_cvs(&CvSearch::default(), 1).await?.len(), 1);
    Ok(())
}
