//! Long documents, long words, letters that no font has.

use crate::plans::{goal, version};
use crate::read::read;
use documents::plan::Source;
use plan::{Plan, Step};
use texts::Catalogue;

fn written(plan: &Plan) -> Vec<u8> {
    let (texts, version) = (Catalogue::da(), version());
    let source = Source { name: "Svend Aage Mortensen", plan, version: Some(&version), at: version.at };
    documents::pdf(&texts, &documents::plan::document(&texts, &source)).unwrap()
}

#[test]
fn a_long_plan_runs_over_pages_and_loses_nothing() {
    let mut long = goal("g1", None, "Et mål");
    long.steps = (1..=100)
        .map(|number| Step {
            id: number.to_string(),
            text: format!("Punkt nummer {number} i rækken"),
            done: false,
        })
        .collect();
    let read = read(&written(&Plan { version: 1, goals: vec![long] }));
    assert!(read.pages > 2, "{} pages", read.pages);
    let points: Vec<String> =
        read.items().into_iter().filter(|(mark, _)| mark == "•").map(|(_, words)| words).collect();
    let expected: Vec<String> =
        (1..=100).map(|number| format!("Punkt nummer {number} i rækken (mangler)")).collect();
    assert_eq!(points, expected);
    // The line at the foot of a page is no part of what is read aloud, and stands on each page.
    assert!(!read.text().contains("Side 1 af"));
    let feet = read.places.iter().filter(|(words, ..)| words.contains("Side "));
    assert_eq!(feet.count(), read.pages);
    let lowest = read.places.iter().map(|(.., top)| *top).fold(0.0, f32::max);
    assert!(lowest < 290.0, "{lowest} mm");
}

#[test]
fn words_do_not_run_together_where_a_line_ends() {
    let mut long = goal("g1", None, "Et mål");
    let words = "kage og kaffe til alle ".repeat(60);
    long.note = words.trim().to_owned();
    let read = read(&written(&Plan { version: 1, goals: vec![long] }));
    assert!(read.text().contains(words.trim()));
}

#[test]
fn a_word_wider_than_the_page_is_cut_into_lines() {
    let word = "x".repeat(190);
    let read = read(&written(&Plan { version: 1, goals: vec![goal("g1", None, &word)] }));
    assert!(read.text().contains(&word));
    let rows = read.places.iter().filter(|(words, ..)| words.starts_with("xx")).count();
    assert!(rows > 1, "{rows}");
}

#[test]
fn a_letter_that_the_font_lacks_is_marked_and_stops_nothing() {
    let read = read(&written(&Plan { version: 1, goals: vec![goal("g1", None, "Kok 🍰 i \u{7}Łódź")] }));
    assert_eq!(read.headings().last().unwrap().1, "Kok \u{FFFD} i Łódź");
}

#[test]
fn the_same_plan_gives_the_same_file() {
    let plan = Plan { version: 1, goals: vec![goal("g1", None, "Kok")] };
    assert_eq!(written(&plan), written(&plan));
}
