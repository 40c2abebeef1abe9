//! `docs/rules/<id>.md`: one page a rule, made from the law, the names and the cases. The test fails when a page is
//! stale; `WRITE_RULE_PAGES=1 cargo test -p texts --test rule_pages` writes them anew.
#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod cases;
mod page;

use rules::Law;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn folder() -> PathBuf {
    root().join("docs/rules")
}

/// The pages by file name, the list of all of them included.
fn pages() -> BTreeMap<String, String> {
    let cases = cases::all(&root().join("crates/rules/cases"));
    let law = Law::COMPILED;
    let mut pages: BTreeMap<String, String> = law
        .rules()
        .iter()
        .map(|rule| {
            (format!("{}.md", rule.id), page::page(&law, rule, cases.get(rule.id).map_or(&[], Vec::as_slice)))
        })
        .collect();
    pages.insert("README.md".to_owned(), page::list(&law));
    pages
}

/// The pages that lie in the folder; `not-coded.md` is written by hand.
fn written(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("docs/rules");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let name = |path: &Path| path.file_name().expect("a file").to_string_lossy().into_owned();
    paths
        .map(|path| (name(&path), fs::read_to_string(&path).expect("a page")))
        .filter(|(name, _)| name != "not-coded.md")
        .collect()
}

#[test]
fn the_pages_are_what_law_and_cases_say() {
    let (made, folder) = (pages(), folder());
    if std::env::var_os("WRITE_RULE_PAGES").is_some() {
        for name in written(&folder).keys().filter(|name| !made.contains_key(*name)) {
            fs::remove_file(folder.join(name)).expect("a page of a rule that is gone");
        }
        for (name, text) in &made {
            fs::write(folder.join(name), text).expect("a page");
        }
    }
    let written = written(&folder);
    let stale: Vec<&String> =
        made.keys().chain(written.keys()).filter(|name| made.get(*name) != written.get(*name)).collect();
    assert!(stale.is_empty(), "stale, write them anew with WRITE_RULE_PAGES=1: {stale:?}");
}

#[test]
fn every_rule_that_answers_has_a_case_on_its_page() {
    let cases = cases::all(&root().join("crates/rules/cases"));
    let lost: Vec<&str> =
        Law::COMPILED.rules().iter().map(|rule| rule.id).filter(|id| !cases.contains_key(*id)).collect();
    assert!(lost.is_empty(), "no case expects anything of {lost:?}");
}
