//! Who is exempt from booking, or has lost the right (CIT-BOOK-09, CIT-BOOK-10).

use crate::citizen::ExemptionGround;
use crate::citizen::ask::{Ask, yes};
use crate::employer::Group;
use crate::finding::{Missing, Recorder, Used, Who};
use crate::law::Rule;
use crate::{Fact, Reason, Verdict};

/// Whether the person need not book, for either reason.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    // Before 2020 no text about either is known, and what is not known frees nobody.
    if !ask.known(Rule::CitBook09) {
        return Verdict::NotMet;
    }
    exempt(ask, recorder).or(withdrawn(ask, recorder))
}

fn exempt<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::CitBook09, |recorder| {
        let request = match ask.person.booking.exemption {
            Fact::NotApplicable => return (Verdict::NotMet, Reason::BookingExemptionMayBeAsked {}),
            Fact::Unknown => {
                recorder.missing(Missing::Fact { key: "person.booking.exemption", month: None });
                return (Verdict::Unknown, Reason::FactMissing {});
            }
            Fact::Known(request, origin) => {
                let (key, value) = ("person.booking.exemption", request.ground.into());
                recorder.used(Used::Fact { key, month: None, value, origin });
                request
            }
        };
        let ground = request.ground.into();
        match request.ground {
            ExemptionGround::Interpreter if request.keeps_right => {
                return (Verdict::NotMet, Reason::BookingRightKept {});
            }
            ExemptionGround::AtWorkplace => match ask.group(recorder) {
                Some(Group::SYGEDAGPENGE) => {}
                Some(_) => return (Verdict::NotMet, Reason::BookingGroundNotForGroup { ground }),
                None => return (Verdict::Unknown, Reason::FactMissing {}),
            },
            _ => {}
        }
        match request.granted {
            Some(true) => (Verdict::Met, Reason::BookingExempt { ground }),
            Some(false) => (Verdict::NotMet, Reason::BookingExemptionRefused { ground }),
            None => {
                ask.assess(recorder, "CIT-BOOK-09", Who::Municipality);
                (Verdict::Unknown, Reason::AssessmentNeeded {})
            }
        }
    })
}

fn withdrawn<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) -> Verdict {
    ask.rule(recorder, Rule::CitBook10, |recorder| {
        match yes(recorder, "person.booking.withdrawn", &ask.person.booking.withdrawn) {
            Verdict::Met => (Verdict::Met, Reason::BookingWithdrawn {}),
            Verdict::NotMet => (Verdict::NotMet, Reason::BookingNotWithdrawn {}),
            Verdict::Unknown => (Verdict::Unknown, Reason::FactMissing {}),
        }
    })
}
