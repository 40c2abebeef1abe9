//! Sentences in the page's language.
//!
//! The language of a page is fixed while it lives: the switch in header and footer loads the same path in the
//! other language. So the catalogue is set once, before the first view, and can be read from views, event
//! handlers and tasks alike.

use crate::state::acting;
use std::cell::{OnceCell, RefCell};
use texts::{Catalogue, Lang, Msg};

thread_local! {
    static CATALOGUE: OnceCell<Catalogue> = const { OnceCell::new() };
    /// The words of parts that are fetched when they are first opened, by the part's name.
    static PARTS: RefCell<Vec<(&'static str, Catalogue)>> = const { RefCell::new(Vec::new()) };
}

/// Sets the catalogue of this page. The first one stays; a second call changes nothing.
pub fn install(catalogue: Catalogue) {
    CATALOGUE.with(|cell| {
        let _ = cell.set(catalogue);
    });
}

/// Sets the words of the part `name`, which came later; they stand beside the page's own.
pub fn install_part(name: &'static str, catalogue: Catalogue) {
    PARTS.with_borrow_mut(|parts| parts.push((name, catalogue)));
}

/// Whether the words of the part `name` are here.
#[must_use]
pub fn has_part(name: &str) -> bool {
    PARTS.with_borrow(|parts| parts.iter().any(|(known, _)| *known == name))
}

/// The sentence in the page's language. Without a catalogue the key shows, so that it is seen.
#[must_use]
pub fn t(msg: Msg) -> String {
    let part = PARTS.with_borrow(|parts| {
        let own = parts.iter().find(|(_, words)| words.text(msg.key).is_some());
        own.map(|(_, words)| words.say(&msg))
    });
    part.or_else(|| with(|catalogue| catalogue.say(&msg))).unwrap_or_else(|| format!("[{}]", msg.key))
}

/// Runs `read` on the page's catalogue; `None` before it is loaded.
pub fn with<T>(read: impl FnOnce(&Catalogue) -> T) -> Option<T> {
    CATALOGUE.with(|cell| cell.get().map(read))
}

/// The page's language; Danish before the catalogue is loaded.
#[must_use]
pub fn lang() -> Lang {
    with(Catalogue::lang).unwrap_or_default()
}

/// The address of `path` (which begins with `/`) in the page's language: English lies under `/en`. While one acts for
/// another, her pages are the other's.
#[must_use]
pub fn link(path: &str) -> String {
    address(lang(), &acting::route(path))
}

/// The address of `path` in `lang`.
#[must_use]
pub fn address(lang: Lang, path: &str) -> String {
    format!("{}{path}", base(lang))
}

/// What stands before every path in `lang`.
#[must_use]
pub const fn base(lang: Lang) -> &'static str {
    match lang {
        Lang::Da => "",
        Lang::En => "/en",
    }
}

/// Splits an address into its language and the path without it.
#[must_use]
pub fn split(address: &str) -> (Lang, &str) {
    match address.strip_prefix(base(Lang::En)) {
        Some("") => (Lang::En, "/"),
        Some(path) if path.starts_with('/') => (Lang::En, path),
        _ => (Lang::Da, address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_lies_under_its_own_path() {
        assert_eq!(address(Lang::Da, "/arbejdsgiver"), "/arbejdsgiver");
        assert_eq!(address(Lang::En, "/arbejdsgiver"), "/en/arbejdsgiver");
    }

    #[test]
    fn an_address_gives_back_its_language_and_path() {
        for path in ["/", "/was", "/arbejdsgiver/tjek", "/engros"] {
            assert_eq!(split(path), (Lang::Da, path));
        }
        assert_eq!(split("/en"), (Lang::En, "/"));
        assert_eq!(split("/en/"), (Lang::En, "/"));
        assert_eq!(split("/en/arbejdsgiver/tjek"), (Lang::En, "/arbejdsgiver/tjek"));
    }
}
