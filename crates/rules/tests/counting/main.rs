//! The parts that counting is made of, each at its edges.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod cap;
mod month;
mod vacated;
mod window;
