//! Min Plan, a receipt and a CV, read back.

use crate::read::{Read, read};
use api::booking::{BookedMeeting, BookingReceipt, BookingState, DeadlineMet, ReceiptKind, Slot};
use api::{Cv, CvContact, CvExperience, CvExperienceKind, CvHours, CvWish, EmployerCv, PlanVersionRow};
use documents::plan::Source;
use plan::{Dates, Goal, GoalKind, Party, Plan, Status, Step, Terms};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use texts::Catalogue;

pub fn goal(id: &str, parent: Option<&str>, title: &str) -> Goal {
    let kind = if parent.is_some() { GoalKind::Sub } else { GoalKind::Job };
    let terms =
        Terms { title: title.to_owned(), dates: Dates::default(), owner: Party::Citizen, removed: false };
    Goal {
        id: id.to_owned(),
        parent: parent.map(str::to_owned),
        kind,
        agreed: Some(terms.clone()),
        terms,
        status: Status::Started,
        note: String::new(),
        steps: Vec::new(),
        comments: Vec::new(),
        links: Vec::new(),
        by: Party::Citizen,
    }
}

/// A job goal with a sub-goal that the municipality owns, and another goal that is only proposed.
pub fn plan() -> Plan {
    let mut kitchen = goal("g1", None, "Køkkenassistent i Ærø Børnehave");
    kitchen.note = "Jeg vil helst begynde på deltid.".to_owned();
    kitchen.steps = [("Ring til børnehaven", true), ("Skriv en ansøgning", false)]
        .map(|(text, done)| Step { id: text.to_owned(), text: text.to_owned(), done })
        .to_vec();
    let mut course = goal("g2", Some("g1"), "Hygiejnekursus");
    course.terms.owner = Party::Municipality;
    course.terms.dates.due = "2026-12-04".parse().ok();
    course.agreed = Some(course.terms.clone());
    let mut store = goal("g3", None, "Butiksassistent");
    store.agreed = None;
    Plan { version: 7, goals: vec![kitchen, course, store] }
}

pub fn version() -> PlanVersionRow {
    PlanVersionRow {
        number: 2,
        at: "2026-11-16T08:05:00Z".parse().unwrap(),
        by: "Lyngborg Kommune".to_owned(),
        acknowledged_at: None,
    }
}

fn written(texts: &Catalogue) -> Read {
    let (plan, version) = (plan(), version());
    let source =
        Source { name: "Svend Aage Mortensen", plan: &plan, version: Some(&version), at: version.at };
    read(&documents::pdf(texts, &documents::plan::document(texts, &source)).unwrap())
}

pub fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn the_plan_has_its_title_language_and_a_heading_for_each_level() {
    let read = written(&Catalogue::da());
    assert_eq!((read.title.as_str(), read.lang.as_str()), ("Min Plan", "da"));
    assert!(read.metadata.contains("pdfuaid"), "it says that it is PDF/UA");
    let expected = pairs(&[
        ("H1", "Min Plan"),
        ("H2", "Mål"),
        ("H3", "Køkkenassistent i Ærø Børnehave"),
        ("H4", "Hygiejnekursus"),
        ("H3", "Butiksassistent"),
    ]);
    assert_eq!(read.headings(), expected);
}

#[test]
fn facts_and_steps_are_lists_in_reading_order() {
    let read = written(&Catalogue::da());
    let expected = pairs(&[
        ("Navn", "Svend Aage Mortensen"),
        ("Udgave", "2"),
        ("Lagt ud", "mandag den 16. november 2026 kl. 09.05"),
        ("Af", "Lyngborg Kommune"),
        ("Slags", "Jobmål"),
        ("Hvem skal gøre det?", "Dig"),
        ("Hvor langt er det?", "I gang"),
        ("Aftalt?", "Gælder"),
        ("•", "Ring til børnehaven (gjort)"),
        ("•", "Skriv en ansøgning (mangler)"),
        ("Slags", "Delmål"),
        ("Hvem skal gøre det?", "Kommunen"),
        ("Hvor langt er det?", "I gang"),
        ("Aftalt?", "Gælder"),
        ("Frist", "4. december 2026"),
        ("Slags", "Jobmål"),
        ("Hvem skal gøre det?", "Dig"),
        ("Hvor langt er det?", "I gang"),
        ("Aftalt?", "Forslag"),
    ]);
    assert_eq!(read.items(), expected);
    let captions = read.parts().into_iter().filter(|part| part.role == "Caption");
    assert_eq!(captions.map(|part| part.all()).collect::<Vec<_>>(), ["Punkter"]);
    let text = read.text();
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(place("Jeg vil helst begynde på deltid.") < place("Ring til børnehaven"));
}

