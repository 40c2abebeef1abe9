//! Tables as text: the field ids are given, the rows are not.
#![no_main]

const IDS: &[u8] = b"2001.4;5000.6;5000.7;5000.12;6000.4;6000.5;6000.6;6000.7;6000.8;6000.11;8001.3;8001.6;B0013;A0200;X0220\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    minside_fuzz::check(bytes);
    minside_fuzz::check(&[IDS, bytes].concat());
});
