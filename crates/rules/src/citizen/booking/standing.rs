//! How a citizen stands with booking, and the two days a meeting must keep: one to book it by, one to hold it by.

use super::deadline::{Deadline, deadline};
use super::{MeetingKind, duty, exempt};
use crate::citizen::ask::Ask;
use crate::citizen::terms::words;
use crate::citizen::{Actor, Duty, Kind, Person, State, duties, less_intensive, sick};
use crate::dates::within_days;
use crate::finding::Decide;
use crate::law::{Law, Param};
use crate::{Fact, Verdict};
use chrono::NaiveDate;

words! {
    /// What booking is to a citizen now.
    Standing {
        /// A meeting is to be booked, and the last day has not passed.
        Book = "book",
        /// The meeting is booked in time.
        Booked = "booked",
        /// The last day has passed, or the booking came after it.
        Overdue = "overdue",
        /// To be registered again she books in the same step (CIT-BOOK-06).
        Again = "again",
        /// The first days of sickness, in which nothing need be booked (CIT-BOOK-13).
        Sick = "sick",
        /// Freed from meetings for a time (CIT-CONT-08).
        Freed = "freed",
        /// Called in writing instead of booking (CIT-BOOK-11).
        Called = "called",
        /// She may book and need not (CIT-BOOK-01).
        Voluntary = "voluntary",
        /// She books when she is called, and there is no call.
        Nothing = "nothing",
        /// A fact is missing that would tell.
        Unknown = "unknown",
    }
}

impl Standing {
    /// Whether she may choose a time herself. Whoever is called is given one; whoever is freed meets nobody.
    #[must_use]
    pub const fn may_book(self) -> bool {
        !matches!(self, Self::Called | Self::Freed)
    }
}

/// What may be booked, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How she stands.
    pub standing: Standing,
    /// With whom the meeting is; `None` where nobody has called.
    pub by: Option<Actor>,
    /// What it is for; `None` where nobody has called.
    pub kind: Option<MeetingKind>,
    /// The last day to book, with everything that moves it.
    pub book_by: Option<NaiveDate>,
    /// The last day to hold the meeting. It moves as many days as the last day to book does.
    pub hold_by: Option<NaiveDate>,
    /// Whether a booking may still be changed (CIT-BOOK-03).
    pub rebook: Verdict,
}

/// How the person stands on `on`, and what a meeting must keep.
#[must_use]
pub fn window(law: &Law, person: &Person, on: NaiveDate) -> Window {
    let ask = Ask::new(law, person, on);
    let mut list = Vec::new();
    duties(law, person, on, &mut Decide, &mut list);
    let found = |kind: Kind| list.iter().find(|duty| duty.kind == kind);
    let standing = standing(&ask, found(Kind::RegisterAgain), found(Kind::Booking));
    let rebook = found(Kind::Rebook).map_or(Verdict::Unknown, |duty| duty.verdict);
    if standing == Standing::Again {
        let by = gone_by(person);
        return Window {
            standing,
            by: Some(by),
            kind: Some(MeetingKind::of(ask.group_now(), by)),
            book_by: Some(on),
            hold_by: again_by(law, person, on),
            rebook,
        };
    }
    let call = person.booking.call.known();
    let book_by = duty::last_day(&ask, &mut Decide);
    // After the last day the sooner the better: no day for the meeting binds any more.
    let binds = standing != Standing::Overdue;
    let hold_by = call.and_then(|call| call.hold_by).filter(|_| binds).map(|hold| {
        let set = call.and_then(|call| match deadline(law, call.available, call.last_day) {
            Some(Deadline::Until(last) | Deadline::TooShort(last)) => Some(last),
            None => None,
        });
        let moved = book_by.zip(set).map_or(0, |(now, set)| now.signed_duration_since(set).num_days());
        u64::try_from(moved).ok().and_then(|days| within_days(hold, days)).unwrap_or(hold)
    });
    Window {
        standing,
        by: call.map(|call| call.by),
        kind: call.map(|call| MeetingKind::of(ask.group_now(), call.by)),
        book_by,
        hold_by,
        rebook,
    }
}

fn standing(ask: &Ask<'_>, again: Option<&Duty>, booking: Option<&Duty>) -> Standing {
    if again.is_some_and(|duty| duty.verdict == Verdict::Met && duty.state == State::Open) {
        return Standing::Again;
    }
    let Some(booking) = booking else { return Standing::Unknown };
    match (booking.verdict, booking.state) {
        (Verdict::Met, State::Open) => Standing::Book,
        (Verdict::Met | Verdict::NotMet, State::Done) => Standing::Booked,
        (Verdict::Met, State::Overdue) => Standing::Overdue,
        (Verdict::Met, State::Waiting) => Standing::Nothing,
        (Verdict::Met, State::Unknown) | (Verdict::Unknown, _) => Standing::Unknown,
        (Verdict::NotMet, _) if exempt::check(ask, &mut Decide) == Verdict::Met => Standing::Called,
        (Verdict::NotMet, _) if sick::check(ask, &mut Decide) == Verdict::Met => Standing::Sick,
        (Verdict::NotMet, _) => {
            let freed = less_intensive::check(ask, &mut Decide, &mut Vec::new());
            if freed.meetings == Verdict::Met { Standing::Freed } else { Standing::Voluntary }
        }
    }
}

/// With whom the missed booking was.
fn gone_by(person: &Person) -> Actor {
    person.booking.deregistration.known().and_then(|gone| gone.by).unwrap_or(Actor::Municipality)
}

/// The last day of the meeting that registers again (CIT-BOOK-06): so many days from the registration, today where
/// there is none yet.
fn again_by(law: &Law, person: &Person, on: NaiveDate) -> Option<NaiveDate> {
    let from = match person.booking.again {
        Fact::Known(again, _) => again.on,
        Fact::Unknown | Fact::NotApplicable => on,
    };
    within_days(from, law.value(Param::ReRegistrationDays, on)?)
}
