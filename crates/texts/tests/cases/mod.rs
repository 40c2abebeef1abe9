//! The cases of the law, read as the tests of `rules` read them.
#![allow(dead_code, reason = "the tests of `rules` compare what is expected; here only what is said counts")]

#[path = "../../../rules/tests/support/case.rs"]
pub mod case;
#[path = "../../../rules/tests/support/citizen.rs"]
pub mod citizen;
#[path = "../../../rules/tests/support/expect.rs"]
pub mod expect;
#[path = "../../../rules/tests/support/facts.rs"]
pub mod facts;
#[path = "../../../rules/tests/support/reminder.rs"]
pub mod reminder;
#[path = "../../../rules/tests/support/staffing.rs"]
pub mod staffing;

use rules::{Explanation, Law, finding::Explain};
use std::path::Path;

/// An answer, in the shape that `expect` compares.
pub struct Answer {
    pub explanation: Explanation,
    pub duties: Vec<rules::citizen::Duty>,
    pub sent: Option<chrono::NaiveDateTime>,
}

/// The answer of every case, with its name.
pub fn answers() -> Vec<(String, Explanation)> {
    let mut cases = Vec::new();
    read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/cases")), &mut cases);
    cases.iter().map(|case| (case.name.clone(), explain(case))).collect()
}

fn read(folder: &Path, into: &mut Vec<case::Case>) {
    for entry in std::fs::read_dir(folder).expect("the folder of the cases") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&path).expect("a case file is text");
            into.extend(case::read(&path.display().to_string(), &text));
        }
    }
}

fn explain(case: &case::Case) -> Explanation {
    let (law, mut recorder) = (Law::COMPILED, Explain::default());
    match &case.asked {
        case::Asked::Employer(question, staffing) => {
            rules::employer::precheck(&law, question, &staffing.months(&law), &mut recorder);
        }
        case::Asked::Citizen(citizen) => {
            rules::citizen::duties(&law, &citizen.person, citizen.on, &mut recorder, &mut Vec::new());
        }
        // It has a moment and no finding.
        case::Asked::Reminder(_) => {}
    }
    recorder.into_explanation()
}
