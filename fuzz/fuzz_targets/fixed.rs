//! Fixed records.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| minside_fuzz::check(bytes));
