//! Decisions of the authority about one citizen: that she is exempt from something (CIT-CV-07, CIT-PLAN-05, CIT-BOOK-09,
//! CIT-CONT-08), loses the right to book (CIT-BOOK-10), or what holds for her CV (CIT-CV-02, CIT-CV-05a). What a decision
//! would do is asked before it is made.

use super::terms::words;
use super::{
    BookingExemption, Decision, Duties, ExemptionGround, Kind, LessIntensive, LessIntensiveGround, Person,
    explain,
};
use crate::law::Rule;
use crate::{Fact, Origin, Reason, Verdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// What is decided.
    Exemption {
        /// Exempt from having a CV.
        Cv = "cv",
        /// Exempt from reading Min Plan on the web: it comes as a letter.
        DigitalPlan = "digital_plan",
        /// Exempt from booking meetings oneself.
        Booking = "booking",
        /// The right to book is lost.
        BookingRight = "booking_right",
        /// Fewer duties for a time (mindre intensiv indsats).
        FewerDuties = "fewer_duties",
        /// The day by which the CV is ready.
        CvDate = "cv_date",
        /// Employers do not find the CV.
        CvWithheld = "cv_withheld",
    }
}

/// A ground that the law names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Ground {
    /// Of being exempt.
    Exempt(ExemptionGround),
    /// Of fewer duties.
    Fewer(LessIntensiveGround),
}

impl Ground {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exempt(ground) => ground.key(),
            Self::Fewer(ground) => ground.key(),
        }
    }
}

impl Exemption {
    /// The grounds there are; none where the law names none, and the reasons stand alone. For the CV the agreement of
    /// 2018 names IT and language; for the plan it asks for an individual assessment of whether somebody can use it.
    #[must_use]
    pub fn grounds(self) -> Vec<Ground> {
        use ExemptionGround::{Impairment, Language, Skills};
        let exempt: &[ExemptionGround] = match self {
            Self::Cv => &[Skills, Language],
            Self::DigitalPlan => &[Skills, Language, Impairment],
            Self::Booking => ExemptionGround::ALL,
            Self::FewerDuties => {
                return LessIntensiveGround::ALL.iter().copied().map(Ground::Fewer).collect();
            }
            Self::BookingRight | Self::CvDate | Self::CvWithheld => &[],
        };
        exempt.iter().copied().map(Ground::Exempt).collect()
    }

    /// Whether it holds from or by a day that is decided with it.
    #[must_use]
    pub const fn has_day(self) -> bool {
        matches!(self, Self::FewerDuties | Self::CvDate)
    }

    /// Whether it is about booking, where the fund decides of its own meetings too.
    #[must_use]
    pub const fn is_booking(self) -> bool {
        matches!(self, Self::Booking | Self::BookingRight)
    }
}

/// A decision as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What.
    pub about: Exemption,
    /// Whether it holds; `false` refuses it, or ends it.
    pub granted: bool,
    /// On which ground.
    pub ground: Option<Ground>,
    /// From which day ([`Exemption::FewerDuties`]), or by which ([`Exemption::CvDate`]); none where it is refused or
    /// ended.
    pub day: Option<NaiveDate>,
}

/// What a decision would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Met: it changes what holds for the citizen. Not met: the law leaves no room for it, or nothing is there to be
    /// exempt from. Unknown: a fact is missing.
    pub verdict: Verdict,
    /// The rule whose finding says so, among those of [`decided`]'s facts.
    pub rule: Rule,
}

