//! References to the schemas of `rules`' own types, which are written by hand in the server's document.

use utoipa::openapi::{Ref, RefOr, Schema};

/// A question.
#[must_use]
pub fn question() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name("Question"))
}

/// Staff counts.
#[must_use]
pub fn staffing() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name("Staffing"))
}

/// A finding and those below it.
#[must_use]
pub fn finding() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name("Finding"))
}
