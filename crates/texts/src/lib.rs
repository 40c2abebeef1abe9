//! Every sentence of the product: keys and arguments are checked when it is built, values are written the
//! way the language writes them. A language is a folder under `locales/`.

mod catalogue;
pub mod finding;
pub mod format;
pub mod msg;
mod render;

#[cfg(feature = "embedded")]
mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

#[cfg(test)]
mod tests;

pub use catalogue::{Catalogue, Lang};
pub use msg::{Arg, Msg};
pub use render::{Fold, Form, render};

/// The texts of the given areas of one language, as pairs of key and text in the order of the keys: what a
/// catalogue file holds.
#[cfg(feature = "embedded")]
#[must_use]
pub fn pack(lang: Lang, areas: &[&str]) -> Vec<(&'static str, &'static str)> {
    catalogue::embedded(lang)
        .iter()
        .filter(|(key, _)| key.split_once('.').is_some_and(|(area, _)| areas.contains(&area)))
        .copied()
        .collect()
}