/// The facts as they are when the decision is made. A decision without the ground or day it needs changes nothing.
#[must_use]
pub fn decided(person: &Person, ruling: Ruling) -> Person {
    let mut person = person.clone();
    let Ruling { about, granted, ground, day } = ruling;
    let fact = Fact::Known(granted, Origin::Caseworker);
    match (about, ground, day) {
        (Exemption::Cv, ..) => person.cv.exempt = fact,
        (Exemption::DigitalPlan, ..) => person.plan.letter = fact,
        (Exemption::BookingRight, ..) => person.booking.withdrawn = fact,
        (Exemption::CvWithheld, ..) => person.cv.withheld = fact,
        (Exemption::CvDate, _, Some(day)) if granted => {
            person.cv.ready_by = Fact::Known(day, Origin::Caseworker);
        }
        (Exemption::CvDate, ..) => person.cv.ready_by = Fact::NotApplicable,
        (Exemption::Booking, Some(Ground::Exempt(ground)), _) => {
            let keeps_right = person.booking.exemption.known().is_some_and(|asked| asked.keeps_right);
            let exemption = BookingExemption { ground, keeps_right, granted: Some(granted) };
            person.booking.exemption = Fact::Known(exemption, Origin::Caseworker);
        }
        (Exemption::FewerDuties, Some(Ground::Fewer(ground)), Some(from)) if granted => {
            let claim = LessIntensive { ground, from, documented: true, overridden: false };
            person.contact.less_intensive = Fact::Known(claim, Origin::Caseworker);
        }
        (Exemption::FewerDuties, ..) if !granted => {
            if let Fact::Known(claim, _) = person.contact.less_intensive {
                let claim = LessIntensive { overridden: true, ..claim };
                person.contact.less_intensive = Fact::Known(claim, Origin::Caseworker);
            }
        }
        (Exemption::Booking | Exemption::FewerDuties, ..) => {}
    }
    person
}

/// What deciding so would do on the day.
#[must_use]
pub fn effect(person: &Person, on: NaiveDate, ruling: Ruling) -> Effect {
    let ruling = Ruling { granted: true, ..ruling };
    let now = explain(person, on);
    let then = explain(&decided(person, ruling), on);
    let (rule, above) = match ruling.about {
        Exemption::Cv => (Rule::CitCv07, Rule::CitCv01),
        Exemption::DigitalPlan => (Rule::CitPlan05, Rule::CitPlan04),
        Exemption::Booking => (Rule::CitBook09, Rule::CitBook01),
        Exemption::BookingRight => (Rule::CitBook10, Rule::CitBook01),
        Exemption::FewerDuties => (Rule::CitCont08, Rule::CitCont08),
        Exemption::CvDate => (Rule::CitCv02, Rule::CitCv01),
        Exemption::CvWithheld => (Rule::CitCv05a, Rule::CitCv01),
    };
    // Nobody is exempt from what is not asked of her, and nothing more is decided of a CV that is not asked for.
    let asked = find(&now, above);
    let spared = match asked {
        Some((_, Reason::CvNotRequired {} | Reason::PlanNotDigital {})) => true,
        Some((_, Reason::CvExempt {})) => ruling.about != Exemption::Cv,
        _ => false,
    };
    let verdict = match (find(&then, rule).filter(|_| !spared), ruling.about) {
        (Some((Verdict::Met, Reason::LetterDigitalPost {})), _) => Verdict::NotMet,
        // The law has set the day.
        (Some((Verdict::Met, Reason::CvDue { .. })), Exemption::CvDate) => Verdict::NotMet,
        (Some((verdict, _)), Exemption::CvDate) => {
            verdict.and(asked.map_or(Verdict::Unknown, |(asked, _)| asked))
        }
        (Some((verdict, _)), _) => verdict,
        (None, _) => {
            let verdict = if asked.is_some() { Verdict::NotMet } else { Verdict::Unknown };
            return Effect { verdict, rule: above };
        }
    };
    Effect { verdict, rule }
}

fn find(duties: &Duties, rule: Rule) -> Option<(Verdict, Reason)> {
    duties.explanation.nodes.iter().find(|node| node.rule == rule).map(|node| (node.verdict, node.reason))
}

/// Whether Min Plan comes as a letter (CIT-PLAN-05).
#[must_use]
pub fn plan_is_letter(person: &Person, on: NaiveDate) -> bool {
    matches!(find(&explain(person, on), Rule::CitPlan05), Some((Verdict::Met, _)))
}

/// The last day to complain of `decision` (CIT-DATE-01); `None` where the rules do not know it.
#[must_use]
pub fn complain_by(person: &Person, decision: Decision) -> Option<NaiveDate> {
    let person = Person { decision: Fact::Known(decision, Origin::Caseworker), ..person.clone() };
    let duties = explain(&person, decision.available);
    duties.list.iter().find(|duty| duty.kind == Kind::Complain).and_then(|duty| duty.due)
}

/// The facts with a decision the person may complain about, unless a later one is known.
pub fn with_decision(person: &mut Person, decision: Decision) {
    if person.decision.known().is_none_or(|known| known.available <= decision.available) {
        person.decision = Fact::Known(decision, Origin::Caseworker);
    }
}
