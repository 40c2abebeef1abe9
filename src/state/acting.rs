//! Acting for another citizen with a power of attorney: whose pages these are, and what may be done on them. The address
//! says so, `/borger/for/{person}/…`, so that nothing is done for the wrong person; the server checks each request.

use api::mandate::{Mandate, MandateLevel, MandatePart, MandateScope, MandateState};
use core::cell::RefCell;

/// The pages that a power of attorney can be about, as they lie below the citizen's own.
const PAGES: [&str; 5] = ["plan", "cv", "joblog", "beskeder", "booking"];
/// Where the pages lie on which she acts for another.
const FOR: &str = "/borger/for/";

/// For whom, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// What names the other in addresses.
    pub person: String,
    /// The other's name.
    pub name: String,
    /// How far, by all powers of attorney that hold.
    pub scope: MandateScope,
}

thread_local! {
    /// For whom the page that is open acts. One page is open at a time.
    static NOW: RefCell<Option<Acting>> = const { RefCell::new(None) };
}

impl Acting {
    /// By those of `held` that the person has given and that hold.
    #[must_use]
    pub fn of(person: &str, held: &[Mandate]) -> Option<Self> {
        let hold = |one: &&Mandate| one.person == person && one.state == MandateState::InForce;
        let name = held.iter().find(hold)?.giver.clone();
        let level = |part| held.iter().filter(hold).filter_map(|one| one.scope.level(part)).max();
        let scope = MandatePart::ALL
            .iter()
            .fold(MandateScope::default(), |scope, part| scope.with(*part, level(*part)));
        Some(Self { person: person.to_owned(), name, scope })
    }
}

/// The person named in the address `path` (below the language), where it is one of acting for another.
#[must_use]
pub fn named(path: &str) -> Option<&str> {
    path.strip_prefix(FOR)?.split('/').next().filter(|person| !person.is_empty())
}

/// The pages of the other, a path below the language.
#[must_use]
pub fn home(person: &str) -> String {
    format!("{FOR}{person}")
}

/// Where a page of the app leads, a path below the language: while one acts for another, the pages that may be about the
/// other are the other's. No page needs to think of it, so none can forget.
#[must_use]
pub fn route(path: &str) -> String {
    let part = |rest: &str| rest.split(['/', '?']).next().is_some_and(|part| PAGES.contains(&part));
    NOW.with_borrow(|now| match (now, path.strip_prefix("/borger/")) {
        (Some(acting), Some(rest)) if part(rest) => format!("{FOR}{}/{rest}", acting.person),
        _ => path.to_owned(),
    })
}

/// For whom the open page acts; `None` where it is the reader's own.
#[must_use]
pub fn now() -> Option<Acting> {
    NOW.with_borrow(Clone::clone)
}

/// Whether the open page is another's.
#[must_use]
pub fn is_for_another() -> bool {
    NOW.with_borrow(Option::is_some)
}

/// Whether the reader may change the part: her own always, another's where she may act.
#[must_use]
pub fn may_act(part: MandatePart) -> bool {
    NOW.with_borrow(|now| match now {
        Some(acting) => acting.scope.level(part) == Some(MandateLevel::Act),
        None => true,
    })
}

/// The page that opens is for another.
pub fn start(acting: Acting) {
    NOW.set(Some(acting));
}

/// The page that opens is the reader's own.
pub fn stop() {
    NOW.set(None);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mandate(person: &str, state: MandateState, part: MandatePart, level: MandateLevel) -> Mandate {
        Mandate {
            id: "M1".to_owned(),
            person: person.to_owned(),
            giver: "Amina".to_owned(),
            scope: MandateScope::default().with(part, Some(level)),
            until: chrono::NaiveDate::MAX,
            given_at: chrono::DateTime::UNIX_EPOCH,
            state,
            representative: None,
            accepted_at: None,
            invited_until: None,
            ended_at: None,
        }
    }

    #[test]
    fn the_address_names_whom_one_acts_for() {
        assert_eq!(named("/borger/for/p-anemone/plan"), Some("p-anemone"));
        assert_eq!(named("/borger/for/p-anemone"), Some("p-anemone"));
        for own in ["/borger", "/borger/plan", "/borger/for/", "/borger/forside"] {
            assert_eq!(named(own), None, "{own}");
        }
    }

    #[test]
    fn pages_of_the_other_stay_the_others() {
        assert_eq!(route("/borger/cv/kan"), "/borger/cv/kan");
        start(Acting {
            person: "p-anemone".to_owned(),
            name: "Amina".to_owned(),
            scope: MandateScope::default().with(MandatePart::Plan, Some(MandateLevel::See)),
        });
        for (path, expected) in [
            ("/borger/cv/kan", "/borger/for/p-anemone/cv/kan"),
            ("/borger/plan", "/borger/for/p-anemone/plan"),
            ("/borger/beskeder/ny?maal=g1", "/borger/for/p-anemone/beskeder/ny?maal=g1"),
            ("/borger", "/borger"),
            ("/borger/fuldmagt", "/borger/fuldmagt"),
            ("/borger/mine-data", "/borger/mine-data"),
            ("/borger/planer", "/borger/planer"),
        ] {
            assert_eq!(route(path), expected);
        }
        assert!(!may_act(MandatePart::Plan) && !may_act(MandatePart::Cv));
        stop();
        assert!(may_act(MandatePart::Plan));
        assert_eq!(route("/borger/plan"), "/borger/plan");
    }

    #[test]
    fn what_holds_adds_up_and_what_has_ended_gives_nothing() {
        use MandateLevel::{Act, See};
        let held = [
            mandate("p-one", MandateState::InForce, MandatePart::Plan, See),
            mandate("p-one", MandateState::InForce, MandatePart::Cv, See),
            mandate("p-one", MandateState::InForce, MandatePart::Plan, Act),
            mandate("p-one", MandateState::Withdrawn, MandatePart::JobLog, Act),
            mandate("p-two", MandateState::InForce, MandatePart::Booking, Act),
        ];
        let scope = Acting::of("p-one", &held).map(|acting| acting.scope);
        let expected =
            MandateScope::default().with(MandatePart::Plan, Some(Act)).with(MandatePart::Cv, Some(See));
        assert_eq!(scope, Some(expected));
        assert_eq!(Acting::of("p-three", &held), None);
        assert_eq!(Acting::of("p-one", &held[3..]), None);
    }
}
