//! Danish and English key by key: a text that is the same in both is listed with why, so that none is left untranslated.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

use Why::{Frame, Legal, Name, Product, Word};
use std::collections::{BTreeMap, BTreeSet};

/// Why a text is the same in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// The word is the same in both.
    Word,
    /// Only arguments and signs, no word.
    Frame,
    /// What the product and its parts are called.
    Product,
    /// A legal concept that keeps its Danish name.
    Legal,
    /// A place, or a language in its own words.
    Name,
}

const ALIKE: &[(Why, &str)] = &[
    (Word, "booking.form_video"),
    (Word, "booking_asking.send"),
    (Word, "booking_plain.book_by"),
    (Word, "calendar.filter_form"),
    (Word, "citizen.meeting_state"),
    (Word, "cv.email_label"),
    (Word, "cv.search_untitled"),
    (Word, "cv.search_words"),
    (Word, "cv.shown_email"),
    (Word, "cv.wish_label"),
    (Word, "document.cv"),
    (Word, "document.state"),
    (Word, "job_log.title_label"),
    (Word, "messages.send"),
    (Word, "office.kind_cv"),
    (Word, "office_figures.team"),
    (Word, "pages.menu_cv"),
    (Word, "plan.comment_button"),
    (Word, "reminder_choice.by_email_short"),
    (Word, "reminder_choice.email"),
    (Word, "rule.emp_igu_08"),
    (Word, "rule.emp_men"),
    (Word, "timeline.meeting_state"),
    (Frame, "cli.compare_firms_answer"),
    (Frame, "cli.compare_firms_rule"),
    (Frame, "cli.compare_param"),
    (Frame, "cli.compare_rule"),
    (Frame, "cli.duty_line"),
    (Frame, "finding.titled"),
    (Frame, "mandate.scope_line"),
    (Frame, "meetings.were_free"),
    (Frame, "messages.attach_refused"),
    (Frame, "my_data.what"),
    (Frame, "office.case_heading"),
    (Frame, "office.due_by"),
    (Frame, "office.nothing_due"),
    (Frame, "precheck.error_listed"),
    (Frame, "precheck.files_support_place"),
    (Frame, "reason.told"),
    (Product, "citizen.plan_title"),
    (Product, "common.product"),
    (Product, "moving.with_plan"),
    (Product, "pages.menu_plan"),
    (Product, "plan.title"),
    (Product, "reminder_choice.by_min_side"),
    (Legal, "citizen_word.ledighedsydelse"),
    (Legal, "cv.hours_fleksjob"),
    (Legal, "suggestion.fleksjob"),
    (Name, "cv.area_bornholm"),
    (Name, "reminder_choice.danish"),
    (Name, "reminder_choice.english"),
];

fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}

/// Every text of a language by area and key.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(root().join(language)).unwrap() {
        let path = entry.unwrap().path();
        let area = path.file_stem().unwrap().to_str().unwrap();
        let table: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
        for (key, text) in table {
            all.insert(format!("{area}.{key}"), text.as_str().unwrap().to_owned());
        }
    }
    all
}

#[test]
fn a_text_that_is_alike_in_both_languages_is_listed_with_why() {
    let (da, en) = (texts("da"), texts("en"));
    assert_eq!(da.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    let alike: BTreeSet<&str> =
        da.iter().filter(|(key, text)| en[*key] == **text).map(|(key, _)| &**key).collect();
    let listed: BTreeSet<&str> = ALIKE.iter().map(|(_, key)| *key).collect();
    assert_eq!(listed.len(), ALIKE.len(), "each once");
    assert_eq!(alike, listed);
}

#[test]
fn a_frame_has_no_word_and_the_others_have() {
    let da = texts("da");
    for (why, key) in ALIKE {
        let mut depth = 0;
        let word = da[*key].chars().any(|sign| {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0 && sign.is_alphabetic()
        });
        assert_eq!(word, *why != Frame, "{key}");
    }
}
