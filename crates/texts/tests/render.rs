//! A finding as text and as Markdown, folded and whole. Ten full-time persons allow two places of praktik (BEK § 65).
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::Law;
use rules::employer::{Question, Scheme, explain};
use rules::staffing::Staffing;
use rules::wire::Finding;
use texts::{Catalogue, Fold, Form, Lang, render};

/// A praktik of which nothing is known but the day.
fn finding() -> Finding {
    let on = NaiveDate::from_ymd_opt(2026, 11, 16).expect("a date");
    let explanation = explain(&Question::new(Scheme::Virksomhedspraktik, on), &Staffing::default());
    texts::finding::wire(&explanation, &Law::COMPILED).expect("a finding")
}

fn of(finding: &Finding, fold: Fold, form: Form) -> String {
    render(&Catalogue::of(Lang::Da), finding, fold, form)
}

#[test]
fn one_sentence_is_one_line() {
    let finding = finding();
    for form in [Form::Plain, Form::Markdown] {
        let said = of(&finding, Fold::Sentence, form);
        assert_eq!(said, finding.sentence["da"]);
        assert_eq!(said.lines().count(), 1);
    }
}

#[test]
fn a_short_list_has_a_line_for_each_requirement_and_what_is_open_comes_first() {
    let finding = finding();
    let said = of(&finding, Fold::List, Form::Plain);
    assert_eq!(said.lines().count(), 1 + finding.children.len());
    let place = |word: &str| said.lines().position(|line| line.trim_start().starts_with(word));
    let (unknown, told) = (place("Kan ikke afgøres endnu:"), place("Til orientering:"));
    assert_eq!(unknown, Some(1));
    assert!(told.expect("the net increase is not asked of praktik") > 1);
}

#[test]
fn the_whole_tells_every_finding_its_law_and_what_is_missing() {
    let finding = finding();
    let plain = of(&finding, Fold::All, Form::Plain);
    let markdown = of(&finding, Fold::All, Form::Markdown);
    fn each(finding: &Finding, tell: &mut impl FnMut(&Finding)) {
        tell(finding);
        finding.children.iter().for_each(|child| each(child, tell));
    }
    each(&finding, &mut |finding| {
        assert!(plain.contains(&finding.sentence["da"]), "{}", finding.rule);
        for source in &finding.sources {
            assert!(plain.contains(&source.act), "{}", finding.rule);
            let link = format!("]({})", source.url);
            assert!(source.url.is_empty() || markdown.contains(&link), "{}", finding.rule);
        }
    });
    assert!(plain.contains("Vi mangler at vide: "));
    assert_eq!(plain.matches("PR-26").count(), 0, "a reading is told in words");
    assert!(!plain.contains("](") && !plain.contains("**"), "no mark-up in plain text");
    assert!(
        markdown.contains("\n- **Kan ikke afgøres endnu**: ")
            || markdown.contains("\n  - **Kan ikke afgøres endnu**: ")
    );
}

/// The reading that older texts go on holds for nearly every finding.
#[test]
fn that_older_texts_go_on_is_said_once() {
    let plain = of(&finding(), Fold::All, Form::Plain);
    assert_eq!(plain.matches("Regler uden slutdato").count(), 1);
}

#[test]
fn both_languages_are_whole() {
    let finding = finding();
    for lang in Lang::ALL {
        for (fold, form) in
            [(Fold::Sentence, Form::Plain), (Fold::List, Form::Markdown), (Fold::All, Form::Markdown)]
        {
            let said = render(&Catalogue::of(lang), &finding, fold, form);
            assert!(!said.is_empty() && !said.contains(['{', '}']), "{said}");
            assert!(!said.contains("[finding.") && !said.contains("[word."), "a text is missing: {said}");
        }
    }
}
