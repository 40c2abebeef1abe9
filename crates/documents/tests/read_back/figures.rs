//! The figures of an office, read back.

use crate::plans::pairs;
use crate::read::read;
use api::booking::{BookingFigures, Figures, TeamFigures};
use documents::figures::{Source, document};
use texts::Catalogue;

fn found() -> BookingFigures {
    let team = |late| Figures { citizens: 4, course_late: late, course_done: 3, ..Figures::default() };
    let teams = vec![
        TeamFigures { team: Some("Team Ung".to_owned()), figures: team(1) },
        TeamFigures { team: None, figures: team(0) },
    ];
    BookingFigures {
        at: "2026-11-16T08:05:00Z".parse().unwrap(),
        all: Figures { citizens: 8, ..team(1) },
        teams,
    }
}

#[test]
fn each_number_stands_under_its_team_with_what_it_counts() {
    let texts = Catalogue::da();
    let found = found();
    let content = document(&texts, &Source { office: "Lyngborg Kommune", found: &found });
    let read = read(&documents::pdf(&texts, &content).unwrap());
    assert_eq!(
        read.headings(),
        pairs(&[("H1", "Tal for møder"), ("H2", "Hele huset"), ("H2", "Team Ung"), ("H2", "Uden team")])
    );
    let items = read.items();
    for (what, number) in [("Borgere", "8"), ("Samtaler for sent", "1"), ("Samtaler holdt", "3")] {
        assert!(items.contains(&(what.to_owned(), number.to_owned())), "{what} in {items:?}");
    }
    assert!(
        read.text().contains("Lyngborg Kommune. Talt mandag den 16. november 2026 kl. 09.05."),
        "{}",
        read.text()
    );
}
