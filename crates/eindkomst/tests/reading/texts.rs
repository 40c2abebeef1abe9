//! Every code has its sentence in both languages, and a test.

use eindkomst::Oddity;
use std::collections::BTreeSet;

fn catalogue(language: &str) -> toml::Table {
    let path = format!("{}/../../locales/{language}/eindkomst.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

/// The names between braces; `{lines|line|lines}` names `lines`.
fn named(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split(['}', '|']).next()).collect()
}

#[test]
fn every_code_has_a_sentence_with_arguments_it_really_has() {
    for language in ["da", "en"] {
        let catalogue = catalogue(language);
        for (code, _, args) in Oddity::ALL {
            let text = catalogue.get(*code).and_then(toml::Value::as_str);
            let text = text.unwrap_or_else(|| panic!("{language}: no sentence for {code}"));
            let args: BTreeSet<&str> = args.iter().copied().collect();
            assert!(named(text).is_subset(&args), "{language}: {code} names {:?} of {args:?}", named(text));
        }
        let codes: BTreeSet<&str> = Oddity::ALL.iter().map(|(code, ..)| *code).collect();
        let extra: Vec<&String> = catalogue.keys().filter(|key| !codes.contains(key.as_str())).collect();
        assert!(extra.is_empty(), "{language}: nobody says {extra:?}");
    }
}

#[test]
fn every_code_is_met_in_a_test() {
    let tests = [
        include_str!("broken.rs"),
        include_str!("corrections.rs"),
        include_str!("counting.rs"),
        include_str!("formats.rs"),
        include_str!("marks.rs"),
        include_str!("samples.rs"),
        include_str!("sheets.rs"),
        include_str!("tables.rs"),
        include_str!("unsure.rs"),
    ]
    .concat();
    for (code, ..) in Oddity::ALL {
        assert!(tests.contains(&format!("\"{code}\"")), "no test meets {code}");
    }
}

#[test]
fn no_argument_can_carry_who_somebody_is() {
    for (code, _, args) in Oddity::ALL {
        for arg in *args {
            assert!(!["cpr", "name", "employee", "tin", "person"].contains(arg), "{code} has {arg}");
        }
    }
}
