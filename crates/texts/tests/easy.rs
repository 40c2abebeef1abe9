//! Easy reading is easy: each card, as it is told on any day of a year, has a LIX of at most 25, and so has the area.
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use rules::citizen::{Kind, Side};
use texts::{Catalogue, Lang, Msg, format, msg};

const LIX: usize = 25;

/// Words a sentence, and the share of words over six letters in percent; each part rounded up. Every text is a sentence
/// or more; the full stop after a day's number ends none.
fn lix(texts: &[String]) -> usize {
    let words: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    let ends = |text: &String| {
        let inside = text.trim_end_matches(['.', '?', '!']).match_indices(['.', '?', '!']);
        let counted = |at: usize| !text[..at].ends_with(|letter: char| letter.is_ascii_digit());
        1 + inside.filter(|(at, _)| counted(*at)).count()
    };
    let sentences: usize = texts.iter().map(ends).sum();
    let letters = |word: &&&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 6;
    words.len().div_ceil(sentences.max(1))
        + (words.iter().filter(letters).count() * 100).div_ceil(words.len().max(1))
}

/// Every third day from the demo's day on: all weekdays and months.
fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day");
    first.iter_days().step_by(3).take(122)
}

fn cards(catalogue: &Catalogue) -> Vec<Vec<String>> {
    let say = |msg: Msg| catalogue.say(&msg);
    let mut cards = Vec::new();
    for day in days() {
        let date = || format::long_date(catalogue, day);
        for kind in Kind::ALL.iter().filter(|kind| kind.side() != Side::Right) {
            let name = catalogue.dynamic("duty", kind.key(), &[]);
            let own = kind.side() == Side::Duty;
            let label = say(if own { msg::easy::must() } else { msg::easy::they_must() });
            let (by, was) = match kind {
                Kind::Meeting | Kind::MeetingPromised => {
                    (msg::easy::meeting_on(date()), msg::easy::meeting_was(date()))
                }
                _ if own => (msg::easy::by(date()), msg::easy::last_day_was(date())),
                _ => (msg::easy::they_by(date()), msg::easy::last_day_was(date())),
            };
            for (day, away) in [(by, msg::easy::in_days(120_u64)), (was, msg::easy::gone())] {
                cards.push(vec![label.clone(), name.clone(), say(day), say(away)]);
            }
        }
        for standing in [
            msg::easy::agreed(),
            msg::easy::proposed(),
            msg::easy::removal(),
            msg::easy::change(say(msg::easy::to_goal())),
        ] {
            let goal = [msg::easy::not_begun(), msg::easy::municipality(), msg::easy::begins(date())];
            let mut card: Vec<String> = goal.into_iter().map(say).collect();
            card.extend([say(msg::easy::due(date())), say(msg::easy::in_days(120_u64)), say(standing)]);
            cards.push(card);
        }
    }
    cards
}

#[test]
fn lix_counts_words_sentences_and_long_words() {
    // Ten words in two sentences, one of them long: 5 + 10.
    assert_eq!(lix(&["Du skal gøre det den 2. november.".to_owned(), "Ring til os.".to_owned()]), 5 + 10);
    assert_eq!(lix(&["Hej. Du må.".to_owned()]), 2);
}

#[test]
fn every_card_is_easy_to_read() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let hardest = cards(&catalogue).into_iter().max_by_key(|card| lix(card)).expect("cards");
        assert!(lix(&hardest) <= LIX, "{lang}: {} in {hardest:?}", lix(&hardest));
        let area: Vec<String> =
            texts::pack(lang, &["easy"]).into_iter().map(|(_, text)| text.to_owned()).collect();
        assert!(lix(&area) <= LIX, "{lang}: {} in the area", lix(&area));
    }
}
