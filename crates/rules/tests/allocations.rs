//! Merely deciding allocates nothing: neither for the questions of any scheme nor for a person's duties. It runs without
//! the usual harness, whose own thread would allocate meanwhile.
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod drawn;

use drawn::Draw;
use peak_alloc::PeakAlloc;
use rules::employer::{Scheme, precheck};
use rules::finding::Decide;
use rules::{Law, citizen};
use std::hint::black_box;

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// How many are drawn of each.
const MANY: u64 = 1_000;

/// Bytes that `once` takes at most above what was taken before it.
fn taken(once: impl FnOnce()) -> usize {
    ALLOCATED.reset_peak_usage();
    let before = ALLOCATED.current_usage();
    once();
    ALLOCATED.peak_usage().saturating_sub(before)
}

fn main() {
    assert!(taken(|| drop(black_box(Box::new(7_u64)))) >= 8, "an allocation is seen");
    assert_eq!(taken(|| {}), 0);
    for scheme in Scheme::ALL {
        let drawn = (0..MANY).map(|number| {
            let mut draw = Draw::of(number);
            let question = drawn::question::question(&mut draw, *scheme);
            let staffing = drawn::staff::staff(&mut draw, question.on);
            (question, staffing)
        });
        for (question, staffing) in drawn.collect::<Vec<_>>() {
            let bytes = taken(|| {
                black_box(precheck(&Law::COMPILED, black_box(&question), &staffing, &mut Decide));
            });
            assert_eq!(bytes, 0, "{}: {question:?}", scheme.key());
        }
    }
    // The list of duties is the caller's.
    let mut list = Vec::with_capacity(citizen::Kind::ALL.len());
    for number in 0..MANY * 10 {
        let mut draw = Draw::of(number);
        let on = draw.day();
        let person = drawn::person::person(&mut draw, on);
        list.clear();
        let bytes = taken(|| citizen::duties(&Law::COMPILED, black_box(&person), on, &mut Decide, &mut list));
        assert_eq!(bytes, 0, "{on}: {}", serde_json::to_string(&person).expect("JSON"));
    }
    println!("{} schemes and the duties of citizens: 0 bytes", Scheme::ALL.len());
}
