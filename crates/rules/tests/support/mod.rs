//! Cases of the law: read, answered and compared. Their form is described in `cases/README.md`.

pub mod case;
pub mod citizen;
pub mod expect;
pub mod facts;
#[cfg(not(target_arch = "wasm32"))]
pub mod moves;
pub mod reminder;
pub mod staffing;

use case::{Asked, Case};
use chrono::NaiveDateTime;
use rules::citizen::Duty;
use rules::employer::precheck;
use rules::finding::Explain;
use rules::{Explanation, Law};

include!(concat!(env!("OUT_DIR"), "/case_files.rs"));

/// Every case of every file.
pub fn all() -> Vec<Case> {
    CASE_FILES.iter().flat_map(|(path, text)| case::read(path, text)).collect()
}

/// An answer: the findings, and a citizen's duties.
pub struct Answer {
    pub explanation: Explanation,
    pub duties: Vec<Duty>,
    /// When a reminder may be sent.
    pub sent: Option<NaiveDateTime>,
}

/// The whole answer of a case: an employer's pre-check, or all duties of a citizen.
pub fn explain(law: &Law, case: &Case) -> Answer {
    let mut recorder = Explain::default();
    let (mut duties, mut sent) = (Vec::new(), None);
    match &case.asked {
        Asked::Employer(question, staffing) => {
            precheck(law, question, &staffing.months(law), &mut recorder);
        }
        Asked::Citizen(citizen) => {
            rules::citizen::duties(law, &citizen.person, citizen.on, &mut recorder, &mut duties);
        }
        Asked::Reminder(reminder) => sent = rules::citizen::reminder::sent_at(law, reminder.ready),
    }
    Answer { explanation: recorder.into_explanation(), duties, sent }
}
