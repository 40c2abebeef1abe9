//! The citizens' texts: each duty, state and word has its name, and the sentences are easy to read.

mod lix;

use lix::lix;
use rules::citizen::{
    AbsenceKind, Actor, Benefit, DeregistrationCause, ExemptionGround, Form, Kind, LessIntensiveGround,
    MeetingState, MissedReason, Region, SetAsideGround, Side, State,
};
use texts::{Catalogue, Lang, format};

#[test]
fn every_duty_side_state_and_word_has_a_name() {
    let mut keys: Vec<String> = Kind::ALL.iter().map(|kind| format!("duty.{}", kind.key())).collect();
    keys.extend([Side::Duty, Side::Right, Side::Authority].map(|side| format!("duty.side_{}", side.key())));
    keys.extend(State::ALL.iter().map(|state| format!("duty.state_{}", state.key())));
    let mut words = Vec::new();
    macro_rules! add {
        ($($name:ident),+) => { $(words.extend($name::ALL.iter().map(|word| word.key()));)+ };
    }
    add!(
        Benefit,
        Actor,
        Region,
        AbsenceKind,
        DeregistrationCause,
        ExemptionGround,
        Form,
        LessIntensiveGround
    );
    add!(MeetingState, MissedReason, SetAsideGround);
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let missing: Vec<_> = keys.iter().filter(|key| catalogue.text(key).is_none()).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
        for word in &words {
            assert!(!format::word(&catalogue, word).starts_with('['), "{lang}: {word}");
        }
    }
}

#[test]
fn the_sentences_to_citizens_are_easy_to_read() {
    for lang in Lang::ALL {
        let texts = texts::pack(lang, &["citizen_reason"]);
        let texts: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
        let measured = lix(&texts);
        assert!(measured <= 40, "{lang}: a LIX of {measured}");
    }
}
