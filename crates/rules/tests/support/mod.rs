//! Cases of the law: read, answered and compared. Their form is described in `cases/README.md`.

pub mod case;
pub mod expect;
pub mod facts;
#[cfg(not(target_arch = "wasm32"))]
pub mod moves;
pub mod staffing;

use case::Case;
use rules::employer::precheck;
use rules::finding::Explain;
use rules::{Explanation, Law};

include!(concat!(env!("OUT_DIR"), "/case_files.rs"));

/// Every case of every file.
pub fn all() -> Vec<Case> {
    CASE_FILES.iter().flat_map(|(path, text)| case::read(path, text)).collect()
}

/// The whole pre-check of a case.
pub fn explain(law: &Law, case: &Case) -> Explanation {
    let mut recorder = Explain::default();
    precheck(law, &case.question, &case.staffing.months(law), &mut recorder);
    recorder.into_explanation()
}
