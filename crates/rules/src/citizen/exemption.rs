//! Decisions of the authority that exempt a citizen: from the CV (CIT-CV-07), from reading the plan on the web
//! (CIT-PLAN-05), from booking (CIT-BOOK-09). What a decision would do is asked before it is made.

use super::terms::words;
use super::{BookingExemption, Decision, ExemptionGround, Person, explain};
use crate::law::Rule;
use crate::{Fact, Origin, Reason, Verdict};
use chrono::NaiveDate;

words! {
    /// What somebody is exempt from.
    Exemption {
        /// Having a CV.
        Cv = "cv",
        /// Reading Min Plan on the web: it comes as a letter.
        DigitalPlan = "digital_plan",
        /// Booking meetings oneself.
        Booking = "booking",
    }
}

impl Exemption {
    /// The grounds there are. For the CV the agreement of 2018 names IT and language; for the plan it asks for an
    /// individual assessment of whether somebody can use it.
    #[must_use]
    pub const fn grounds(self) -> &'static [ExemptionGround] {
        use ExemptionGround::{Impairment, Language, Skills};
        match self {
            Self::Cv => &[Skills, Language],
            Self::DigitalPlan => &[Skills, Language, Impairment],
            Self::Booking => ExemptionGround::ALL,
        }
    }
}

/// What a decision would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Met: it changes what the citizen must do. Not met: the law leaves no room for it, or nothing is there to be
    /// exempt from. Unknown: a fact is missing.
    pub verdict: Verdict,
    /// The rule whose finding says so, among those of [`decided`]'s facts.
    pub rule: Rule,
}

/// The facts as they are when the decision is made.
#[must_use]
pub fn decided(person: &Person, what: Exemption, ground: ExemptionGround, granted: bool) -> Person {
    let mut person = person.clone();
    let fact = Fact::Known(granted, Origin::Caseworker);
    match what {
        Exemption::Cv => person.cv.exempt = fact,
        Exemption::DigitalPlan => person.plan.letter = fact,
        Exemption::Booking => {
            let keeps_right = person.booking.exemption.known().is_some_and(|asked| asked.keeps_right);
            let exemption = BookingExemption { ground, keeps_right, granted: Some(granted) };
            person.booking.exemption = Fact::Known(exemption, Origin::Caseworker);
        }
    }
    person
}

/// What exempting the person would do on the day.
#[must_use]
pub fn effect(person: &Person, on: NaiveDate, what: Exemption, ground: ExemptionGround) -> Effect {
    let now = explain(person, on);
    let then = explain(&decided(person, what, ground, true), on);
    let find = |duties: &super::Duties, rule| {
        duties.explanation.nodes.iter().find(|node| node.rule == rule).map(|node| (node.verdict, node.reason))
    };
    let (rule, above) = match what {
        Exemption::Cv => (Rule::CitCv07, Rule::CitCv01),
        Exemption::DigitalPlan => (Rule::CitPlan05, Rule::CitPlan04),
        Exemption::Booking => (Rule::CitBook09, Rule::CitBook01),
    };
    // Nobody is exempt from what is not asked of her.
    let asked = find(&now, above);
    let spared = matches!(asked, Some((_, Reason::CvNotRequired {} | Reason::PlanNotDigital {})));
    let found = find(&then, rule).filter(|_| !spared);
    match found {
        Some((Verdict::Met, Reason::LetterDigitalPost {})) => Effect { verdict: Verdict::NotMet, rule },
        Some((verdict, _)) => Effect { verdict, rule },
        None => {
            let verdict = if asked.is_some() { Verdict::NotMet } else { Verdict::Unknown };
            Effect { verdict, rule: above }
        }
    }
}

/// Whether Min Plan comes as a letter (CIT-PLAN-05).
#[must_use]
pub fn plan_is_letter(person: &Person, on: NaiveDate) -> bool {
    let nodes = explain(person, on).explanation.nodes;
    nodes.iter().any(|node| node.rule == Rule::CitPlan05 && node.verdict == Verdict::Met)
}

/// The facts with a decision the person may complain about, unless a later one is known.
pub fn with_decision(person: &mut Person, decision: Decision) {
    if person.decision.known().is_none_or(|known| known.available <= decision.available) {
        person.decision = Fact::Known(decision, Origin::Caseworker);
    }
}
