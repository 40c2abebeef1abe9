//! Codes are stable: what serde writes is what `code()` says, and no two are alike.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use api::{FieldCode, ProblemCode, Scope, Status};
use std::collections::BTreeSet;

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn problem_codes_are_spelled_once() {
    let codes: BTreeSet<_> = ProblemCode::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes.len(), ProblemCode::ALL.len());
    for code in ProblemCode::ALL {
        assert_eq!(word(code), code.code());
        assert!((400..600).contains(&code.status()), "{}", code.code());
    }
}

#[test]
fn field_codes_are_spelled_once() {
    let codes: BTreeSet<_> = FieldCode::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes.len(), FieldCode::ALL.len());
    for code in FieldCode::ALL {
        assert_eq!(word(code), code.code());
    }
}

#[test]
fn statuses_are_spelled_once() {
    for status in Status::ALL {
        assert_eq!(word(status), status.word());
    }
}

#[test]
fn an_employer_and_a_caseworker_share_no_scope() {
    let employer = Scope::of(api::Role::Employer);
    assert!(Scope::of(api::Role::Caseworker).iter().all(|scope| !employer.contains(scope)));
}

#[test]
fn a_personal_number_does_not_show_in_debug_output() {
    let person = api::EarmarkedPerson { cpr: "6212740052".to_owned() };
    assert!(!format!("{person:?}").contains("6212740052"));
}
