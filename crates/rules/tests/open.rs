//! What the rulebook does not mark open is not said to be open while its text is in force. That what it marks ends in an
//! unknown is held by the cases.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod drawn;
mod open_ids;

use drawn::Draw;
use open_ids::{open, rulebook_id};
use rules::employer::Scheme;
use rules::law::Standing;
use rules::{Explanation, Law, Missing, citizen, employer};
use std::collections::BTreeSet;

/// Not open in themselves: the finding's text is in force, and the law of another day than the finding's, or a value for
/// its day, is not known.
const WITHOUT_VALUE: [&str; 6] =
    ["CIT-BOOK-02", "CIT-CONT-03", "EMP-ORD-02", "EMP-RIM-05", "EMP-SRC-01", "EMP-VOK-04"];

#[test]
fn nothing_else_is_open_while_its_text_is_in_force() {
    let (open, mut others) = (open(), BTreeSet::new());
    let mut look = |explanation: &Explanation| {
        let law = |place: &usize| {
            Law::COMPILED.standing(explanation.nodes[*place].rule, explanation.nodes[*place].on)
        };
        for (place, missing) in &explanation.missing {
            if let Missing::Law { id, .. } = missing
                && law(place) != Standing::Gap
                && !open.contains(&rulebook_id(id))
                && !WITHOUT_VALUE.contains(&rulebook_id(id).as_str())
            {
                others.insert((*id, explanation.nodes[*place].rule));
            }
        }
    };
    for number in 0..20_000 {
        let mut draw = Draw::of(number);
        let scheme = draw.one(Scheme::ALL);
        let question = drawn::question::question(&mut draw, scheme);
        let staffing = drawn::staff::staff(&mut draw, question.on);
        look(&employer::explain(&question, &staffing));
        let on = draw.day();
        look(&citizen::explain(&drawn::person::person(&mut draw, on), on).explanation);
    }
    assert!(others.is_empty(), "said to be open and not listed: {others:?}");
}
