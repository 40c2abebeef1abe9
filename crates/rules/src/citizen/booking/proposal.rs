//! What may be proposed to a caseworker when nothing was booked in time. Nothing follows by itself: a person decides,
//! and nothing is proposed where something stands against it (CIT-BOOK-12, PR-19 to PR-22).

use super::{Standing, duty, moves, window};
use crate::citizen::ask::{Ask, Condition};
use crate::citizen::terms::words;
use crate::citizen::{AbsenceKind, Person};
use crate::employer::Group;
use crate::finding::Decide;
use crate::law::{Law, Param};
use crate::{Fact, Month, Verdict};
use chrono::NaiveDate;

words! {
    /// What stands against a proposal.
    Against {
        /// The last day has not passed.
        NotOver = "not_over",
        /// The meeting is booked in time.
        InTime = "in_time",
        /// There is no duty to book.
        NoDuty = "no_duty",
        /// Booking did not work on the last day.
        Outage = "outage",
        /// She looked on the last day and found no time.
        NoSlot = "no_slot",
        /// The last day lay in the first days of sickness.
        Sickness = "sickness",
        /// The last day lay in a holiday.
        Holiday = "holiday",
        /// She was not guided in writing beforehand.
        NoGuidance = "no_guidance",
        /// Nobody has said whether she was guided in writing.
        GuidanceUnknown = "guidance_unknown",
        /// The law leaves it to the municipality, and no consequence is computed (PR-21).
        Assessment = "assessment",
        /// A fact is missing that would tell.
        Unknown = "unknown",
    }
}

/// What the law says may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// Deregistered as a jobseeker from this day (CIT-BOOK-05).
    Deregistration {
        /// The day after the last day.
        from: NaiveDate,
    },
    /// A deduction from this day (CIT-BOOK-07).
    Deduction {
        /// The last day itself.
        from: NaiveDate,
        /// The last day on which it may be decided.
        decided_by: Option<NaiveDate>,
    },
}

/// Made or not made; a person decides in both cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// The last day passed without a booking, and nothing known stands against it.
    Made {
        /// The last day.
        due: NaiveDate,
        /// What may follow.
        consequence: Consequence,
    },
    /// Nothing is proposed.
    NotMade {
        /// Everything that stands against it.
        against: Vec<Against>,
    },
}

/// The proposal on `on`.
#[must_use]
pub fn proposal(law: &Law, person: &Person, on: NaiveDate) -> Proposal {
    let ask = Ask::new(law, person, on);
    let window = window(law, person, on);
    let mut against = match window.standing {
        Standing::Overdue => Vec::new(),
        Standing::Booked => vec![Against::InTime],
        Standing::Book => vec![Against::NotOver],
        Standing::Unknown => vec![Against::Unknown],
        _ => vec![Against::NoDuty],
    };
    // What moved the last day is told as long as the moved day has not passed.
    if window.standing != Standing::Overdue && window.standing != Standing::Booked {
        moved_by(law, person, window.book_by, &mut against);
    }
    match person.booking.guided {
        Fact::Known(true, _) => {}
        Fact::Known(false, _) | Fact::NotApplicable => against.push(Against::NoGuidance),
        Fact::Unknown => against.push(Against::GuidanceUnknown),
    }
    let due = duty::last_day(&ask, &mut Decide);
    let consequence = match consequence(&ask, due) {
        Ok(consequence) => Some(consequence),
        Err(why) => {
            against.extend((!against.contains(&why)).then_some(why));
            None
        }
    };
    match (due, consequence) {
        (Some(due), Some(consequence)) if against.is_empty() => Proposal::Made { due, consequence },
        _ => Proposal::NotMade { against },
    }
}

fn consequence(ask: &Ask<'_>, due: Option<NaiveDate>) -> Result<Consequence, Against> {
    let due = due.ok_or(Against::Unknown)?;
    let deduction = || {
        let months = ask.now.value(Param::DeductionMonths).and_then(|months| i32::try_from(months).ok());
        let decided_by = months.map(|months| Month::of(due).plus(months).last_day());
        Consequence::Deduction { from: due, decided_by }
    };
    match ask.group_now() {
        Some(Group::DAGPENGE) => {
            due.succ_opt().map(|from| Consequence::Deregistration { from }).ok_or(Against::Unknown)
        }
        Some(Group::JOBPARAT) => Ok(deduction()),
        Some(Group::UDDANNELSESPARAT)
            if ask.holds(&mut Decide, Condition::ObviouslyReady) == Verdict::Met =>
        {
            Ok(deduction())
        }
        Some(_) => Err(Against::Assessment),
        None => Err(Against::Unknown),
    }
}

/// What lies on the day that was set and on each day it moved over.
fn moved_by(law: &Law, person: &Person, book_by: Option<NaiveDate>, against: &mut Vec<Against>) {
    let Some((call, book_by)) = person.booking.call.known().zip(book_by) else { return };
    let mut add = |why| against.extend((!against.contains(&why)).then_some(why));
    let days = (call.last_day, book_by);
    for day in person.booking.troubled_days.iter().filter(|day| (days.0..days.1).contains(&day.day)) {
        let moves = |troubled| {
            let asked = (call.available, day.day);
            moves::moved_for_trouble(law, &[troubled], asked).is_some_and(|moved| moved != day.day)
        };
        if day.no_slot {
            add(Against::NoSlot);
        }
        if moves(crate::citizen::TroubledDay { no_slot: false, ..day.clone() }) {
            add(Against::Outage);
        }
    }
    let Some(absences) = person.absences.known() else { return };
    for absence in absences {
        let covers = absence.from <= call.last_day && absence.to.is_none_or(|to| call.last_day <= to);
        if covers && call.last_day < book_by {
            add(match absence.kind {
                AbsenceKind::Sickness => Against::Sickness,
                AbsenceKind::Holiday => Against::Holiday,
            });
        }
    }
}
