//! Runs the rules and says in words what they found.

use crate::http::Refusal;
use api::{Advice, Assessment, ProblemCode};
use rules::employer::{self, Question};
use rules::law::Law;
use rules::staffing::Staffing;

/// What the rules find on these facts, with sentences in both languages.
///
/// # Errors
/// `internal` where the rules found nothing at all, which no question leads to.
pub fn assess(question: Question, staffing: Staffing) -> Result<Assessment, Refusal> {
    let explanation = employer::explain(&question, &staffing);
    let finding = texts::finding::wire(&explanation, &Law::COMPILED)
        .ok_or_else(|| Refusal::new(ProblemCode::Internal))?;
    Ok(Assessment {
        verdict: explanation.verdict(),
        finding,
        advice: advice(),
        rules_version: rules::VERSION.to_owned(),
        question,
        staffing,
    })
}

/// What would change the answer.
fn advice() -> Vec<Advice> {
    Vec::new()
}
