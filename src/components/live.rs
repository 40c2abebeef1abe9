//! A part of a page that is drawn anew when what it reads changes.

use leptos::prelude::*;

/// Draws `part` and follows what it reads. All live parts share one type, so that each does not bring its own
/// copy of the drawing code into the wasm.
pub fn live(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(part))
}

fn boxed(part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || part()).into_any()
}
