//! Every case of the law, natively and in wasm, with the same findings to the byte.

#![expect(clippy::panic, clippy::expect_used, reason = "a test stops where it fails")]

#[cfg(not(target_arch = "wasm32"))]
mod open_ids;
mod support;

use rules::Law;
use std::fmt::Write as _;

/// Runs every case and returns all findings, one JSON document a line.
fn run() -> String {
    let mut wrong = String::new();
    let mut findings = String::new();
    let cases = support::all();
    for case in &cases {
        let answer = support::explain(&Law::COMPILED, case);
        for difference in case.expected.differences(&answer, &Law::COMPILED) {
            let _ = writeln!(wrong, "{}\n    {difference}", case.name);
        }
        if matches!(case.asked, support::case::Asked::Reminder(_)) {
            continue;
        }
        // A pre-check has one finding at the top, a citizen's duties have one each.
        let found = &answer.explanation;
        let whole: Vec<_> = found.roots().map(|at| found.to_wire(&Law::COMPILED, at)).collect();
        assert!(!whole.is_empty() && whole.iter().all(Option::is_some), "{} has no finding", case.name);
        let json = serde_json::to_string(&whole).expect("a finding is JSON");
        let _ = writeln!(findings, "{json}");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(!cases.is_empty(), "no case was read");
    findings
}

/// Where the native run leaves its findings for the wasm run, which has a folder of its own below.
#[cfg(not(target_arch = "wasm32"))]
const FINDINGS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/findings.jsonl");
#[cfg(target_arch = "wasm32")]
const FINDINGS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/findings.jsonl");

/// Beside the findings the cases themselves, for those who ask them in another language.
#[cfg(not(target_arch = "wasm32"))]
fn write_cases() {
    use support::case::Asked;
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/cases.jsonl");
    let mut lines = String::new();
    for case in support::all() {
        let asked = match &case.asked {
            Asked::Employer(question, staffing) => {
                let staffing = staffing.months(&Law::COMPILED);
                let refused = rules::employer::problems(question, &staffing).len();
                serde_json::json!({
                    "name": case.name, "question": question, "staffing": staffing, "refused": refused
                })
            }
            Asked::Citizen(citizen) => {
                let refused = rules::citizen::problems(&citizen.person, citizen.on).len();
                serde_json::json!({
                    "name": case.name, "person": citizen.person, "on": citizen.on, "refused": refused
                })
            }
            Asked::Reminder(_) => continue,
        };
        let _ = writeln!(lines, "{asked}");
    }
    std::fs::write(path, lines).expect("the target folder is writable");
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_case_is_answered_as_the_rulebook_says() {
    std::fs::write(FINDINGS, run()).expect("the target folder is writable");
    write_cases();
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_test::wasm_bindgen_test]
fn every_case_gives_the_native_findings_to_the_byte() {
    let read = js_sys::Function::new_with_args(
        "path",
        "return process.mainModule.require('node:fs').readFileSync(path, 'utf8')",
    );
    let native = read.call1(&wasm_bindgen::JsValue::NULL, &FINDINGS.into());
    let native = native.expect("run the cases natively first").as_string().expect("text");
    assert_eq!(run(), native);
}

/// A number or a date of the law that no case notices could be wrong without anybody seeing it.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_number_and_date_of_the_law_is_held_by_a_case() {
    let notices = |law: &Law, case: &support::case::Case| {
        !case.expected.differences(&support::explain(law, case), law).is_empty()
    };
    let mut cases = support::all();
    cases.retain(|case| !notices(&Law::COMPILED, case));
    let mut unnoticed = Vec::new();
    for moved in support::moves::all() {
        match cases.iter().position(|case| notices(&moved.law, case)) {
            // The next move is often of the same rule, and the same case notices it.
            Some(at) => cases.swap(0, at),
            None => unnoticed.push(moved.what),
        }
    }
    assert!(unnoticed.is_empty(), "no case notices:\n{}", unnoticed.join("\n"));
}

/// Open law stays open: each id that the rulebook marks open ends, in some case whose text is in force, in an unknown
/// that names who decides.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_open_id_ends_in_an_unknown_that_names_who_decides() {
    use rules::law::Standing;
    use rules::{Missing, Verdict};
    let mut never = open_ids::open();
    for case in support::all() {
        let found = support::explain(&Law::COMPILED, &case).explanation;
        for (place, missing) in &found.missing {
            let node = &found.nodes[*place];
            if let Missing::Law { id, .. } | Missing::Assessment { id, .. } = missing
                && node.verdict == Verdict::Unknown
                && Law::COMPILED.standing(node.rule, node.on) != Standing::Gap
            {
                never.remove(&open_ids::rulebook_id(id));
            }
        }
    }
    assert!(never.is_empty(), "open in the rulebook, and no case shows it: {never:?}");
}