#[test]
fn the_plan_in_english_says_so() {
    let read = written(&Catalogue::en());
    assert_eq!(read.lang, "en");
    assert!(read.text().contains("Monday 16 November 2026 at 09:05"), "{}", read.text());
    assert!(!read.text().contains("Kommunen"));
}

#[test]
fn a_receipt_tells_the_meeting_and_the_deadline() {
    let slot = Slot {
        id: "s1".to_owned(),
        unit: "m-0991".to_owned(),
        kind: MeetingKind::Job,
        form: Form::InPerson,
        starts_at: "2026-11-19T08:00:00Z".parse().unwrap(),
        minutes: 30,
        place: Some("Torvet 1".to_owned()),
        room: None,
        link: None,
        caseworker: "Lone Lyng".to_owned(),
        source: None,
    };
    let receipt = BookingReceipt {
        id: "MB-7K2M-9QXT-4D".to_owned(),
        kind: ReceiptKind::Booked,
        at: "2026-11-16T08:05:30Z".parse().unwrap(),
        meeting: BookedMeeting {
            id: "b1".to_owned(),
            slot,
            state: BookingState::Booked,
            with: "Lyngborg Kommune".to_owned(),
            booked_at: "2026-11-16T08:05:30Z".parse().unwrap(),
            deadline: None,
            sequence: 0,
            receipt: "MB-7K2M-9QXT-4D".to_owned(),
            summons: false,
            moved: false,
        },
        deadline: Some(DeadlineMet {
            id: "d1".to_owned(),
            book_by: "2026-11-19".parse().unwrap(),
            hold_by: None,
            kept: true,
        }),
        released: None,
    };
    let texts = Catalogue::da();
    let read = read(&documents::pdf(&texts, &documents::receipt::document(&texts, &receipt)).unwrap());
    assert_eq!(read.headings(), pairs(&[("H1", "Dit møde er booket")]));
    let items = read.items();
    let expected = pairs(&[
        ("Kvittering", "MB-7K2M-9QXT-4D"),
        ("Modtaget", "mandag den 16. november 2026 kl. 09.05.30"),
        ("Tid", "torsdag den 19. november 2026 kl. 09.00"),
        ("Fra og til", "09.00–09.30"),
        ("Sted", "Fremmøde, Torvet 1"),
    ]);
    for fact in expected {
        assert!(items.contains(&fact), "{fact:?} in {items:?}");
    }
    assert!(read.text().contains("Du har booket i tide. Fristen var torsdag den 19. november 2026."));
}

#[test]
fn a_cv_shows_what_employers_see_and_leaves_out_what_is_empty() {
    let cv = Cv {
        contact: CvContact {
            phone: "70 00 00 01".to_owned(),
            show_phone: true,
            show_name: true,
            ..CvContact::default()
        },
        wishes: vec![CvWish { code: None, title: "Kok".to_owned() }],
        hours: vec![CvHours::PartTime],
        experience: vec![CvExperience {
            id: "entry-0001".to_owned(),
            kind: CvExperienceKind::Home,
            title: "Passede min mor".to_owned(),
            employer: "Hemmeligt sted".to_owned(),
            hide_employer: true,
            from: Some(2019),
            to: None,
            text: String::new(),
        }],
        ..Cv::default()
    };
    let texts = Catalogue::da();
    let shown = EmployerCv::of("c1", "Gitte Ravn", cv);
    let saved = "2026-11-16T08:05:00Z".parse().unwrap();
    let read = read(&documents::pdf(&texts, &documents::cv::document(&texts, &shown, saved)).unwrap());
    assert_eq!(read.headings(), pairs(&[("H1", "Gitte Ravn"), ("H2", "Erfaring")]));
    assert!(read.text().contains("Hjemme eller i familien, siden 2019"), "{}", read.text());
    assert!(!read.text().contains("Hemmeligt"), "what is hidden stays hidden");
}
