//! The employer's facts beside the registers': what differs, and which of it made the verdicts differ.

mod fact;
mod staff;

use crate::app::App;
use api::{Assessment, Comparison, Difference};
use rules::Verdict;
use rules::employer::{self, Question};
use rules::staffing::Staffing;

/// A difference, and the employer's facts with the registers' put in at that one place.
pub(crate) struct Found {
    difference: Difference,
    swapped: (Question, Staffing),
}

/// Both assessments side by side.
#[must_use]
pub fn compare(app: &App, employer: &Assessment, register: &Assessment) -> Comparison {
    let mut found = fact::differences(app, employer, register);
    found.extend(staff::differences(app, employer, register));
    if employer.verdict != register.verdict {
        mark_decisive(&mut found, employer.verdict, register);
    }
    let mut differences: Vec<_> = found.into_iter().map(|found| found.difference).collect();
    differences.sort_by(|a, b| (!a.decisive, a.kind, &b.month).cmp(&(!b.decisive, b.kind, &a.month)));
    Comparison { employer: employer.verdict, register: register.verdict, differences }
}

/// Marks what turns the verdict: single facts that turn it alone; else kinds of facts that do; else, as no part turns
/// it alone, all of them together.
fn mark_decisive(found: &mut [Found], before: Verdict, register: &Assessment) {
    let turns = |(question, staffing): &(Question, Staffing)| employer::decide(question, staffing) != before;
    for found in &mut *found {
        found.difference.decisive = turns(&found.swapped);
    }
    if found.iter().any(|found| found.difference.decisive) {
        return;
    }
    let kinds: Vec<_> = found.iter().map(|found| found.difference.kind).collect();
    for found in &mut *found {
        let kind = found.difference.kind;
        if kinds.iter().filter(|other| **other == kind).count() > 1 {
            found.difference.decisive = turns(&staff::whole_kind(kind, &found.swapped, register));
        }
    }
    if !found.iter().any(|found| found.difference.decisive) {
        for found in found {
            found.difference.decisive = true;
        }
    }
}
