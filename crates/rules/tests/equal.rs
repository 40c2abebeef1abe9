//! A hundred thousand drawn questions and as many drawn persons: answered to the byte alike natively and in
//! wasm, explained and merely decided alike, none refused, and every rule of the law asked.
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod drawn;

use drawn::Draw;
use rules::employer::{Question, Scheme, precheck};
use rules::finding::Explain;
use rules::staffing::Staffing;
use rules::{Explanation, Law, Reason, Used};
use std::io::{self, Write};

/// How many questions are drawn, and how many persons after them.
const QUESTIONS: u64 = 100_000;
const PERSONS: u64 = 100_000;

/// Fingerprints of all findings. They say nothing about what is right: the cases do. They only hold two builds
/// against each other, so they change on purpose with the law, the reasons and the facts. `PRINT_FINGERPRINTS=1
/// cargo test -p rules --test equal -- --nocapture` prints the new ones.
const OF_QUESTIONS: u64 = 0x7c3a_09c8_20f8_ad43;
const OF_PERSONS: u64 = 0xeaab_eb6a_ab58_3443;

/// Every so many findings are taken in their whole wire form; of the others only what a source does not follow from.
const WHOLE: u64 = 50;

/// FNV-1a of 64 bits over whatever is written (Fowler, Noll and Vo).
struct Fingerprint(u64);

impl Fingerprint {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// All of the explanation but its sources, which follow from rule and date: a tenth of the bytes of the wire form.
    fn add(&mut self, explanation: &Explanation) {
        for node in &explanation.nodes {
            self.line(format_args!("{:?} {} {:?}", node.rule, node.on, node.verdict));
            self.reason(&node.reason);
        }
        for (at, used) in &explanation.used {
            match used {
                Used::Fact { key, month, value, origin } => {
                    self.line(format_args!("{at} {key} {month:?} {value} {origin:?}"));
                }
                Used::Param { param, on, .. } => {
                    let value = used.value(&Law::COMPILED);
                    self.line(format_args!("{at} {param:?} {value} {on}"));
                }
            }
        }
        for (at, missing) in &explanation.missing {
            self.line(format_args!("{at} {missing:?}"));
        }
        for (at, reading) in &explanation.readings {
            self.line(format_args!("{at} {}", reading.id()));
        }
        for (at, note) in &explanation.notes {
            self.line(format_args!("{at}"));
            self.reason(note);
        }
    }

    fn reason(&mut self, reason: &Reason) {
        self.line(format_args!("{}", reason.code()));
        reason.each_arg(|name, value| self.line(format_args!("{name} {value}")));
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        writeln!(self, "{line}").expect("a number takes all bytes");
    }

    /// The wire form as it is stored and sent.
    fn add_wire(&mut self, finding: &impl serde::Serialize) {
        serde_json::to_writer(self, finding).expect("a finding is JSON");
    }

    /// Whether it is the expected one. What is printed on request is asserted all the same.
    fn is(&self, what: &str, expected: u64) {
        if std::env::var_os("PRINT_FINGERPRINTS").is_some() {
            println!("{what}: 0x{:016x}", self.0);
        }
        assert_eq!(self.0, expected, "the findings of the drawn {what} are other ones");
    }
}

impl Write for Fingerprint {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The questions, each with its staff; the schemes take turns.
fn questions() -> impl Iterator<Item = (Question, Staffing)> {
    (0..QUESTIONS).zip(Scheme::ALL.iter().cycle()).map(|(number, scheme)| {
        let mut draw = Draw::of(number);
        let question = drawn::question::question(&mut draw, *scheme);
        let staffing = drawn::staff::staff(&mut draw, question.on);
        (question, staffing)
    })
}

/// The persons, each with the date asked about.
fn persons() -> impl Iterator<Item = (rules::citizen::Person, chrono::NaiveDate)> {
    (QUESTIONS..QUESTIONS + PERSONS).map(|number| {
        let mut draw = Draw::of(number);
        let on = draw.day();
        (drawn::person::person(&mut draw, on), on)
    })
}

fn explained(question: &Question, staffing: &Staffing) -> Explanation {
    let mut recorder = Explain::default();
    precheck(&Law::COMPILED, question, staffing, &mut recorder);
    recorder.into_explanation()
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn drawn_questions_are_answered_as_in_every_other_build() {
    let mut all = Fingerprint::new();
    for (number, (question, staffing)) in (0..).zip(questions()) {
        let explanation = explained(&question, &staffing);
        all.add(&explanation);
        if number % WHOLE == 0 {
            all.add_wire(&explanation.to_wire(&Law::COMPILED, 0).expect("a finding"));
        }
    }
    all.is("questions", OF_QUESTIONS);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn drawn_persons_are_answered_as_in_every_other_build() {
    let mut all = Fingerprint::new();
    for (number, (person, on)) in (0..).zip(persons()) {
        let found = rules::citizen::explain(&person, on);
        all.add(&found.explanation);
        for duty in &found.list {
            all.line(format_args!("{duty:?}"));
        }
        if number % WHOLE == 0 {
            all.add_wire(&found.to_wire(&Law::COMPILED));
        }
    }
    all.is("persons", OF_PERSONS);
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;
    use rules::finding::Decide;
    use rules::{Rule, citizen, employer};
    use std::collections::BTreeSet;

    #[test]
    fn deciding_agrees_with_explaining_and_no_drawn_question_is_refused() {
        for (question, staffing) in questions() {
            let decided = precheck(&Law::COMPILED, &question, &staffing, &mut Decide);
            assert_eq!(decided, explained(&question, &staffing).verdict(), "{question:?} {staffing:?}");
            assert_eq!(employer::problems(&question, &staffing), [], "{question:?} {staffing:?}");
        }
    }

    #[test]
    fn deciding_agrees_with_explaining_and_no_drawn_person_is_refused() {
        let mut decided = Vec::new();
        for (person, on) in persons() {
            decided.clear();
            citizen::duties(&Law::COMPILED, &person, on, &mut Decide, &mut decided);
            assert_eq!(decided, citizen::explain(&person, on).list, "{on} {person:?}");
            assert_eq!(citizen::problems(&person, on), [], "{on} {person:?}");
        }
    }

    /// What is drawn reaches the whole law: a rule that nobody asks is held against nothing here.
    #[test]
    fn every_rule_of_the_law_is_asked() {
        let mut never: BTreeSet<Rule> = Rule::ALL.iter().copied().collect();
        let mut asked = |explanation: &Explanation| {
            for node in &explanation.nodes {
                never.remove(&node.rule);
            }
        };
        questions().take(20_000).for_each(|(question, staffing)| asked(&explained(&question, &staffing)));
        persons().take(20_000).for_each(|(person, on)| asked(&citizen::explain(&person, on).explanation));
        assert!(never.is_empty(), "{never:?}");
    }
}
